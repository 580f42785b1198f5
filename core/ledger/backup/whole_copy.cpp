#include "ledger/backup/whole_copy.h"

#include "ledger/backup/backup_note.h"
#include "ledger/check.h"
#include "ledger/page_copy.h"
#include "ledger/reader.h"
#include "ledger/untouched_file.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace taizhang {

namespace {

/// Where SQLite counts the writes into a file.
constexpr std::int64_t change_counter_offset = 24;

/// SQLite does not say which of two files has failed: where there is no room, it is the copy.
[[noreturn]] void throw_of_copy(const LedgerError& error, const LedgerDraft& draft) {
    switch (error.problem()) {
    case LedgerProblem::disk_full:
    case LedgerProblem::quota_exceeded:
    case LedgerProblem::file_too_large:
        throw LedgerError{error.problem(), draft.target()};
    case LedgerProblem::io_failed:
        throw LedgerError{error.problem(), error.subject() + " → " + draft.target()};
    default:
        throw error;
    }
}

void copy_pages(const Ledger& source, const LedgerDraft& draft,
                const std::function<bool()>& goes_on) {
    // To the disk little by little: whoever writes the ledger would wait for all of it at once.
    const auto goes_on_fast = [&] {
        draft.make_fast();
        return goes_on();
    };
    if (has_file(source.connection()))
        return copy_bytes_of(source.connection(), draft.file(), draft.target(), goes_on_fast);
    Connection copy{draft.path(), Connection::Mode::read_write, source.path()};
    // What breaks off is thrown away whole: no journal on the disk has to guard it.
    copy.execute("PRAGMA journal_mode=MEMORY");
    copy.copy_from(source.connection(), goes_on_fast);
}

} // namespace

WholeCopy copy_whole(const Ledger& source, const LedgerDraft& draft, CheckedFor checked,
                     const std::function<bool()>& goes_on) {
    try {
        copy_pages(source, draft, goes_on);
    } catch (const LedgerError& error) {
        throw_of_copy(error, draft);
    }
    WholeCopy made;
    {
        const Ledger copy = Ledger::open(draft.path(), Access::read_only);
        Reader reader{copy};
        made.issues =
            checked == CheckedFor::everything ? check_ledger(copy) : check_structure(copy);
        made.records = reader.record_count();
        made.node = reader.node();
    }
    if (!goes_on())
        throw LedgerError{LedgerProblem::cancelled, source.path()};
    made.size = static_cast<std::int64_t>(std::filesystem::file_size(draft.path()));
    made.digest = digest_of_file(draft.path());
    return made;
}

std::string content_mark(const Ledger& ledger) {
    std::array<unsigned char, 4> counter{};
    const UntouchedFile file{ledger.path()};
    file.read(counter, change_counter_offset);
    std::string mark = std::to_string(file.size());
    for (const unsigned char byte : counter)
        mark += "-" + std::to_string(byte);
    const auto steps = ledger.history(1);
    if (!steps.empty())
        mark += " " + std::to_string(steps.front().id) + " " + steps.front().time;
    return mark;
}

bool means_damage(const CheckIssue& issue) {
    constexpr std::array codes{"damaged", "value", "index", "digest", "totals"};
    return std::ranges::find(codes, issue.code) != codes.end();
}

} // namespace taizhang
