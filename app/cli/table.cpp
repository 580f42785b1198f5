#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/table_json.h"
#include "intake/plan/issue.h"
#include "intake/table/read_workbook.h"
#include "intake/table/sheet_troubles.h"
#include "intake/table/table_shape.h"
#include "text/csv_cell.h"
#include "text/ids/cli.h"

#include <algorithm>

namespace taizhang::cli {

namespace {

constexpr size_t troubles_shown = 20;

std::string file_name(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

/// The reason, with the file that it is about.
Failure refusal(const Call& call, const std::string& path, TextId reason, std::string detail) {
    const Issue issue{path, 0, {}, {}, reason, {std::move(detail)}};
    return {said_no, text_id::cli_given_reason, {to_text(issue, call.texts)}};
}

Workbook workbook_of(const Call& call, const std::string& path) {
    auto book = read_workbook_at(path);
    if (!book)
        throw refusal(call, path, book.error().reason, book.error().detail);
    return std::move(*book);
}

std::string names_of(const Workbook& book) {
    std::string names;
    for (const Sheet& sheet : book.sheets)
        names.append(names.empty() ? "" : ", ").append(sheet.name);
    return names;
}

/// By its name, else by its number from 1; throws wrong_usage where there is none.
const Sheet& sheet_named(const Workbook& book, const std::string& name) {
    const auto named = std::ranges::find(book.sheets, name, &Sheet::name);
    if (named != book.sheets.end())
        return *named;
    const auto number = read_whole_number(name);
    if (number && 1 <= *number && *number <= static_cast<std::int64_t>(book.sheets.size()))
        return book.sheets[static_cast<size_t>(*number - 1)];
    throw Failure{said_no, text_id::cli_no_sheet, {name, names_of(book)}};
}

bool has_something(const Sheet& sheet) {
    return sheet.cell_count() > 0 || !sheet.troubles.empty();
}

/// What a list can show of a file: the first sheet that is seen and holds something. The others
/// are named.
const Sheet& first_sheet(const Call& call, const Workbook& book) {
    const auto seen = std::ranges::find_if(
        book.sheets, [](const Sheet& sheet) { return !sheet.is_hidden && has_something(sheet); });
    const Sheet& chosen = seen != book.sheets.end() ? *seen : book.sheets.front();
    std::string others;
    for (const Sheet& sheet : book.sheets)
        if (&sheet != &chosen && has_something(sheet))
            others.append(others.empty() ? "" : ", ").append(sheet.name);
    if (!others.empty())
        call.say(call.texts(text_id::cli_other_sheets, chosen.name, others));
    return chosen;
}

/// The cells of a row up to its last, at least as many as there are headings.
std::vector<std::string> cells_of(const Sheet& sheet, size_t row, size_t columns) {
    std::vector<std::string> cells(columns);
    for (size_t i = 0; i < sheet.cell_count(row); ++i) {
        const SheetCell cell = sheet.cell(row, i);
        const auto column = static_cast<size_t>(cell.place.column);
        cells.resize(std::max(cells.size(), column + 1));
        cells[column] = cell.text;
    }
    return cells;
}

void append_plain_row(std::string& out, const std::vector<std::string>& cells) {
    for (size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += ',';
        append_csv_cell(out, cells[i]);
    }
    out += "\r\n";
}

/// Cells as they stand in the file: this is for looking, not for a spreadsheet.
void print_csv(Call& call, const Sheet& sheet, size_t least_columns) {
    const TableShape shape = shape_of(sheet);
    auto headings = header_of(sheet, shape);
    const size_t columns = std::max(headings.size(), least_columns);
    headings.resize(columns);
    if (shape.header_count > 0)
        append_plain_row(call.output.text(), headings);
    for (size_t row = shape.first_header + shape.header_count; row < shape.end; ++row) {
        append_plain_row(call.output.text(), cells_of(sheet, row, columns));
        call.output.flush_if_long();
    }
}

/// Columns without a heading bear their letters.
std::vector<Listing::Column> columns_of(const Sheet& sheet, const TableShape& shape) {
    auto headings = header_of(sheet, shape);
    size_t width = headings.size();
    for (size_t row = shape.first_header + shape.header_count; row < shape.end; ++row)
        if (const size_t count = sheet.cell_count(row); count > 0)
            width =
                std::max(width, static_cast<size_t>(sheet.cell(row, count - 1).place.column) + 1);
    headings.resize(width);
    std::vector<Listing::Column> columns;
    for (size_t column = 0; column < width; ++column)
        columns.push_back({{},
                           headings[column].empty() ? column_letters(static_cast<int>(column) + 1)
                                                    : headings[column],
                           ColumnAlign::left});
    return columns;
}

void print_list(Call& call, const Sheet& sheet) {
    const TableShape shape = shape_of(sheet);
    const auto columns = columns_of(sheet, shape);
    Listing listing{call, columns};
    for (size_t row = shape.first_header + shape.header_count; row < shape.end; ++row)
        listing.add_row(cells_of(sheet, row, columns.size()));
    listing.end();
}

/// Returns whether all of the sheet was read.
bool tell_troubles(const Call& call, const std::string& path, const Sheet& sheet) {
    for (const SheetTrouble& trouble : sheet.troubles | std::views::take(troubles_shown))
        call.say(
            call.texts(text_id::cli_warning, to_text(trouble, file_name(path), sheet, call.texts)));
    if (sheet.troubles.size() > troubles_shown)
        call.say(call.texts(text_id::cli_more_warnings, sheet.troubles.size() - troubles_shown));
    return std::ranges::all_of(
        sheet.troubles, [](const SheetTrouble& trouble) { return trouble.place.has_value(); });
}

int print_one(Call& call, const std::string& path, const Workbook& book, const Sheet& sheet) {
    if (call.format == Format::csv)
        print_csv(call, sheet, book.form ? static_cast<size_t>(book.form->columns) : 0);
    else
        print_list(call, sheet);
    if (tell_troubles(call, path, sheet))
        return 0;
    call.say(std::string{call.texts(text_id::cli_sheet_incomplete)});
    return said_no;
}

int print_all_json(Call& call, const std::string& path, const Workbook& book,
                   std::span<const Sheet> sheets) {
    print_json(call, book, sheets);
    bool is_whole = true;
    for (const Sheet& sheet : sheets)
        is_whole &= tell_troubles(call, path, sheet);
    return is_whole ? 0 : said_no;
}

} // namespace

int run_table(Call& call) {
    const std::string& path = call.argument(0, "FILE");
    call.at_most_arguments(1);
    const Workbook book = workbook_of(call, path);
    const auto name = call.arguments.text(sheet_option);
    const Sheet* const chosen = name ? &sheet_named(book, *name) : nullptr;
    if (call.format == Format::json)
        return print_all_json(call, path, book,
                              chosen ? std::span{chosen, 1} : std::span{book.sheets});
    return print_one(call, path, book, chosen ? *chosen : first_sheet(call, book));
}

} // namespace taizhang::cli
