#pragma once

#include "gui/desk/reading.h"
#include "gui/view/page_context.h"
#include "output/pack/pack_pages.h"

#include <map>

namespace taizhang {

/// What the page of meeting material has to know.
struct PackAsked {
    int year = 0;
    int quarter = 1; ///< 1 … 4
    std::optional<UnitId> unit;
    Date today{};
    Language language = Language::chinese;
    PackChoice choice;

    friend bool operator==(const PackAsked&, const PackAsked&) = default;
};

/// The same pages that the file would have, and what can be chosen.
struct PackPreview {
    Pack pack;
    std::vector<PackSection> sections; ///< of the choice, for this quarter
    std::vector<int> indicators;       ///< how many each of them has, -1 for none of its own
    std::map<std::string, PackChoice> templates;
    std::string problem; ///< why the user's own sentences can't be used; else empty
    std::string note;    ///< characters that no font has; else empty
};

PackPreview read_pack_preview(FiguresReader& figures, const PackAsked& asked);

/// How large the pages are drawn.
enum class PageView { several, one }; ///< beside each other

/// Draws the pages in a box; a press on one changes between the views.
class PackPages {
public:
    void draw(PageContext& context, const Pack& pack, ImVec2 size);
    /// The page that was pressed last to be seen alone, else the first.
    size_t first_shown() const { return m_view == PageView::one ? m_pressed : 0; }

private:
    void draw_page(PageContext& context, const Pack& pack, size_t place, float width);

    PageView m_view = PageView::several;
    size_t m_pressed = 0;
    std::optional<size_t> m_scroll_to; ///< the page that was pressed
};

} // namespace taizhang
