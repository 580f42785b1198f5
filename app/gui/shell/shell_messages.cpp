// What the window tells the user beside the pages: toasts, notices, backups.
#include "gui/bars/bar.h"
#include "gui/desk/failure_text.h"
#include "gui/look/path_text.h"
#include "gui/shell/shell.h"
#include "gui/widgets/controls.h"
#include "ledger/ledger_error.h"
#include "output/words/backup_words.h"
#include "output/words/messages.h"
#include "text/ids/backup.h"
#include "text/ids/shell.h"

#include <algorithm>
#include <utility>

namespace taizhang {

/// At the lower right of the page, beside the form for entries, above all that belongs to the page.
void Shell::draw_messages(PageContext& context, const Box& page) {
    tell_closing();
    Box room = page.inset(context.look.px(page_padding), context.look.px(gap));
    room.max.y = m_toasts.draw(context.look, m_texts, room);
    m_notices.draw(context.look, m_texts, m_navigation.view().page, room);
}

/// For as long as the window waits for what is under way.
void Shell::tell_closing() {
    const std::string text = !m_wants_to_close || may_close() ? std::string{}
                             : m_desk.is_saving()
                                 ? std::string{m_texts(text_id::shell_closing)}
                                 : std::string{m_texts(text_id::shell_closing_after_work)};
    if (text == m_closing)
        return;
    m_notices.remove(std::exchange(m_closing, text));
    if (!m_closing.empty())
        add_notice({Tone::neutral, m_closing});
}

double Shell::rest_s() const {
    return std::min(m_desk.rest_s(), m_toasts.rest_s().value_or(m_desk.rest_s()));
}

void Shell::follow_backups(Date today) {
    if (m_desk.figures())
        m_backups.follow(m_desk, m_texts, today);
    const auto restored = m_backups.take_restored();
    for (auto& [tone, text] : m_backups.take_news())
        if (tone == Tone::good && !restored)
            m_toasts.show({std::move(text)});
        else
            add_notice({tone, std::move(text)});
    if (restored)
        open(*restored);
}

void Shell::offer_backup_of(const std::filesystem::path& ledger) {
    std::error_code error;
    const auto problem =
        std::filesystem::exists(ledger, error) ? LedgerProblem::damaged : LedgerProblem::missing;
    m_restore_offer.begin(m_desk, m_texts, m_backups.policy(), ledger,
                          message_of(LedgerError{problem, text_of(ledger)}, m_texts));
}

void Shell::draw_restore_offer() {
    const auto outcome = m_restore_offer.draw(m_gui.look(), m_texts, m_desk);
    if (!outcome)
        return;
    if (outcome->failure) {
        add_notice({Tone::bad, m_texts(text_id::backup_refused, text_of(outcome->ledger.filename()),
                                       text_of_failure(outcome->failure, m_texts))});
        return;
    }
    m_notices.remove_of_pages();
    add_notice({Tone::good, words_of(outcome->restored, outcome->backup, m_texts)});
    open_at_newest(outcome->ledger);
}

} // namespace taizhang
