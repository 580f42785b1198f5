#include "intake/record_form.h"

#include "intake/import_write.h"
#include "intake/record_rows.h"
#include "intake/typed_text.h"
#include "text/ids/entry.h"
#include "text/ids/import.h"

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

void add_name(std::unordered_map<std::string, std::vector<int>>& names, const std::string& name,
              int place) {
    if (name.empty())
        return;
    auto& places = names[name];
    if (std::ranges::find(places, place) == places.end())
        places.push_back(place);
}

} // namespace

const FieldProblem* RecordReading::problem_of(RecordField field) const {
    const auto found = std::ranges::find(problems, field, &FieldProblem::field);
    return found == problems.end() ? nullptr : &*found;
}

RecordForm::RecordForm(const Definitions& definitions, std::optional<int> year_on_screen)
    : m_definitions(definitions), m_calendar(definitions.calendar()),
      m_year_on_screen(year_on_screen), m_prospect(definitions, m_plan) {
    m_plan.files.push_back({.name = {}, .kind = FileKind::records});
    name_all();
}

void RecordForm::name_all() {
    for (int place = 0; place < static_cast<int>(m_definitions.indicators.size()); ++place) {
        const Indicator& indicator = m_definitions.indicators[static_cast<size_t>(place)];
        add_name(m_indicators, indicator.name_zh, place);
        add_name(m_indicators, indicator.name_en, place);
        for (const std::string& alias : indicator.aliases)
            add_name(m_indicators, alias, place);
    }
    for (int place = 0; place < m_definitions.units.size(); ++place)
        add_name(m_units, m_definitions.units.at(place).name, place);
}

std::optional<int> RecordForm::indicator(std::string_view code_or_name) const {
    const auto text = trimmed(code_or_name);
    if (const auto place = m_prospect.indicator(text))
        return place;
    const auto named = m_indicators.find(std::string{text});
    if (named == m_indicators.end() || named->second.size() != 1)
        return std::nullopt;
    return named->second.front();
}

std::optional<int> RecordForm::unit(std::string_view code_or_name) const {
    const auto text = trimmed(code_or_name);
    if (const auto place = m_prospect.unit(text))
        return place;
    const auto named = m_units.find(std::string{text});
    if (named == m_units.end() || named->second.size() != 1)
        return std::nullopt;
    return named->second.front();
}

/// The code of the indicator or unit that a field names; empty and a problem when there is none.
std::string RecordForm::code_for(const TypedRecord& typed, RecordField field,
                                 RecordReading& reading) const {
    const bool is_unit = field == RecordField::unit;
    const auto text = trimmed(typed[field]);
    if (const auto place = is_unit ? unit(text) : indicator(text))
        return is_unit ? m_prospect.unit_at(*place).code : m_prospect.indicator_at(*place).code;
    const Names& names = is_unit ? m_units : m_indicators;
    const auto named = names.find(std::string{text});
    if (text.empty())
        reading.problems.push_back({field, text_id::import_required, {}});
    else if (named != names.end())
        reading.problems.push_back(
            {field, text_id::entry_several_named, {std::to_string(named->second.size())}});
    else
        reading.problems.push_back(
            {field, is_unit ? text_id::entry_unknown_unit : text_id::entry_unknown_indicator, {}});
    return {};
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
    const std::string indicator = code_for(typed, RecordField::indicator, reading);
    const std::string unit = code_for(typed, RecordField::unit, reading);
    std::array<std::string_view, record_field_count> cells;
    std::ranges::copy(typed.fields, cells.begin());
    cells[static_cast<size_t>(RecordField::indicator)] = indicator;
    cells[static_cast<size_t>(RecordField::unit)] = unit;
    std::vector<Issue> issues;
    std::vector<Issue> warnings;
    const RowContext context{m_plan.files.front().name, own_header(), m_calendar,
                             m_year_on_screen,          issues,       warnings};
    ImportRow row{context, cells, 0};
    RecordRows{m_prospect}.take(row, {});
    add_problems(issues, reading);
    add_problems(warnings, reading);
}

RecordReading RecordForm::read(const TypedRecord& typed) {
    RecordReading reading;
    m_plan.records.clear();
    check_texts(typed, reading);
    if (!reading.problems.empty())
        return reading;
    take_row(typed, reading);
    if (!reading.problems.empty() || m_plan.records.empty())
        return reading;
    const PlannedRecord& planned = m_plan.records.front();
    reading.planned = planned;
    reading.record.emplace();
    fill_record(*reading.record, planned, m_prospect.indicator_at(planned.indicator).id,
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
