// SQLite plays any journal that has the right name. What tells another file's: the journal keeps
// page 1 as it was before the write, and in it the count of all writes. A file that the write was
// broken off in has that count and the same page 1, or, where the new page 1 was written already, a
// count greater by one. Whatever is not plain is left to SQLite: a journal that was not played
// would leave half a write behind. Formats: sqlite.org/fileformat2.html.
#include "ledger/foreign_journal.h"

#include "ledger/ledger_error.h"
#include "ledger/ledger_file.h"
#include "ledger/untouched_file.h"

#include <array>
#include <cstring>
#include <fstream>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace taizhang {

namespace {

constexpr std::int64_t sector = 512; ///< what disks write whole
using Sector = std::array<unsigned char, sector>;

constexpr size_t count_offset = 24;
constexpr size_t pages_offset = 28;
constexpr size_t count_again_offset = 92;
constexpr std::int64_t most_records = 100'000; ///< that are looked through for page 1

std::uint32_t number_at(std::span<const unsigned char> bytes, size_t offset) {
    std::uint32_t value = 0;
    for (size_t i = 0; i < 4; ++i)
        value = value << 8U | bytes[offset + i];
    return value;
}

std::uint32_t page_size_of(const Sector& start) {
    const std::uint32_t size = number_at(start, 16) >> 16U;
    return size == 1 ? 65'536 : size;
}

template <class Bytes>
bool read_at(std::ifstream& file, std::int64_t from, Bytes& bytes) {
    file.seekg(from);
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return file.good();
}

/// What a journal begins with is written once the disk has the rest of it: before, nothing of it is
/// played, and what stands in it may be anything.
bool counts(std::span<const unsigned char> header) {
    return std::memcmp(header.data(), journal_magic.data(), journal_magic.size()) == 0;
}

/// The beginning of page 1 before the write; nothing where it does not stand in the first part of
/// the journal.
std::optional<Sector> page_1_before(const std::string& journal) {
    std::ifstream file{journal, std::ios::binary};
    std::array<unsigned char, 28> header{};
    if (!read_at(file, 0, header) || !counts(header))
        return std::nullopt;
    const std::int64_t first = number_at(header, 20);
    const std::int64_t page_size = number_at(header, 24);
    if (first < sector || first > 65'536 || page_size < sector || page_size > 65'536)
        return std::nullopt;
    std::array<unsigned char, 4> page{};
    for (std::int64_t record = 0; record < most_records; ++record) {
        const std::int64_t at = first + record * (page_size + 8);
        if (!read_at(file, at, page))
            return std::nullopt;
        Sector start{};
        if (number_at(page, 0) == 1 && read_at(file, at + 4, start))
            return start;
    }
    return std::nullopt;
}

/// Whether the file is one that no write was broken off in, as far as its first page tells.
bool is_whole(const Sector& start, std::int64_t size) {
    return number_at(start, count_offset) == number_at(start, count_again_offset) &&
           std::int64_t{number_at(start, pages_offset)} * page_size_of(start) == size;
}

bool is_foreign(const Sector& now, const Sector& before) {
    const std::uint32_t count = number_at(now, count_offset);
    const std::uint32_t count_before = number_at(before, count_offset);
    return count == count_before ? now != before : count != count_before + 1;
}

void set_aside(const std::string& journal) {
    std::string name = journal + "-set-aside";
    for (int more = 2; ::access(name.c_str(), F_OK) == 0; ++more)
        name = journal + "-set-aside-" + std::to_string(more);
    ::rename(journal.c_str(), name.c_str());
}

} // namespace

void set_foreign_journal_aside(const std::string& path) {
    if (!has_open_journal(path))
        return;
    const std::string journal = journal_of(path);
    UntouchedFile file{path};
    Sector now{};
    if (!file.keep_still() || file.size() < sector)
        return;
    file.read(now, 0);
    const auto before = page_1_before(journal);
    if (before && is_whole(now, file.size()) && is_foreign(now, *before))
        set_aside(journal);
}

} // namespace taizhang
