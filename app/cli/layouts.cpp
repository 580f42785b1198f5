#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/opened_ledger.h"
#include "intake/file/input_text.h"
#include "intake/received/layout_file.h"
#include "intake/received/layout_steps.h"
#include "ledger/reader.h"
#include "output/table/json_writer.h"
#include "text/ids/cli.h"
#include "text/ids/column.h"
#include "text/ids/import.h"

#include <algorithm>
#include <map>

namespace taizhang::cli {

namespace {

/// How many files each layout has read, by name.
std::map<std::string, int> files_by_layout(Reader& reader) {
    std::map<std::string, int> files;
    for (const ReceivedFile& file : reader.received_files(std::nullopt))
        ++files[file.layout];
    return files;
}

void print_json(Call& call, Reader& reader) {
    const auto files = files_by_layout(reader);
    JsonWriter json{call.output.text()};
    json.begin_object();
    json.key("layouts").begin_array();
    for (const Layout& layout : reader.layouts()) {
        const auto read = files.find(layout.name);
        json.begin_object();
        json.member("name", layout.name);
        json.member("fingerprint", layout.fingerprint);
        json.member("used", layout.used.empty() ? std::nullopt : std::optional{layout.used});
        json.member("files", read == files.end() ? 0 : read->second);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    call.output.text() += '\n';
}

void list_layouts(Call& call, const std::string& path) {
    const Ledger ledger = opened_ledger(call, path, Access::read_only);
    const Ledger::Snapshot snapshot{ledger};
    Reader reader{ledger};
    if (call.format == Format::json)
        return print_json(call, reader);
    const auto title = [&](TextId id) { return std::string{call.texts(id)}; };
    Listing listing{call,
                    {{"name", title(text_id::column_layout), ColumnAlign::left},
                     {"used", title(text_id::column_last_used), ColumnAlign::left},
                     {"files", title(text_id::column_files), ColumnAlign::right},
                     {"fingerprint", title(text_id::column_fingerprint), ColumnAlign::left}}};
    auto files = files_by_layout(reader);
    const auto layouts = reader.layouts();
    for (const Layout& layout : layouts)
        listing.add_row(
            {layout.name, layout.used, std::to_string(files[layout.name]), layout.fingerprint});
    listing.end();
    if (layouts.empty())
        call.say(std::string{call.texts(text_id::cli_layouts_none)});
}

bool is_name_of_one(const std::vector<Layout>& layouts, const std::string& name) {
    return std::ranges::find(layouts, name, &Layout::name) != layouts.end();
}

/// Throws with the names that there are.
void require_known(const Ledger& ledger, const std::string& name) {
    const auto layouts = Reader{ledger}.layouts();
    if (is_name_of_one(layouts, name))
        return;
    if (layouts.empty())
        throw Failure{said_no, text_id::cli_layouts_none};
    std::string names;
    for (const Layout& layout : layouts)
        names += (names.empty() ? "" : ", ") + layout.name;
    throw Failure{said_no, text_id::cli_unknown_layout, {name, names}};
}

void change(Call& call, Ledger& ledger, const LedgerStep& step, const std::string& told) {
    const auto outcome = ledger.write(step.label, call.now, step.write);
    call.is_committed = true;
    call.say(outcome == Ledger::Outcome::changed
                 ? told
                 : std::string{call.texts(text_id::cli_layouts_unchanged)});
}

void forget(Call& call, const std::string& path) {
    const std::string& name = call.argument(2, "NAME");
    call.at_most_arguments(3);
    Ledger ledger = opened_ledger(call, path);
    require_known(ledger, name);
    change(call, ledger, layout_forgotten_step(name),
           call.texts(text_id::cli_layout_forgotten, name));
}

void rename(Call& call, const std::string& path) {
    const std::string& name = call.argument(2, "NAME");
    const std::string& new_name = call.argument(3, "NEW");
    call.at_most_arguments(4);
    Ledger ledger = opened_ledger(call, path);
    require_known(ledger, name);
    if (new_name != name && is_name_of_one(Reader{ledger}.layouts(), new_name))
        throw Failure{said_no, text_id::cli_layout_exists, {new_name}};
    change(call, ledger, layout_renamed_step(name, new_name),
           call.texts(text_id::cli_layout_renamed, name, new_name));
}

void export_file(const Call& call, const std::string& path) {
    const std::string& file = call.argument(2, "FILE");
    call.at_most_arguments(3);
    const Ledger ledger = opened_ledger(call, path, Access::read_only);
    const auto layouts = Reader{ledger}.layouts();
    if (layouts.empty())
        throw Failure{said_no, text_id::cli_layouts_none};
    write_whole(file, layout_file_of(layouts), overwrite_of(call));
    call.say(call.texts(text_id::cli_written, std::string_view{file}));
}

std::vector<Layout> layouts_in(const std::string& file) {
    const auto bytes = read_bytes(file);
    if (!bytes)
        throw Failure{said_no, text_id::import_issue_file, {file}, reason_of(bytes.error())};
    const auto layouts = read_layout_file(*bytes);
    if (layouts)
        return *layouts;
    const auto& [place, field] = layouts.error();
    if (place == 0)
        throw Failure{said_no, text_id::cli_layouts_not_a_file, {file}};
    throw Failure{said_no, text_id::cli_layouts_bad_member, {file, std::to_string(place), field}};
}

void import_file(Call& call, const std::string& path) {
    const std::string& file = call.argument(2, "FILE");
    call.at_most_arguments(3);
    const auto layouts = layouts_in(file);
    Ledger ledger = opened_ledger(call, path);
    change(call, ledger, layouts_imported_step(layouts),
           call.texts(text_id::cli_layouts_imported, layouts.size()));
}

} // namespace

int run_layouts(Call& call) {
    const std::string& path = call.argument(0, "LEDGER");
    const auto& words = call.arguments.positional();
    if (words.size() == 1)
        list_layouts(call, path);
    else if (words[1] == "forget")
        forget(call, path);
    else if (words[1] == "rename")
        rename(call, path);
    else if (words[1] == "export")
        export_file(call, path);
    else if (words[1] == "import")
        import_file(call, path);
    else
        throw bad_value("layouts", words[1], text_id::cli_value_layouts);
    return 0;
}

} // namespace taizhang::cli
