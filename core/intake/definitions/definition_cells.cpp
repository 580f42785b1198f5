#include "intake/definitions/definition_cells.h"

#include "model/cadence_rules.h"
#include "text/parts.h"

#include <algorithm>

namespace taizhang {

namespace {

using Cells = std::vector<std::string>;

template <class Value, class Id>
std::string code_of(const std::vector<Planned<Value>>& values, std::optional<Id> id) {
    const auto found = std::ranges::find_if(
        values, [&](const Planned<Value>& planned) { return planned.value.id == id; });
    return found == values.end() ? std::string{} : found->value.code;
}

std::string amount_text(const std::optional<Quantity>& amount) {
    return amount ? to_decimal(*amount) : std::string{};
}

Cells cells_of(const ImportPlan& plan, const Indicator& value) {
    return {value.code,
            value.name_zh,
            value.name_en,
            value.category,
            joined_by_bars(value.units),
            std::string{name_of(value.measure)},
            code_of(plan.indicators, value.numerator),
            code_of(plan.indicators, value.denominator),
            std::string{name_of(value.direction)},
            std::to_string(value.decimals),
            joined_by_bars(value.aliases)};
}

Cells cells_of(const ImportPlan& plan, const OrgUnit& value) {
    return {value.code,
            value.name,
            code_of(plan.units, value.parent),
            std::string{name_of(value.kind)},
            to_iso(value.active.from),
            to_iso(value.active.to),
            std::to_string(value.order)};
}

Cells cells_of(const ImportPlan& plan, const Target& value) {
    Cells cells{std::to_string(value.year),
                code_of(plan.indicators, std::optional{value.indicator}),
                code_of(plan.units, std::optional{value.unit}), to_decimal(value.annual)};
    for (const auto& quarter : value.quarters)
        cells.push_back(amount_text(quarter));
    cells.push_back(std::string{name_of(value.phasing)});
    cells.push_back(value.note);
    return cells;
}

Cells cells_of(const ImportPlan& plan, const Cadence& value) {
    return {code_of(plan.indicators, std::optional{value.indicator}),
            code_of(plan.units, std::optional{value.unit}),
            std::to_string(value.count),
            std::string{name_of(value.per)},
            value.owed_by ? std::string{name_of(*value.owed_by)} : "self",
            to_iso(value.active.from),
            to_iso(value.active.to)};
}

Cells cells_of(const ImportPlan& plan, const Exclusion& value) {
    return {code_of(plan.indicators, std::optional{value.indicator}),
            code_of(plan.units, std::optional{value.unit}), to_iso(value.period.start),
            to_iso(value.period.end), value.reason};
}

/// The cells of the first that is the same but for what may change of it.
template <class Value, class IsSame>
Cells cells_of_first(const ImportPlan& plan, const std::vector<Value>& values, IsSame is_same) {
    const auto found = std::ranges::find_if(values, is_same);
    return found == values.end() ? Cells{} : cells_of(plan, *found);
}

Cells former_indicator(const Definitions& ledger, const ImportPlan& plan, IndicatorId id) {
    const auto place = place_of(ledger, id);
    return place ? cells_of(plan, ledger.indicators[*place]) : Cells{};
}

Cells former_unit(const Definitions& ledger, const ImportPlan& plan, UnitId id) {
    const auto place = ledger.units.place_of(id);
    return place ? cells_of(plan, ledger.units.at(*place)) : Cells{};
}

} // namespace

std::vector<std::string> former_definition_cells(const Definitions& ledger, const ImportPlan& plan,
                                                 FileKind kind, int place) {
    const auto at = static_cast<size_t>(place);
    switch (kind) {
    case FileKind::indicators:
        return former_indicator(ledger, plan, plan.indicators[at].value.id);
    case FileKind::units:
        return former_unit(ledger, plan, plan.units[at].value.id);
    case FileKind::targets:
        return cells_of_first(plan, ledger.targets, [&](const Target& other) {
            const Target& target = plan.targets[at].value;
            return other.year == target.year && other.indicator == target.indicator &&
                   other.unit == target.unit;
        });
    case FileKind::cadences:
        return cells_of_first(plan, ledger.cadences, [&](const Cadence& other) {
            return same_rule(plan.cadences[at].value, other);
        });
    case FileKind::exclusions:
        return cells_of_first(plan, ledger.exclusions, [&](const Exclusion& other) {
            const Exclusion& exclusion = plan.exclusions[at].value;
            return other.indicator == exclusion.indicator && other.unit == exclusion.unit &&
                   other.period == exclusion.period;
        });
    case FileKind::records:
        break;
    }
    return {};
}

std::vector<std::string> definition_cells(const ImportPlan& plan, FileKind kind, int place) {
    const auto at = static_cast<size_t>(place);
    switch (kind) {
    case FileKind::indicators:
        return cells_of(plan, plan.indicators[at].value);
    case FileKind::units:
        return cells_of(plan, plan.units[at].value);
    case FileKind::targets:
        return cells_of(plan, plan.targets[at].value);
    case FileKind::cadences:
        return cells_of(plan, plan.cadences[at].value);
    case FileKind::exclusions:
        return cells_of(plan, plan.exclusions[at].value);
    case FileKind::records:
        break;
    }
    return {};
}

} // namespace taizhang
