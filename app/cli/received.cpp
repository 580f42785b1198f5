#include "text/ids/received.h"

#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/opened_ledger.h"
#include "cli/table_target.h"
#include "ledger/reader.h"
#include "output/table/json_writer.h"
#include "output/words/received_words.h"
#include "output/workbook/received_sheet.h"
#include "text/ids/column.h"

#include <algorithm>
#include <utility>

namespace taizhang::cli {

namespace {

/// A call's answer with what it is about.
struct Answer {
    const Definitions& definitions;
    const ReportingAsked& asked;
    const Reporting& reporting;

    const OrgUnit& unit(const ReportRow& row) const { return definitions.units.at(row.unit); }
    const ReceivedFile& file(int place) const { return reporting.files[place]; }
};

std::optional<ReportCycle> cycle_of(const Call& call) {
    const auto word = call.arguments.text(per_option);
    if (!word)
        return std::nullopt;
    if (const auto cycle = named<ReportCycle>(*word))
        return cycle;
    throw bad_value(per_option.name, *word, text_id::cli_value_report_cycle);
}

/// Days after the day it was due; nothing for what is in time or not complete.
std::optional<int> days_late(const ReportCell& cell, const ReportColumn& column) {
    if (cell.state != ReportState::late)
        return std::nullopt;
    return static_cast<int>((*cell.complete - column.due).count());
}

std::optional<std::string> iso_of(const std::optional<Date>& day) {
    return day ? std::optional{to_iso(*day)} : std::nullopt;
}

void write_cell(JsonWriter& json, const Answer& answer, const ReportCell& cell,
                const ReportColumn& column) {
    json.begin_object();
    json.member("start", to_iso(column.period.start));
    json.member("end", to_iso(column.period.end));
    json.member("state", taizhang::name_of(cell.state));
    json.member("received", iso_of(cell.complete));
    json.member("days_late", days_late(cell, column));
    json.member("times", cell.times);
    json.key("files").begin_array();
    for (const int place : cell.files) {
        const ReceivedFile& file = answer.file(place);
        json.begin_object();
        json.member("name", file.name);
        json.member("received", to_iso(file.received));
        json.member("start", to_iso(file.period->start));
        json.member("end", to_iso(file.period->end));
        json.member("layout", file.layout.empty() ? std::nullopt : std::optional{file.layout});
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

int units_in(const Reporting& reporting, size_t column, ReportState state) {
    const auto state_of = [&](const ReportRow& row) { return row.cells[column].state; };
    return static_cast<int>(std::ranges::count(reporting.rows, state, state_of));
}

/// What comes to each month or quarter, and in how many states the cells are.
void write_columns(JsonWriter& json, const Reporting& reporting) {
    json.key("columns").begin_array();
    for (size_t place = 0; place < reporting.columns.size(); ++place) {
        const ReportColumn& column = reporting.columns[place];
        const ReportedCount count = count_of(reporting, place);
        json.begin_object();
        json.member("start", to_iso(column.period.start));
        json.member("end", to_iso(column.period.end));
        json.member("due", to_iso(column.due));
        json.member("reported", count.reported);
        json.member("required", count.required);
        json.key("states").begin_object();
        for (const auto& [state, name] : EnumNames<ReportState>::names)
            json.member(name, units_in(reporting, place, state));
        json.end_object();
        json.end_object();
    }
    json.end_array();
}

void print_json(Call& call, const Answer& answer) {
    const auto& [definitions, asked, reporting] = answer;
    JsonWriter json{call.output.text()};
    json.begin_object();
    json.member("year", asked.year);
    json.member("quarter", asked.quarter);
    json.member("as_of", to_iso(asked.day));
    json.member("per", taizhang::name_of(reporting.cycle));
    json.member("report_due_day", definitions.settings.report_due_day);
    json.key("units").begin_array();
    for (const ReportRow& row : reporting.rows) {
        json.begin_object();
        json.member("unit", answer.unit(row).code);
        json.member("name", answer.unit(row).name);
        json.key("cells").begin_array();
        for (size_t column = 0; column < row.cells.size(); ++column)
            write_cell(json, answer, row.cells[column], reporting.columns[column]);
        json.end_array();
        json.end_object();
    }
    json.end_array();
    write_columns(json, reporting);
    json.key("unplaced").begin_array();
    for (const int place : reporting.unplaced)
        json.value(answer.file(place).name);
    json.end_array();
    json.end_object();
    call.output.text() += '\n';
}

std::vector<Listing::Column> cell_columns(const Texts& texts) {
    const auto title = [&](TextId id) { return std::string{texts(id)}; };
    return {{"unit", title(text_id::column_code), ColumnAlign::left},
            {"name", title(text_id::column_unit), ColumnAlign::left},
            {"start", title(text_id::column_start), ColumnAlign::left},
            {"end", title(text_id::column_end), ColumnAlign::left},
            {"due", title(text_id::received_due_day), ColumnAlign::left},
            {"state", title(text_id::column_state), ColumnAlign::left},
            {"received", title(text_id::received_received), ColumnAlign::left},
            {"days_late", title(text_id::received_days_late), ColumnAlign::right},
            {"times", title(text_id::received_files_count), ColumnAlign::right},
            {"files", title(text_id::received_files), ColumnAlign::left}};
}

/// One row for each cell, as other programs read them.
std::vector<std::vector<std::string>> cell_rows(const Answer& answer) {
    std::vector<std::vector<std::string>> rows;
    for (const ReportRow& row : answer.reporting.rows)
        for (size_t place = 0; place < row.cells.size(); ++place) {
            const ReportCell& cell = row.cells[place];
            const ReportColumn& column = answer.reporting.columns[place];
            const auto late = days_late(cell, column);
            std::string files;
            for (const int file : cell.files)
                files += (files.empty() ? "" : "|") + answer.file(file).name;
            rows.push_back({answer.unit(row).code, answer.unit(row).name,
                            to_iso(column.period.start), to_iso(column.period.end),
                            to_iso(column.due), std::string{taizhang::name_of(cell.state)},
                            iso_of(cell.complete).value_or(std::string{}),
                            late ? std::to_string(*late) : std::string{},
                            std::to_string(cell.times), std::move(files)});
        }
    return rows;
}

void list_cells(Call& call, const Answer& answer) {
    Listing listing{call, cell_columns(call.texts)};
    for (auto& row : cell_rows(answer))
        listing.add_row(std::move(row));
    listing.end();
}

/// Units against months or quarters.
void list_matrix(Call& call, const Answer& answer) {
    const auto& [definitions, asked, reporting] = answer;
    const Texts& texts = call.texts;
    const auto title = [&](TextId id) { return std::string{texts(id)}; };
    std::vector<Listing::Column> columns{{"unit", title(text_id::column_unit), ColumnAlign::left}};
    for (const ReportColumn& column : reporting.columns)
        columns.push_back({{}, column_name(reporting, column, texts), ColumnAlign::left});
    columns.push_back({"late", title(text_id::received_late_count), ColumnAlign::right});
    columns.push_back({"missing", title(text_id::received_missing_count), ColumnAlign::right});
    Listing listing{call, std::move(columns)};
    int late = 0;
    int missing = 0;
    for (const ReportRow& row : reporting.rows) {
        std::vector<std::string> cells{answer.unit(row).name};
        for (const ReportCell& cell : row.cells)
            cells.push_back(words_of(cell, texts));
        late += row.count(ReportState::late);
        missing += row.count(ReportState::missing);
        cells.push_back(std::to_string(row.count(ReportState::late)));
        cells.push_back(std::to_string(row.count(ReportState::missing)));
        listing.add_row(std::move(cells));
    }
    std::vector<std::string> counts{title(text_id::received_count)};
    for (size_t column = 0; column < reporting.columns.size(); ++column)
        counts.push_back(count_words(reporting, column));
    counts.push_back(std::to_string(late));
    counts.push_back(std::to_string(missing));
    listing.add_row(std::move(counts));
    listing.end();
}

void write_file(const Call& call, const TableTarget& target, const Answer& answer) {
    if (target.format == TableFormat::csv)
        return write_table(call, target, std::string{call.texts(text_id::received_title)},
                           cell_columns(call.texts), cell_rows(answer), answer.asked.day);
    check_target(target.path, overwrite_of(call));
    write_whole(
        target.path,
        received_workbook_of(answer.reporting, answer.definitions, answer.asked, call.texts),
        overwrite_of(call));
    call.say(call.texts(text_id::cli_written, std::string_view{target.path}));
}

void print(Call& call, const Answer& answer) {
    if (call.format == Format::json)
        return print_json(call, answer);
    if (call.format == Format::csv)
        return list_cells(call, answer);
    if (call.arguments.has(text_option)) {
        for (const auto& line :
             notice_of(answer.reporting, answer.definitions, answer.asked.year, call.texts))
            call.output.text() += line + "\n";
    } else if (!answer.reporting.rows.empty()) {
        list_matrix(call, answer);
    }
    if (answer.reporting.rows.empty())
        call.output.text() += call.texts(text_id::received_nobody, answer.asked.year) + "\n";
    if (const auto unplaced = words_of_unplaced(answer.reporting, call.texts))
        call.output.text() += *unplaced + "\n";
}

/// Files of the year, and those that another cut-off day may have moved out of it.
Period years_of_files(const Calendar& calendar, int year) {
    const Period period = calendar.year(year);
    constexpr std::chrono::days month{31};
    return {period.start - month, period.end + month};
}

} // namespace

int run_received(Call& call) {
    const std::string& path = call.argument(0, "LEDGER");
    call.at_most_arguments(1);
    const ReportingAsked asked{required_year_of(call), quarter_of(call), cycle_of(call),
                               as_of(call)};
    const auto target = table_target_of(call);
    const Ledger ledger = opened_ledger(call, path, Access::read_only);
    const Ledger::Snapshot snapshot{ledger};
    Reader reader{ledger};
    const Definitions definitions = reader.definitions();
    const Reporting reporting = reporting_of(
        definitions, reader.received_files(years_of_files(definitions.calendar(), asked.year)),
        reader.recorded_periods(asked.year), asked);
    const Answer answer{definitions, asked, reporting};
    if (target)
        write_file(call, *target, answer);
    else
        print(call, answer);
    return 0;
}

} // namespace taizhang::cli
