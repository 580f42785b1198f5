#pragma once

#include "ledger/reader.h"
#include "model/enum_names.h"
#include "output/file/output_progress.h"
#include "output/file/whole_file.h"
#include "output/table/text_table.h"

namespace taizhang {

// Lists as files for spreadsheets: CSV with a byte order mark, or a workbook of one sheet.

enum class TableFormat { csv, xlsx };

template <>
struct EnumNames<TableFormat> {
    static constexpr std::array<std::pair<TableFormat, std::string_view>, 2> names{
        {{TableFormat::csv, "csv"}, {TableFormat::xlsx, "xlsx"}}};
};

/// By the ending of the file's name; nothing for others.
std::optional<TableFormat> table_format_of(const std::filesystem::path& file);

/// A table as it is told. Columns to the right hold numbers, written plainly, or nothing.
struct Table {
    std::string title;
    std::vector<TextColumn> columns;
    std::vector<std::vector<std::string>> rows;
};

/// `day` is the day that the file says it was made on.
std::string file_of(const Table& table, TableFormat format, Date day);

/// Fills a file with the records of a query, in the columns that `import` reads; does not commit
/// it. `reader` sees one state of the ledger throughout. Throws FileError, LedgerError,
/// OutputCancelled.
void write_records(WholeFile& file, TableFormat format, Reader& reader, const RecordQuery& query,
                   Date day, const Texts& texts, const OutputProgress& progress);

} // namespace taizhang
