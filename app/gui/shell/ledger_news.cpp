#include "gui/shell/ledger_news.h"

#include "gui/desk/failure_text.h"
#include "gui/look/path_text.h"
#include "ledger/backup/restore.h"
#include "text/ids/shell.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace taizhang {

namespace {

bool holds(const std::vector<std::string>& texts, const std::string& text) {
    return std::ranges::find(texts, text) != texts.end();
}

/// Damaged or gone.
bool is_healed_by_backup(const std::exception_ptr& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (const LedgerError& error) {
        return error.problem() == LedgerProblem::missing ||
               taizhang::is_healed_by_backup(error.problem());
    } catch (...) {
        return false;
    }
}

} // namespace

void LedgerNews::tell_failures(const Texts& texts, PageId page) {
    for (const auto& failure : m_desk.take_failures())
        tell_failure(failure, texts, page);
}

bool LedgerNews::tell_state(const Texts& texts) {
    tell_troubles(texts);
    tell_put_aside(texts);
    const FileNews news = m_desk.take_file_news();
    if (news != FileNews::none)
        tell_of_file(news, texts);
    return news == FileNews::replaced;
}

void LedgerNews::begin_anew() {
    m_notices.remove(std::exchange(m_of_file, {}));
}

/// What was not saved is told until the user has read it, whatever is shown meanwhile.
void LedgerNews::tell_failure(const Desk::Failure& failure, const Texts& texts, PageId page) {
    const auto why = text_of_failure(failure.why, texts);
    const bool was_opened = m_desk.has_ledger() && failure.lost != Desk::Lost::opening;
    if (!was_opened && is_healed_by_backup(failure.why))
        m_unopened = why;
    const auto text =
        failure.lost == Desk::Lost::opening
            ? texts(text_id::shell_former_stays_open, why, text_of(m_desk.path().filename()))
            : why;
    const bool stays = failure.lost == Desk::Lost::step;
    m_notices.add({Tone::bad, text, stays ? std::nullopt : std::optional{page}});
}

/// Each once, for as long as it stands in the way.
void LedgerNews::tell_troubles(const Texts& texts) {
    std::vector<std::string> now;
    for (const auto& trouble : m_desk.troubles())
        if (const auto text = is_busy(trouble) ? texts(text_id::shell_held_elsewhere,
                                                       text_of(m_desk.path().filename()))
                                               : text_of_failure(trouble, texts);
            !holds(now, text))
            now.push_back(text);
    for (const auto& text : m_troubles)
        if (!holds(now, text))
            m_notices.remove(text);
    for (const auto& text : now)
        if (!holds(m_troubles, text))
            m_notices.add({Tone::bad, text, std::nullopt});
    m_troubles = std::move(now);
}

void LedgerNews::tell_of_file(FileNews news, const Texts& texts) {
    const std::string file = text_of(m_desk.path());
    begin_anew();
    if (news == FileNews::back || news == FileNews::rewritten)
        return;
    if (news == FileNews::replaced)
        m_of_file = texts(text_id::shell_file_replaced, file);
    else if (const auto& trouble = m_desk.file_trouble())
        m_of_file = texts(text_id::shell_file_unreadable, text_of_failure(trouble, texts));
    else
        m_of_file = texts(text_id::shell_file_gone, file);
    m_notices.add(
        {news == FileNews::replaced ? Tone::attention : Tone::bad, m_of_file, std::nullopt});
}

void LedgerNews::tell_put_aside(const Texts& texts) {
    const auto [former, journal] = m_desk.take_put_aside();
    const std::string file = text_of(m_desk.path().filename());
    if (!journal.empty())
        m_notices.add({Tone::attention,
                       texts(text_id::shell_journal_set_aside, file, text_of(journal)),
                       std::nullopt});
    if (!former.empty())
        m_notices.add(
            {Tone::attention, texts(text_id::shell_upgraded, file, text_of(former)), std::nullopt});
}

} // namespace taizhang
