#include "cli/listing.h"

#include "output/table/csv_text.h"

namespace taizhang::cli {

namespace {

std::vector<TextColumn> table_columns(const std::vector<Listing::Column>& columns) {
    std::vector<TextColumn> result;
    for (const auto& column : columns)
        result.push_back({column.title, column.align});
    return result;
}

} // namespace

Listing::Listing(Call& call, std::vector<Column> columns)
    : m_call(call), m_table(table_columns(columns)) {
    if (call.format != Format::csv)
        return;
    std::vector<std::string> keys;
    for (const Column& column : columns)
        keys.push_back(column.key);
    call.output.text() += byte_order_mark;
    append_csv_row(call.output.text(), keys);
}

void Listing::add_row(std::vector<std::string> cells) {
    if (m_call.format == Format::csv)
        append_csv_row(m_call.output.text(), cells);
    else
        m_table.add_row(std::move(cells));
    if (m_table.row_count() >= rows_per_page)
        m_call.output.text() += m_table.take_text();
    m_call.output.flush_if_long();
}

void Listing::end() {
    if (m_call.format == Format::table)
        m_call.output.text() += m_table.take_text();
}

} // namespace taizhang::cli
