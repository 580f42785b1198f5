#include "text/ids/closed.h"

#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/opened_ledger.h"
#include "cli/shown.h"
#include "ledger/closed_quarters.h"
#include "ledger/corrections.h"
#include "ledger/writer.h"
#include "output/table/json_writer.h"
#include "output/words/messages.h"
#include "text/ids/cli.h"
#include "text/ids/column.h"
#include "text/local_time.h"

#include <algorithm>

namespace taizhang::cli {

namespace {

/// The quarter that --year and --quarter name; throws wrong_usage without both.
Quarter required_quarter_of(const Call& call) {
    const int year = required_year_of(call);
    if (const auto number = quarter_of(call))
        return {year, *number};
    throw Failure{wrong_usage, text_id::cli_option_missing, {std::string{quarter_option.name}}};
}

/// A closed quarter with what has become of its figures.
struct ShownQuarter {
    QuarterComparison comparison;
    std::vector<Correction> corrections;
};

std::vector<ShownQuarter> shown_quarters(const Call& call, const Ledger& ledger) {
    Reader reader{ledger};
    const auto year = year_of(call);
    const auto number = quarter_of(call);
    std::vector<ShownQuarter> shown;
    for (const ClosedQuarter& closed : reader.closed_quarters())
        if ((!year || closed.quarter.year == *year) &&
            (!number || closed.quarter.number == *number))
            shown.push_back({compared_with_reported(reader, closed.quarter),
                             corrections_of(ledger, closed.quarter)});
    return shown;
}

std::optional<double> in(const std::optional<ReportedFigure>& figure,
                         std::optional<double> ReportedFigure::*number) {
    return figure ? (*figure).*number : std::nullopt;
}

std::string code_of(const Definitions& definitions, UnitId unit) {
    const auto place = definitions.units.place_of(unit);
    return place ? definitions.units.at(*place).code : std::string{};
}

std::string code_of(const Definitions& definitions, IndicatorId indicator) {
    const auto place = place_of(definitions, indicator);
    return place ? definitions.indicators[*place].code : std::string{};
}

void write_difference(JsonWriter& json, const FigureDifference& difference,
                      const Definitions& definitions) {
    json.begin_object();
    json.member("unit", code_of(definitions, difference.place.first));
    json.member("indicator", code_of(definitions, difference.place.second));
    json.member("reported", in(difference.reported, &ReportedFigure::actual));
    json.member("present", in(difference.present, &ReportedFigure::actual));
    json.member("reported_to_date", in(difference.reported, &ReportedFigure::to_date));
    json.member("present_to_date", in(difference.present, &ReportedFigure::to_date));
    json.member("reported_target", in(difference.reported, &ReportedFigure::annual));
    json.member("present_target", in(difference.present, &ReportedFigure::annual));
    json.end_object();
}

void write_quarter(Call& call, JsonWriter& json, const ShownQuarter& shown,
                   const Definitions& definitions) {
    const ClosedQuarter& closed = shown.comparison.quarter;
    json.begin_object();
    json.member("year", closed.quarter.year);
    json.member("quarter", closed.quarter.number);
    json.member("closed", to_iso(closed.closed));
    json.member("note", closed.note);
    json.member("state", taizhang::name_of(shown.comparison.state));
    json.key("differences").begin_array();
    for (const FigureDifference& difference : shown.comparison.differences)
        write_difference(json, difference, definitions);
    json.end_array();
    json.key("corrections").begin_array();
    for (const Correction& correction : shown.corrections) {
        json.begin_object();
        json.member("time", correction.step.time);
        json.member("label", message_of({correction.step.label.id, correction.step.label.arguments},
                                        call.texts));
        json.member("reason", correction.step.label.reason);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void print_json(Call& call, const std::vector<ShownQuarter>& quarters,
                const Definitions& definitions) {
    JsonWriter json{call.output.text()};
    json.begin_object();
    json.key("quarters").begin_array();
    for (const ShownQuarter& shown : quarters)
        write_quarter(call, json, shown, definitions);
    json.end_array();
    json.end_object();
    call.output.text() += '\n';
}

std::string_view state_words(QuarterState state, const Texts& texts) {
    switch (state) {
    case QuarterState::open:
        return texts(text_id::closed_state_open);
    case QuarterState::closed:
        return texts(text_id::closed_state_closed);
    case QuarterState::corrected:
        return texts(text_id::closed_state_corrected);
    }
    return {};
}

void list_quarters(Call& call, const std::vector<ShownQuarter>& quarters) {
    const auto title = [&](TextId id) { return std::string{call.texts(id)}; };
    Listing listing{call,
                    {{"quarter", title(text_id::closed_quarter), ColumnAlign::left},
                     {"state", title(text_id::column_state), ColumnAlign::left},
                     {"closed", title(text_id::closed_day), ColumnAlign::left},
                     {"differences", title(text_id::closed_difference), ColumnAlign::right},
                     {"corrections", title(text_id::closed_corrections), ColumnAlign::right},
                     {"note", title(text_id::column_note), ColumnAlign::left}}};
    const bool in_words = call.format == Format::table;
    for (const auto& [comparison, corrections] : quarters) {
        const ClosedQuarter& closed = comparison.quarter;
        listing.add_row({in_words ? taizhang::words_of(closed.quarter, call.texts)
                                  : taizhang::name_of(closed.quarter),
                         in_words ? std::string{state_words(comparison.state, call.texts)}
                                  : std::string{taizhang::name_of(comparison.state)},
                         to_iso(closed.closed), std::to_string(comparison.differences.size()),
                         std::to_string(corrections.size()), closed.note});
    }
    listing.end();
}

/// A figure as reported and now: that of the quarter where it differs, else that to date, else the
/// target.
struct ShownPair {
    TextId what;
    std::optional<double> reported;
    std::optional<double> present;
};

std::vector<ShownPair> pairs_of(const FigureDifference& difference) {
    static constexpr std::pair<TextId, std::optional<double> ReportedFigure::*> numbers[]{
        {text_id::closed_quarter, &ReportedFigure::actual},
        {text_id::closed_to_date, &ReportedFigure::to_date},
        {text_id::closed_target, &ReportedFigure::annual}};
    std::vector<ShownPair> pairs;
    for (const auto& [what, number] : numbers) {
        const ShownPair pair{what, in(difference.reported, number), in(difference.present, number)};
        if (pair.reported != pair.present)
            pairs.push_back(pair);
    }
    return pairs;
}

std::string differences_text(const Call& call, const std::vector<FigureDifference>& differences,
                             const Definitions& definitions) {
    const auto title = [&](TextId id) { return std::string{call.texts(id)}; };
    TextTable table{{{title(text_id::column_indicator), ColumnAlign::left},
                     {title(text_id::column_unit), ColumnAlign::left},
                     {title(text_id::column_what), ColumnAlign::left},
                     {title(text_id::closed_reported), ColumnAlign::right},
                     {title(text_id::closed_present), ColumnAlign::right}}};
    for (const FigureDifference& difference : differences) {
        const auto indicator = place_of(definitions, difference.place.second);
        const auto unit = definitions.units.place_of(difference.place.first);
        if (!indicator || !unit)
            continue;
        const Indicator& of = definitions.indicators[*indicator];
        for (const auto& [what, reported, present] : pairs_of(difference))
            table.add_row({name_of(of, call.texts), definitions.units.at(*unit).name, title(what),
                           shown(reported, of.decimals), shown(present, of.decimals)});
    }
    return table.row_count() > 0 ? table.text() : std::string{};
}

/// Below the list of a table: each figure that is not as it was reported, and why.
void tell_differences(Call& call, const ShownQuarter& shown, const Definitions& definitions) {
    if (shown.comparison.state == QuarterState::closed)
        return;
    std::string& text = call.output.text();
    text += "\n" + taizhang::words_of(shown.comparison.quarter.quarter, call.texts) + "\n";
    const std::string table = differences_text(call, shown.comparison.differences, definitions);
    text += table.empty() ? std::string{call.texts(text_id::closed_only_digest)} + "\n" : table;
    for (const Correction& correction : shown.corrections)
        text += std::string{day_of_moment(correction.step.time)} + "  " +
                message_of(correction.step.label, call.texts) + "\n";
}

} // namespace

int run_close(Call& call) {
    const std::string& path = call.argument(0, "LEDGER");
    call.at_most_arguments(1);
    const Quarter quarter = required_quarter_of(call);
    ClosedQuarter closing;
    closing.quarter = quarter;
    closing.closed = call.today;
    closing.note = call.arguments.text(note_option).value_or("");
    Ledger ledger = opened_ledger(call, path);
    ledger.write(closing_label(quarter), call.now,
                 [&](Writer& writer) { writer.close_quarter(closing); });
    call.is_committed = true;
    const auto figures = Reader{ledger}.reported_figures(quarter).size();
    call.say(
        call.texts(text_id::cli_quarter_closed, taizhang::words_of(quarter, call.texts), figures));
    return 0;
}

int run_reopen(Call& call) {
    const std::string& path = call.argument(0, "LEDGER");
    call.at_most_arguments(1);
    const Quarter quarter = required_quarter_of(call);
    const std::string reason = reason_in(call, reason_option);
    Ledger ledger = opened_ledger(call, path);
    ledger.write(reopening_label(quarter, reason), call.now,
                 [&](Writer& writer) { writer.reopen_quarter(quarter); });
    call.is_committed = true;
    call.say(call.texts(text_id::cli_quarter_reopened, taizhang::words_of(quarter, call.texts)));
    return 0;
}

int run_closed(Call& call) {
    const std::string& path = call.argument(0, "LEDGER");
    call.at_most_arguments(1);
    const Ledger ledger = opened_ledger(call, path, Access::read_only);
    const Ledger::Snapshot snapshot{ledger};
    const Definitions definitions = Reader{ledger}.definitions();
    const auto quarters = shown_quarters(call, ledger);
    if (call.format == Format::json) {
        print_json(call, quarters, definitions);
        return 0;
    }
    if (quarters.empty() && call.format == Format::table) {
        call.say(std::string{call.texts(text_id::cli_nothing_closed)});
        return 0;
    }
    list_quarters(call, quarters);
    if (call.format == Format::table)
        for (const ShownQuarter& shown : quarters)
            tell_differences(call, shown, definitions);
    return 0;
}

} // namespace taizhang::cli
