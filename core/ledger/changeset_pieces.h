#pragma once

#include "ledger/ledger_error.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace taizhang {

/// The format of changesets (sqlite3session.c): for each table `T`, number of columns, a byte a
/// column that says whether it is of the key, and the name with a 0. Then its changes: operation, a
/// byte that says whether it is indirect, and the row, twice for an update: before and after. A
/// value is a byte for its type, then 8 bytes for a number, or length and bytes; numbers of columns
/// and lengths are varints.
enum class ChangesetType { undefined, integer, real, text, blob, null };

struct ChangesetValue {
    ChangesetType type = ChangesetType::undefined;
    std::string_view bytes; ///< of an integer: 8, the greatest first
};

/// Takes one piece after the other; throws damaged instead of going beyond the end.
class ChangesetPieces {
public:
    explicit ChangesetPieces(std::string_view bytes) : m_left{bytes} {}

    bool empty() const { return m_left.empty(); }
    std::string_view take(size_t count) {
        if (count > m_left.size())
            refuse();
        const auto taken = m_left.substr(0, count);
        m_left.remove_prefix(count);
        return taken;
    }
    unsigned byte() { return static_cast<unsigned char>(take(1).front()); }
    size_t varint() {
        size_t value = 0;
        for (int count = 0; count < longest_varint; ++count) {
            const unsigned next = byte();
            value = value << 7U | (next & 0x7fU);
            if (next < 0x80U)
                return value;
        }
        refuse();
    }
    std::string_view until_zero() {
        const auto text = take(std::min(m_left.find('\0'), m_left.size()));
        take(1);
        return text;
    }
    ChangesetValue value() {
        const auto type = static_cast<ChangesetType>(byte());
        switch (type) {
        case ChangesetType::integer:
            return {type, take(8)};
        case ChangesetType::text:
        case ChangesetType::blob:
            return {type, take(varint())};
        case ChangesetType::undefined:
        case ChangesetType::null:
            return {type, {}};
        case ChangesetType::real:
            break; // no column of ours holds one
        }
        refuse();
    }

    [[noreturn]] static void refuse() { throw LedgerError{LedgerProblem::damaged, "journal"}; }

private:
    static constexpr int longest_varint = 5; ///< 35 bits: more than a file holds

    std::string_view m_left;
};

} // namespace taizhang
