#pragma once

#include "gui/desk/figures_reader.h"
#include "gui/desk/file_stamp.h"
#include "ledger/ledger.h"

#include <atomic>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace taizhang {

/// What has happened to the file of an open ledger, seen from outside.
enum class FileNews {
    none,
    replaced,  ///< another file stands in its place, and is read now
    rewritten, ///< the same file, but another content was copied into it
    gone,      ///< nothing that can be read is in its place; what was read before still can be
    back       ///< the same file is in its place again
};

/// The newest of it.
struct FileReport {
    FileNews news = FileNews::none;
    std::exception_ptr trouble; ///< with what stands in its place; nothing when nothing does
    std::uint64_t number = 0;   ///< counts them
};

/// The reader and the writer of one ledger's file, touched on the desk's thread only, but for
/// note_told().
struct LedgerSource {
    /// Calls of the reader end while `stop` is true.
    LedgerSource(std::string file, Access given, std::shared_ptr<const std::atomic<bool>> stop)
        : path(std::move(file)), access(given), m_stop(std::move(stop)) {}

    /// The reader, opened by the first call. Throws LedgerError.
    FiguresReader& opened();
    /// For changes, opened by the first call. Throws LedgerError: `moved` where the path no longer
    /// leads to the content that was shown (nothing: to what was read), `read_only` where the
    /// window may not write.
    Ledger& writable(std::optional<int> shown);

    /// Looks where the path leads to now, and opens what stands there instead. What it finds is
    /// told by untold().
    void look();
    /// What has happened to the file, until note_told() says that the user knows of it: an answer
    /// may get lost on its way.
    FileReport untold() const { return m_report.number > m_told ? m_report : FileReport{}; }
    /// On any thread.
    void note_told(std::uint64_t number) { m_told = number; }
    /// True when somebody has written since the last call, or the file is another.
    bool has_changed();
    /// After a failure: the next has_changed() is true.
    void forget();

    const std::string path;
    const Access access;      ///< that the window has, whatever the file would allow
    std::int64_t version = 0; ///< counts the states that has_changed() has told of
    int content = 0;          ///< counts those that look() has found: the same ids are other things
    PutAside put_aside;       ///< beside the file by opening it, and not told yet
    bool is_gone = false;     ///< as look() has found

private:
    /// By what one content is told from another.
    struct Content {
        std::int64_t node = 0;   ///< of the ledger
        std::vector<Step> steps; ///< the newest

        friend bool operator==(const Content&, const Content&) = default;
    };

    static Content content_of(FiguresReader& reader);
    std::unique_ptr<FiguresReader> new_reader();
    void upgrade_former();
    void note_put_aside(const Ledger& ledger);
    void reopen(const std::optional<FileStamp>& stamp);
    void look_before_writing();
    void report(FileNews news, const std::exception_ptr& trouble = {});

    std::shared_ptr<const std::atomic<bool>> m_stop;
    std::unique_ptr<FiguresReader> m_reader;
    std::optional<Ledger> m_ledger;
    FileStamp m_stamp; ///< of the file that was opened, at the last look
    std::int64_t m_data_version = -1;
    std::optional<Content> m_content; ///< as has_changed() has found it
    FileReport m_report;
    std::atomic<std::uint64_t> m_told = 0;
};

} // namespace taizhang
