#include "output/table/record_table.h"

#include "chart/quarterly_data.h"
#include "intake/record/record_cell.h"
#include "text/formula_guard.h"
#include "text/ids/column.h"
#include "text/ids/records.h"

namespace taizhang {

namespace {

constexpr TextId titles[]{text_id::records_date,     text_id::column_indicator,
                          text_id::records_unit,     text_id::records_topic,
                          text_id::records_quantity, text_id::records_participants,
                          text_id::column_hours,     text_id::column_note};
constexpr RecordCell cells[]{RecordCell::date,  RecordCell::indicator, RecordCell::unit,
                             RecordCell::topic, RecordCell::quantity,  RecordCell::participants,
                             RecordCell::hours, RecordCell::note};

std::string name_in(const Record& record, RecordCell cell, const Definitions& definitions,
                    Language language) {
    if (cell == RecordCell::indicator)
        if (const auto place = place_of(definitions, record.indicator))
            return shown_name(definitions.indicators[static_cast<size_t>(*place)], language);
    if (cell == RecordCell::unit)
        if (const auto place = definitions.units.place_of(record.unit))
            return definitions.units.at(*place).name;
    return cell_text(record, cell, definitions);
}

void append_cell(std::string& out, std::string_view cell) {
    if (needs_guard(cell))
        out += '\'';
    for (const char c : cell)
        out += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
}

} // namespace

std::string table_header(const Texts& texts) {
    std::string out;
    for (const TextId title : titles) {
        out += out.empty() ? "" : "\t";
        out += texts(title);
    }
    return out += '\n';
}

void append_table_rows(std::string& out, std::span<const Record> records,
                       const Definitions& definitions, Language language) {
    for (const Record& record : records) {
        for (const RecordCell cell : cells) {
            append_cell(out, name_in(record, cell, definitions, language));
            out += cell == std::end(cells)[-1] ? '\n' : '\t';
        }
    }
}

} // namespace taizhang
