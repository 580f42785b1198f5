#pragma once

#include "gui/opening/file_browser.h"
#include "gui/opening/file_portal.h"

namespace taizhang {

/// Who is asked for a file.
enum class Chooser { desktop, own };

/// Lets the user choose a ledger, or what is to be taken in: by the desktop's chooser, and by our
/// own where there is none.
class FileChooser {
public:
    using Wanted = FilePortal::Wanted;
    struct Chosen {
        Wanted wanted{};
        std::vector<std::filesystem::path> files; ///< one, or several of Wanted::files
    };

    FileChooser(Chooser chooser, std::function<void()> wake);

    /// `folder`: where our own chooser starts, until something has been chosen elsewhere.
    void ask(Wanted wanted, const Texts& texts, const std::filesystem::path& folder);
    /// In every frame; gives the files once they are chosen.
    std::optional<Chosen> draw(const Look& look, const Texts& texts);

private:
    void open_browser();

    Chooser m_chooser;
    Wanted m_wanted = Wanted::ledger;
    std::filesystem::path m_folder;
    std::filesystem::path m_last_folder; ///< of what was chosen last; empty = nothing yet
    FileBrowser m_browser;
    FilePortal m_portal;
};

} // namespace taizhang
