#include "intake/definitions/definition_rows.h"
#include "intake/file/definition_columns.h"
#include "model/target_rules.h"
#include "text/ids/import.h"

namespace taizhang {

namespace {

using Quarters = std::array<std::optional<Quantity>, 4>;

int count_given(const Quarters& quarters) {
    int count = 0;
    for (const auto& quarter : quarters)
        count += quarter.has_value();
    return count;
}

Quarters quarters_in(ImportRow& row, int decimals) {
    Quarters quarters;
    for (int i = 0; i < 4; ++i)
        quarters[static_cast<size_t>(i)] = row.quantity(target_column::q1 + i, decimals);
    return quarters;
}

int first_given(const Quarters& quarters) {
    for (int i = 0; i < 4; ++i)
        if (quarters[static_cast<size_t>(i)])
            return target_column::q1 + i;
    return target_column::q1;
}

bool any_quarter_written(const ImportRow& row) {
    return !row.is_empty(target_column::q1) || !row.is_empty(target_column::q2) ||
           !row.is_empty(target_column::q3) || !row.is_empty(target_column::q4);
}

/// Where the file lacks a column for one, beside what it has of them.
void ask_for_quarters(ImportRow& row, const Quarters& given) {
    bool lacks_column = false;
    for (int column = target_column::q1; column <= target_column::q4; ++column) {
        if (!row.has_column(column))
            lacks_column = true;
        else if (row.is_empty(column))
            row.refuse(column, text_id::import_quarters_needed);
    }
    if (lacks_column)
        row.refuse(row.has_column(target_column::phasing) ? target_column::phasing
                                                          : first_given(given),
                   text_id::import_quarters_needed);
}

void check_no_quarters(ImportRow& row, const Target& target) {
    if (count_given(target.quarters) > 0)
        row.refuse(first_given(target.quarters), text_id::import_quarters_not_taken,
                   {std::string{name_of(target.phasing)}});
}

void check_quarters(ImportRow& row, const Indicator& of, Target& target) {
    if (target.phasing == Phasing::even || target.phasing == Phasing::last_year)
        return check_no_quarters(row, target);
    const auto fault = fault_of(target, of);
    if (!fault && target.phasing == Phasing::weights)
        for (auto& weight : target.quarters)
            weight = weight.value_or(Quantity{});
    if (!fault)
        return;
    if (fault->problem == TargetProblem::weights_of_level)
        row.refuse(target_column::phasing, text_id::import_weights_of_level);
    else if (fault->problem == TargetProblem::weights_add_up_to_zero)
        row.refuse(first_given(target.quarters), text_id::import_weights_sum);
    else if (fault->problem == TargetProblem::quarter_missing)
        ask_for_quarters(row, target.quarters);
    else if (fault->problem == TargetProblem::plans_do_not_add_up)
        row.refuse(target_column::annual, text_id::import_quarters_sum,
                   {to_decimal(sum_of(target.quarters)), to_decimal(fault->difference)});
}

Target target_of(ImportRow& row, const Indicator& of, const OrgUnit& at) {
    Target target;
    target.indicator = of.id;
    target.unit = at.id;
    target.note = row.text(target_column::note);
    if (!row.required(target_column::year).empty())
        target.year = static_cast<int>(
            row.whole_number(target_column::year, earliest_year, latest_year).value_or(0));
    if (!row.required(target_column::annual).empty())
        target.annual =
            row.quantity(target_column::annual, target_decimals(of)).value_or(Quantity{});
    const auto if_empty = any_quarter_written(row) ? Phasing::manual : Phasing::even;
    target.phasing = row.word<Phasing>(target_column::phasing, if_empty).value_or(if_empty);
    const bool weights = target.phasing == Phasing::weights;
    target.quarters = quarters_in(row, weights ? 3 : target_decimals(of));
    return target;
}

} // namespace

TargetRows::TargetRows(Prospect& prospect) : m_prospect(prospect) {
    for (const Target& target : prospect.ledger().targets)
        m_in_ledger.emplace(key_of(target), &target);
}

TargetRows::Key TargetRows::key_of(const Target& target) {
    return {target.year, raw(target.indicator), raw(target.unit)};
}

void TargetRows::take(ImportRow& row, RowPlace at) {
    const auto indicator_place = indicator_in(row, target_column::indicator, m_prospect);
    const auto unit_place = unit_in(row, target_column::unit, m_prospect);
    if (!indicator_place || !unit_place)
        return;
    const Indicator& of = m_prospect.indicator_at(*indicator_place);
    if (of.direction == Direction::track)
        row.refuse(target_column::indicator, text_id::import_target_of_track);
    Target target = target_of(row, of, m_prospect.unit_at(*unit_place));
    if (row.ok())
        check_quarters(row, of, target);
    ImportPlan& plan = m_prospect.plan();
    const Key key = key_of(target);
    if (!row.ok() || !is_first(m_rows, key, row, target_column::indicator, at, plan))
        return;
    const auto before = m_in_ledger.find(key);
    const auto change = before == m_in_ledger.end() ? Change::added
                        : *before->second == target ? Change::unchanged
                                                    : Change::changed;
    plan.files[at.file].count_definition({at.row, static_cast<int>(plan.targets.size()), change});
    plan.targets.push_back({std::move(target), change});
}

} // namespace taizhang
