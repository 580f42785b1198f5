#include "cli/commands.h"
#include "cli/listing.h"
#include "output/json_writer.h"
#include "output/messages.h"
#include "text/ids/cli.h"
#include "text/ids/column.h"
#include "text/ids/step.h"

namespace taizhang::cli {

namespace {

constexpr std::int64_t most_steps = 1'000'000;
constexpr std::int64_t changes_in_table = 5;
constexpr std::int64_t changes_in_json = 1000;

std::string_view word_of(RowChangeKind kind) {
    switch (kind) {
    case RowChangeKind::added:
        return "added";
    case RowChangeKind::changed:
        return "changed";
    case RowChangeKind::removed:
        return "removed";
    }
    return {};
}

void write_change(JsonWriter& json, const RowChange& change) {
    json.begin_object();
    json.member("table", change.table);
    json.member("key", change.key);
    json.member("kind", word_of(change.kind));
    json.key("columns").begin_array();
    for (const ColumnChange& column : change.columns) {
        json.begin_object();
        json.member("column", column.column);
        json.member("before", column.before);
        json.member("after", column.after);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void print_json(Call& call, const Ledger& ledger) {
    JsonWriter json{call.output.text()};
    json.begin_object();
    json.key("steps").begin_array();
    for (const Step& step : ledger.history(most_steps)) {
        json.begin_object();
        json.member("id", step.id);
        json.member("time", step.time);
        json.member("label", message_of(step.label, call.texts));
        json.member("undone", step.state == StepState::undone);
        json.member("rows", step.changes);
        json.member("records_added", step.bulk_records);
        json.key("changes").begin_array();
        for (const RowChange& change : ledger.changes_of(step.id, changes_in_json))
            write_change(json, change);
        json.end_array();
        json.end_object();
        call.output.flush_if_long();
    }
    json.end_array();
    json.end_object();
    call.output.text() += '\n';
}

/// `target 3: annual 12 → 15`
std::string change_text(const RowChange& change) {
    std::string text = std::string{word_of(change.kind)} + " " + change.table + " " + change.key;
    for (const ColumnChange& column : change.columns)
        text += "; " + column.column + " " + column.before.value_or("–") + " → " +
                column.after.value_or("–");
    return text;
}

std::string rows_text(const Step& step) {
    return std::to_string(step.changes + step.bulk_records);
}

void list_steps(Call& call, const Ledger& ledger) {
    const auto title = [&](TextId id) { return std::string{call.texts(id)}; };
    Listing listing{call,
                    {{"id", title(text_id::column_step), ColumnAlign::right},
                     {"time", title(text_id::column_time), ColumnAlign::left},
                     {"state", title(text_id::column_state), ColumnAlign::left},
                     {"rows", title(text_id::column_changes), ColumnAlign::right},
                     {"label", title(text_id::column_what), ColumnAlign::left}}};
    for (const Step& step : ledger.history(most_steps)) {
        const bool undone = step.state == StepState::undone;
        listing.add_row({std::to_string(step.id), step.time,
                         title(undone ? text_id::step_undone : text_id::step_done), rows_text(step),
                         message_of(step.label, call.texts)});
        if (call.format == Format::table)
            for (const RowChange& change : ledger.changes_of(step.id, changes_in_table))
                listing.add_row({"", "", "", "", "  " + change_text(change)});
    }
    listing.end();
}

int take_step(Call& call, std::optional<Step> (Ledger::*move)(), TextId done, TextId nothing) {
    const std::string& path = call.argument(0, "LEDGER");
    call.at_most_arguments(1);
    Ledger ledger = Ledger::open(path);
    const auto step = (ledger.*move)();
    if (!step)
        throw Failure{said_no, nothing};
    call.say(call.texts(done, message_of(step->label, call.texts)));
    return 0;
}

} // namespace

int run_history(Call& call) {
    const std::string& path = call.argument(0, "LEDGER");
    call.at_most_arguments(1);
    const Ledger ledger = Ledger::open(path, Access::read_only);
    if (call.format == Format::json)
        print_json(call, ledger);
    else
        list_steps(call, ledger);
    return 0;
}

int run_undo(Call& call) {
    return take_step(call, &Ledger::undo, text_id::cli_undone, text_id::cli_nothing_to_undo);
}

int run_redo(Call& call) {
    return take_step(call, &Ledger::redo, text_id::cli_redone, text_id::cli_nothing_to_redo);
}

} // namespace taizhang::cli
