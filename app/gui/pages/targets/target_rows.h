#pragma once

#include "gui/pages/targets/target_grid.h"
#include "gui/widgets/table_layout.h"

namespace taizhang {

/// Draws the rows of the table of targets.
class TargetRows {
public:
    struct Place {
        const TableLayout& table;
        std::span<const TargetColumn> columns;
        float width; ///< pixels
    };

    TargetRows(PageContext& context, const ViewFigures& figures, const TargetDrafts& drafts,
               const OpenTarget& open, const Place& place)
        : m_context(context), m_figures(figures), m_drafts(drafts), m_open(open), m_place(place) {}

    void draw_category(const std::string& category) const;
    /// The box of the row of an indicator, at the layout cursor.
    Box box_of(IndicatorPlace place) const;
    void draw(const Box& box, IndicatorPlace place) const;

private:
    struct Row {
        Box box;
        std::string name;
        std::string below; ///< a duty, or that it is not saved
        bool is_unsaved = false;
    };

    float name_width() const;
    Row row_of(const TargetNow& now) const;
    void draw_name(const Box& cell, const Row& row) const;
    void draw_value(const Box& cell, const OpenTarget& open, TargetColumn column) const;
    void draw_tag(const Box& cell, std::string_view text) const;
    void draw_sum(Box cell, const Indicator& indicator, const OpenTarget& open) const;
    void draw_status(const Box& cell, IndicatorPlace place) const;

    PageContext& m_context;
    const ViewFigures& m_figures;
    const TargetDrafts& m_drafts;
    const OpenTarget& m_open; ///< the row of the cursor, with what it would do
    Place m_place;
};

} // namespace taizhang
