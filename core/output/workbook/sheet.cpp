#include "output/workbook/sheet.h"

#include "output/file/whole_file.h"
#include "output/table/text_table.h"
#include "output/workbook/cell_text.h"
#include "text/number_format.h"

#include <algorithm>
#include <cmath>
#include <xlsxwriter.h>

namespace taizhang {

namespace {

constexpr double narrowest = 7;
constexpr double usual_row = 18; ///< points
constexpr double line_height = 15;

void check(lxw_error error) {
    if (error == LXW_ERROR_MEMORY_MALLOC_FAILED)
        throw std::bad_alloc{};
    if (error != LXW_NO_ERROR)
        throw std::logic_error{lxw_strerror(error)};
}

lxw_row_t row_of(Place at) {
    return static_cast<lxw_row_t>(at.row);
}

lxw_col_t column_of(Place at) {
    return static_cast<lxw_col_t>(at.column);
}

lxw_datetime datetime_of(Date day) {
    const std::chrono::year_month_day date{day};
    return {static_cast<int>(date.year()),
            static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day())),
            0,
            0,
            0};
}

/// Columns of a terminal that the widest line takes.
int widest_line(std::string_view text) {
    int widest = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        widest = std::max(widest, display_width(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return widest;
}

/// What a number format puts after the whole digits.
std::string fraction_of(const CellStyle& style) {
    const auto point = style.number_format.find("#,##0");
    return point == std::string::npos ? "" : style.number_format.substr(point + 5);
}

/// Within a foot, & begins a code.
std::string foot_text(std::string_view text) {
    std::string escaped;
    for (const char c : text)
        escaped += c == '&' ? "&&" : std::string(1, c);
    return escaped;
}

} // namespace

BookSheet::BookSheet(Book& book, lxw_worksheet* sheet, std::string name)
    : m_book{book}, m_sheet{sheet}, m_name{std::move(name)} {
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    worksheet_set_default_row(sheet, usual_row, LXW_FALSE);
}

void BookSheet::widen(Place at, std::string_view text, const CellStyle& style) {
    const double scale = style.size / 10.5 * (style.weight == FontWeight::bold ? 1.1 : 1.0);
    const double needed = widest_line(text) * scale + 3;
    double& width = m_widths[at.column];
    width = std::max(width, needed);
    if (style.wrap == CellWrap::yes)
        m_wrapped.push_back({at, needed});
}

void BookSheet::write(Place at, std::string_view text, const CellStyle& style) {
    const std::string content = cell_content(text);
    widen(at, content, style);
    if (content.empty())
        return write_blank(at, style);
    check(worksheet_write_string(m_sheet, row_of(at), column_of(at), content.c_str(),
                                 m_book.format_of(style)));
}

void BookSheet::write(Place at, double number, const CellStyle& style) {
    widen(at, grouped(number, 0) + fraction_of(style), style);
    check(worksheet_write_number(m_sheet, row_of(at), column_of(at), number,
                                 m_book.format_of(style)));
}

void BookSheet::write(Place at, Date day, const CellStyle& style) {
    widen(at, "2023-09-18", style);
    lxw_datetime date = datetime_of(day);
    check(worksheet_write_datetime(m_sheet, row_of(at), column_of(at), &date,
                                   m_book.format_of(style)));
}

void BookSheet::write_blank(Place at, const CellStyle& style) {
    check(worksheet_write_blank(m_sheet, row_of(at), column_of(at), m_book.format_of(style)));
    const std::string cell = range(at, at);
    m_blank.push_back(cell.substr(1));
}

void BookSheet::write_formula(Place at, const std::string& formula, double result,
                              const CellStyle& style) {
    widen(at, grouped(result, 0), style);
    check(worksheet_write_formula_num(m_sheet, row_of(at), column_of(at), formula.c_str(),
                                      m_book.format_of(style), result));
}

void BookSheet::write_merged(Place at, int rows, int columns, std::string_view text,
                             const CellStyle& style) {
    const Place last{at.row + rows - 1, at.column + columns - 1};
    const std::string content = cell_content(text);
    lxw_format* format = m_book.format_of(style);
    if (rows * columns == 1)
        check(worksheet_write_string(m_sheet, row_of(at), column_of(at), content.c_str(), format));
    else
        check(worksheet_merge_range(m_sheet, row_of(at), column_of(at), row_of(last),
                                    column_of(last), content.c_str(), format));
}

void BookSheet::add_filter(Place head, Place last) {
    check(worksheet_autofilter(m_sheet, row_of(head), column_of(head), row_of(last),
                               column_of(last)));
}

void BookSheet::set_row_height(int row, double points) {
    check(worksheet_set_row(m_sheet, static_cast<lxw_row_t>(row), points, nullptr));
}

void BookSheet::widen_to(int column, double characters) {
    double& width = m_widths[column];
    width = std::max(width, characters);
}

void BookSheet::check_cells(Place from, Place to, CellCheck what) {
    lxw_data_validation rule{};
    switch (what.takes) {
    case CellCheck::Takes::listed:
        rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        rule.value_formula = what.list.data();
        break;
    case CellCheck::Takes::days:
        rule.validate = LXW_VALIDATION_TYPE_DATE;
        rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
        rule.minimum_datetime = datetime_of(what.period.start);
        rule.maximum_datetime = datetime_of(what.period.end);
        break;
    case CellCheck::Takes::amounts:
        rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
        rule.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
        rule.value_number = 0;
        break;
    }
    rule.error_type = what.otherwise == CellCheck::Otherwise::refuse
                          ? LXW_VALIDATION_ERROR_TYPE_STOP
                          : LXW_VALIDATION_ERROR_TYPE_WARNING;
    rule.error_title = what.title.data();
    rule.error_message = what.message.data();
    check(worksheet_data_validation_range(m_sheet, row_of(from), column_of(from), row_of(to),
                                          column_of(to), &rule));
}

void BookSheet::hide() {
    worksheet_hide(m_sheet);
}

void BookSheet::freeze(Place below, int first_repeated) {
    worksheet_freeze_panes(m_sheet, row_of(below), column_of(below));
    if (below.row > first_repeated)
        check(worksheet_repeat_rows(m_sheet, static_cast<lxw_row_t>(first_repeated),
                                    row_of(below) - 1));
    if (below.column > 0)
        check(worksheet_repeat_columns(m_sheet, 0, static_cast<lxw_col_t>(below.column - 1)));
}

void BookSheet::set_up_print(Fit fit, const std::string& foot) {
    constexpr std::uint8_t a4 = 9;
    worksheet_set_paper(m_sheet, a4);
    worksheet_set_landscape(m_sheet);
    worksheet_set_margins(m_sheet, 0.5, 0.5, 0.6, 0.6);
    worksheet_center_horizontally(m_sheet);
    if (fit == Fit::page_width)
        worksheet_fit_to_pages(m_sheet, 1, 0);
    check(worksheet_set_footer(m_sheet, ("&L" + foot_text(foot) + "&R&P / &N").c_str()));
}

void BookSheet::break_pages_before(const std::vector<int>& rows, int print_per_cent) {
    worksheet_set_print_scale(m_sheet, static_cast<std::uint16_t>(print_per_cent));
    if (rows.empty())
        return;
    std::vector<lxw_row_t> breaks(rows.begin(), rows.end());
    breaks.push_back(0);
    check(worksheet_set_h_pagebreaks(m_sheet, breaks.data()));
}

void BookSheet::insert_picture(Place at, const std::string& png, double scale,
                               const std::string& description) {
    lxw_image_options options{};
    std::string words = cell_content(description);
    options.x_scale = options.y_scale = scale;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.description = words.data();
    const auto* bytes = reinterpret_cast<const unsigned char*>(png.data());
    const auto error = worksheet_insert_image_buffer_opt(m_sheet, row_of(at), column_of(at), bytes,
                                                         png.size(), &options);
    if (error == LXW_ERROR_CREATING_TMPFILE)
        throw FileError{FileProblem::no_work_room, work_place()};
    check(error);
}

void BookSheet::insert_chart(Place at, lxw_chart* chart, double width_px, double height_px,
                             const std::string& description) {
    constexpr double usual_width = 480;
    constexpr double usual_height = 288;
    lxw_chart_options options{};
    std::string words = cell_content(description);
    options.x_scale = width_px / usual_width;
    options.y_scale = height_px / usual_height;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.description = words.data();
    check(worksheet_insert_chart_opt(m_sheet, row_of(at), column_of(at), chart, &options));
}

std::string BookSheet::range(Place from, Place to) const {
    char cells[LXW_MAX_CELL_RANGE_LENGTH];
    lxw_rowcol_to_range_abs(cells, row_of(from), column_of(from), row_of(to), column_of(to));
    return "='" + m_name + "'!" + cells;
}

void BookSheet::finish() {
    check_written();
    set_column_widths();
    set_row_heights();
}

double BookSheet::width_of(int column) const {
    const auto needed = m_widths.find(column);
    const auto limit = m_limits.find(column);
    return std::clamp(needed == m_widths.end() ? 0 : needed->second, narrowest,
                      limit == m_limits.end() ? m_limit : limit->second);
}

void BookSheet::set_column_widths() {
    for (const auto& [column, ignored] : m_widths) {
        const auto place = static_cast<lxw_col_t>(column);
        check(worksheet_set_column(m_sheet, place, place, width_of(column), nullptr));
    }
}

void BookSheet::set_row_heights() {
    std::map<int, double> lines;
    for (const Wrapped& text : m_wrapped) {
        double& most = lines[text.at.row];
        most = std::max(most, std::ceil(text.width / width_of(text.at.column)));
    }
    for (const auto& [row, count] : lines)
        if (count > 1)
            set_row_height(row, count * line_height + 4);
}

void BookSheet::check_written() const {
    if (m_sheet->optimize_tmpfile && std::ferror(m_sheet->optimize_tmpfile) != 0)
        throw FileError{FileProblem::no_work_room, work_place()};
}

} // namespace taizhang
