#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace taizhang {

/// Bytes of the longest name of a ledger: that of its journal has `-journal` after it, and takes
/// 255.
inline constexpr std::size_t longest_ledger_name = 247;

/// What the journal of a write begins with.
inline constexpr std::string_view journal_magic{"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8};

/// Which file a path leads to, to notice that it was moved, deleted or replaced.
struct FileIdentity {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;

    friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

/// Throws missing, no_permission or io_failed.
FileIdentity identity_of(const std::string& path);

/// Reads the file's header without SQLite and without touching the file. Throws when it can't be a
/// ledger that this program reads.
void check_header(const std::string& path);

/// Whether it is a ledger that opening for changes brings to another format. Nothing is thrown.
bool has_former_format(const std::string& path);

/// Told by its content, whatever it is called: a ledger of any version, or the journal of a write
/// into one.
bool holds_a_ledger(const std::string& path);

/// Where SQLite keeps what a write has to take back, beside the file itself where links lead to it.
std::string journal_of(const std::string& path);

/// True when a write is running, or was broken off.
bool has_open_journal(const std::string& path);

/// Throws unless both the file and its folder may be written: SQLite needs a journal beside the
/// file. Of a link those count that it leads to.
void check_may_write(const std::string& path);
bool may_write(const std::string& path);

/// The names that a folder holds now survive a power cut; what can't be helped is left.
void make_names_fast(const std::filesystem::path& folder);

} // namespace taizhang
