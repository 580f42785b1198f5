#include "gui/view/kept_backups.h"

#include "gui/desk/failure_text.h"
#include "gui/desk/low_priority.h"
#include "gui/look/path_text.h"
#include "ledger/backup/restore.h"
#include "ledger/backup/whole_copy.h"
#include "output/file/output_progress.h"
#include "output/words/backup_words.h"
#include "place/backup_settings.h"
#include "text/ids/backup.h"

#include <algorithm>

namespace taizhang {

namespace {

/// Of long work; the user may cancel it.
BackupAsked asked_of(LedgerCopy& copy, BackupReason reason, const BackupPolicy& policy) {
    const OutputProgress progress = copy.progress();
    return {.reason = reason, .now = Desk::now(), .policy = policy, .goes_on = [progress] {
                return progress(0, 1) == Continue::yes;
            }};
}

} // namespace

void KeptBackups::use(const BackupPolicy& policy) {
    m_policy = policy;
    const std::scoped_lock lock{m_before_bulk->mutex};
    m_before_bulk->policy = policy;
}

void KeptBackups::make_by_itself(Desk& desk, std::function<bool(const BackupPolicy&)> save) {
    m_save = std::move(save);
    desk.keep_before_bulk(
        [before = m_before_bulk](const Ledger& ledger) { keep(*before, ledger); });
}

void KeptBackups::change_policy(const BackupPolicy& policy, const Texts& texts) {
    use(policy);
    m_tried.reset(); // another place may have none yet
    if (m_save && !m_save(policy))
        m_outcome->news.push_back({Tone::attention, texts(text_id::backup_settings_not_kept,
                                                          text_of(backup_settings_file()))});
}

/// On the desk's thread.
KeptBackups::Found KeptBackups::find(FiguresReader& reader, const Asked& asked) {
    Found found;
    try {
        found.backups = backups_of(asked.ledger.string(), asked.policy, reader.reader().node());
        const auto newest = std::ranges::find_if(
            found.backups, [](const Backup& one) { return one.note.number > 0; });
        found.is_as_now =
            newest != found.backups.end() && newest->note.content == content_mark(reader.ledger());
    } catch (const LedgerError& error) {
        if (error.problem() == LedgerProblem::busy || error.problem() == LedgerProblem::cancelled)
            throw;
        // a folder that can't be read has none to show; who makes one is told why
    }
    return found;
}

/// On the desk's thread, before a step. What stands in its way stops nothing: the step can be
/// undone.
void KeptBackups::keep(BeforeBulk& before, const Ledger& ledger) {
    BackupAsked asked{.reason = BackupReason::bulk, .now = Desk::now()};
    {
        const std::scoped_lock lock{before.mutex};
        asked.policy = before.policy;
    }
    std::exception_ptr failure;
    try {
        make_backup(ledger, asked);
    } catch (const LedgerError&) {
        failure = std::current_exception();
    }
    const std::scoped_lock lock{before.mutex};
    before.has_made = true;
    before.failure = failure;
}

void KeptBackups::follow_bulk(const Texts& texts) {
    const std::scoped_lock lock{m_before_bulk->mutex};
    if (!std::exchange(m_before_bulk->has_made, false))
        return;
    ++m_outcome->made;
    if (const auto failure = std::exchange(m_before_bulk->failure, nullptr))
        m_outcome->news.push_back({Tone::attention, texts(text_id::backup_not_made_before_import,
                                                          text_of_failure(failure, texts))});
}

void KeptBackups::follow(Desk& desk, const Texts& texts, Date today) {
    follow_bulk(texts);
    m_reading.ask(desk, "", {desk.path(), m_policy, m_outcome->made}, find);
    if (m_save)
        make_if_due(desk, texts, today);
}

const std::vector<Backup>& KeptBackups::list() const {
    static const std::vector<Backup> none;
    return m_reading.answer() ? m_reading.answer()->backups : none;
}

const Backup* KeptBackups::newest() const {
    const auto& backups = list();
    const auto found = std::ranges::find_if(backups, [](const Backup& one) {
        return one.note.number > 0 &&
               (one.state == BackupState::sound || one.state == BackupState::faulty);
    });
    return found == backups.end() ? nullptr : &*found;
}

bool KeptBackups::is_overdue(Date today) const {
    if (!is_known() || m_reading.answer()->is_as_now)
        return false;
    return newest() == nullptr || days_since(*newest(), today) > m_policy.remind_days;
}

/// Once a day for each ledger, also where it fails: the reminder stands in the status bar.
void KeptBackups::make_if_due(Desk& desk, const Texts& texts, Date today) {
    const std::pair now{desk.revision().opened, today};
    if (m_policy.every_days == 0 || m_tried == now || !m_reading.is_current() ||
        desk.is_read_only() || is_under_way())
        return;
    const Backup* last = newest();
    const auto days = last ? (today - last->note.seen.day).count() : m_policy.every_days;
    m_tried = now;
    if (days < 0 || days >= m_policy.every_days) // or the clock has gone back
        make(desk, texts, BackupReason::daily);
}

void KeptBackups::make(Desk& desk, const Texts& texts) {
    make(desk, texts, BackupReason::by_hand);
}

void KeptBackups::make(Desk& desk, const Texts& texts, BackupReason reason) {
    const auto made = std::make_shared<std::optional<MadeBackup>>();
    auto work = [made, reason, policy = m_policy, ledger = desk.path()](LedgerCopy& copy) {
        at_low_priority(
            [&] { *made = make_backup(ledger.string(), asked_of(copy, reason, policy)); });
        return Desk::Remember{};
    };
    auto done = [made, reason, texts, outcome = m_outcome](const std::exception_ptr& failure) {
        outcome->is_under_way = false;
        ++outcome->made;
        const bool is_by_hand = reason == BackupReason::by_hand;
        if (failure && (is_by_hand || !is_cancelled(failure)))
            outcome->news.push_back({Tone::attention, texts(text_id::backup_not_made,
                                                            text_of_failure(failure, texts))});
        else if (!failure && (is_by_hand || (*made)->backup.note.issues > 0))
            outcome->news.push_back({(*made)->backup.note.issues > 0 ? Tone::attention : Tone::good,
                                     words_of(**made, texts)});
    };
    m_outcome->is_under_way = true;
    desk.run(std::string{texts(text_id::backup_making)}, std::move(work), std::move(done));
}

void KeptBackups::restore(Desk& desk, const Texts& texts, const Backup& backup) {
    const auto restored = std::make_shared<Restored>();
    auto work = [restored, backup, policy = m_policy, ledger = desk.path()](LedgerCopy& copy) {
        *restored = restore_backup(backup.file.string(), ledger.string(),
                                   asked_of(copy, BackupReason::restore, policy));
        return Desk::Remember{};
    };
    auto done = [restored, backup, texts, ledger = desk.path(),
                 outcome = m_outcome](const std::exception_ptr& failure) {
        outcome->is_under_way = false;
        ++outcome->made;
        if (failure) {
            outcome->news.push_back(
                {Tone::bad, texts(text_id::backup_refused, text_of(ledger.filename()),
                                  text_of_failure(failure, texts))});
            return;
        }
        outcome->restored = ledger;
        outcome->news.push_back({Tone::good, words_of(*restored, backup, texts)});
    };
    m_outcome->is_under_way = true;
    desk.run(std::string{texts(text_id::backup_restoring)}, std::move(work), std::move(done));
}

} // namespace taizhang
