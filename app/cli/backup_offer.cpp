#include "cli/backup_offer.h"

#include "ledger/backup/make_backup.h"
#include "ledger/reader.h"
#include "output/words/backup_words.h"
#include "output/words/messages.h"
#include "place/backup_settings.h"
#include "text/ids/backup.h"

namespace taizhang::cli {

std::optional<std::string> offer_backup(const Call& call, const std::string& ledger) {
    const BackupPolicy policy = read_backup_policy();
    const auto newest = newest_sound_backup(ledger, policy, [] { return true; });
    if (!newest) {
        call.say(call.texts(text_id::backup_no_offer, backup_folder_of(ledger, policy).string()));
        return std::nullopt;
    }
    std::string file = newest->file.string();
    call.say(call.texts(text_id::backup_offer, file, plain_text(newest->note.made),
                        newest->note.records, ledger));
    return file;
}

void keep_before_import(const Call& call, const Ledger& ledger) {
    if (Reader{ledger}.record_count() == 0)
        return;
    try {
        const MadeBackup made = make_backup(
            ledger,
            {.reason = BackupReason::bulk, .now = call.now, .policy = read_backup_policy()});
        if (made.is_new)
            call.say(call.texts(text_id::backup_made, made.backup.file.string(),
                                made.backup.note.records,
                                size_text(made.backup.note.size, call.texts),
                                digest_text(made.backup.note.digest)));
    } catch (const LedgerError& error) {
        call.say(call.texts(text_id::backup_not_made_before_import, message_of(error, call.texts)));
    }
}

} // namespace taizhang::cli
