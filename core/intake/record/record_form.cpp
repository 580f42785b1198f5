#include "intake/record/record_form.h"

#include "intake/plan/import_write.h"
#include "intake/typed_text.h"

#include <algorithm>
#include <numeric>

namespace taizhang {

namespace {

const Header& own_header() {
    static const Header header = [] {
        Header made{FileKind::records, std::vector<int>(record_field_count),
                    static_cast<int>(record_field_count)};
        std::iota(made.places.begin(), made.places.end(), 0);
        return made;
    }();
    return header;
}

RecordField field_named(std::string_view column) {
    const auto columns = columns_of(FileKind::records);
    return static_cast<RecordField>(std::ranges::find(columns, column) - columns.begin());
}

} // namespace

const FieldProblem* RecordReading::problem_of(RecordField field) const {
    const auto found = std::ranges::find(problems, field, &FieldProblem::field);
    return found == problems.end() ? nullptr : &*found;
}

RecordForm::RecordForm(const Definitions& definitions, std::optional<int> year_on_screen,
                       std::optional<DayOrder> order)
    : m_calendar(definitions.calendar()), m_year_on_screen(year_on_screen), m_order(order),
      m_prospect(definitions, m_plan), m_rows(m_prospect) {
    m_plan.files.push_back({.name = {}, .kind = FileKind::records});
}

std::optional<IndicatorPlace> RecordForm::indicator(std::string_view code_or_name) {
    const auto places = m_rows.indicators(trimmed(code_or_name));
    return places.size() == 1 ? std::optional{places.front()} : std::nullopt;
}

std::optional<UnitPlace> RecordForm::unit(std::string_view code_or_name) {
    const auto places = m_rows.units(trimmed(code_or_name));
    return places.size() == 1 ? std::optional{places.front()} : std::nullopt;
}

void RecordForm::add_problems(const std::vector<Issue>& issues, RecordReading& reading) {
    for (const Issue& issue : issues) {
        const RecordField field = field_named(issue.column);
        if (!reading.problem_of(field))
            reading.problems.push_back({field, issue.reason, issue.arguments});
    }
}

namespace {

void check_texts(const TypedRecord& typed, RecordReading& reading) {
    for (size_t field = 0; field < record_field_count; ++field)
        if (const auto fault = text_fault(typed.fields[field]))
            reading.problems.push_back({static_cast<RecordField>(field), reason_of(*fault), {}});
}

} // namespace

void RecordForm::take_row(const TypedRecord& typed, RecordReading& reading) {
    const std::vector<std::string_view> cells{typed.fields.begin(), typed.fields.end()};
    std::vector<Issue> issues;
    std::vector<Issue> warnings;
    const RowContext context{m_plan.files.front().name,
                             own_header(),
                             m_calendar,
                             m_year_on_screen,
                             issues,
                             warnings,
                             m_order};
    ImportRow row{context, cells, 0};
    m_rows.take(row, {});
    add_problems(issues, reading);
}

RecordReading RecordForm::read(const TypedRecord& typed) {
    RecordReading reading;
    m_plan.records.clear();
    m_plan.texts->clear();
    check_texts(typed, reading);
    if (!reading.problems.empty())
        return reading;
    take_row(typed, reading);
    if (!reading.problems.empty() || m_plan.records.empty())
        return reading;
    const PlannedRecord& planned = m_plan.records.front();
    reading.planned = planned;
    reading.planned->texts = {}; // of this form's plan
    reading.record.emplace();
    fill_record(*reading.record, m_plan, planned, m_prospect.indicator_at(planned.indicator).id,
                m_prospect.unit_at(planned.unit).id);
    return reading;
}

ImportPlan RecordForm::plan_without_records(const std::string& source) const {
    ImportPlan plan;
    plan.files.push_back({.name = source, .kind = FileKind::records});
    plan.indicators = m_plan.indicators;
    plan.units = m_plan.units;
    return plan;
}

} // namespace taizhang
