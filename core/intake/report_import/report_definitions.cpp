#include "intake/report_import/report_definitions.h"

#include "intake/record/draft_row.h"
#include "intake/record/record_rows.h"
#include "text/ids/reading.h"
#include "time/parse_period.h"

#include <algorithm>

namespace taizhang::report {

namespace {

struct ColumnOfField {
    std::string_view column;
    RecordField field;
};

/// Which field of an entry a column of targets or duties is filled from.
constexpr std::array fields_of_columns{
    ColumnOfField{"indicator", RecordField::indicator}, ColumnOfField{"unit", RecordField::unit},
    ColumnOfField{"annual", RecordField::quantity}, ColumnOfField{"count", RecordField::quantity}};

RecordField field_of(std::string_view column) {
    const auto found = std::ranges::find(fields_of_columns, column, &ColumnOfField::column);
    return found == fields_of_columns.end() ? RecordField::start : found->field;
}

ReportDefinition refused(std::vector<FieldProblem> problems) {
    ReportDefinition definition;
    definition.line.standing = ReportStanding::refused;
    definition.line.problems = std::move(problems);
    return definition;
}

ReportDefinition refused(const ImportPlan& plan) {
    std::vector<FieldProblem> problems;
    for (const Issue& issue : plan.issues)
        problems.push_back({field_of(issue.column), issue.reason, issue.arguments});
    return refused(std::move(problems));
}

/// A target has one year: the one that the period lies in.
ImportPlan target_plan(const ReportEntry& entry, const Period& period,
                       const Definitions& definitions) {
    const auto year = definitions.calendar().year_of(period);
    const WrittenQuantity written = written_quantity(entry.quantity);
    return plan_draft(FileKind::targets,
                      {{"year", year ? std::to_string(*year) : entry.period},
                       {"indicator", entry.indicator},
                       {"unit", entry.unit},
                       {"annual", std::string{written.number}}},
                      definitions, std::nullopt);
}

ImportPlan duty_plan(const ReportEntry& entry, const Period& period,
                     const Definitions& definitions) {
    const WrittenQuantity written = written_quantity(entry.quantity);
    return plan_draft(FileKind::cadences,
                      {{"indicator", entry.indicator},
                       {"unit", entry.unit},
                       {"count", std::string{written.number}},
                       {"per", std::string{entry.per ? taizhang::name_of(*entry.per) : ""}},
                       {"owed_by", "self"},
                       {"active_from", to_iso(period.start)}},
                      definitions, std::nullopt);
}

ReportDefinition target_of(const ReportEntry& entry, const Period& period,
                           const Definitions& definitions) {
    ReportDefinition read{{}, target_plan(entry, period, definitions)};
    if (!read.plan.issues.empty())
        return refused(read.plan);
    const auto& [target, change] = read.plan.targets.front();
    for (const Target& there : definitions.targets)
        if (there.year == target.year && there.indicator == target.indicator &&
            there.unit == target.unit)
            read.line.amount = there.annual;
    read.line.standing = change == Change::added     ? ReportStanding::fresh
                         : change == Change::changed ? ReportStanding::replaces
                                                     : ReportStanding::same;
    return read;
}

/// The same duty that holds on the first day, from whenever it does.
bool is_owed_already(const ReportEntry& entry, const Period& period,
                     const Definitions& definitions) {
    const auto indicator = place_of(definitions, entry.indicator);
    const auto unit = definitions.units.place_of(entry.unit);
    const WrittenQuantity written = written_quantity(entry.quantity);
    return indicator && unit &&
           std::ranges::any_of(definitions.cadences, [&](const Cadence& cadence) {
               return cadence.indicator == definitions.indicators[*indicator].id &&
                      cadence.unit == definitions.units.at(*unit).id && cadence.per == entry.per &&
                      std::to_string(cadence.count) == written.number &&
                      cadence.active.covers(period.start);
           });
}

ReportDefinition duty_of(const ReportEntry& entry, const Period& period,
                         const Definitions& definitions) {
    if (is_owed_already(entry, period, definitions)) {
        ReportDefinition same;
        same.line.standing = ReportStanding::same;
        return same;
    }
    ReportDefinition read{{}, duty_plan(entry, period, definitions)};
    if (!read.plan.issues.empty())
        return refused(read.plan);
    read.line.standing = read.plan.cadences.front().change == Change::unchanged
                             ? ReportStanding::same
                             : ReportStanding::fresh;
    return read;
}

} // namespace

ReportDefinition definition_of(const ReportEntry& entry, const Definitions& definitions) {
    const auto period = parse_period(entry.period, definitions.calendar(), std::nullopt);
    if (!period)
        return refused({{RecordField::start, reason_of(period.error()), {}}});
    if (entry.indicator.empty())
        return refused({{RecordField::indicator, text_id::reading_choose_indicator, {}}});
    return entry.kind == ProposalKind::plan ? target_of(entry, *period, definitions)
                                            : duty_of(entry, *period, definitions);
}

} // namespace taizhang::report
