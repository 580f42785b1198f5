#include "gui/opening/file_chooser.h"

#include "text/ids/browser.h"

namespace taizhang {

namespace {

TextId title_of(FileChooser::Wanted wanted) {
    switch (wanted) {
    case FileChooser::Wanted::ledger:
        return text_id::browser_title;
    case FileChooser::Wanted::files:
        return text_id::browser_files_title;
    case FileChooser::Wanted::folder:
        return text_id::browser_folder_title;
    case FileChooser::Wanted::report:
        return text_id::browser_report_title;
    }
    return {};
}

} // namespace

FileChooser::FileChooser(Chooser chooser, std::function<void()> wake)
    : m_chooser(chooser), m_portal(std::move(wake)) {}

void FileChooser::ask(Wanted wanted, const Texts& texts, const std::filesystem::path& folder) {
    m_folder = m_last_folder.empty() ? folder : m_last_folder;
    m_wanted = wanted;
    const auto text = [&](TextId id) { return std::string{texts(id)}; };
    if (m_chooser == Chooser::own)
        open_browser();
    else
        m_portal.ask({text(title_of(wanted)), text(text_id::browser_ledgers),
                      text(text_id::browser_all_files), wanted});
}

void FileChooser::open_browser() {
    switch (m_wanted) {
    case Wanted::ledger:
        return m_browser.open(m_folder);
    case Wanted::files:
        return m_browser.open_for_tables(m_folder);
    case Wanted::folder:
        return m_browser.open_for_folder(m_folder);
    case Wanted::report:
        return m_browser.open_for_report(m_folder);
    }
}

std::optional<FileChooser::Chosen> FileChooser::draw(const Look& look, const Texts& texts) {
    if (auto answer = m_portal.take_answer()) {
        if (answer->is_available && answer->files.empty())
            return std::nullopt;
        if (answer->is_available)
            return Chosen{m_wanted, std::move(answer->files)};
        open_browser();
    }
    if (auto chosen = m_browser.draw(look, texts)) {
        m_last_folder = m_wanted == Wanted::folder ? *chosen : chosen->parent_path();
        return Chosen{m_wanted, {std::move(*chosen)}};
    }
    return std::nullopt;
}

} // namespace taizhang
