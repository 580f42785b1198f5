// What tells another file's journal: it keeps page 1 as it was before the write, and in it the
// count of all writes. A file that the write was broken off in has that count and the same page 1,
// or, where the new page 1 was written already, a count greater by one; a file that somebody wrote
// to once after it was copied has that as well. Where page 1 is not kept, the write had not reached
// it. Formats: sqlite.org/fileformat2.html.
#include "ledger/journal_origin.h"

#include "ledger/ledger_file.h"

#include <array>
#include <cstring>
#include <fstream>
#include <optional>

namespace taizhang {

namespace {

constexpr std::int64_t sector = 512; ///< what disks write whole
using Sector = std::array<unsigned char, sector>;

constexpr size_t count_offset = 24;
constexpr size_t pages_offset = 28;
constexpr size_t count_again_offset = 92;

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

/// The journal of one write: parts that the disk has whole, each a header and the records it
/// counts, a page each.
class JournalFile {
public:
    explicit JournalFile(const std::string& path) {
        m_file.rdbuf()->pubsetbuf(nullptr, 0); // records are far apart
        m_file.open(path, std::ios::binary);
        Header header{};
        if (!read_header(0, header))
            return;
        m_pages_before = number_at(header, 16);
        m_sector = number_at(header, 20);
        m_page_size = number_at(header, 24);
        m_is_played = m_sector >= sector && m_sector <= 65'536 && m_page_size >= sector &&
                      m_page_size <= 65'536;
    }

    /// False where SQLite would play nothing of it.
    bool is_played() const { return m_is_played; }
    /// Pages of the file before the write.
    std::uint32_t pages_before() const { return m_pages_before; }

    /// The beginning of page 1 before the write; nothing where it is not kept.
    std::optional<Sector> page_1() {
        std::int64_t at = 0;
        for (Header header{}; read_header(at, header);) {
            at += m_sector;
            const std::uint32_t records = number_at(header, 8);
            for (std::uint32_t record = 0; record < records; ++record, at += m_page_size + 8) {
                Bytes<4> page{};
                if (!read(at, page))
                    return std::nullopt;
                if (Sector start{}; number_at(page, 0) == 1 && read(at + 4, start))
                    return start;
            }
            at = (at + m_sector - 1) / m_sector * m_sector;
        }
        return std::nullopt;
    }

private:
    template <size_t count>
    using Bytes = std::array<unsigned char, count>;
    using Header = Bytes<28>;

    template <size_t count>
    bool read(std::int64_t from, Bytes<count>& bytes) {
        m_file.seekg(from);
        m_file.read(reinterpret_cast<char*>(bytes.data()), count);
        return m_file.good();
    }

    /// What a part begins with is written once the disk has the rest of it: before, nothing of it
    /// is played, and what stands in it may be anything.
    bool read_header(std::int64_t from, Header& header) {
        return read(from, header) &&
               std::memcmp(header.data(), journal_magic.data(), journal_magic.size()) == 0;
    }

    std::ifstream m_file;
    std::uint32_t m_pages_before = 0;
    std::int64_t m_sector = 0;
    std::int64_t m_page_size = 0;
    bool m_is_played = false;
};

/// Whether the file is one that no write was broken off in, as far as its first page tells.
bool is_whole(const Sector& start, std::int64_t size) {
    return number_at(start, count_offset) == number_at(start, count_again_offset) &&
           std::int64_t{number_at(start, pages_offset)} * page_size_of(start) == size;
}

JournalOrigin origin_by(const Sector& now, const Sector& before) {
    const std::uint32_t count = number_at(now, count_offset);
    const std::uint32_t count_before = number_at(before, count_offset);
    if (count == count_before)
        return now == before ? JournalOrigin::this_file : JournalOrigin::other_file;
    return count == count_before + 1 ? JournalOrigin::unknown : JournalOrigin::other_file;
}

} // namespace

JournalOrigin origin_of_journal(const UntouchedFile& file, const std::string& journal) {
    JournalFile kept{journal};
    Sector now{};
    if (!kept.is_played() || file.size() < sector)
        return JournalOrigin::this_file;
    file.read(now, 0);
    if (!is_whole(now, file.size()))
        return JournalOrigin::this_file;
    if (const auto before = kept.page_1())
        return origin_by(now, *before);
    return number_at(now, pages_offset) == kept.pages_before() ? JournalOrigin::unknown
                                                               : JournalOrigin::other_file;
}

} // namespace taizhang
