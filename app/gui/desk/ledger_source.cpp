#include "gui/desk/ledger_source.h"

#include "ledger/ledger_error.h"
#include "ledger/ledger_file.h"

#include <utility>

namespace taizhang {

namespace {

/// A question that finds the file locked is asked again; a step that comes meanwhile goes first.
constexpr std::chrono::milliseconds question_patience{200};

} // namespace

/// A window that may write brings a ledger to the present format when it opens it.
void LedgerSource::upgrade_former() {
    if (access == Access::read_only || !has_former_format(path))
        return;
    try {
        note_put_aside(Ledger::open(path));
    } catch (const LedgerError&) {
        // who only looks has his answer from a copy; a step is told what stands in the way
    }
}

void LedgerSource::note_put_aside(const Ledger& ledger) {
    const auto& [former, journal] = ledger.put_aside();
    if (!former.empty())
        put_aside.former_format = former;
    if (!journal.empty())
        put_aside.journal = journal;
}

std::unique_ptr<FiguresReader> LedgerSource::new_reader() {
    upgrade_former();
    Ledger ledger = Ledger::open(path, Access::read_only);
    note_put_aside(ledger);
    ledger.stop_when(m_stop);
    ledger.wait_at_most(question_patience);
    return std::make_unique<FiguresReader>(std::move(ledger));
}

FiguresReader& LedgerSource::opened() {
    if (!m_reader) {
        const auto stamp = stamp_of(path).value_or(FileStamp{});
        m_reader = new_reader();
        m_stamp = stamp;
    }
    return *m_reader;
}

Ledger& LedgerSource::writable() {
    if (access == Access::read_only)
        throw LedgerError{LedgerProblem::read_only, path};
    const auto now = stamp_of(path);
    if (m_reader && (!now || now->file != m_stamp.file))
        throw LedgerError{LedgerProblem::moved, path};
    if (!m_ledger)
        note_put_aside(m_ledger.emplace(Ledger::open(path)));
    return *m_ledger;
}

/// What is open stays open where the file in its place can't be read.
void LedgerSource::reopen() {
    const auto stamp = stamp_of(path);
    const bool is_other = !stamp || stamp->file != m_stamp.file;
    try {
        auto reader = new_reader();
        m_ledger.reset();
        m_reader = std::move(reader);
    } catch (...) {
        trouble = stamp ? std::current_exception() : nullptr;
        if (!std::exchange(is_gone, true))
            untold = FileNews::gone;
        return;
    }
    m_stamp = stamp.value_or(FileStamp{});
    is_gone = false;
    forget();
    untold = is_other ? FileNews::replaced : FileNews::rewritten;
}

void LedgerSource::look() {
    opened();
    const auto now = stamp_of(path);
    if (!now || now->file != m_stamp.file)
        return reopen();
    if (std::exchange(is_gone, false))
        untold = FileNews::back;
    // Written over by a copy of another ledger, a file may tell SQLite nothing of it.
    const bool is_written = *now != m_stamp;
    m_stamp = *now;
    if (is_written && m_reader->data_version() == m_data_version)
        reopen();
}

bool LedgerSource::has_changed() {
    const std::int64_t now = opened().data_version();
    if (std::exchange(m_data_version, now) == now)
        return false;
    ++version;
    return true;
}

void LedgerSource::forget() {
    m_data_version = -1;
}

} // namespace taizhang
