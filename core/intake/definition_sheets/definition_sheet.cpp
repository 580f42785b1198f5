#include "intake/definition_sheets/definition_sheet.h"

#include "intake/file/definition_columns.h"
#include "intake/typed_text.h"
#include "intake/understand/headings.h"
#include "intake/understand/sheet_says.h"
#include "text/ids/entry.h"
#include "text/ids/import.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr size_t rows_between_progress = 5'000;

/// How the columns of the kind are called in the sheet, and where they stand.
Header header_of(const SheetLayout& layout) {
    Header header{.kind = layout.kind, .places = {}};
    for (size_t field = 0; field < layout.fields.size(); ++field) {
        const auto column = layout.fields[field];
        header.places.push_back(static_cast<int>(field));
        header.in_file.push_back(column.value_or(-1));
        const bool is_named = column && *column < std::ssize(layout.headings);
        header.headings.push_back(
            is_named ? shortened(layout.headings[static_cast<size_t>(*column)]) : std::string{});
    }
    return header;
}

/// A field in which stands who or what else is meant.
bool names_others(FileKind kind, int field) {
    switch (kind) {
    case FileKind::units:
        return field == unit_column::parent;
    case FileKind::targets:
        return field == target_column::indicator || field == target_column::unit;
    case FileKind::cadences:
        return field == cadence_column::indicator || field == cadence_column::unit ||
               field == cadence_column::owed_by;
    case FileKind::exclusions:
        return field == exclusion_column::indicator || field == exclusion_column::unit;
    case FileKind::indicators:
        return field == indicator_column::numerator || field == indicator_column::denominator;
    case FileKind::records:
        break;
    }
    return false;
}

} // namespace

DefinitionSheet::DefinitionSheet(Grid grid, const SheetLayout& layout, size_t file,
                                 const DefinitionSource& source)
    : IncomingTable(file, header_of(layout)), m_grid(std::move(grid)), m_plan(source.context.plan),
      m_calendar(source.context.calendar), m_ledger(source.ledger), m_names(source.names),
      m_unwanted(source.context.request.unwanted), m_answers(source.answers), m_place(source.place),
      m_name(m_plan.files[file].name), m_layout(layout) {}

void DefinitionSheet::read(const TakeRow& take, const std::function<bool(double)>& goes_on) {
    SheetLayout said;
    take_said(m_grid, m_layout.header, m_place, m_names, m_calendar, said);
    if (said.unit)
        m_unit = said.unit->value;
    m_take = &take;
    const auto rows = rows_to_read();
    look_through(rows);
    for (size_t place = 0; place < rows.size(); ++place) {
        if (place % rows_between_progress == rows_between_progress - 1 &&
            !goes_on(static_cast<double>(place) / static_cast<double>(rows.size())))
            return;
        take_row(rows[place]);
    }
    tell();
}

std::vector<size_t> DefinitionSheet::rows_to_read() {
    std::vector<size_t> rows;
    for (size_t row = m_layout.first_row(); row < m_grid.row_count(); ++row)
        if (!is_left_out(row) && may_be_kept(row))
            rows.push_back(row);
    warn_of_left_out(m_plan, file());
    return rows;
}

/// It names what the user does not want: an indicator, an organisation, or the one above it.
bool DefinitionSheet::is_unwanted(size_t row) const {
    if (m_unwanted.empty())
        return false;
    for (size_t field = 0; field < m_layout.fields.size(); ++field)
        if (names_others(kind(), static_cast<int>(field)) &&
            m_unwanted.contains(std::string{written(row, static_cast<int>(field))}))
            return true;
    return false;
}

/// Blank rows, examples, totals and a header that is repeated.
bool DefinitionSheet::is_left_out(size_t row) {
    std::string_view first;
    bool is_header = true;
    const auto cells = m_grid.cells(row);
    for (size_t column = 0; column < cells.size(); ++column) {
        const auto text = trimmed(cells[column]);
        if (text.empty())
            continue;
        if (first.empty())
            first = text;
        is_header &= column < m_layout.headings.size() && m_layout.headings[column] == text;
    }
    if (first.empty())
        return true;
    const auto leave_out = [&](LeftOut why) {
        m_plan.files[file()].left_out.push_back({number(row), why});
        return true;
    };
    if (is_word_for_example(first))
        return leave_out(LeftOut::example);
    if (is_word_for_total(first))
        return leave_out(LeftOut::total);
    if (is_unwanted(row))
        return leave_out(LeftOut::unwanted);
    return is_header && leave_out(LeftOut::repeated_header);
}

bool DefinitionSheet::may_be_kept(size_t row) {
    for (size_t field = 0; field < m_layout.fields.size(); ++field) {
        if (!m_layout.fields[field])
            continue;
        const auto place = static_cast<int>(field);
        if (const auto fault = text_fault(written(row, place))) {
            refuse(row, place, reason_of(*fault));
            return false;
        }
    }
    return true;
}

std::string_view DefinitionSheet::written(size_t row, int field) const {
    const auto column = column_of(field);
    return column ? trimmed(m_grid.merged_text(row, *column)) : std::string_view{};
}

std::string_view DefinitionSheet::text_at(size_t row, int column) const {
    return trimmed(m_grid.merged_text(row, column));
}

CellKind DefinitionSheet::kind_at(size_t row, int field) const {
    const auto column = column_of(field);
    return column ? m_grid.kind(row, *column) : CellKind::empty;
}

void DefinitionSheet::hand_on(size_t row, const Cells& cells) {
    const std::vector<std::string_view> views(cells.begin(), cells.end());
    const RowContext context{m_name,        header(),        m_calendar,         m_layout.year,
                             m_plan.issues, m_plan.warnings, m_answers.day_order};
    ImportRow made{context, views, number(row)};
    (*m_take)(made, {FilePlace{file()}, number(row)});
}

void DefinitionSheet::hand_on_from(size_t row, int column, const Cells& cells) {
    const size_t before = m_plan.issues.size();
    hand_on(row, cells);
    for (size_t at = before; at < m_plan.issues.size(); ++at) {
        Issue told = cell_issue(row, column, m_plan.issues[at].reason);
        told.arguments = std::move(m_plan.issues[at].arguments);
        m_plan.issues[at] = std::move(told);
    }
}

Issue DefinitionSheet::cell_issue(size_t row, int column, TextId reason) const {
    return {
        m_name, number(row), shortened(heading(column)), shortened(text_at(row, column)), reason,
        {},     column + 1};
}

void DefinitionSheet::refuse_cell(size_t row, int column, TextId reason) {
    m_plan.issues.push_back(cell_issue(row, column, reason));
}

std::optional<IndicatorPlace> DefinitionSheet::indicator_heading(int column) {
    const auto said = m_answers.indicators.find(heading(column));
    const auto match = m_names.indicators.find(said == m_answers.indicators.end() ? heading(column)
                                                                                  : said->second);
    if (match)
        return match->place;
    if (!m_unwanted.contains(heading(column)))
        refuse_cell(m_layout.header, column, text_id::entry_unknown_indicator);
    return std::nullopt;
}

std::optional<UnitPlace> DefinitionSheet::unit_heading(int column) {
    const auto said = m_answers.units.find(heading(column));
    const auto match =
        m_names.units.find(said == m_answers.units.end() ? heading(column) : said->second);
    if (match)
        return match->place;
    if (!m_unwanted.contains(heading(column)))
        refuse_cell(m_layout.header, column, text_id::entry_unknown_unit);
    return std::nullopt;
}

Issue DefinitionSheet::issue(size_t row, int field, TextId reason,
                             std::vector<std::string> arguments) const {
    const auto column = column_of(field);
    return {m_name,
            number(row),
            name_of_column(kind(), header().headings, static_cast<size_t>(field)),
            shortened(written(row, field)),
            reason,
            std::move(arguments),
            column ? *column + 1 : 0};
}

void DefinitionSheet::refuse(size_t row, int field, TextId reason,
                             std::vector<std::string> arguments) {
    m_plan.issues.push_back(issue(row, field, reason, std::move(arguments)));
}

void DefinitionSheet::warn(size_t row, int field, TextId reason,
                           std::vector<std::string> arguments) {
    m_plan.warnings.push_back(issue(row, field, reason, std::move(arguments)));
}

void DefinitionSheet::warn_of_sheet(TextId reason, std::vector<std::string> arguments) {
    m_plan.warnings.push_back({m_name, 0, {}, {}, reason, std::move(arguments)});
}

void DefinitionSheet::refuse_sheet(TextId reason, std::vector<std::string> arguments) {
    const int row =
        m_grid.row_count() > 0 ? number(std::min(m_layout.header, m_grid.row_count() - 1)) : 1;
    m_plan.issues.push_back({m_name, row, {}, {}, reason, std::move(arguments)});
    m_plan.files[file()].is_broken = true;
}

void DefinitionSheet::note_near(size_t row, int field, std::string_view text,
                                const std::string& name) {
    if (m_told.emplace(field, text).second)
        warn(row, field, text_id::import_near_name, {shortened(text), name});
}

std::optional<UnitPlace> DefinitionSheet::root() const {
    for (size_t place = 0; place < m_plan.units.size(); ++place)
        if (!m_plan.units[place].value.parent)
            return UnitPlace{place};
    return std::nullopt;
}

std::optional<IndicatorPlace> DefinitionSheet::indicator_named(size_t row, int field) {
    const auto name = written(row, field);
    if (name.empty()) {
        refuse(row, field, text_id::import_required);
        return std::nullopt;
    }
    const auto said = m_answers.indicators.find(std::string{name});
    const auto match =
        m_names.indicators.find(said == m_answers.indicators.end() ? name : said->second);
    if (!match) {
        refuse(row, field, text_id::entry_unknown_indicator);
        return std::nullopt;
    }
    if (match->how == NameFound::near)
        note_near(row, field, name, indicator_at(match->place).name_zh);
    return match->place;
}

std::optional<UnitPlace> DefinitionSheet::unit_named(size_t row, int field, std::string_view name) {
    const auto said = m_answers.units.find(std::string{name});
    const std::string_view meant = said == m_answers.units.end() ? name : said->second;
    auto match = m_names.units.find(meant);
    if (!match)
        match = m_names.unit_below(meant, m_unit, m_plan);
    if (!match) {
        refuse(row, field, text_id::entry_unknown_unit);
        return std::nullopt;
    }
    if (match->how == NameFound::near)
        note_near(row, field, name, unit_at(match->place).name);
    return match->place;
}

std::optional<UnitPlace> DefinitionSheet::unit_of(size_t row, int field) {
    if (const auto name = written(row, field); !name.empty())
        return unit_named(row, field, name);
    const auto unit = default_unit();
    if (!unit)
        refuse(row, field, text_id::import_no_root);
    return unit;
}

/// Told once, for all rows that name none.
std::optional<UnitPlace> DefinitionSheet::default_unit() {
    const auto unit = m_unit ? m_unit : root();
    if (unit && !m_default_is_told)
        warn_of_sheet(text_id::import_rows_of_unit, {unit_at(*unit).name});
    m_default_is_told = true;
    return unit;
}

std::unique_ptr<IncomingTable> definition_sheet(Grid grid, const SheetLayout& layout, size_t file,
                                                const DefinitionSource& source) {
    switch (layout.kind) {
    case FileKind::indicators:
        return indicator_sheet(std::move(grid), layout, file, source);
    case FileKind::units:
        return unit_sheet(std::move(grid), layout, file, source);
    case FileKind::targets:
        return target_sheet(std::move(grid), layout, file, source);
    case FileKind::cadences:
        return cadence_sheet(std::move(grid), layout, file, source);
    case FileKind::exclusions:
        return exclusion_sheet(std::move(grid), layout, file, source);
    case FileKind::records:
        break;
    }
    return nullptr;
}

} // namespace taizhang
