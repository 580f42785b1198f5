#pragma once

#include "gui/pages/organisation/organisation_changes.h"
#include "gui/pages/organisation/unit_drafts.h"
#include "gui/widgets/grid/grid_content.h"
#include "gui/widgets/grid/table_listing.h"
#include "intake/definitions/pasted_units.h"

namespace taizhang {

/// The columns of the table of organisations as they come.
enum class UnitColumn { name, kind, records, from, to };
inline constexpr int unit_column_count = 5;

std::string_view id_of(UnitColumn column);

/// What stands in a cell; `place` in the tree.
ListedCell unit_cell(const PageContext& context, const UnitUse* use, UnitPlace place,
                     UnitColumn column);

/// What the table of organisations keeps between frames.
struct UnitTableState {
    std::string refusal; ///< why the last change was none
    CellRows pasted;     ///< new organisations that the user is to be asked about
};

/// The organisations as a table that is moved and typed in. Its last row is empty: a name typed
/// there is a new one beside the chosen, and so are rows that are pasted there.
class UnitGrid : public GridContent {
public:
    struct Shown {
        std::span<const UnitPlace> places; ///< in the tree, by row
        std::span<const UnitColumn> columns;
        const UnitUse* use = nullptr;
        int version = 0;
        UnitPlace new_parent; ///< what a new unit stands below
        bool has_new_row = false;
    };

    UnitGrid(PageContext& context, UnitTableState& state, const Shown& shown)
        : m_context(context), m_state(state), m_shown(shown) {}

    GridSize size() const override;
    int version() const override { return m_shown.version; }
    std::int64_t key_of(std::int64_t row) const override;
    std::optional<std::int64_t> row_of(std::int64_t key) const override;
    std::optional<std::string> typed_at(GridPlace place) const override;
    std::string problem_at(GridPlace place, const std::string& typed) const override;
    CellChoices choices_at(GridPlace place) const override;
    std::optional<Date> calendar_at(GridPlace place) const override;
    void change(const std::vector<CellChange>& changes) override;
    void copy(const CellBlock& block) override;
    bool takes_paste(const CellRows& rows, const CellBlock& onto) override;
    void refuse_paste(const CellBlock& pasted) override;
    void chosen(const CellBlock& block, GridPlace cursor) override;
    void forget_choice() override { m_state.refusal.clear(); }

    bool is_new(std::int64_t row) const {
        return row >= static_cast<std::int64_t>(m_shown.places.size());
    }

    /// What stands in a cell of a unit.
    std::string shown_at(std::int64_t row, UnitColumn column) const {
        return unit_cell(m_context, m_shown.use, m_shown.places[static_cast<size_t>(row)], column)
            .text;
    }

private:
    const OrgTree& units() const;
    const OrgUnit& unit_at(std::int64_t row) const {
        return units().at(m_shown.places[static_cast<size_t>(row)]);
    }
    UnitColumn column_at(int column) const { return m_shown.columns[static_cast<size_t>(column)]; }
    PlannedDraft draft_at(std::int64_t row) const;
    void refuse(size_t count, const std::string& unit, const std::string& why);

    PageContext& m_context;
    UnitTableState& m_state;
    Shown m_shown;
};

} // namespace taizhang
