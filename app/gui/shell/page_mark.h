#pragma once

#include "gui/view/view.h"

#include <filesystem>
#include <optional>

namespace taizhang {

/// What a program that did not end properly was doing.
struct BrokenOff {
    std::optional<PageId> page;  ///< nothing while a ledger was being opened
    bool page_was_shown = false; ///< once, as a whole frame
};

/// Notes in a file what the window is about to show, so that the next start does not walk into what
/// has ended this one. The file is held while the program lives: a second window notes nothing and
/// does not take the first for one that has died. A file that can't be written is no error.
class PageMark {
public:
    explicit PageMark(const std::filesystem::path& file);
    ~PageMark();
    PageMark(const PageMark&) = delete;
    PageMark& operator=(const PageMark&) = delete;

    /// Of the last program that held the mark; nothing where it ended properly.
    const std::optional<BrokenOff>& broken_off() const { return m_broken_off; }

    /// A ledger is being opened.
    void note_opening();
    /// Before a page is drawn; costs nothing while it stays the same.
    void note_page(PageId page);
    /// After a frame: what was noted has been shown.
    void note_shown();
    /// The program ends properly.
    void clear();

private:
    enum class Stage { nothing, opening, page_begun, page_shown };

    void note(Stage stage, PageId page);

    int m_file = -1; ///< -1 where there is none, or another program holds it
    std::optional<BrokenOff> m_broken_off;
    std::optional<Stage> m_stage; ///< nothing while the file holds what the last program left
    PageId m_page = PageId::overview;
};

} // namespace taizhang
