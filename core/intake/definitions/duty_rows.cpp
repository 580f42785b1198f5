#include "intake/definitions/definition_rows.h"
#include "intake/file/definition_columns.h"
#include "model/cadence_rules.h"
#include "text/ids/import.h"
#include "text/ids/period.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr int excluded_indicator = exclusion_column::indicator;
constexpr int excluded_unit = exclusion_column::unit;
constexpr int start = exclusion_column::start;
constexpr int end = exclusion_column::end;
constexpr int reason = exclusion_column::reason;

/// `self`, or nothing, is the unit itself.
std::optional<UnitKind> owed_by_in(ImportRow& row) {
    const auto cell = row.text(cadence_column::owed_by);
    if (cell.empty() || cell == "self")
        return std::nullopt;
    return row.word<UnitKind>(cadence_column::owed_by, std::nullopt);
}

Cadence cadence_of(ImportRow& row, const Indicator& of, const OrgUnit& at) {
    Cadence cadence;
    cadence.indicator = of.id;
    cadence.unit = at.id;
    if (!row.required(cadence_column::count).empty())
        cadence.count = static_cast<int>(
            row.whole_number(cadence_column::count, 1, greatest_cadence_count).value_or(1));
    cadence.per = row.word<Cycle>(cadence_column::per, std::nullopt).value_or(Cycle::quarter);
    cadence.owed_by = owed_by_in(row);
    cadence.active = row.validity(cadence_column::active_from, cadence_column::active_to);
    return cadence;
}

std::optional<Period> excluded_period(ImportRow& row) {
    row.required(start);
    const auto first = row.period(start);
    const auto last = row.is_empty(end) ? first : row.period(end);
    if (!first || !last)
        return std::nullopt;
    if (last->end < first->start)
        row.refuse(end, text_id::period_end_before_start);
    return Period{first->start, std::max(first->start, last->end)};
}

} // namespace

void CadenceRows::take(ImportRow& row, RowPlace at) {
    const auto indicator_place = indicator_in(row, cadence_column::indicator, m_prospect);
    const auto unit_place = unit_in(row, cadence_column::unit, m_prospect);
    if (!indicator_place || !unit_place)
        return;
    const Indicator& of = m_prospect.indicator_at(*indicator_place);
    if (of.measure != Measure::sum)
        row.refuse(cadence_column::indicator, text_id::import_cadence_measure);
    const Cadence cadence = cadence_of(row, of, m_prospect.unit_at(*unit_place));
    if (row.ok())
        m_rules.push_back({cadence, at});
}

void CadenceRows::finish() {
    while (refuse_clashing()) {
    }
    const auto& in_ledger = m_prospect.ledger().cadences;
    ImportPlan& plan = m_prospect.plan();
    for (const Rule& rule : m_rules) {
        const auto before = std::ranges::find_if(
            in_ledger, [&](const Cadence& cadence) { return same_rule(rule.value, cadence); });
        const auto change = before == in_ledger.end() ? Change::added
                            : *before == rule.value   ? Change::unchanged
                                                      : Change::changed;
        plan.files[static_cast<size_t>(rule.at->file)].count_definition(
            {rule.at->row, static_cast<int>(plan.cadences.size()), change});
        plan.cadences.push_back({rule.value, change});
    }
}

/// Those of the ledger that no row makes another one of.
std::vector<CadenceRows::Rule> CadenceRows::rules_that_stay() const {
    std::vector<Rule> rules;
    for (const Cadence& cadence : m_prospect.ledger().cadences)
        if (std::ranges::none_of(m_rules,
                                 [&](const Rule& rule) { return same_rule(rule.value, cadence); }))
            rules.push_back({cadence, std::nullopt});
    return rules;
}

/// Refuses what contradicts a rule that stays or an earlier row. False where nothing does: where
/// something is refused, a rule of the ledger may stay that others contradict.
bool CadenceRows::refuse_clashing() {
    std::vector<Rule> rules = rules_that_stay();
    std::vector<Rule> good;
    for (const Rule& rule : m_rules) {
        if (clashes(rule, rules))
            continue;
        rules.push_back(rule);
        good.push_back(rule);
    }
    const bool is_any_refused = good.size() < m_rules.size();
    m_rules = std::move(good);
    return is_any_refused;
}

bool CadenceRows::clashes(const Rule& rule, const std::vector<Rule>& before) {
    const auto clash = std::ranges::find_if(
        before, [&](const Rule& other) { return contradict(rule.value, other.value); });
    if (clash == before.end())
        return false;
    ImportPlan& plan = m_prospect.plan();
    const auto file_of = [&](RowPlace at) { return plan.files[at.file].name; };
    Issue issue{file_of(*rule.at), rule.at->row, "active_from", {}, {}, {}};
    if (rule.value.active.from)
        issue.value = to_iso(*rule.value.active.from);
    issue.reason = clash->at ? text_id::import_overlap : text_id::import_overlap_in_ledger;
    if (clash->at)
        issue.arguments = {file_of(*clash->at), std::to_string(clash->at->row)};
    plan.issues.push_back(std::move(issue));
    return true;
}

ExclusionRows::ExclusionRows(Prospect& prospect) : m_prospect(prospect) {
    for (const Exclusion& exclusion : prospect.ledger().exclusions)
        m_in_ledger.emplace(key_of(exclusion), &exclusion);
}

ExclusionRows::Key ExclusionRows::key_of(const Exclusion& exclusion) {
    return {raw(exclusion.indicator), raw(exclusion.unit), exclusion.period};
}

void ExclusionRows::take(ImportRow& row, RowPlace at) {
    const auto indicator_place = indicator_in(row, excluded_indicator, m_prospect);
    const auto unit_place = unit_in(row, excluded_unit, m_prospect);
    const auto period = excluded_period(row);
    if (!row.ok() || !indicator_place || !unit_place || !period)
        return;
    Exclusion exclusion{m_prospect.indicator_at(*indicator_place).id,
                        m_prospect.unit_at(*unit_place).id, *period, std::string{row.text(reason)}};
    ImportPlan& plan = m_prospect.plan();
    const Key key = key_of(exclusion);
    if (!is_first(m_rows, key, row, start, at, plan))
        return;
    const auto before = m_in_ledger.find(key);
    const auto change = before == m_in_ledger.end()    ? Change::added
                        : *before->second == exclusion ? Change::unchanged
                                                       : Change::changed;
    plan.files[at.file].count_definition(
        {at.row, static_cast<int>(plan.exclusions.size()), change});
    plan.exclusions.push_back({std::move(exclusion), change});
}

} // namespace taizhang
