#include "output/table/table_file.h"

#include "intake/file/file_kind.h"
#include "output/file/file_ending.h"
#include "output/table/csv_text.h"
#include "output/table/record_codes.h"
#include "output/workbook/workbook.h"

#include <charconv>
#include <cmath>

namespace taizhang {

namespace {

constexpr size_t much = 1U << 16U;

std::string csv_of(const Table& table) {
    std::string text{byte_order_mark};
    std::vector<std::string> titles;
    for (const TextColumn& column : table.columns)
        titles.push_back(column.title);
    append_csv_row(text, titles);
    for (const auto& row : table.rows)
        append_csv_row(text, row);
    return text;
}

/// Unrounded numbers are shown with three decimals at most.
CellStyle style_of(double number) {
    CellStyle style = cell_style::plain_number();
    if (number != std::floor(number))
        style.number_format = "0.0##";
    return style;
}

void write_cell(BookSheet& sheet, Place at, const std::string& text, ColumnAlign align) {
    double number = 0;
    const char* end = text.data() + text.size();
    if (align == ColumnAlign::left)
        sheet.write(at, text, cell_style::text());
    else if (!text.empty() && std::from_chars(text.data(), end, number).ptr == end)
        sheet.write(at, number, style_of(number));
    else
        sheet.write(at, text, cell_style::plain_number());
}

std::string workbook_of(const Table& table, Date day) {
    Book book{table.title, day};
    BookSheet& sheet = book.add_sheet(table.title);
    for (size_t column = 0; column < table.columns.size(); ++column)
        sheet.write({0, static_cast<int>(column)}, table.columns[column].title,
                    cell_style::header());
    for (size_t row = 0; row < table.rows.size(); ++row)
        for (size_t column = 0; column < table.columns.size(); ++column)
            write_cell(sheet, {static_cast<int>(row) + 1, static_cast<int>(column)},
                       table.rows[row][column], table.columns[column].align);
    sheet.freeze({1, 0});
    sheet.set_up_print(BookSheet::Fit::page_width, {});
    return book.finish();
}

void write_records_csv(WholeFile& file, Reader& reader, const Definitions& definitions,
                       const RecordQuery& query, WorkDone& work) {
    const RecordCodes codes{definitions};
    std::string text{byte_order_mark};
    std::vector<std::string> titles;
    for (const std::string_view title : columns_of(FileKind::records))
        titles.emplace_back(title);
    titles.emplace_back(id_column_name);
    append_csv_row(text, titles);
    std::int64_t waiting = 0;
    const auto hand_on = [&] {
        file.write(text);
        text.clear();
        work.add(std::exchange(waiting, 0));
    };
    reader.each_record(query, [&](const Record& record) {
        const RecordCells said = record_cells(record, codes);
        std::vector<std::string> cells{said.begin(), said.end()};
        cells.push_back(id_cell(record));
        append_csv_row(text, cells);
        ++waiting;
        if (text.size() > much)
            hand_on();
        return true;
    });
    hand_on();
}

} // namespace

std::optional<TableFormat> table_format_of(const std::filesystem::path& file) {
    return named<TableFormat>(ending_of(file));
}

std::string file_of(const Table& table, TableFormat format, Date day) {
    return format == TableFormat::csv ? csv_of(table) : workbook_of(table, day);
}

void write_records(WholeFile& file, TableFormat format, Reader& reader, const RecordQuery& query,
                   Date day, const Texts& texts, const OutputProgress& progress) {
    const Definitions definitions = reader.definitions();
    if (format == TableFormat::xlsx) {
        file.write(record_workbook_of(definitions, reader, query, day, texts, progress));
        return;
    }
    WorkDone work{progress, reader.record_count(query)};
    write_records_csv(file, reader, definitions, query, work);
}

} // namespace taizhang
