#include "sample/catalogue.h"
#include "sample/committee.h"
#include "sample/habits.h"
#include "sample/organisation.h"

#include <algorithm>

namespace taizhang::sample {

namespace {

constexpr std::array<int, 4> not_set{-1, -1, -1, -1};

struct TargetRow {
    std::string_view indicator;
    int year;
    int annual;
    Phasing phasing;
    std::array<int, 4> quarters;
    std::string_view note;
};

using enum Phasing;

/// Targets of the whole committee.
constexpr TargetRow target_rows[] = {
    {"study.center_group", 2022, 12, even, not_set, ""},
    {"study.center_group", 2023, 12, even, not_set, "每月1次"},
    {"study.seminar", 2022, 4, even, not_set, ""},
    {"study.seminar", 2023, 4, even, not_set, ""},
    {"study.training_class", 2022, 4, even, not_set, ""},
    {"study.training_class", 2023, 4, even, not_set, "每季度1期"},
    {"study.trained", 2023, 320, even, not_set, ""},
    {"study.knowledge_test", 2023, 1, even, not_set, ""},
    {"study.essays", 2023, 300, even, not_set, "参照上年实际"},
    {"life.heart_talk", 2023, 40, even, not_set, ""},
    {"org.members_developed", 2022, 12, even, not_set, ""},
    {"org.members_developed", 2023, 12, weights, {2, 4, 2, 4}, "按上级下达计划"},
    {"org.branches_reelected", 2023, 8, even, not_set, "届满支部应换尽换"},
    {"org.party_building_deployed", 2023, 12, even, not_set, ""},
    {"warn.conference", 2022, 2, manual, {1, 0, 1, 0}, ""},
    {"warn.conference", 2023, 4, manual, {1, 2, 1, 0}, "二季度集中开展以案促改"},
    {"warn.session", 2022, 39, even, not_set, ""},
    {"warn.session", 2023, 39, even, not_set, "不低于上年"},
    {"warn.case_study", 2023, 4, even, not_set, ""},
    {"warn.integrity_talk", 2022, 700, even, not_set, ""},
    {"warn.integrity_talk", 2023, 769, last_year, not_set, "不低于上年"},
    {"warn.talk_meeting", 2022, 4, even, not_set, ""},
    {"warn.talk_meeting", 2023, 4, even, not_set, "每季度1次"},
    {"case.closing_rate", 2023, 80, even, not_set, ""},
    {"case.pending", 2023, 3, even, not_set, "季末在办不超过3件"},
    {"case.violations", 2022, 2, even, not_set, "上限"},
    {"case.violations", 2023, 2, even, not_set, "上限，不超过上年"},
    {"supervise.inspection", 2022, 48, even, not_set, ""},
    {"supervise.inspection", 2023, 52, even, not_set, "每周1次"},
    {"supervise.special_inspection", 2023, 6, even, not_set, ""},
    {"supervise.covert_check", 2022, 20, even, not_set, ""},
    {"supervise.covert_check", 2023, 24, even, not_set, "每月2次"},
    {"rectify.rate", 2022, 100, even, not_set, ""},
    {"rectify.rate", 2023, 100, even, not_set, ""},
    {"service.volunteers", 2023, 200, even, not_set, ""},
    {"safety.vaccination_rate", 2023, 95, even, not_set, ""},
};

struct ExclusionRow {
    std::string_view indicator;
    std::string_view unit;
    std::string_view start;
    std::string_view end;
    std::string_view reason;
};

constexpr ExclusionRow exclusion_rows[] = {
    {"life.committee_meeting", "br.finance", "2022-01-01", "2023-12-31",
     "党员不足7名，不设支部委员会"},
    {"life.committee_meeting", "br.retired-2", "2022-01-01", "2022-06-30", "离退休支部不设支委会"},
    {"life.theme_day", "br.ward-5", "2022-12-01", "2022-12-31", "全员封闭执勤"},
    {"life.theme_day", "br.ward-6", "2022-12-01", "2022-12-31", "全员封闭执勤"},
};

IndicatorId indicator_id(const Definitions& definitions, std::string_view code) {
    return definitions.indicators[*place_of(definitions, code)].id;
}

UnitId unit_id(const Definitions& definitions, std::string_view code) {
    return definitions.units.at(*definitions.units.place_of(code)).id;
}

Target target_of(const Definitions& definitions, const TargetRow& row) {
    Target target;
    target.indicator = indicator_id(definitions, row.indicator);
    target.unit = definitions.units.units().front().id;
    target.year = row.year;
    target.annual = whole(row.annual);
    target.phasing = row.phasing;
    for (size_t quarter = 0; quarter < 4; ++quarter)
        if (row.quarters[quarter] >= 0)
            target.quarters[quarter] = whole(row.quarters[quarter]);
    target.note = row.note;
    return target;
}

/// Weeks of a quarter in which the unit exists from Monday to Sunday.
int weeks_in(const OrgUnit& unit, Quarter quarter) {
    const Calendar calendar;
    const auto weeks = calendar.cycles_ending_in(Cycle::week, calendar.quarter(quarter));
    const auto exists = [&](const Period& week) { return unit.active.covers(week); };
    return static_cast<int>(std::ranges::count_if(weeks, exists));
}

/// Study once a week; three times in two weeks in the wards, which work in shifts.
Target study_target(const Definitions& definitions, const OrgUnit& branch, int year) {
    Target target;
    target.indicator = indicator_id(definitions, "study.branch_study");
    target.unit = branch.id;
    target.year = year;
    target.phasing = manual;
    const bool in_shifts = branch.code.starts_with("br.ward-");
    for (size_t quarter = 0; quarter < 4; ++quarter) {
        const int weeks = weeks_in(branch, {year, static_cast<int>(quarter) + 1});
        target.quarters[quarter] = whole(in_shifts ? weeks * 3 / 2 : weeks);
        target.annual += *target.quarters[quarter];
    }
    target.note = in_shifts ? "两周3次" : "每周1次";
    return target;
}

std::vector<Target> committee_targets(const Definitions& definitions) {
    std::vector<Target> targets;
    for (const auto& row : target_rows)
        targets.push_back(target_of(definitions, row));
    for (int year : {2022, 2023})
        for (const auto& unit : definitions.units.units())
            if (unit.kind == UnitKind::branch)
                targets.push_back(study_target(definitions, unit, year));
    const auto nothing_planned = [](const Target& target) { return target.annual == Quantity{}; };
    std::erase_if(targets, nothing_planned);
    return targets;
}

/// The built-in cadences, and what this committee has laid down for itself.
std::vector<Cadence> committee_cadences(const Definitions& definitions) {
    const auto root = definitions.units.units().front().id;
    auto cadences = built_in_cadences(definitions.indicators, root);
    const auto reminder = indicator_id(definitions, "warn.reminder");
    for (auto& cadence : cadences)
        if (cadence.indicator == reminder)
            cadence.active.from = make_date(2023, 1, 1);
    cadences.push_back({indicator_id(definitions, "supervise.integrity_analysis"), root, 1,
                        Cycle::quarter, UnitKind::branch, Validity{}});
    cadences.push_back({indicator_id(definitions, "life.group_meeting"),
                        unit_id(definitions, "br.command"), 1, Cycle::quarter, UnitKind::group,
                        Validity{}});
    return cadences;
}

std::vector<Exclusion> committee_exclusions(const Definitions& definitions) {
    std::vector<Exclusion> exclusions;
    for (const auto& row : exclusion_rows)
        exclusions.push_back({indicator_id(definitions, row.indicator),
                              unit_id(definitions, row.unit),
                              Period{*parse_iso_date(row.start), *parse_iso_date(row.end)},
                              std::string(row.reason)});
    return exclusions;
}

} // namespace

std::vector<Indicator> kept_indicators() {
    auto indicators = built_in_indicators();
    const auto kept = [&](IndicatorId id) {
        return habit_of(indicators[static_cast<size_t>(raw(id)) - 1].code) != nullptr;
    };
    std::vector<Indicator> result;
    for (const auto& indicator : indicators)
        if (indicator.numerator ? kept(*indicator.numerator) && kept(*indicator.denominator)
                                : kept(indicator.id))
            result.push_back(indicator);
    return result;
}

Definitions committee_definitions() {
    Definitions definitions;
    definitions.indicators = kept_indicators();
    definitions.units = OrgTree(committee_units());
    definitions.targets = committee_targets(definitions);
    definitions.cadences = committee_cadences(definitions);
    definitions.exclusions = committee_exclusions(definitions);
    return definitions;
}

} // namespace taizhang::sample
