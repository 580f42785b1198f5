#pragma once

#include "gui/pages/targets/target_sheet.h"
#include "gui/widgets/grid/grid_content.h"
#include "gui/widgets/grid/table_listing.h"

#include <map>

namespace taizhang {

/// The columns of the table of targets as they come.
enum class TargetColumn { name, unit, annual, phasing, q1, q2, q3, q4, sum, status };
inline constexpr int target_column_count = 10;

/// Its id in the settings and of its title.
std::string_view id_of(TargetColumn column);
std::optional<TargetColumn> target_column(std::string_view id);

/// What stands in a cell, to be sorted, filtered and copied by; typed but not saved values count.
ListedCell target_cell(const PageContext& context, const ViewFigures& figures,
                       const TargetDrafts& drafts, IndicatorPlace place, TargetColumn column);

/// What the table of targets keeps between frames.
struct TargetTableState {
    std::optional<TargetEntry> before_typing; ///< of the row that is typed into
    std::string refusal;                      ///< why the last change of several cells was none
};

/// The indicators of the page as a table that is moved and typed in. A cell that is left is saved
/// as soon as its row can be one; until then the row is a draft.
class TargetGrid : public GridContent {
public:
    struct Shown {
        std::span<const IndicatorPlace> places; ///< of indicators, by row
        std::span<const TargetColumn> columns;
        int version = 0;
    };

    TargetGrid(PageContext& context, const ViewFigures& figures, TargetDrafts& drafts,
               TargetTableState& state, const Shown& shown)
        : m_context(context), m_figures(figures), m_drafts(drafts), m_state(state), m_shown(shown) {
    }

    GridSize size() const override;
    int version() const override { return m_shown.version; }
    std::int64_t key_of(std::int64_t row) const override;
    std::optional<std::int64_t> row_of(std::int64_t key) const override;
    std::optional<std::string> typed_at(GridPlace place) const override;
    std::string problem_at(GridPlace place, const std::string& typed) const override;
    CellChoices choices_at(GridPlace place) const override;
    bool keeps_wrong() const override { return true; }
    void typing(GridPlace place, const std::string& typed) override;
    void given_up(GridPlace place) override;
    void change(const std::vector<CellChange>& changes) override;
    void clear(const CellBlock& block) override;
    void copy(const CellBlock& block) override;
    void refuse_paste(const CellBlock& pasted) override;
    GridPlace cursor_for(GridPlace pressed) const override;
    void chosen(const CellBlock& block, GridPlace cursor) override;
    void forget_choice() override;

private:
    IndicatorPlace place_at(std::int64_t row) const {
        return m_shown.places[static_cast<size_t>(row)];
    }
    TargetColumn column_at(int column) const {
        return m_shown.columns[static_cast<size_t>(column)];
    }
    const Indicator& indicator_at(std::int64_t row) const {
        return m_figures.indicator_at(place_at(row));
    }
    OpenTarget read(std::int64_t row) const;
    void change_several(std::map<std::int64_t, OpenTarget>& rows);

    PageContext& m_context;
    const ViewFigures& m_figures;
    TargetDrafts& m_drafts;
    TargetTableState& m_state;
    Shown m_shown;
};

/// Puts targets into the ledger in one step; `targets` are read and differ from what is there.
void save_targets(PageContext& context, const ViewFigures& figures,
                  const std::vector<OpenTarget>& targets);

} // namespace taizhang
