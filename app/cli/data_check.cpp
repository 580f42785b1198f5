#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/opened_ledger.h"
#include "ledger/read_data_check.h"
#include "ledger/writer.h"
#include "output/table/json_writer.h"
#include "output/words/finding_words.h"
#include "text/ids/cli.h"
#include "text/ids/column.h"
#include "text/ids/finding.h"

#include <algorithm>
#include <span>

namespace taizhang::cli {

namespace {

constexpr size_t records_in_table = 3;

/// What is printed, with what its ids stand for.
struct Checked {
    Definitions definitions;
    DataCheck check;
};

Checked checked(const Call& call, const Ledger& ledger) {
    const Ledger::Snapshot snapshot{ledger};
    Reader reader{ledger};
    Definitions definitions = reader.definitions();
    DataCheck check = read_data_check(reader, definitions, as_of(call));
    return {std::move(definitions), std::move(check)};
}

std::optional<std::string> indicator_code(const Checked& checked, const Finding& finding) {
    const auto place =
        finding.indicator ? place_of(checked.definitions, *finding.indicator) : std::nullopt;
    if (!place)
        return std::nullopt;
    return checked.definitions.indicators[*place].code;
}

std::string unit_code(const Checked& checked, const Finding& finding) {
    const auto place = checked.definitions.units.place_of(finding.unit);
    return place ? checked.definitions.units.at(*place).code : std::string{};
}

/// Writes the members of a finding into an object that is open.
void write_finding(Call& call, JsonWriter& json, const Checked& checked, const Finding& finding) {
    json.member("kind", taizhang::name_of(finding.kind));
    json.member("id", to_text(taizhang::name_of(finding)));
    json.member("indicator", indicator_code(checked, finding));
    json.member("unit", unit_code(checked, finding));
    json.member("start", to_iso(finding.period.start));
    json.member("end", to_iso(finding.period.end));
    json.key("records").begin_array();
    for (const RecordId id : finding.records)
        json.value(raw(id));
    json.end_array();
    json.member("quantity", finding.quantity);
    json.member("against", finding.against);
    json.member("count", finding.count);
    json.member("text", words_of_reason(finding, checked.definitions, call.texts));
    call.output.flush_if_long();
}

std::optional<std::string> given(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

void print_json(Call& call, const Checked& checked) {
    const auto& [definitions, check] = checked;
    JsonWriter json{call.output.text()};
    json.begin_object();
    json.member("as_of", to_iso(check.today));
    json.key("findings").begin_array();
    for (const OpenFinding& open : check.open) {
        json.begin_object();
        write_finding(call, json, checked, open.finding);
        json.member("former_reason", given(open.former_reason));
        json.end_object();
    }
    json.end_array();
    json.key("set_aside").begin_array();
    for (const AsideFinding& aside : check.aside) {
        json.begin_object();
        write_finding(call, json, checked, aside.finding);
        json.member("reason", aside.reason);
        json.end_object();
    }
    json.end_array();
    json.key("gone").begin_array();
    for (const SetAside& gone : check.gone) {
        json.begin_object();
        json.member("id", to_text(gone.name));
        json.member("reason", gone.reason);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    call.output.text() += '\n';
}

/// Ids one after the other; in a table the first few.
std::string ids_text(const Call& call, const Finding& finding) {
    const bool all = call.format == Format::csv;
    const size_t shown =
        all ? finding.records.size() : std::min(finding.records.size(), records_in_table);
    std::string text;
    for (const RecordId id : std::span{finding.records}.first(shown))
        text += (text.empty() ? "" : " ") + std::to_string(raw(id));
    return shown < finding.records.size()
               ? text + " … (" + std::to_string(finding.records.size()) + ")"
               : text;
}

/// How a row stands, as CSV has it and as a table says it.
struct ListedState {
    std::string_view name;
    TextId words;
};
constexpr ListedState state_open{"open", text_id::finding_state_open};
constexpr ListedState state_changed{"changed", text_id::finding_state_changed};
constexpr ListedState state_aside{"set_aside", text_id::finding_state_aside};
constexpr ListedState state_gone{"gone", text_id::finding_state_gone};

std::string state_text(const Call& call, const ListedState& state) {
    return std::string{call.format == Format::csv ? state.name : call.texts(state.words)};
}

std::vector<Listing::Column> columns_of(const Call& call) {
    const auto title = [&](TextId id) { return std::string{call.texts(id)}; };
    std::vector<Listing::Column> columns{
        {"kind", title(text_id::finding_column_what), ColumnAlign::left},
        {"id", title(text_id::column_id), ColumnAlign::left},
        {"subject", title(text_id::column_what), ColumnAlign::left},
        {"text", title(text_id::finding_column_why), ColumnAlign::left},
        {"records", title(text_id::finding_column_records), ColumnAlign::left},
        {"state", title(text_id::finding_column_state), ColumnAlign::left},
        {"reason", title(text_id::finding_column_reason), ColumnAlign::left}};
    if (call.format == Format::csv)
        columns.insert(columns.begin() + 3, {{"indicator", "", ColumnAlign::left},
                                             {"unit", "", ColumnAlign::left},
                                             {"start", "", ColumnAlign::left},
                                             {"end", "", ColumnAlign::left}});
    return columns;
}

/// A table has names, CSV codes beside them.
std::vector<std::string> row_of(const Call& call, const Checked& checked, const Finding& finding,
                                const ListedState& state, const std::string& reason) {
    const bool csv = call.format == Format::csv;
    std::vector<std::string> cells{
        std::string{csv ? taizhang::name_of(finding.kind) : call.texts(text_of(finding.kind))},
        to_text(taizhang::name_of(finding)), subject_of(finding, checked.definitions, call.texts)};
    if (csv)
        for (std::string cell :
             {indicator_code(checked, finding).value_or(""), unit_code(checked, finding),
              to_iso(finding.period.start), to_iso(finding.period.end)})
            cells.push_back(std::move(cell));
    cells.push_back(words_of_reason(finding, checked.definitions, call.texts));
    cells.push_back(ids_text(call, finding));
    cells.push_back(state_text(call, state));
    cells.push_back(reason);
    return cells;
}

void list_findings(Call& call, const Checked& checked) {
    const DataCheck& check = checked.check;
    Listing listing{call, columns_of(call)};
    for (const OpenFinding& open : check.open)
        listing.add_row(row_of(call, checked, open.finding,
                               open.former_reason.empty() ? state_open : state_changed,
                               open.former_reason));
    for (const AsideFinding& aside : check.aside)
        listing.add_row(row_of(call, checked, aside.finding, state_aside, aside.reason));
    for (const SetAside& gone : check.gone) {
        std::vector<std::string> cells(columns_of(call).size());
        cells[0] = call.format == Format::csv ? taizhang::name_of(gone.name.kind)
                                              : call.texts(text_of(gone.name.kind));
        cells[1] = to_text(gone.name);
        cells[cells.size() - 2] = state_text(call, state_gone);
        cells.back() = gone.reason;
        listing.add_row(std::move(cells));
    }
    listing.end();
}

void print(Call& call, const Checked& checked) {
    const DataCheck& check = checked.check;
    const bool none = check.open.empty() && check.aside.empty() && check.gone.empty();
    if (call.format == Format::csv || !none)
        list_findings(call, checked);
    if (call.format != Format::table)
        return;
    call.output.text() += check.open.empty() && check.aside.empty()
                              ? call.texts(text_id::finding_nothing, to_iso(check.today))
                              : call.texts(text_id::finding_summary, check.open.size(),
                                           check.aside.size(), to_iso(check.today));
    call.output.text() += '\n';
}

FindingName name_in(const Call& call, const Option& option) {
    const std::string text = required(call, option);
    if (const auto name = finding_named(text))
        return *name;
    throw Failure{wrong_usage, text_id::cli_bad_value, {std::string{option.name}, text, "KIND:ID"}};
}

/// One that is found on the day, whether it is set aside already or not.
const Finding& finding_of(const DataCheck& check, const FindingName& name) {
    for (const OpenFinding& open : check.open)
        if (taizhang::name_of(open.finding) == name)
            return open.finding;
    for (const AsideFinding& aside : check.aside)
        if (taizhang::name_of(aside.finding) == name)
            return aside.finding;
    throw Failure{said_no, text_id::cli_finding_unknown, {to_text(name)}};
}

int set_aside(Call& call, const std::string& path) {
    const FindingName name = name_in(call, set_aside_option);
    const std::string reason = reason_in(call, reason_option);
    Ledger ledger = opened_ledger(call, path);
    const Checked found = checked(call, ledger);
    const Finding& finding = finding_of(found.check, name);
    ledger.write(aside_label(finding, reason, found.definitions), call.now, [&](Writer& writer) {
        writer.set_aside({name, finding.digest, reason});
    });
    call.is_committed = true;
    call.say(
        call.texts(text_id::cli_finding_aside, subject_of(finding, found.definitions, call.texts)));
    return 0;
}

int take_back(Call& call, const std::string& path) {
    const FindingName name = name_in(call, take_back_option);
    Ledger ledger = opened_ledger(call, path);
    const auto said = Reader{ledger}.set_asides();
    if (std::ranges::find(said, name, &SetAside::name) == said.end())
        throw Failure{said_no, text_id::cli_finding_not_aside, {to_text(name)}};
    ledger.write(take_back_label(name), call.now, [&](Writer& writer) { writer.take_back(name); });
    call.is_committed = true;
    call.say(call.texts(text_id::cli_finding_taken_back, to_text(name)));
    return 0;
}

void refuse_both(const Call& call, const Option& one, const Option& other) {
    if (call.arguments.has(one) && call.arguments.has(other))
        throw Failure{wrong_usage,
                      text_id::cli_options_apart,
                      {std::string{one.name}, std::string{other.name}}};
}

} // namespace

int run_check_of_data(Call& call) {
    const std::string& path = call.argument(0, "LEDGER");
    call.at_most_arguments(1);
    refuse_both(call, set_aside_option, take_back_option);
    refuse_both(call, take_back_option, reason_option);
    if (call.arguments.has(set_aside_option))
        return set_aside(call, path);
    if (call.arguments.has(take_back_option))
        return take_back(call, path);
    if (call.arguments.has(reason_option))
        throw Failure{
            wrong_usage, text_id::cli_option_missing, {std::string{set_aside_option.name}}};
    const Checked found = checked(call, opened_ledger(call, path, Access::read_only));
    if (call.format == Format::json)
        print_json(call, found);
    else
        print(call, found);
    return 0;
}

} // namespace taizhang::cli
