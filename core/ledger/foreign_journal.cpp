// SQLite plays any journal that has the right name. Only what is plainly another file's, or would
// make a whole ledger worse, is kept from it: a journal that was not played would leave half a
// write behind.
#include "ledger/foreign_journal.h"

#include "ledger/free_path.h"
#include "ledger/journal_origin.h"
#include "ledger/journal_trial.h"
#include "ledger/ledger_error.h"
#include "ledger/ledger_file.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>

namespace taizhang {

namespace fs = std::filesystem;

namespace {

JournalUse use_of(const UntouchedFile& file, const std::string& journal) {
    switch (origin_of_journal(file, journal)) {
    case JournalOrigin::this_file:
        return JournalUse::takes_back;
    case JournalOrigin::other_file:
        return JournalUse::none;
    case JournalOrigin::unknown:
        break;
    }
    return tried_use(file, journal);
}

/// The end of a write that lacked nothing else. Where it can't be, SQLite takes the write back.
void finish_write(const UntouchedFile& file, const fs::path& journal) {
    std::error_code ignored;
    if (file.make_fast() && fs::remove(journal, ignored))
        make_names_fast(journal.parent_path());
}

/// Where it can't be, the file may not be opened: SQLite would play the journal. Gives its path;
/// nothing where another program has done it meanwhile.
std::string set_aside(const fs::path& file, const std::string& journal) {
    const fs::path name =
        free_path(file, file.filename().string(), {.before_number = "-journal-set-aside"});
    if (::rename(journal.c_str(), name.c_str()) == 0) {
        make_names_fast(file.parent_path());
        return name.string();
    }
    if (errno == ENOENT)
        return {};
    throw LedgerError{LedgerProblem::interrupted, file.string()};
}

} // namespace

std::string set_foreign_journal_aside(const std::string& path) {
    if (!has_open_journal(path))
        return {};
    const std::string journal = journal_of(path);
    UntouchedFile file{path};
    if (!file.keep_still())
        return {};
    const JournalUse use = use_of(file, journal);
    if (use == JournalUse::none)
        return set_aside(fs::canonical(path), journal);
    if (use == JournalUse::spent)
        finish_write(file, journal);
    return {};
}

} // namespace taizhang
