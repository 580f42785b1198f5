#include "intake/plan/office_sheets.h"

#include "intake/definition_sheets/definition_layout.h"
#include "intake/definition_sheets/definition_sheet.h"
#include "intake/plan/planned_file.h"
#include "intake/plan/sheet_questions.h"
#include "intake/plan/sheet_table.h"
#include "intake/understand/header_search.h"
#include "intake/understand/named_columns.h"
#include "text/ids/import.h"

#include <algorithm>

namespace taizhang {

namespace {

std::optional<size_t> row_at(const Grid& grid, int number) {
    for (size_t row = 0; row < grid.row_count() && grid.number(row) <= number; ++row)
        if (grid.number(row) == number)
            return row;
    return std::nullopt;
}

/// The user has said which column holds the topics: they are no indicators.
bool says_topic(const Answers& answers) {
    return std::ranges::any_of(
        answers.columns, [](const auto& column) { return column.second == RecordField::topic; });
}

} // namespace

SheetPlace place_of(const InputFile& input, const ImportRequest& request,
                    const Prospect& prospect) {
    SheetPlace place{input.name(), input.folders, {}, request.year, {}, {}, {}};
    if (input.workbook)
        place.properties = input.workbook->properties;
    if (request.unit)
        place.unit = prospect.place_of(*request.unit);
    if (request.indicator)
        place.indicator = prospect.place_of(*request.indicator);
    return place;
}

std::unique_ptr<IncomingTable> OfficeSheets::definitions_of(const OfficeSheet& of) const {
    Grid grid{*of.sheet};
    const SheetPlace place = place_of(*of.input, m_request, m_prospect);
    const auto layout = definition_layout_of(grid, place, m_names, m_context.calendar);
    if (!layout)
        return nullptr;
    PlannedFile& file = m_plan.files[of.file];
    file.cells = of.sheet;
    file.header_row = grid.number(std::min(layout->header, grid.row_count() - 1));
    file.answers = answers_for(*layout);
    file.layout = *layout;
    name_columns_of_troubles(m_plan, *layout, of.file);
    warn_of_columns(m_plan, *layout, of.file);
    return definition_sheet(
        std::move(grid), *layout, of.file,
        {m_context, m_prospect.ledger(), m_names, joined(file.answers, m_request.said), place});
}

std::unique_ptr<IncomingTable> OfficeSheets::records_of(const OfficeSheet& of) const {
    Grid grid{*of.sheet};
    PlannedFile& file = m_plan.files[of.file];
    file.cells = of.sheet;
    SheetPlace place = place_of(*of.input, m_request, m_prospect);
    const auto said = said_header(m_request, file);
    if (said && !row_at(grid, *said)) {
        refuse_file(m_plan, of.file, {{}, text_id::import_no_such_row, std::to_string(*said)});
        return nullptr;
    }
    place.header = said ? row_at(grid, *said) : remembered_header(grid);
    SheetLayout layout = layout_of(grid, place, m_names, m_context.calendar);
    file.answers = answers_for(layout);
    if (said)
        file.answers.header_row = said;
    const Answers answers = joined(file.answers, m_request.said);
    take_said_columns(layout, answers.columns);
    const bool lacks_indicator =
        !layout.indicator && !answers.indicator && !layout.column_of(RecordField::indicator);
    if (layout.shape == SheetShape::activities && lacks_indicator && !says_topic(answers))
        find_indicators_in_cells(grid, m_names, layout);
    if (grid.row_count() > 0)
        file.header_row = grid.number(layout.header);
    if (layout.shape != SheetShape::unknown || place.header)
        file.layout = layout;
    if (!is_readable(layout, answers, of))
        return nullptr;
    name_columns_of_troubles(m_plan, layout, of.file);
    warn_of_columns(m_plan, layout, of.file);
    if (has_no_quantity(layout))
        warn_without_quantity(m_plan, answers, of.file);
    const auto beyond = of.input->workbook ? BeyondHeader::told : BeyondHeader::refused;
    return office_sheet_table(std::move(grid), std::move(layout), of.file, m_context, m_names,
                              answers, beyond);
}

/// The row of a header that the user has named before, in a sheet of the same layout; it may
/// stand a little higher or lower.
std::optional<size_t> OfficeSheets::remembered_header(Grid& grid) const {
    for (const auto& [fingerprint, answers] : m_request.answers) {
        if (!answers.header_row)
            continue;
        for (size_t row = 0; row < std::min(grid.row_count(), rows_searched); ++row)
            if (fingerprint == fingerprint_at(grid, row))
                return row;
        const auto row = row_at(grid, *answers.header_row);
        if (row && fingerprint == fingerprint_at(grid, *row))
            return row;
    }
    return std::nullopt;
}

std::string OfficeSheets::fingerprint_at(Grid& grid, size_t row) const {
    return fingerprint_of(header_at(row, grid, m_names, m_context.calendar, {}).headings);
}

/// What was said about the layout, before it what was said about this very call.
Answers OfficeSheets::answers_for(const SheetLayout& layout) const {
    const auto said = m_request.answers.find(fingerprint_of(layout));
    Answers answers = said == m_request.answers.end() ? Answers{} : said->second;
    return m_request.answers_of_all ? joined(std::move(answers), *m_request.answers_of_all)
                                    : answers;
}

/// Tells why a sheet can't be read. One of several without a header is an explanation or the
/// like, and no fault.
bool OfficeSheets::is_readable(const SheetLayout& layout, const Answers& answers,
                               const OfficeSheet& of) const {
    PlannedFile& file = m_plan.files[of.file];
    if (layout.shape == SheetShape::unknown && !file.layout && !of.is_only_one) {
        if (!is_form(*of.input))
            m_plan.warnings.push_back(
                {file.name, 0, {}, {}, text_id::import_sheet_passed_over, {}});
        return false;
    }
    const auto reason = what_is_missing(layout, answers, file.layout.has_value());
    if (!reason)
        return true;
    file.is_broken = true;
    file.is_without_header = *reason == text_id::import_kind_unknown;
    m_plan.issues.push_back(
        {file.name, file.is_without_header ? 1 : file.header_row, {}, {}, *reason, {}});
    return false;
}

} // namespace taizhang
