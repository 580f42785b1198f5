#include "gui/desk/ledger_source.h"

#include "gui/desk/failure_text.h"
#include "ledger/ledger_error.h"
#include "ledger/ledger_file.h"
#include "ledger/ledger_node.h"

#include <utility>

namespace taizhang {

namespace {

/// A question that finds the file locked is asked again; a step that comes meanwhile goes first.
constexpr std::chrono::milliseconds question_patience{200};

constexpr std::int64_t steps_compared = 8;

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

LedgerSource::Content LedgerSource::content_of(FiguresReader& reader) {
    return {node_of(reader.ledger()), reader.ledger().history(steps_compared)};
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

Ledger& LedgerSource::writable(std::optional<int> shown) {
    if (access == Access::read_only)
        throw LedgerError{LedgerProblem::read_only, path};
    if (m_reader)
        look_before_writing();
    if (is_gone || (shown && *shown != content))
        throw LedgerError{LedgerProblem::moved, path};
    if (!m_ledger)
        note_put_aside(m_ledger.emplace(Ledger::open(path)));
    return *m_ledger;
}

/// Who holds the file writes as SQLite does, and is waited for by the write itself.
void LedgerSource::look_before_writing() {
    try {
        look();
        has_changed();
    } catch (...) {
        const auto now = stamp_of(path);
        if (!is_busy(std::current_exception()) || !now || now->file != m_stamp.file)
            throw;
    }
}

void LedgerSource::report(FileNews news, const std::exception_ptr& trouble) {
    m_report = {news, trouble, m_report.number + 1};
}

/// What is open stays open where the file in its place can't be read.
void LedgerSource::reopen(const std::optional<FileStamp>& stamp) {
    const bool is_other = !stamp || stamp->file != m_stamp.file;
    std::unique_ptr<FiguresReader> reader;
    Content found;
    try {
        reader = new_reader();
        found = content_of(*reader);
    } catch (...) {
        const auto trouble = std::current_exception();
        if (is_busy(trouble))
            throw;
        if (!std::exchange(is_gone, true))
            report(FileNews::gone, stamp ? trouble : nullptr);
        return;
    }
    m_ledger.reset();
    m_reader = std::move(reader);
    m_stamp = stamp.value_or(FileStamp{});
    forget();
    const bool was_gone = std::exchange(is_gone, false);
    const bool is_another = is_other || m_content != found;
    m_content = std::move(found);
    if (is_another)
        ++content;
    if (is_another || was_gone)
        report(is_other ? FileNews::replaced : is_another ? FileNews::rewritten : FileNews::back);
}

void LedgerSource::look() {
    opened();
    const auto now = stamp_of(path);
    // Written over by a copy of another ledger, a file may tell SQLite nothing of it.
    const bool is_other = !now || now->file != m_stamp.file;
    if (is_other || (*now != m_stamp && m_reader->data_version() == m_data_version))
        return reopen(now);
    m_stamp = *now;
    if (std::exchange(is_gone, false))
        report(FileNews::back);
}

bool LedgerSource::has_changed() {
    const std::int64_t now = opened().data_version();
    if (std::exchange(m_data_version, now) == now)
        return false;
    auto found = content_of(*m_reader);
    if (m_content && m_content->node != found.node) {
        m_ledger.reset();
        ++content;
        report(FileNews::rewritten);
    }
    m_content = std::move(found);
    ++version;
    return true;
}

void LedgerSource::forget() {
    m_data_version = -1;
}

} // namespace taizhang
