#pragma once

#include "gui/desk/figures_reader.h"
#include "gui/desk/file_stamp.h"
#include "ledger/ledger.h"

#include <atomic>
#include <exception>
#include <memory>
#include <optional>
#include <string>

namespace taizhang {

/// What has happened to the file of an open ledger, seen from outside.
enum class FileNews {
    none,
    replaced,  ///< another file stands in its place, and is read now
    rewritten, ///< the same file, but another content was copied into it
    gone,      ///< nothing that can be read is in its place; what was read before still can be
    back       ///< the same file is in its place again
};

/// The reader and the writer of one ledger's file, touched on the desk's thread only.
struct LedgerSource {
    /// Calls of the reader end while `stop` is true.
    LedgerSource(std::string file, Access given, std::shared_ptr<const std::atomic<bool>> stop)
        : path(std::move(file)), access(given), m_stop(std::move(stop)) {}

    /// The reader, opened by the first call. Throws LedgerError.
    FiguresReader& opened();
    /// For changes, opened by the first call. Throws LedgerError: `moved` where the path no longer
    /// leads to what was read, `read_only` where the window may not write.
    Ledger& writable();

    /// Looks where the path leads to now, and opens what stands there instead. What it finds is
    /// kept in `untold`.
    void look();
    /// True when somebody has written since the last call, or the file is another.
    bool has_changed();
    /// After a failure: the next has_changed() is true.
    void forget();

    const std::string path;
    const Access access;      ///< that the window has, whatever the file would allow
    std::int64_t version = 0; ///< counts the states that has_changed() has told of
    FileNews untold = FileNews::none;
    PutAside put_aside;         ///< beside the file by opening it, and not told yet
    bool is_gone = false;       ///< as look() has found
    std::exception_ptr trouble; ///< with what stands in its place; nothing when nothing does

private:
    std::unique_ptr<FiguresReader> new_reader();
    void upgrade_former();
    void note_put_aside(const Ledger& ledger);
    void reopen();

    std::shared_ptr<const std::atomic<bool>> m_stop;
    std::unique_ptr<FiguresReader> m_reader;
    std::optional<Ledger> m_ledger;
    FileStamp m_stamp; ///< of the file that was opened, at the last look
    std::int64_t m_data_version = -1;
};

} // namespace taizhang
