#pragma once

#include "chart/heatmap.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// The heatmap of the branch comparison: names and titles stay, cells scroll by whole rows and
/// columns. Laid out anew only when what it shows changes.
class BranchesGrid {
public:
    /// Takes `size` at the layout cursor; `shown` is how the answer is shown, which may still be
    /// the former way while the next answer is on its way.
    void draw(PageContext& context, const ViewFigures& figures, const BranchesView& shown,
              ImVec2 size);

    /// The next frame scrolls to View::scroll.
    void restore() { m_is_to_be_restored = true; }

private:
    struct Key {
        std::uint64_t revision = 0; ///< of the figures
        BranchesView shown;
        Language language = Language::chinese;
        float scale = 1.0F;
        Size size;

        friend bool operator==(const Key&, const Key&) = default;
    };

    void lay_out(const PageContext& context, const ViewFigures& figures);
    void paint(const PageContext& context, const ViewFigures& figures, ImVec2 origin);
    /// By places among the rows and columns shown.
    HeatmapCell cell_at(const Texts& texts, const ViewFigures& figures, int row, int column) const;
    std::string total_of(const ViewFigures& figures, int row) const;
    /// Tells a screen reader the cells as a table, and which one the arrow keys are on.
    void note(const PageContext& context, const ViewFigures& figures) const;
    HeatmapWindow scrolled_to(const Look& look) const;
    void keep_scroll(PageContext& context);
    /// What lies below the mouse.
    std::optional<Mark> pointed_at(const Look& look, ImVec2 origin) const;
    void open(PageContext& context, const ViewFigures& figures, const Mark& mark);
    void open_cell(PageContext& context, const ViewFigures& figures, int row, int column);
    void follow_arrow_keys(const Look& look);
    void scroll_to_cursor(const Look& look) const;
    void draw_cursor(const Look& look, ImVec2 origin) const;
    Mark mark_at_cursor() const;

    int row_of(const Mark& mark) const;
    int column_of(const Mark& mark) const;

    /// Places among the rows and columns shown.
    struct Cursor {
        int row = 0;
        int column = 0;

        friend bool operator==(const Cursor&, const Cursor&) = default;
    };

    std::optional<Key> m_key;
    Cursor m_cursor;            ///< moved by the arrow keys, and by the mouse to what it pressed
    std::vector<int> m_rows;    ///< rows of the comparison in the order shown
    std::vector<int> m_columns; ///< columns of the comparison that are shown
    HeatmapNames m_names;
    HeatmapLayout m_layout;
    std::optional<HeatmapWindow> m_window; ///< that the scene was made for
    Scene m_scene;
    bool m_is_to_be_restored = false;
};

} // namespace taizhang
