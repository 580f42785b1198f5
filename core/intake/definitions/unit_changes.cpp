#include "intake/definitions/unit_changes.h"

#include "ledger/writer.h"
#include "text/ids/organisation.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr size_t longest_code = 64;

Date day_before(Date day) {
    return day - std::chrono::days{1};
}

/// Units directly below that are active on the day.
int active_parts(const OrgTree& units, UnitPlace place, Date day) {
    return static_cast<int>(std::ranges::count_if(units.children_of(place), [&](UnitPlace child) {
        return units.at(child).active.covers(day);
    }));
}

/// What stands against dissolving a unit on the day before `day`.
std::optional<Refusal> refusal_to_dissolve(const OrgTree& units, UnitPlace place, Date day) {
    const OrgUnit& unit = units.at(place);
    if (!units.parent_of(place))
        return Refusal{text_id::organisation_root_stays, {}};
    if (unit.active.from && *unit.active.from >= day)
        return Refusal{text_id::organisation_not_founded, {unit.name}};
    if (unit.active.to && *unit.active.to < day_before(day))
        return Refusal{text_id::organisation_already_dissolved, {unit.name}};
    if (const int parts = active_parts(units, place, day))
        return Refusal{text_id::organisation_has_parts, {std::to_string(parts)}};
    return std::nullopt;
}

void dissolve(const OrgUnit& unit, Date day, Writer& writer) {
    OrgUnit dissolved = unit;
    dissolved.active.to = day_before(day);
    writer.update_unit(dissolved);
}

} // namespace

std::optional<Refusal> refusal_of(const OrgTree& units, const UnitMerge& merge) {
    if (auto refusal = refusal_to_dissolve(units, merge.from, merge.day))
        return refusal;
    if (merge.into == merge.from)
        return Refusal{text_id::organisation_choose_other, {}};
    if (units.subtree(merge.from).contains(merge.into))
        return Refusal{text_id::organisation_below_itself, {}};
    if (!units.at(merge.into).active.covers(merge.day))
        return Refusal{text_id::organisation_other_inactive, {units.at(merge.into).name}};
    return std::nullopt;
}

std::optional<Refusal> refusal_of(const OrgTree& units, const UnitMove& move) {
    if (units.subtree(move.unit).contains(move.parent))
        return Refusal{text_id::organisation_below_itself, {}};
    if (auto refusal = refusal_to_dissolve(units, move.unit, move.day))
        return refusal;
    const OrgUnit& parent = units.at(move.parent);
    if (units.parent_of(move.unit) == move.parent)
        return Refusal{text_id::organisation_same_parent, {parent.name}};
    if (!parent.active.covers(move.day))
        return Refusal{text_id::organisation_other_inactive, {parent.name}};
    return std::nullopt;
}

void write_merge(const OrgTree& units, const UnitMerge& merge, Writer& writer) {
    dissolve(units.at(merge.from), merge.day, writer);
}

void write_move(const OrgTree& units, const UnitMove& move, Writer& writer) {
    const OrgUnit& before = units.at(move.unit);
    dissolve(before, move.day, writer);
    OrgUnit after = before;
    after.code = free_code(units, before.code);
    after.parent = units.at(move.parent).id;
    after.active.from = move.day;
    writer.add_unit(after);
}

std::vector<OrgUnit> reordered(const OrgTree& units, UnitPlace place, OrderStep step) {
    const auto parent = units.parent_of(place);
    if (!parent)
        return {};
    auto siblings = units.children_of(*parent);
    const auto at = std::ranges::find(siblings, place);
    if (step == OrderStep::up ? at == siblings.begin() : at + 1 == siblings.end())
        return {};
    std::iter_swap(at, step == OrderStep::up ? at - 1 : at + 1);
    std::vector<OrgUnit> ordered;
    for (size_t i = 0; i < siblings.size(); ++i) {
        ordered.push_back(units.at(siblings[i]));
        ordered.back().order = static_cast<int>(i) + 1;
    }
    return ordered;
}

std::string free_code(const OrgTree& units, const std::string& stem) {
    return free_codes(units, stem, 1).front();
}

std::vector<std::string> free_codes(const OrgTree& units, const std::string& stem, size_t count) {
    std::vector<std::string> codes;
    for (int number = 2; codes.size() < count; ++number) {
        const std::string tail = "-" + std::to_string(number);
        std::string code = stem.substr(0, longest_code - tail.size()) + tail;
        if (!units.place_of(std::string_view{code}))
            codes.push_back(std::move(code));
    }
    return codes;
}

} // namespace taizhang
