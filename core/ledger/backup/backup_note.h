#pragma once

#include "ledger/record_id.h"
#include "model/enum_names.h"
#include "time/date.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace taizhang {

/// Why a backup was made.
enum class BackupReason {
    by_hand,
    daily,    ///< the first use of a day
    bulk,     ///< before many records came in at once
    restore,  ///< before another state took the place of this one
    migration ///< before the ledger came to a later format
};

template <>
struct EnumNames<BackupReason> {
    using enum BackupReason;
    static constexpr std::array<std::pair<BackupReason, std::string_view>, 5> names{
        {{by_hand, "by_hand"},
         {daily, "daily"},
         {bulk, "import"},
         {restore, "restore"},
         {migration, "migration"}}};
};

/// A moment as the clock on the wall shows it.
struct WallTime {
    Date day{};
    std::string time; ///< `hh:mm:ss`

    auto operator<=>(const WallTime&) const = default;
};
/// By the time zone of the computer.
WallTime wall_time(Instant moment);

inline constexpr std::int64_t unreadable_records = -1;

/// What was found out about a backup when it was made. It lies beside the file as JSON, under the
/// same name with `.json` behind it.
struct BackupNote {
    BackupReason reason = BackupReason::by_hand;
    std::int64_t number = 0; ///< rises with each of a folder, whatever the clock does
    WallTime made;
    WallTime seen;            ///< the ledger last was just the same
    std::int64_t size = 0;    ///< bytes
    std::int64_t records = 0; ///< unreadable_records for a ledger that nothing could read
    std::int64_t digest = 0;  ///< digest_of_file()
    int node = 0;             ///< of the ledger, see Reader::node()
    std::string content;      ///< content_mark() of the ledger; empty = not known
    int issues = 0;           ///< that check found

    friend bool operator==(const BackupNote&, const BackupNote&) = default;
};

std::filesystem::path note_of(const std::filesystem::path& backup);
/// Nothing where there is none, or it can't be understood.
std::optional<BackupNote> read_note(const std::filesystem::path& backup);
/// Whole or not at all, in the place of a former one. Throws LedgerError.
void write_note(const std::filesystem::path& backup, const BackupNote& note);

/// 64 bits of all bytes of a file. Throws LedgerError.
std::int64_t digest_of_file(const std::string& path);

} // namespace taizhang
