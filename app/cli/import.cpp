#include "cli/backup_offer.h"
#include "cli/commands.h"
#include "cli/import_issues.h"
#include "cli/import_request.h"
#include "cli/listing.h"
#include "cli/opened_ledger.h"
#include "cli/plan_json.h"
#include "cli/progress_line.h"
#include "cli/question.h"
#include "intake/file/incoming_files.h"
#include "intake/plan/against_records.h"
#include "intake/plan/import_write.h"
#include "intake/plan/ledger_plan.h"
#include "ledger/reader.h"
#include "output/words/entry_words.h"
#include "output/words/import_effects.h"
#include "output/workbook/rejected_rows.h"
#include "text/ids/cli.h"
#include "text/ids/column.h"
#include "text/ids/kind.h"
#include "text/word_table.h"

#include <algorithm>
#include <filesystem>

namespace taizhang::cli {

namespace {

/// Throws where a path that was given can't be opened; broken files stay among the files.
std::deque<InputFile> read_files(const Call& call) {
    const auto& positional = call.arguments.positional();
    IncomingFiles incoming = read_incoming({positional.begin() + 1, positional.end()});
    for (const MissingInput& missing : incoming.missing)
        call.say(
            to_text(Issue{missing.path, 0, {}, {}, reason_of(missing.problem), {}}, call.texts));
    if (!incoming.missing.empty())
        throw Failure{said_no, text_id::cli_files_not_read};
    if (incoming.files.empty())
        throw Failure{said_no, text_id::cli_no_tables_there};
    if (incoming.others > 0)
        call.say(call.texts(text_id::cli_others_passed_over, incoming.others));
    return std::move(incoming.files);
}

/// Text that was read is wanted again only for rows that are sent back: 80 MB of a million rows.
void forget_texts(std::deque<InputFile>& files) {
    for (InputFile& file : files)
        std::string{}.swap(file.text.text); // an assignment would keep the memory
}

/// A plan with what it was made against.
struct Planning {
    ImportPlan plan;
    std::vector<std::string> effects; ///< on definitions and figures of the ledger
    std::int64_t version = 0;         ///< Ledger::data_version() before it was read
};

/// What the plan does to definitions and figures; throws where these forbid it.
std::vector<std::string> told_effects(const Call& call, Reader& reader, const ImportPlan& plan) {
    ImportEffects effects = effects_of(plan, reader, call.today, call.texts);
    for (const std::string& refusal : effects.refusals)
        call.say(refusal);
    if (!effects.refusals.empty())
        throw Failure{
            said_no, text_id::cli_plan_refused, {std::to_string(effects.refusals.size())}};
    return std::move(effects.lines);
}

/// What is refused are rows of definitions as offices keep them. Files in our own columns, which
/// programs write, come in whole or not at all.
bool has_only_refused_definitions(const ImportPlan& plan) {
    return std::ranges::all_of(plan.issues, [&](const Issue& issue) {
        const auto file = std::ranges::find(plan.files, issue.file, &PlannedFile::name);
        return file != plan.files.end() && file->layout && file->kind != FileKind::records;
    });
}

/// Refused rows are sent back, and the others written, where the user has said where to; those of
/// definitions stay out without that.
bool may_be_written_in_part(const Call& call, const ImportPlan& plan) {
    if (!plan.has_only_refused_rows())
        return false;
    return call.arguments.has(rejects_option) ||
           (has_only_refused_definitions(plan) && plan.changes_anything());
}

/// The records that the newer version of a sheet has no more, but for those that are to be kept.
std::vector<RecordId> given_up(const Call& call, const ImportPlan& plan) {
    std::vector<RecordId> removed = plan.gone;
    for (const std::string& typed : call.arguments.texts(keep_option)) {
        const auto kept =
            std::erase_if(removed, [&](RecordId id) { return std::to_string(raw(id)) == typed; });
        if (kept == 0)
            throw Failure{wrong_usage, text_id::cli_keep_unknown, {typed}};
    }
    return removed;
}

/// With their numbers, by which they can be kept.
void say_gone(const Call& call, Reader& reader, const ImportPlan& plan) {
    if (plan.gone.empty())
        return;
    const Definitions definitions = reader.definitions();
    for (const RecordId id : plan.gone) {
        const auto record = reader.record(id);
        const bool is_removed = std::ranges::find(plan.removed, id) != plan.removed.end();
        if (record)
            call.say(call.texts(is_removed ? text_id::cli_gone_removed : text_id::cli_gone_kept,
                                raw(id), record_line(*record, definitions, call.texts)));
    }
}

Planning planning_of(const Call& call, const Ledger& ledger) {
    Reader reader{ledger};
    Planning made{{}, {}, ledger.data_version()};
    const Definitions definitions = reader.definitions();
    const ImportRequest request = import_request_of(call, reader, definitions);
    {
        ProgressLine line{call.texts, text_id::cli_reading};
        const auto files = std::make_shared<std::deque<InputFile>>(read_files(call));
        const bool sends_back = call.arguments.has(rejects_option);
        made.plan = plan_against_ledger(
            files, reader, request, call.now, call.today,
            [&](std::int64_t done, std::int64_t all) {
                line.update(done, all);
                return true;
            },
            [&] {
                if (!sends_back)
                    forget_texts(*files);
            });
    }
    say_unused_names(call, made.plan, request);
    refuse_unused_cells(made.plan);
    if (!made.plan.may_be_written() && !may_be_written_in_part(call, made.plan))
        return made;
    if (call.arguments.has(replace_option))
        made.plan.removed = given_up(call, made.plan);
    say_gone(call, reader, made.plan);
    made.effects = told_effects(call, reader, made.plan);
    if (call.arguments.has(skip_duplicates_option))
        if (const auto skipped = skip_likely_duplicates(made.plan); skipped > 0)
            call.say(call.texts(text_id::cli_skipped_duplicates, skipped));
    return made;
}

std::string kind_word(const PlannedFile& file, const Texts& texts) {
    if (!file.kind)
        return std::string{texts(text_id::kind_unknown)};
    static constexpr WordTable<FileKind> words{text_id::all_of_kind, "kind."};
    return std::string{texts(words(*file.kind))};
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

void print_plan(Call& call, const Planning& made, const std::string& ledger) {
    if (call.format == Format::json)
        return write_plan_json(call.output.text(), made.plan, made.effects, call.texts);
    if (call.format == Format::table)
        call.output.text() += call.texts(text_id::cli_plan_title, ledger) + "\n";
    list_files(call, made.plan);
    for (const std::string& line : made.effects)
        if (call.format == Format::table)
            call.output.text() += line + "\n";
        else
            call.say(line);
}

void refuse(const Call& call, const ImportPlan& plan) {
    say_issues(call, plan);
    throw Failure{said_no, text_id::cli_plan_refused, {std::to_string(plan.issues.size())}};
}

/// Writes what was shown; throws LedgerHasChanged when another program was faster.
void write_plan(const Call& call, Ledger& ledger, const Planning& made) {
    ProgressLine line{call.texts, text_id::cli_writing};
    StepLabel label = import_label(made.plan);
    label.reason = correction_of(call);
    ledger.write(label, call.now, [&](Writer& writer) {
        if (ledger.data_version() != made.version)
            throw LedgerHasChanged{};
        write_import(made.plan, writer, [&](std::int64_t done, std::int64_t all) {
            line.update(done, all);
            return true;
        });
    });
}

/// The refused rows go back to where they came from, with the reasons; the paths.
std::vector<std::string> send_back(const Call& call, const ImportPlan& plan) {
    const auto folder = call.arguments.text(rejects_option);
    if (!folder || plan.issues.empty())
        return {};
    auto written = write_rejected_rows(plan, *folder, call.today, call.texts);
    call.say(call.texts(text_id::cli_sent_back, written.size(), *folder));
    return written;
}

/// Writes what was shown. What is sent back is written first, since it can't be made once the
/// ledger has the rest, and goes again where the ledger does not take it.
void write_with_rejects(const Call& call, Ledger& ledger, const Planning& made) {
    const auto sent_back = send_back(call, made.plan);
    try {
        write_plan(call, ledger, made);
    } catch (...) {
        std::error_code ignored;
        for (const std::string& path : sent_back)
            std::filesystem::remove(path, ignored);
        throw;
    }
}

/// What the user sees of a plan before answering.
std::string shown_text(const Call& call, const Planning& made) {
    std::string text;
    for (const PlannedFile& file : made.plan.files)
        text += file.name + ' ' + std::to_string(file.added) + ' ' + std::to_string(file.changed) +
                ' ' + std::to_string(file.unchanged) + '\n';
    for (const Issue& warning : made.plan.warnings)
        text += to_text(warning, call.texts) + '\n';
    for (const std::string& line : made.effects)
        text += line + '\n';
    return text;
}

void say_rows_left_out(const Call& call, const ImportPlan& plan) {
    std::int64_t rows = 0;
    for (const PlannedFile& file : plan.files)
        rows += file.refused;
    if (rows > 0)
        call.say(call.texts(text_id::cli_rows_stay_out, rows));
}

void show(Call& call, const Planning& made, const std::string& path) {
    const bool is_refused = !made.plan.may_be_written() && !may_be_written_in_part(call, made.plan);
    if (is_refused && call.format == Format::json)
        write_plan_json(call.output.text(), made.plan, made.effects, call.texts);
    if (is_refused)
        refuse(call, made.plan);
    say_issues(call, made.plan);
    say_rows_left_out(call, made.plan);
    print_plan(call, made, path);
    say_warnings(call, made.plan);
}

/// Asks and writes. What has become another plan while the question stood is shown and asked
/// about again; what has not is written.
TextId carry_out(Call& call, Ledger& ledger, Planning made) {
    bool is_to_ask = true;
    while (made.plan.changes_anything()) {
        if (is_to_ask && !is_agreed(call, text_id::cli_plan_ask))
            return text_id::cli_plan_declined;
        if (is_bulk(rows_to_write(made.plan)))
            keep_before_import(call, ledger);
        try {
            write_with_rejects(call, ledger, made);
            call.is_committed = true;
            return text_id::cli_imported;
        } catch (const LedgerHasChanged&) {
            const std::string before = shown_text(call, made);
            made = planning_of(call, ledger);
            is_to_ask = shown_text(call, made) != before;
            if (!is_to_ask)
                continue;
            call.say(std::string{call.texts(text_id::cli_plan_changed)});
            show(call, made, ledger.path());
        }
    }
    send_back(call, made.plan);
    return text_id::cli_plan_nothing;
}

} // namespace

int run_import(Call& call) {
    const std::string& path = call.argument(0, "LEDGER");
    call.argument(1, "FILE");
    const bool dry_run = call.arguments.has(dry_run_option);
    Ledger ledger = opened_ledger(call, path, dry_run ? Access::read_only : Access::read_write);
    if (!dry_run && ledger.access() == Access::read_only)
        throw LedgerError{LedgerProblem::read_only, path};
    Planning made = planning_of(call, ledger);
    show(call, made, path);
    const TextId outcome =
        dry_run ? text_id::cli_plan_dry_run : carry_out(call, ledger, std::move(made));
    call.say(std::string{call.texts(outcome)});
    return outcome == text_id::cli_plan_declined ? said_no : 0;
}

} // namespace taizhang::cli
