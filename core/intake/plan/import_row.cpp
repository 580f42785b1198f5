#include "intake/plan/import_row.h"

#include "characters/digit.h"
#include "model/code.h"
#include "text/formula_guard.h"
#include "text/ids/import.h"
#include "text/ids/period.h"
#include "text/ids/quantity.h"
#include "text/parts.h"

#include <algorithm>

namespace taizhang {

namespace {

bool all_digits(std::string_view text) {
    return std::ranges::all_of(text, is_digit);
}

/// Most quantities are a few digits.
std::optional<Quantity> plain_whole(std::string_view text) {
    if (text.empty() || text.size() > 9 || !all_digits(text))
        return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text)
        value = value * 10 + (c - '0');
    return whole(value);
}

} // namespace

TextId reason_of(PeriodProblem problem) {
    switch (problem) {
    case PeriodProblem::not_understood:
        return text_id::period_not_understood;
    case PeriodProblem::no_such_day:
        return text_id::period_no_such_day;
    case PeriodProblem::two_readings:
        return text_id::period_two_readings;
    case PeriodProblem::year_missing:
        return text_id::period_year_missing;
    case PeriodProblem::end_before_start:
        return text_id::period_end_before_start;
    case PeriodProblem::out_of_range:
        return text_id::period_out_of_range;
    case PeriodProblem::not_a_time:
        return text_id::period_not_a_time;
    case PeriodProblem::other_week_day:
        return text_id::period_other_week_day;
    }
    return text_id::period_not_understood;
}

TextId reason_of(QuantityProblem problem) {
    switch (problem) {
    case QuantityProblem::not_a_number:
        return text_id::quantity_not_a_number;
    case QuantityProblem::negative:
        return text_id::quantity_negative;
    case QuantityProblem::too_large:
        return text_id::quantity_too_large;
    case QuantityProblem::too_fine:
        return text_id::quantity_too_fine;
    }
    return text_id::quantity_not_a_number;
}

/// What the user has typed for a cell; null = nothing. In a cross table the cell of a quantity says
/// by its column of what it is and for when; what is typed is the quantity.
const std::string* ImportRow::corrected(int column) const {
    const Header& header = m_context.header;
    const int place = place_in_file(header, static_cast<size_t>(column));
    if (place < 0)
        return nullptr;
    constexpr auto quantity = static_cast<size_t>(RecordField::quantity);
    const bool is_of_quantity =
        header.kind == FileKind::records && place_in_file(header, quantity) == place;
    if (is_of_quantity && column != static_cast<int>(quantity))
        return nullptr;
    const auto& cells = m_context.corrections->cells;
    const auto found = cells.find({m_number, place + 1});
    return found == cells.end() ? nullptr : found->second;
}

/// Each once, though a row of a cross table is read for each of its quantities.
void ImportRow::note_corrections() {
    auto& read = m_context.corrections->read;
    for (size_t column = 0; column < m_context.header.places.size(); ++column) {
        const auto* text = corrected(static_cast<int>(column));
        if (!text)
            continue;
        const Header& header = m_context.header;
        const int place = place_in_file(header, column) + 1;
        const std::string name = name_of_column(header.kind, header.headings, column);
        const CorrectedCell cell{m_number, place, name.empty() ? column_letters(place) : name,
                                 shortened(trimmed(written(static_cast<int>(column)))), *text};
        if (std::ranges::find(read, cell) == read.end())
            read.push_back(cell);
    }
}

std::string_view ImportRow::raw(int column) const {
    if (m_context.corrections)
        if (const auto* text = corrected(column))
            return *text;
    return written(column);
}

/// What stands in the file.
std::string_view ImportRow::written(int column) const {
    const int place = m_context.header.places[static_cast<size_t>(column)];
    if (place < 0)
        return {};
    return without_guard(m_cells[place]);
}

std::string_view ImportRow::text(int column) const {
    return trimmed(raw(column));
}

Issue ImportRow::issue(int column, TextId reason, std::vector<std::string> arguments) const {
    const Header& header = m_context.header;
    const auto place = static_cast<size_t>(column);
    Issue issue{m_context.file,
                m_number,
                name_of_column(header.kind, header.headings, place),
                shortened(raw(column)),
                reason,
                std::move(arguments),
                header.in_file.empty() ? 0 : header.in_file[place] + 1};
    if (issue.column.empty() && header.kind == FileKind::records)
        issue.field = static_cast<RecordField>(column);
    else if (issue.column.empty())
        issue.column = columns_of(header.kind)[place]; // that the sheet does not have
    return issue;
}

void ImportRow::refuse(int column, TextId reason, std::vector<std::string> arguments) {
    m_ok = false;
    m_context.issues.push_back(issue(column, reason, std::move(arguments)));
}

void ImportRow::refuse_row(TextId reason, std::vector<std::string> arguments) {
    m_ok = false;
    m_context.issues.push_back({m_context.file, m_number, {}, {}, reason, std::move(arguments)});
}

void ImportRow::warn(int column, TextId reason, std::vector<std::string> arguments) {
    m_context.warnings.push_back(issue(column, reason, std::move(arguments)));
}

std::string_view ImportRow::required(int column) {
    const auto cell = text(column);
    if (cell.empty())
        refuse(column, text_id::import_required);
    return cell;
}

std::string_view ImportRow::code(int column) {
    const auto cell = text(column);
    if (cell.empty() || is_code(cell))
        return cell;
    refuse(column, text_id::import_code);
    return {};
}

std::string_view ImportRow::required_code(int column) {
    return required(column).empty() ? std::string_view{} : code(column);
}

std::optional<std::int64_t> ImportRow::whole_number(int column, std::int64_t least,
                                                    std::int64_t greatest) {
    return whole_number_in(column, text(column), least, greatest);
}

std::optional<std::int64_t> ImportRow::whole_number_in(int column, std::string_view part,
                                                       std::int64_t least, std::int64_t greatest) {
    const auto value = quantity_in(column, part, 0);
    if (!value)
        return std::nullopt;
    const auto number = value->thousandths / 1000;
    if (least <= number && number <= greatest)
        return number;
    refuse(column, text_id::import_number_range, {std::to_string(least), std::to_string(greatest)});
    return std::nullopt;
}

std::optional<Quantity> ImportRow::quantity(int column) {
    return quantity_in(column, text(column));
}

std::optional<Quantity> ImportRow::quantity(int column, int decimals) {
    return quantity_in(column, text(column), decimals);
}

std::optional<Quantity> ImportRow::quantity_in(int column, std::string_view part) {
    if (part.empty())
        return std::nullopt;
    if (const auto plain = plain_whole(part))
        return plain;
    const auto reading = read_quantity(part);
    if (reading.problem)
        refuse(column, reason_of(*reading.problem));
    return reading.value;
}

std::optional<Quantity> ImportRow::quantity_in(int column, std::string_view part, int decimals) {
    auto value = quantity_in(column, part);
    if (!value || has_decimals_at_most(*value, decimals))
        return value;
    refuse(column, text_id::import_decimals, {std::to_string(decimals)});
    return std::nullopt;
}

std::optional<Period> ImportRow::period(int column) {
    const auto cell = text(column);
    if (cell.empty())
        return std::nullopt;
    const auto period = parse_period(cell, m_context.calendar, m_context.year_on_screen,
                                     m_context.day_order.value_or(DayOrder::as_written));
    if (period)
        return *period;
    refuse_period(column, period.error());
    return std::nullopt;
}

std::string ImportRow::day_in(std::string_view cell, DayOrder order) const {
    const auto period = parse_period(cell, m_context.calendar, m_context.year_on_screen, order);
    return period ? to_text(*period, m_context.calendar) : std::string{};
}

/// Where the order of day and month decides, it is asked for; where it was said, the cell is told
/// that only the other one fits.
void ImportRow::refuse_period(int column, PeriodProblem problem) {
    const std::string by_day = day_in(text(column), DayOrder::day_first);
    const std::string by_month = day_in(text(column), DayOrder::month_first);
    const auto order = m_context.day_order;
    const bool is_open = order == DayOrder::as_written && problem == PeriodProblem::two_readings;
    if (is_open && !by_day.empty() && !by_month.empty())
        refuse(column, text_id::import_day_order, {by_day, by_month});
    else if (is_open && !(by_day + by_month).empty())
        refuse(column, by_day.empty() ? text_id::import_month_first : text_id::import_day_first,
               {by_day + by_month});
    else if (order == DayOrder::day_first && !by_month.empty())
        refuse(column, text_id::import_only_month_first, {by_month});
    else if (order == DayOrder::month_first && !by_day.empty())
        refuse(column, text_id::import_only_day_first, {by_day});
    else
        refuse(column, reason_of(problem));
}

Validity ImportRow::validity(int from_column, int to_column) {
    Validity validity;
    if (const auto from = period(from_column))
        validity.from = from->start;
    if (const auto to = period(to_column))
        validity.to = to->end;
    if (validity.from && validity.to && *validity.to < *validity.from)
        refuse(to_column, text_id::period_end_before_start);
    return validity;
}

std::vector<std::string> ImportRow::list(int column) const {
    std::vector<std::string> parts;
    for (const std::string_view each : parts_of(text(column), '|'))
        if (const auto part = trimmed(each); !part.empty())
            parts.emplace_back(part);
    return parts;
}

} // namespace taizhang
