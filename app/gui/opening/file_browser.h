#pragma once

#include "gui/widgets/finder.h"
#include "text/texts.h"

#include <filesystem>
#include <vector>

namespace taizhang {

/// Our own chooser of a file, for where the desktop has none.
class FileBrowser {
public:
    /// Lets choose a ledger; shows itself with the next draw().
    void open(const std::filesystem::path& folder);
    /// Lets choose a file of tables, or an archive of them.
    void open_for_tables(const std::filesystem::path& folder);
    /// Lets choose a work report.
    void open_for_report(const std::filesystem::path& folder);
    /// Lets choose a folder.
    void open_for_folder(const std::filesystem::path& folder);
    /// Lets choose a folder to write files into.
    void open_to_save_into(const std::filesystem::path& folder);
    /// Lets choose a file whose name ends in `extension`, a dot and what follows.
    void open_for(const std::filesystem::path& folder, std::string extension);
    /// Lets choose where to write a file, which may not be there yet; `suggested` is what it would
    /// be called, and files of that ending are listed.
    void open_to_save(const std::filesystem::path& suggested);

    /// Nothing is to be chosen any more.
    void close() { m_is_to_close = true; }

    /// Draws while it is open; gives the file that was chosen in this frame. One to be written may
    /// be there already.
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

    std::filesystem::path with_name(const std::filesystem::path& folder) const;

    enum class Purpose {
        open_ledger,
        open_tables,
        open_report,
        open_file,
        choose_folder,
        save_into,
        save
    };

    struct PurposeTexts {
        TextId title{};
        TextId confirm{};
    };
    static PurposeTexts texts_of(Purpose purpose);
    void begin(Purpose purpose, const std::filesystem::path& folder);
    bool is_listed(const std::filesystem::path& file) const;
    bool takes_folder() const {
        return m_purpose == Purpose::choose_folder || m_purpose == Purpose::save_into;
    }
    bool draw_buttons(const Look& look, const Texts& texts);

    Purpose m_purpose = Purpose::open_ledger;
    std::filesystem::path m_folder;
    std::filesystem::path m_name; ///< of the file to be written; empty when one is opened
    std::string m_extension;      ///< of the files that are listed, where it is one
    std::vector<Entry> m_entries; ///< the folder above, folders, files; each by name
    FinderState m_state;
    bool m_is_marked_by_user = false; ///< an arrow key was pressed since the folder was entered
    std::string m_problem;
    bool m_is_to_open = false;
    bool m_is_to_close = false;
};

} // namespace taizhang
