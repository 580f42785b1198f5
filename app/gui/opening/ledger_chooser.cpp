#include "gui/opening/ledger_chooser.h"

#include "text/ids/browser.h"

namespace taizhang {

LedgerChooser::LedgerChooser(Chooser chooser, std::function<void()> wake)
    : m_chooser(chooser), m_portal(std::move(wake)) {}

void LedgerChooser::ask(const Texts& texts, const std::filesystem::path& folder) {
    m_folder = folder;
    const auto text = [&](TextId id) { return std::string{texts(id)}; };
    if (m_chooser == Chooser::own)
        m_browser.open(folder);
    else
        m_portal.ask({text(text_id::browser_title), text(text_id::browser_ledgers),
                      text(text_id::browser_all_files)});
}

std::optional<std::filesystem::path> LedgerChooser::draw(const Look& look, const Texts& texts) {
    if (const auto answer = m_portal.take_answer()) {
        if (answer->is_available)
            return answer->file;
        m_browser.open(m_folder);
    }
    return m_browser.draw(look, texts);
}

} // namespace taizhang
