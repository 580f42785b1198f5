#pragma once

#include "gui/opening/file_browser.h"
#include "gui/opening/file_portal.h"

namespace taizhang {

/// Who is asked for a file.
enum class Chooser { desktop, own };

/// Lets the user choose a ledger: by the desktop's chooser, and by our own where there is none.
class LedgerChooser {
public:
    LedgerChooser(Chooser chooser, std::function<void()> wake);

    /// `folder`: where our own chooser starts.
    void ask(const Texts& texts, const std::filesystem::path& folder);
    /// In every frame; gives the file once it is chosen.
    std::optional<std::filesystem::path> draw(const Look& look, const Texts& texts);

private:
    Chooser m_chooser;
    std::filesystem::path m_folder;
    FileBrowser m_browser;
    FilePortal m_portal;
};

} // namespace taizhang
