#include "output/table/record_table.h"

#include "chart/quarterly_data.h"
#include "intake/record/record_cell.h"
#include "ledger/record_fields.h"
#include "text/formula_guard.h"
#include "text/ids/records.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr RecordField all_cells[]{
    RecordField::start,    RecordField::indicator,    RecordField::unit,  RecordField::topic,
    RecordField::quantity, RecordField::participants, RecordField::hours, RecordField::note,
    RecordField::place,    RecordField::host};

/// The cell of the first day holds the whole period.
TextId title_of(RecordField cell) {
    if (cell == RecordField::start)
        return text_id::records_date;
    return cell == RecordField::unit ? text_id::records_unit : row_of(cell).title;
}

std::string name_in(const Record& record, RecordField cell, const Definitions& definitions,
                    Language language) {
    if (cell == RecordField::indicator)
        if (const auto place = place_of(definitions, record.indicator))
            return shown_name(definitions.indicators[*place], language);
    if (cell == RecordField::unit)
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

template <class Words>
void append_row(std::string& out, std::span<const RecordField> cells, Words words) {
    for (const RecordField& cell : cells) {
        append_cell(out, words(cell));
        out += &cell == &cells.back() ? '\n' : '\t';
    }
}

} // namespace

std::string table_header(const Texts& texts) {
    std::string out;
    for (const RecordField cell : all_cells) {
        out += out.empty() ? "" : "\t";
        out += texts(title_of(cell));
    }
    return out += '\n';
}

void append_table_rows(std::string& out, std::span<const Record> records,
                       const Definitions& definitions, Language language) {
    for (const Record& record : records)
        append_row(out, all_cells,
                   [&](RecordField cell) { return name_in(record, cell, definitions, language); });
}

void append_table_cells(std::string& out, std::span<const Record> records,
                        std::span<const RecordField> cells, const Definitions& definitions,
                        Language language) {
    for (const Record& record : records)
        append_row(out, cells, [&](RecordField cell) {
            const std::string name = name_in(record, cell, definitions, language);
            return cell == RecordField::unit &&
                           std::ranges::count(definitions.units.units(), name, &OrgUnit::name) > 1
                       ? cell_text(record, cell, definitions)
                       : name;
        });
}

} // namespace taizhang
