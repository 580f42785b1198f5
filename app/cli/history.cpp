#include "text/ids/history.h"

#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/opened_ledger.h"
#include "ledger/reader.h"
#include "ledger/row_abouts.h"
#include "output/table/change_codes.h"
#include "output/table/json_writer.h"
#include "output/words/change_words.h"
#include "output/words/messages.h"
#include "text/ids/cli.h"
#include "text/ids/column.h"
#include "text/ids/step.h"

#include <limits>
#include <utility>

namespace taizhang::cli {

namespace {

constexpr std::int64_t most_steps = 1'000'000;
constexpr size_t changes_in_table = 5;
constexpr size_t changes_in_json = 1000;
constexpr std::int64_t all_changes = std::numeric_limits<std::int64_t>::max();

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

/// Goes through the journal, newest first, with what its changes are about.
class Journey {
public:
    explicit Journey(const Ledger& ledger)
        : m_ledger(ledger), m_reader(ledger), m_known(m_reader.definitions()), m_abouts(m_reader),
          m_steps(ledger.history(most_steps)) {
        for (const Step& step : m_steps)
            for (const RowChange& row : ledger.changes_of(step.id, all_changes))
                m_known.learn(row);
    }

    const std::vector<Step>& steps() const { return m_steps; }
    const KnownItems& known() const { return m_known; }
    /// Steps have to be asked for in their order.
    std::vector<HistoryChange> changes_of(const Step& step, size_t limit) {
        std::vector<HistoryChange> changes;
        for (RowChange& row : m_ledger.changes_of(step.id, all_changes)) {
            const RowAbout& about = m_abouts.of(row);
            if (changes.size() < limit)
                changes.push_back({std::move(row), about});
        }
        return changes;
    }

private:
    const Ledger& m_ledger;
    Reader m_reader;
    KnownItems m_known;
    RowAbouts m_abouts;
    std::vector<Step> m_steps;
};

void write_change(JsonWriter& json, const HistoryChange& change, const KnownItems& known) {
    json.begin_object();
    json.member("table", change.row.table);
    json.member("key", key_in_codes(change, known));
    json.member("kind", word_of(change.row.kind));
    json.key("columns").begin_array();
    for (const ColumnCodes& column : columns_in_codes(change.row, known)) {
        json.begin_object();
        json.member("column", column.column);
        json.member("before", column.before);
        json.member("after", column.after);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void print_json(Call& call, Journey& journey) {
    JsonWriter json{call.output.text()};
    json.begin_object();
    json.key("steps").begin_array();
    for (const Step& step : journey.steps()) {
        json.begin_object();
        json.member("id", step.id);
        json.member("time", step.time);
        json.member("label", message_of(step.label, call.texts));
        json.member("undone", step.state == StepState::undone);
        json.member("rows", step.changes);
        json.member("records_added", step.bulk_records);
        json.key("changes").begin_array();
        for (const HistoryChange& change : journey.changes_of(step, changes_in_json))
            write_change(json, change, journey.known());
        json.end_array();
        json.end_object();
        call.output.flush_if_long();
    }
    json.end_array();
    json.end_object();
    call.output.text() += '\n';
}

/// `added record 41: quantity – → 1.25, unit – → zb1`
std::string codes_of(const HistoryChange& change, const KnownItems& known) {
    std::string text = std::string{word_of(change.row.kind)} + " " + change.row.table + " " +
                       key_in_codes(change, known);
    const char* before = ": ";
    for (const ColumnCodes& column : columns_in_codes(change.row, known)) {
        text += std::exchange(before, ", ") + column.column + " " + column.before.value_or("–") +
                " → " + column.after.value_or("–");
    }
    return text;
}

std::string codes_of(const std::vector<HistoryChange>& changes, const KnownItems& known) {
    std::string text;
    for (const HistoryChange& change : changes)
        text += (text.empty() ? "" : "; ") + codes_of(change, known);
    return text;
}

/// `修改年度目标 · 党课 · 机关党委 · 2023（target 2023 a root）：全年 12 → 15`
std::string words_of_change(const HistoryChange& change, const KnownItems& known,
                            const Texts& texts) {
    const RowChangeKind kind = change.row.kind;
    std::string columns;
    for (const ColumnWords& column : columns_in_words(change.row, known.named(), texts)) {
        columns += columns.empty() ? "" : texts(text_id::cli_history_separator);
        columns += column.column + " ";
        if (kind == RowChangeKind::changed)
            columns += column.before + " → ";
        columns += kind == RowChangeKind::removed ? column.before : column.after;
    }
    const TextId done = kind == RowChangeKind::added     ? text_id::history_added
                        : kind == RowChangeKind::changed ? text_id::history_changed
                                                         : text_id::history_removed;
    return texts(text_id::cli_history_change, texts(done), subject_of(change, known.named(), texts),
                 change.row.table + " " + key_in_codes(change, known), columns);
}

std::string rows_text(const Step& step) {
    return std::to_string(step.changes + step.bulk_records);
}

std::vector<Listing::Column> step_columns(const Call& call) {
    const auto title = [&](TextId id) { return std::string{call.texts(id)}; };
    std::vector<Listing::Column> columns{
        {"id", title(text_id::column_step), ColumnAlign::right},
        {"time", title(text_id::column_time), ColumnAlign::left},
        {"state", title(text_id::column_state), ColumnAlign::left},
        {"rows", title(text_id::column_changes), ColumnAlign::right},
        {"label", title(text_id::column_what), ColumnAlign::left}};
    if (call.format == Format::csv)
        columns.push_back({"changes", "", ColumnAlign::left});
    return columns;
}

/// A table tells the changes in words, below their step; CSV in codes, in its last column.
void list_steps(Call& call, Journey& journey) {
    Listing listing{call, step_columns(call)};
    for (const Step& step : journey.steps()) {
        const bool undone = step.state == StepState::undone;
        std::vector<std::string> cells{
            std::to_string(step.id), step.time,
            std::string{call.texts(undone ? text_id::step_undone : text_id::step_done)},
            rows_text(step), message_of(step.label, call.texts)};
        const bool in_words = call.format == Format::table;
        const auto changes =
            journey.changes_of(step, in_words ? changes_in_table : changes_in_json);
        if (!in_words)
            cells.push_back(codes_of(changes, journey.known()));
        listing.add_row(std::move(cells));
        if (in_words)
            for (const HistoryChange& change : changes)
                listing.add_row(
                    {"", "", "", "", "  " + words_of_change(change, journey.known(), call.texts)});
    }
    listing.end();
}

int take_step(Call& call, std::optional<Step> (Ledger::*move)(), TextId done, TextId nothing) {
    const std::string& path = call.argument(0, "LEDGER");
    call.at_most_arguments(1);
    Ledger ledger = opened_ledger(call, path);
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
    const Ledger ledger = opened_ledger(call, path, Access::read_only);
    const Ledger::Snapshot snapshot{ledger};
    Journey journey{ledger};
    if (call.format == Format::json)
        print_json(call, journey);
    else
        list_steps(call, journey);
    return 0;
}

int run_undo(Call& call) {
    return take_step(call, &Ledger::undo, text_id::cli_undone, text_id::cli_nothing_to_undo);
}

int run_redo(Call& call) {
    return take_step(call, &Ledger::redo, text_id::cli_redone, text_id::cli_nothing_to_redo);
}

} // namespace taizhang::cli
