#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/progress_line.h"
#include "intake/against_records.h"
#include "intake/file_names.h"
#include "intake/import_write.h"
#include "ledger/reader.h"
#include "output/json_writer.h"
#include "text/ids/cli.h"
#include "text/ids/column.h"
#include "text/ids/input.h"
#include "text/ids/kind.h"

#include <iostream>
#include <unistd.h>

namespace taizhang::cli {

namespace {

constexpr size_t warnings_shown = 20;

TextId reason_of(InputProblem problem) {
    switch (problem) {
    case InputProblem::missing:
        return text_id::input_missing;
    case InputProblem::is_folder:
        return text_id::input_is_folder;
    case InputProblem::not_a_file:
        return text_id::input_not_a_file;
    case InputProblem::too_large:
        return text_id::input_too_large;
    case InputProblem::no_permission:
        return text_id::input_no_permission;
    case InputProblem::not_readable:
        return text_id::input_not_readable;
    }
    return text_id::input_not_readable;
}

std::deque<InputText> read_files(const Call& call) {
    const auto& positional = call.arguments.positional();
    const std::vector<std::string> paths{positional.begin() + 1, positional.end()};
    const auto names = names_told_apart(paths);
    std::deque<InputText> files;
    bool all_read = true;
    for (size_t place = 0; place < paths.size(); ++place) {
        const std::string& path = paths[place];
        auto input = read_input(path);
        if (input) {
            input->name = names[place];
            files.push_back(std::move(*input));
            continue;
        }
        all_read = false;
        call.say(to_text(Issue{path, 0, {}, {}, reason_of(input.error()), {}}, call.texts));
    }
    if (!all_read)
        throw Failure{said_no, text_id::cli_files_not_read};
    return files;
}

ImportPlan plan_of(const Call& call, Reader& reader) {
    ProgressLine line{call.texts, text_id::cli_reading};
    ImportPlan plan = plan_import(read_files(call), reader.definitions(), std::nullopt,
                                  [&](std::int64_t done, std::int64_t all) {
                                      line.update(done, all);
                                      return true;
                                  });
    if (plan.may_be_written())
        compare_with_records(plan, reader, call.today);
    return plan;
}

std::string kind_word(const PlannedFile& file, const Texts& texts) {
    if (!file.kind)
        return std::string{texts(text_id::kind_unknown)};
    return std::string{texts(*text_named("kind_" + std::string{taizhang::name_of(*file.kind)}))};
}

void list_files(Call& call, const ImportPlan& plan) {
    const auto title = [&](TextId id) { return std::string{call.texts(id)}; };
    Listing listing{call,
                    {{"file", title(text_id::column_file), ColumnAlign::left},
                     {"kind", title(text_id::column_kind), ColumnAlign::left},
                     {"added", title(text_id::column_added), ColumnAlign::right},
                     {"changed", title(text_id::column_changed), ColumnAlign::right},
                     {"unchanged", title(text_id::column_unchanged), ColumnAlign::right}}};
    for (const PlannedFile& file : plan.files)
        listing.add_row({file.name, kind_word(file, call.texts), std::to_string(file.added),
                         std::to_string(file.changed), std::to_string(file.unchanged)});
    listing.end();
}

void write_issues(JsonWriter& json, std::string_view name, const std::vector<Issue>& issues,
                  const Texts& texts) {
    json.key(name).begin_array();
    for (const Issue& issue : issues) {
        json.begin_object();
        json.member("file", issue.file);
        json.member("row", issue.row);
        json.member("column", issue.column);
        json.member("value", issue.value);
        json.member("code", taizhang::name_of(issue.reason));
        json.member("reason", texts.fill(issue.reason, issue.arguments));
        json.end_object();
    }
    json.end_array();
}

void print_json(Call& call, const ImportPlan& plan) {
    JsonWriter json{call.output.text()};
    json.begin_object();
    json.key("files").begin_array();
    for (const PlannedFile& file : plan.files) {
        json.begin_object();
        json.member("file", file.name);
        json.key("kind");
        if (file.kind)
            json.value(taizhang::name_of(*file.kind));
        else
            json.null();
        json.member("added", file.added);
        json.member("changed", file.changed);
        json.member("unchanged", file.unchanged);
        json.end_object();
    }
    json.end_array();
    write_issues(json, "issues", plan.issues, call.texts);
    write_issues(json, "warnings", plan.warnings, call.texts);
    json.end_object();
    call.output.text() += '\n';
}

void print_plan(Call& call, const ImportPlan& plan, const std::string& ledger) {
    if (call.format == Format::json)
        return print_json(call, plan);
    if (call.format == Format::table)
        call.output.text() += call.texts(text_id::cli_plan_title, ledger) + "\n";
    list_files(call, plan);
}

void tell_warnings(const Call& call, const ImportPlan& plan) {
    const size_t shown = std::min(plan.warnings.size(), warnings_shown);
    for (size_t i = 0; i < shown; ++i)
        call.say(call.texts(text_id::cli_warning, to_text(plan.warnings[i], call.texts)));
    if (shown < plan.warnings.size())
        call.say(call.texts(text_id::cli_more_warnings, plan.warnings.size() - shown));
}

/// Every bad row on standard error.
void refuse(const Call& call, const ImportPlan& plan) {
    for (const Issue& issue : plan.issues)
        call.say(to_text(issue, call.texts));
    throw Failure{said_no, text_id::cli_plan_refused, {std::to_string(plan.issues.size())}};
}

/// On a terminal the user is asked; elsewhere the call itself says yes.
bool is_agreed(Call& call) {
    if (call.arguments.has(yes_option) || isatty(STDIN_FILENO) == 0)
        return true;
    call.output.finish();
    std::cerr << call.texts(text_id::cli_plan_ask) << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "Y" || answer == "yes" || answer == "是";
}

void write_plan(const Call& call, Ledger& ledger, const ImportPlan& plan) {
    ProgressLine line{call.texts, text_id::cli_writing};
    ledger.write(import_label(plan), call.now, [&](Writer& writer) {
        write_import(plan, writer, [&](std::int64_t done, std::int64_t all) {
            line.update(done, all);
            return true;
        });
    });
}

} // namespace

int run_import(Call& call) {
    const std::string& path = call.argument(0, "LEDGER");
    call.argument(1, "FILE");
    const bool dry_run = call.arguments.has(dry_run_option);
    Ledger ledger = Ledger::open(path, dry_run ? Access::read_only : Access::read_write);
    if (!dry_run && ledger.access() == Access::read_only)
        throw LedgerError{LedgerProblem::read_only, path};
    Reader reader{ledger};
    ImportPlan plan = plan_of(call, reader);
    if (call.arguments.has(skip_duplicates_option))
        if (const auto skipped = skip_likely_duplicates(plan); skipped > 0)
            call.say(call.texts(text_id::cli_skipped_duplicates, skipped));
    if (!plan.may_be_written() && call.format == Format::json)
        print_json(call, plan);
    if (!plan.may_be_written())
        refuse(call, plan);
    print_plan(call, plan, path);
    tell_warnings(call, plan);
    TextId outcome = text_id::cli_imported;
    if (dry_run)
        outcome = text_id::cli_plan_dry_run;
    else if (!plan.changes_anything())
        outcome = text_id::cli_plan_nothing;
    else if (!is_agreed(call))
        outcome = text_id::cli_plan_declined;
    else
        write_plan(call, ledger, plan);
    call.say(std::string{call.texts(outcome)});
    return outcome == text_id::cli_plan_declined ? said_no : 0;
}

} // namespace taizhang::cli
