#include "text/ids/records.h"

#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/listing.h"
#include "cli/opened_ledger.h"
#include "cli/shown.h"
#include "cli/table_target.h"
#include "intake/file/file_kind.h"
#include "ledger/initials_search.h"
#include "ledger/name_keys.h"
#include "ledger/reader.h"
#include "ledger/record_fields.h"
#include "output/file/whole_file.h"
#include "output/table/figures_json.h"
#include "output/table/record_codes.h"
#include "text/ids/cli.h"
#include "text/ids/value.h"
#include "text/search_key.h"

namespace taizhang::cli {

namespace {

/// Looks at every record before the first is printed: there is no half output where one is damaged
/// or the sum does not fit. Gives the sum.
Tally checked_tally(Reader& reader, const RecordQuery& query, const RecordCodes& codes) {
    reader.each_record(query, [&](const Record& record) {
        codes.of(record.indicator);
        codes.of(record.unit);
        return true;
    });
    return reader.tally(query);
}

RecordQuery query_of(const Call& call, const Definitions& definitions) {
    RecordQuery query;
    query.year = year_of(call);
    query.quarter = quarter_of(call);
    if (const auto place = indicator_place_of(call, definitions))
        query.indicators = std::vector{definitions.indicators[*place].id};
    if (call.arguments.has(unit_option)) {
        const auto range = definitions.units.subtree(unit_place_of(call, definitions));
        query.units.emplace();
        for (UnitPlace place = range.first; place < range.end; ++place)
            query.units->push_back(definitions.units.at(place).id);
    }
    query.find = call.arguments.text(find_option).value_or("");
    query.find_initials = typed_initials(query.find);
    if (!query.find.empty())
        find_names_too(query, definitions, name_keys_of(definitions));
    query.pending_only = call.arguments.has(pending_option);
    query.approximate_only = call.arguments.has(approximate_only_option);
    if (call.arguments.has(unassigned_option))
        query.quarter = unassigned_quarter;
    query.ended_by = call.arguments.date(as_of_option);
    query.order = RecordOrder::oldest_first;
    return query;
}

void print_json(Call& call, Reader& reader, const RecordQuery& query, const RecordCodes& codes) {
    const Tally tally = checked_tally(reader, query, codes);
    JsonWriter json{call.output.text()};
    json.begin_object();
    json.key("records").begin_array();
    reader.each_record(query, [&](const Record& record) {
        write_record(json, record, codes.of(record.indicator), codes.of(record.unit));
        call.output.flush_if_long();
        return !call.output.reader_is_gone();
    });
    json.end_array();
    json.member("sum", tally.sum);
    json.end_object();
    call.output.text() += '\n';
}

ColumnAlign align_of(const RecordFieldRow& row) {
    const bool is_number =
        std::holds_alternative<std::optional<Quantity> Record::*>(row.member) ||
        std::holds_alternative<std::optional<std::int64_t> Record::*>(row.member);
    return is_number ? ColumnAlign::right : ColumnAlign::left;
}

std::vector<Listing::Column> record_columns(const Call& call) {
    const Texts& texts = call.texts;
    std::vector<Listing::Column> result;
    for (const RecordFieldRow& row : record_fields())
        result.push_back({std::string{row.column}, std::string{texts(row.title)}, align_of(row)});
    if (call.format == Format::csv)
        result.push_back({std::string{id_column_name}, {}, ColumnAlign::right});
    return result;
}

/// CSV has the cells of a records file, the table words where those are empty.
std::vector<std::string> record_row(const Call& call, const Record& record,
                                    const RecordCodes& codes) {
    auto cells = record_cells(record, codes);
    if (call.format == Format::table) {
        if (is_pending(record))
            cells[static_cast<size_t>(RecordField::quantity)] =
                call.texts(text_id::value_is_pending);
        if (record.precision == Precision::approximate)
            cells[static_cast<size_t>(RecordField::approximate)] =
                call.texts(text_id::value_is_approximate);
    }
    std::vector<std::string> row{std::make_move_iterator(cells.begin()),
                                 std::make_move_iterator(cells.end())};
    if (call.format == Format::csv)
        row.push_back(id_cell(record));
    return row;
}

void list_records(Call& call, Reader& reader, const RecordQuery& query, const RecordCodes& codes) {
    const Tally tally = checked_tally(reader, query, codes);
    Listing listing{call, record_columns(call)};
    reader.each_record(query, [&](const Record& record) {
        listing.add_row(record_row(call, record, codes));
        return !call.output.reader_is_gone();
    });
    listing.end();
    if (call.format == Format::table)
        call.output.text() +=
            call.texts(text_id::records_sum, marked_total(to_decimal(tally.sum), tally.approximate,
                                                          tally.pending, call.texts)) +
            "\n";
}

void write_records_file(const Call& call, const TableTarget& target, Reader& reader,
                        const RecordQuery& query) {
    WholeFile file{target.path, overwrite_of(call)};
    write_stoppably(call, target.path, [&](const OutputProgress& progress) {
        write_records(file, target.format, reader, query, as_of(call), call.texts, progress);
    });
    file.commit();
    call.say(call.texts(text_id::cli_written, std::string_view{target.path}));
}

} // namespace

int run_records(Call& call) {
    const std::string& path = call.argument(0, "LEDGER");
    call.at_most_arguments(1);
    year_of(call); // wrong usage comes before what the ledger says
    quarter_of(call);
    as_of(call);
    const auto target = table_target_of(call);
    if (target)
        check_target(target->path, overwrite_of(call));
    // A file takes its time, and others may write to the ledger meanwhile.
    const Ledger ledger =
        target ? copied_ledger(call, path) : opened_ledger(call, path, Access::read_only);
    const Ledger::Snapshot snapshot{ledger};
    Reader reader{ledger};
    const Definitions definitions = reader.definitions();
    const RecordCodes codes{definitions};
    const RecordQuery query = query_of(call, definitions);
    if (!query.find_initials.empty())
        add_initials_search(ledger.connection(), std::make_shared<const HanInitials>());
    if (target)
        write_records_file(call, *target, reader, query);
    else if (call.format == Format::json)
        print_json(call, reader, query, codes);
    else
        list_records(call, reader, query, codes);
    return 0;
}

} // namespace taizhang::cli
