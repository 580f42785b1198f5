#include "output/words/backup_words.h"

#include "text/ids/backup.h"
#include "text/ids/backup_reason.h"
#include "text/ids/backup_state.h"
#include "text/number_format.h"
#include "text/word_table.h"

#include <algorithm>
#include <cinttypes>
#include <cstdio>

namespace taizhang {

namespace {

constexpr double kilobyte = 1024.0;
constexpr double megabyte = kilobyte * kilobyte;
constexpr size_t length_of_minute = 5; ///< `hh:mm`

} // namespace

std::string_view words_of(BackupState state, const Texts& texts) {
    static constexpr WordTable<BackupState> words{text_id::all_of_backup_state, "backup_state."};
    return texts(words(state));
}

std::string_view words_of(BackupReason reason, const Texts& texts) {
    static constexpr WordTable<BackupReason> words{text_id::all_of_backup_reason, "backup_reason."};
    return texts(words(reason));
}

std::string words_of(const WallTime& moment, Date today, const Texts& texts) {
    const std::string minute = moment.time.substr(0, length_of_minute);
    const auto days = (today - moment.day).count();
    if (days == 0)
        return texts(text_id::backup_today, minute);
    if (days == 1)
        return texts(text_id::backup_yesterday, minute);
    const std::string day = to_iso(moment.day) + " " + minute;
    return days < 0 ? day : texts(text_id::backup_days_ago, day, days);
}

std::string plain_text(const WallTime& moment) {
    return to_iso(moment.day) + " " + moment.time;
}

std::string words_of(const MadeBackup& made, const Texts& texts) {
    const BackupNote& note = made.backup.note;
    const std::string file = made.backup.file.filename().string();
    std::string words = made.is_new ? texts(text_id::backup_made, file, note.records,
                                            size_text(note.size, texts), digest_text(note.digest))
                                    : texts(text_id::backup_same, file);
    if (note.issues > 0)
        words += " " + texts(text_id::backup_has_issues, note.issues);
    return words;
}

std::string words_of(const Restored& restored, const Backup& backup, const Texts& texts) {
    const std::string when = plain_text(backup.note.made);
    std::string words = restored.kept ? texts(text_id::backup_done_kept, when, restored.records,
                                              restored.kept->file.filename().string())
                                      : texts(text_id::backup_done, when, restored.records);
    if (restored.issues > 0)
        words += " " + texts(text_id::backup_restored_issues, restored.issues);
    return words;
}

std::string size_text(std::int64_t bytes, const Texts& texts) {
    const auto size = static_cast<double>(bytes);
    if (size >= megabyte)
        return texts(text_id::backup_bytes_mb, grouped(size / megabyte, 1));
    return texts(text_id::backup_bytes_kb, grouped(std::max(1.0, size / kilobyte), 0));
}

std::string digest_text(std::int64_t digest) {
    char text[17]{};
    std::snprintf(text, sizeof text, "%016" PRIx64, static_cast<std::uint64_t>(digest));
    return text;
}

int days_since(const Backup& backup, Date today) {
    return static_cast<int>(std::max<std::int64_t>(0, (today - backup.note.seen.day).count()));
}

} // namespace taizhang
