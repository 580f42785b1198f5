#include "text/ids/reported.h"

#include "chart/figure_text.h"
#include "chart/status_words.h"
#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/opened_ledger.h"
#include "cli/shown.h"
#include "output/pack/then_and_now.h"
#include "output/table/json_writer.h"
#include "output/words/messages.h"
#include "text/ids/cli.h"
#include "text/ids/column.h"
#include "text/local_time.h"

#include <algorithm>

namespace taizhang::cli {

namespace {

/// What the call lists: the newest first, those of the year, quarter and unit that it names.
std::vector<ToldMaterial> listed(const Call& call, Reader& reader, const Definitions& definitions) {
    const auto year = year_of(call);
    const auto quarter = quarter_of(call);
    const auto unit =
        call.arguments.has(unit_option)
            ? std::optional{definitions.units.at(unit_place_of(call, definitions)).code}
            : std::nullopt;
    std::vector<ToldMaterial> all = told_materials(reader);
    std::erase_if(all, [&](const ToldMaterial& told) {
        return (year && told.year != *year) || (quarter && told.quarter != *quarter) ||
               (unit && told.unit != *unit);
    });
    return all;
}

/// The one whose number is the second argument, among all.
ToldMaterial asked_for(const Call& call, Reader& reader) {
    const std::string& word = call.argument(1, "NUMBER");
    const auto number = read_whole_number(word);
    if (!number)
        throw Failure{wrong_usage,
                      text_id::cli_bad_value,
                      {"NUMBER", word, std::string{call.texts(text_id::reported_value_number)}}};
    for (ToldMaterial& told : told_materials(reader))
        if (told.number == *number)
            return std::move(told);
    throw Failure{said_no, text_id::reported_no_number, {word}};
}

void write_facts(JsonWriter& json, const Call& call, const ToldMaterial& told) {
    json.member("number", told.number);
    json.member("time", told.time);
    json.member("year", told.year);
    json.member("quarter", told.quarter);
    json.member("unit", told.unit);
    json.member("as_of", to_iso(told.day));
    json.member("preset", taizhang::name_of(told.preset));
    json.member("title", told.title);
    const std::string file = file_of(told, call.argument(0, "LEDGER")).string();
    json.member("file", file.empty() ? std::nullopt : std::optional{file});
    json.member("records", told.check.records);
    json.member("check", check_line(told.check, call.texts));
}

void write_number(JsonWriter& json, std::string_view name, const ToldNumber& number) {
    json.member(name, number.value);
    json.member(std::string{name} + "_approximate", number.approximate);
    json.member(std::string{name} + "_known", taizhang::name_of(number.known));
}

void write_figure(JsonWriter& json, std::string_view name,
                  const std::optional<ToldFigure>& figure) {
    json.key(name);
    if (!figure)
        return json.null();
    json.begin_object();
    write_number(json, "quarter", figure->quarter);
    write_number(json, "to_date", figure->to_date);
    json.member("target", figure->target);
    json.member("status", taizhang::name_of(figure->status));
    json.end_object();
}

void print_json(Call& call, const std::vector<ToldMaterial>& all) {
    JsonWriter json{call.output.text()};
    json.begin_object();
    json.key("reported").begin_array();
    for (const ToldMaterial& told : all) {
        json.begin_object();
        write_facts(json, call, told);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    call.output.text() += '\n';
}

void print_json(Call& call, const ToldComparison& comparison) {
    JsonWriter json{call.output.text()};
    json.begin_object();
    write_facts(json, call, comparison.told);
    json.member("same_records", comparison.has_same_records);
    json.member("differing", comparison.differing());
    json.key("figures").begin_array();
    for (const ThenAndNow& row : comparison.rows) {
        json.begin_object();
        json.member("indicator", row.code);
        json.member("differs", row.differs());
        json.member("private", row.was_private);
        write_figure(json, "then", row.then);
        write_figure(json, "now", row.now);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    call.output.text() += '\n';
}

std::string file_word(const Call& call, const ToldMaterial& told) {
    return told.file.empty() ? std::string{call.texts(text_id::reported_printed)} : told.file;
}

void list_materials(Call& call, const std::vector<ToldMaterial>& all,
                    const Definitions& definitions) {
    const auto title = [&](TextId id) { return std::string{call.texts(id)}; };
    Listing listing{call,
                    {{"number", title(text_id::reported_number), ColumnAlign::right},
                     {"time", title(text_id::reported_time), ColumnAlign::left},
                     {"quarter", title(text_id::reported_period), ColumnAlign::left},
                     {"unit", title(text_id::column_unit), ColumnAlign::left},
                     {"preset", title(text_id::reported_kind), ColumnAlign::left},
                     {"as_of", title(text_id::reported_day), ColumnAlign::left},
                     {"file", title(text_id::reported_file), ColumnAlign::left},
                     {"check", title(text_id::reported_check), ColumnAlign::left},
                     {"title", title(text_id::reported_title_column), ColumnAlign::left}}};
    const bool in_words = call.format == Format::table;
    for (const ToldMaterial& told : all) {
        const Quarter quarter{told.year, told.quarter};
        const auto unit = definitions.units.place_of(told.unit);
        listing.add_row({std::to_string(told.number), in_words ? local_time(told.time) : told.time,
                         in_words ? words_of(quarter, call.texts) : taizhang::name_of(quarter),
                         in_words && unit ? definitions.units.at(*unit).name : told.unit,
                         std::string{in_words ? taizhang::name_of(told.preset, call.texts)
                                              : taizhang::name_of(told.preset)},
                         to_iso(told.day), in_words ? file_word(call, told) : told.file,
                         check_line(told.check, call.texts), told.title});
    }
    listing.end();
}

/// The columns of the figures then and now.
std::vector<Listing::Column> figure_columns(const ToldMaterial& told, const Texts& texts) {
    const auto title = [&](TextId id) { return std::string{texts(id)}; };
    const std::string quarter{quarter_name(told.quarter - 1, texts)};
    return {{"indicator", title(text_id::column_indicator), ColumnAlign::left},
            {"quarter_then", texts(text_id::reported_quarter_then, quarter), ColumnAlign::right},
            {"quarter_now", texts(text_id::reported_quarter_now, quarter), ColumnAlign::right},
            {"to_date_then", title(text_id::reported_to_date_then), ColumnAlign::right},
            {"to_date_now", title(text_id::reported_to_date_now), ColumnAlign::right},
            {"target_then", title(text_id::reported_target_then), ColumnAlign::right},
            {"target_now", title(text_id::reported_target_now), ColumnAlign::right},
            {"status_then", title(text_id::reported_status_then), ColumnAlign::left},
            {"status_now", title(text_id::reported_status_now), ColumnAlign::left},
            {"differs", title(text_id::reported_changed), ColumnAlign::left}};
}

/// The cells of one row: words for people, unrounded numbers and names for programs.
class FigureCells {
public:
    FigureCells(const Call& call, const Definitions& definitions)
        : m_call(call), m_definitions(definitions) {}

    std::vector<std::string> of(const ThenAndNow& row) const {
        std::vector<std::string> cells{name(row)};
        for (const auto number : {&ToldFigure::quarter, &ToldFigure::to_date})
            for (const auto side : {&ThenAndNow::then, &ThenAndNow::now})
                cells.push_back(row.*side ? shown_number(row, (*(row.*side)).*number)
                                          : nothing(row, side));
        for (const auto side : {&ThenAndNow::then, &ThenAndNow::now})
            cells.push_back(row.*side ? target(row, (row.*side)->target) : nothing(row, side));
        for (const auto side : {&ThenAndNow::then, &ThenAndNow::now})
            cells.push_back(row.*side ? status((row.*side)->status) : nothing(row, side));
        cells.push_back(row.differs() ? (in_words() ? "◆" : "true") : in_words() ? "" : "false");
        return cells;
    }

private:
    using Side = std::optional<ToldFigure> ThenAndNow::*;

    bool in_words() const { return m_call.format == Format::table; }
    const Indicator& indicator_of(const ThenAndNow& row) const {
        static const Indicator gone;
        return row.indicator ? m_definitions.indicators[*row.indicator] : gone;
    }
    std::string name(const ThenAndNow& row) const {
        if (!in_words())
            return row.code;
        return row.indicator ? name_of(indicator_of(row), m_call.texts)
                             : m_call.texts(text_id::reported_not_there, row.code);
    }
    std::string nothing(const ThenAndNow& row, Side side) const {
        if (row.was_private && side == &ThenAndNow::then)
            return in_words() ? std::string{m_call.texts(text_id::reported_private)} : "private";
        return in_words() ? "–" : "";
    }
    std::string shown_number(const ThenAndNow& row, const ToldNumber& number) const {
        return in_words() ? shown_told(indicator_of(row), number, m_call.texts)
                          : plain(number.value);
    }
    std::string target(const ThenAndNow& row, const std::optional<double>& target) const {
        return in_words() ? shown(target, shown_decimals(indicator_of(row))) : plain(target);
    }
    std::string status(Status status) const {
        return std::string{in_words() ? m_call.texts(text_of(status)) : taizhang::name_of(status)};
    }

    const Call& m_call;
    const Definitions& m_definitions;
};

void tell(Call& call, const ToldComparison& comparison) {
    const ToldMaterial& told = comparison.told;
    const Texts& texts = call.texts;
    std::string& text = call.output.text();
    text += told.title + "\n" + local_time(told.time) + " · " + file_word(call, told) + " · " +
            texts(text_id::reported_counted_to, to_iso(told.day)) + "\n" +
            check_line(told.check, texts) + " · " +
            std::string{texts(comparison.has_same_records ? text_id::reported_same_records
                                                          : text_id::reported_other_records)} +
            "\n";
    if (!comparison.unit)
        text += texts(text_id::reported_unit_not_there, told.unit) + "\n";
    else
        text +=
            (comparison.differing() > 0 ? texts(text_id::reported_differs, comparison.differing())
                                        : std::string{texts(text_id::reported_same_figures)}) +
            "\n";
    text += "\n";
}

void print(Call& call, const ToldComparison& comparison, const Definitions& definitions) {
    if (call.format == Format::json)
        return print_json(call, comparison);
    if (call.format == Format::table)
        tell(call, comparison);
    Listing listing{call, figure_columns(comparison.told, call.texts)};
    const FigureCells cells{call, definitions};
    for (const ThenAndNow& row : comparison.rows)
        listing.add_row(cells.of(row));
    listing.end();
}

void print(Call& call, const std::vector<ToldMaterial>& all, const Definitions& definitions) {
    if (call.format == Format::json)
        return print_json(call, all);
    if (!all.empty() || call.format == Format::csv)
        return list_materials(call, all, definitions);
    const bool asks_for_some = call.arguments.has(year_option) ||
                               call.arguments.has(quarter_option) ||
                               call.arguments.has(unit_option);
    call.say(std::string{
        call.texts(asks_for_some ? text_id::reported_none_such : text_id::reported_none)});
}

} // namespace

int run_reported(Call& call) {
    const std::string& path = call.argument(0, "LEDGER");
    call.at_most_arguments(2);
    const Ledger ledger = opened_ledger(call, path, Access::read_only);
    const Ledger::Snapshot snapshot{ledger};
    Reader reader{ledger};
    const auto definitions = std::make_shared<const Definitions>(reader.definitions());
    if (call.arguments.positional().size() > 1)
        print(call, compared_with_now(reader, definitions, asked_for(call, reader)), *definitions);
    else
        print(call, listed(call, reader, *definitions), *definitions);
    return 0;
}

} // namespace taizhang::cli
