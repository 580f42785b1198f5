#pragma once

#include "gui/widgets/finder.h"
#include "text/texts.h"

#include <filesystem>
#include <vector>

namespace taizhang {

/// Our own chooser of a ledger file, for where the desktop has none.
class FileBrowser {
public:
    /// Shows itself with the next draw().
    void open(const std::filesystem::path& folder);

    /// Draws while it is open; gives the file that was chosen in this frame.
    std::optional<std::filesystem::path> draw(const Look& look, const Texts& texts);

private:
    struct Entry {
        std::filesystem::path path;
        std::string name;
        bool is_folder = false;
    };
    using Chosen = std::optional<std::filesystem::path>;

    /// Stays where it is and says why if the folder can't be read.
    void enter(const std::filesystem::path& folder, const Texts& texts);
    Chosen choose(const std::filesystem::path& path, const Texts& texts);
    Chosen draw_content(const Look& look, const Texts& texts);
    Chosen draw_entries(const Look& look, const Texts& texts, float height);

    std::filesystem::path m_folder;
    std::vector<Entry> m_entries; ///< the folder above, folders, ledgers; each by name
    FinderState m_state;
    std::string m_problem;
    bool m_is_to_open = false;
};

} // namespace taizhang
