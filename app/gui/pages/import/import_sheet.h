#pragma once

#include "gui/look/box.h"
#include "gui/pages/import/cell_correction.h"
#include "gui/pages/import/import_plans.h"
#include "gui/pages/import/import_ticks.h"
#include "gui/widgets/finder.h"

namespace taizhang {

// Of the sheet's rows and of their headings, at 100 %.
inline constexpr float sheet_row_height = 28.0F;
inline constexpr float sheet_cell_padding = 8.0F;

/// One sheet of a plan as it stands in its file: header, fields, rows with their states.
class ImportSheetView {
public:
    /// The rest of the window's height but `below` pixels.
    void draw(PageContext& context, const ShownImport& shown, std::uint64_t revision, size_t file,
              ImportTicks& ticks, ImportChoices& choices);
    /// Number of the row whose reasons are told; nothing where none is chosen.
    const std::optional<int>& chosen() const { return m_chosen; }
    /// Chooses a row of the sheet that is drawn next, and brings it into view.
    void go_to(std::optional<int> row) {
        m_chosen = m_goal = row;
        m_correction.set_focus(true);
    }

private:
    /// What the rows below are drawn by.
    struct Frame {
        float row = 0.0F; ///< height
        float number = 0.0F;
        float tick = 0.0F;
        float state = 0.0F;
        float reason = 0.0F;
        float left() const { return number + tick + state; }
    };

    void follow(PageContext& context, const ShownImport& shown, std::uint64_t revision,
                size_t file);
    void list_rows(const ShownSheet& sheet);
    void list_goal(const ShownSheet& sheet);
    void scroll_to_goal(const ShownSheet& sheet, float height, float row);
    void measure(PageContext& context, const ShownImport& shown);
    std::vector<float> text_widths(PageContext& context, const ShownImport& shown) const;
    void draw_filters(PageContext& context, const ShownImport& shown, ImportTicks& ticks);
    void draw_options(PageContext& context, const ShownImport& shown, ImportChoices& choices);
    void draw_day_question(PageContext& context, const ShownImport& shown, ImportChoices& choices);
    void draw_unit_choice(PageContext& context, const ShownImport& shown, ImportChoices& choices);
    void draw_indicator_choice(PageContext& context, const ShownImport& shown,
                               ImportChoices& choices);
    void frame_rows(PageContext& context, const ShownImport& shown);
    void draw_columns(PageContext& context, const ShownImport& shown, ImportChoices& choices);
    std::string short_heading(const ShownImport& shown, int column) const;
    void draw_heading(PageContext& context, const ShownImport& shown, const Box& box, int column,
                      ImportChoices& choices);
    void draw_rows(PageContext& context, const ShownImport& shown, ImportTicks& ticks,
                   float height);
    void draw_row(PageContext& context, const ShownImport& shown, ImportTicks& ticks, size_t row);
    void draw_tick(PageContext& context, ImportTicks& ticks, const ShownRow& row, const Box& box);
    void draw_state(PageContext& context, const ShownRow& row, const Box& box);
    void draw_reason(PageContext& context, const ShownImport& shown, const ShownRow& row,
                     const Box& box);
    void draw_cells(PageContext& context, const ShownImport& shown, size_t row, const Box& box);
    void draw_cell(PageContext& context, const ShownImport& shown, const ShownRow& row,
                   const SheetCell& cell, const Box& box);
    void draw_details(PageContext& context, const ShownImport& shown, ImportChoices& choices);
    void draw_header_choice(PageContext& context, const ShownImport& shown, ImportChoices& choices);
    void find_header(const ShownImport& shown, ImportChoices& choices) const;
    void tell(PageContext& context, const ShownImport& shown);
    std::optional<CellAt> cell_to_correct(const ShownImport& shown) const;
    float left_of(size_t column) const {
        return m_lefts[column] - (column < m_pinned ? 0.0F : m_scroll);
    }
    const ShownSheet& sheet(const ShownImport& shown) const { return shown.sheets[m_file]; }
    Answers& answers_in(const ShownImport& shown, ImportChoices& choices) const;
    bool is_of_definitions(const ShownImport& shown) const {
        const auto& kind = shown.plan.files[m_file].kind;
        return kind && *kind != FileKind::records;
    }

    std::uint64_t m_revision = 0;
    size_t m_file = 0;
    Language m_language{};
    float m_scale = 0.0F;
    std::optional<RowState> m_filter;
    std::vector<std::uint32_t> m_listed; ///< places of rows
    std::vector<std::string> m_fields;   ///< by column: what it stands for; empty = nothing
    std::vector<float> m_lefts;          ///< of columns, in pixels; one more than there are
    bool m_is_narrow = false;            ///< the sheet has little room
    size_t m_pinned = 0;                 ///< columns that stay when the others are scrolled
    std::optional<int> m_chosen;         ///< number of the row whose reasons are told
    std::optional<int> m_goal;           ///< number of the row that is to come into view
    float m_scroll = 0.0F;               ///< of the rows to the right
    Frame m_frame;
    CellCorrection m_correction;
    FinderState m_unit_finder;
    FinderState m_indicator_finder;
};

} // namespace taizhang
