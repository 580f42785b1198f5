// Backups of a ledger: made, listed, restored.
#include "text/ids/backup.h"

#include "cli/backup_offer.h"
#include "cli/commands.h"
#include "cli/listing.h"
#include "cli/question.h"
#include "ledger/backup/restore.h"
#include "ledger/check.h"
#include "output/table/json_writer.h"
#include "output/words/backup_words.h"
#include "output/words/messages.h"
#include "place/backup_settings.h"
#include "text/number_format.h"

namespace taizhang::cli {

namespace {

constexpr int has_issues = 3; ///< exit status of interfaces.md: the ledger is damaged

BackupAsked asked_by_hand(const Call& call) {
    return {.reason = BackupReason::by_hand, .now = call.now, .policy = read_backup_policy()};
}

void write_backup(JsonWriter& json, const Backup& backup) {
    const BackupNote& note = backup.note;
    const bool is_counted = note.number > 0 && note.records != unreadable_records;
    json.begin_object();
    json.member("file", backup.file.string());
    json.member("made", plain_text(note.made));
    json.member("seen", plain_text(note.seen));
    json.member("size", note.size);
    json.member("records", is_counted ? std::optional{note.records} : std::nullopt);
    json.member("digest", note.number > 0 ? std::optional{digest_text(note.digest)} : std::nullopt);
    json.member("reason", taizhang::name_of(note.reason));
    json.member("state", taizhang::name_of(backup.state));
    json.member("issues", note.issues);
    json.end_object();
}

void list_json(Call& call, const std::string& folder, const std::vector<Backup>& backups) {
    JsonWriter json{call.output.text()};
    json.begin_object();
    json.member("folder", folder);
    json.key("backups").begin_array();
    for (const Backup& backup : backups)
        write_backup(json, backup);
    json.end_array();
    json.end_object();
    call.output.text() += '\n';
}

std::vector<std::string> cells_of(const Call& call, const Backup& backup) {
    const BackupNote& note = backup.note;
    const bool is_counted = note.number > 0 && note.records != unreadable_records;
    const bool is_table = call.format == Format::table;
    return {plain_text(note.made),
            is_table ? size_text(note.size, call.texts) : std::to_string(note.size),
            is_counted ? std::to_string(note.records) : std::string{},
            is_table ? std::string{words_of(note.reason, call.texts)}
                     : std::string{taizhang::name_of(note.reason)},
            is_table ? std::string{words_of(backup.state, call.texts)}
                     : std::string{taizhang::name_of(backup.state)},
            is_table ? backup.file.filename().string() : backup.file.string()};
}

void list_table(Call& call, const std::vector<Backup>& backups) {
    const auto title = [&](TextId id) { return std::string{call.texts(id)}; };
    Listing listing{call,
                    {{"made", title(text_id::backup_made_at), ColumnAlign::left},
                     {"size", title(text_id::backup_size), ColumnAlign::right},
                     {"records", title(text_id::backup_records), ColumnAlign::right},
                     {"reason", title(text_id::backup_reason), ColumnAlign::left},
                     {"state", title(text_id::backup_state), ColumnAlign::left},
                     {"file", title(text_id::backup_file), ColumnAlign::left}}};
    for (const Backup& backup : backups)
        listing.add_row(cells_of(call, backup));
    listing.end();
}

int list_backups(Call& call, const std::string& ledger) {
    const BackupPolicy policy = read_backup_policy();
    const std::string folder = backup_folder_of(ledger, policy).string();
    const auto backups = backups_of(ledger, policy, Scrutiny::at_content);
    if (call.format == Format::json) {
        list_json(call, folder, backups);
        return 0;
    }
    if (call.format == Format::csv || !backups.empty())
        list_table(call, backups);
    if (call.format == Format::table)
        call.output.text() += (backups.empty() ? call.texts(text_id::backup_none, ledger, ledger)
                                               : call.texts(text_id::backup_folder, folder)) +
                              "\n";
    return 0;
}

int tell(Call& call, const MadeBackup& made) {
    const BackupNote& note = made.backup.note;
    const std::string file = made.backup.file.string();
    if (call.format == Format::json) {
        JsonWriter json{call.output.text()};
        write_backup(json, made.backup);
        call.output.text() += '\n';
    }
    if (made.is_new)
        call.say(call.texts(text_id::backup_made, file, note.records,
                            size_text(note.size, call.texts), digest_text(note.digest)));
    else
        call.say(call.texts(text_id::backup_same, file));
    if (note.issues > 0)
        call.say(call.texts(text_id::backup_has_issues, note.issues));
    return note.issues > 0 ? has_issues : 0;
}

MadeBackup backup_to(const std::string& ledger, const std::string& target,
                     const BackupAsked& asked) {
    BackupNote note = taizhang::write_backup(ledger, target, asked);
    note.number = 1;
    return {{target, note, note.issues > 0 ? BackupState::faulty : BackupState::sound}, true};
}

void tell_restored(Call& call, const std::string& ledger, const Restored& restored) {
    if (call.format == Format::json) {
        JsonWriter json{call.output.text()};
        json.begin_object();
        json.member("ledger", ledger);
        json.member("records", restored.records);
        json.member("issues", restored.issues);
        json.member("kept",
                    restored.kept ? std::optional{restored.kept->file.string()} : std::nullopt);
        json.end_object();
        call.output.text() += '\n';
    }
    call.say(call.texts(text_id::backup_restored, ledger, restored.records));
    if (restored.kept)
        call.say(call.texts(text_id::backup_kept, restored.kept->file.string()));
    if (restored.issues > 0)
        call.say(call.texts(text_id::backup_restored_issues, restored.issues));
}

void refuse_same_file(const std::string& backup, const std::string& ledger) {
    std::error_code error;
    if (std::filesystem::equivalent(backup, ledger, error))
        throw Failure{said_no, text_id::backup_is_ledger, {backup}};
}

} // namespace

int run_backup(Call& call) {
    const std::string& ledger = call.argument(0, "LEDGER");
    call.at_most_arguments(1);
    const auto target = call.arguments.text(output_option);
    if (call.arguments.has(list_option)) {
        if (target)
            throw bad_value(output_option.name, *target, text_id::backup_option_list);
        return list_backups(call, ledger);
    }
    const BackupAsked asked = asked_by_hand(call);
    return tell(call, target ? backup_to(ledger, *target, asked) : make_backup(ledger, asked));
}

int run_restore(Call& call) {
    const std::string& backup = call.argument(0, "FILE");
    call.at_most_arguments(1);
    const std::string ledger = required(call, ledger_option);
    refuse_same_file(backup, ledger);
    if (!is_agreed(call, call.texts(text_id::backup_ask, backup, ledger)))
        throw Failure{said_no, text_id::backup_declined};
    tell_restored(call, ledger, restore_backup(backup, ledger, asked_by_hand(call)));
    return 0;
}

} // namespace taizhang::cli
