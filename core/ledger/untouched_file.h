#pragma once

#include "ledger/sqlite_path.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>

struct sqlite3;
struct sqlite3_file;

namespace taizhang {

/// The bytes of a ledger file as they are, read through SQLite's own handle, which begins nothing:
/// were the file opened and closed beside SQLite, this process would lose all locks that it has on
/// it. Throws LedgerError.
class UntouchedFile {
public:
    explicit UntouchedFile(const std::string& path);

    std::int64_t size() const;
    /// Fills `bytes` from a place in the file on, which must hold so many.
    void read(std::span<unsigned char> bytes, std::int64_t from) const;

    /// Whether the disk has all of the file now.
    bool make_fast() const;

    /// Whether the file could be locked so that nobody begins a write, and nobody was writing. The
    /// lock goes with this.
    bool keep_still();

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };

    std::string m_told;
    SqlitePath m_path;
    std::unique_ptr<sqlite3, Close> m_handle;
    sqlite3_file* m_file = nullptr; ///< of the handle
};

} // namespace taizhang
