#pragma once

#include "gui/pages/records/record_changes.h"
#include "gui/pages/records/record_columns.h"
#include "gui/pages/records/record_selection.h"
#include "gui/pages/records/record_sheet.h"
#include "gui/widgets/grid/grid_content.h"

namespace taizhang {

/// What the table of records keeps between frames beside its rows.
struct RecordTableState {
    RecordSheet& sheet;
    RecordChanges& changes;
    RecordSelection& selection;
    bool& wants_delete;
};

/// The records of a sheet as a table that is moved and typed in.
class RecordGrid : public GridContent {
public:
    RecordGrid(PageContext& context, const ViewFigures& figures, RecordColumns columns,
               const RecordTableState& state)
        : m_context(context), m_figures(figures), m_columns(columns), m_state(state) {}

    GridSize size() const override;
    int version() const override { return m_state.sheet.list_version(); }
    std::int64_t key_of(std::int64_t row) const override;
    std::optional<std::int64_t> row_of(std::int64_t key) const override;
    std::optional<std::string> typed_at(GridPlace place) const override;
    std::string problem_at(GridPlace place, const std::string& typed) const override;
    CellChoices choices_at(GridPlace place) const override;
    std::optional<Date> calendar_at(GridPlace place) const override;
    void change(const std::vector<CellChange>& changes) override;
    void clear(const CellBlock& block) override;
    void fill_down(const CellBlock& block) override;
    void copy(const CellBlock& block) override;
    bool takes_paste(const CellRows& rows, const CellBlock& onto) override;
    void refuse_paste(const CellBlock& pasted) override;
    void chosen(const CellBlock& block, GridPlace cursor) override;
    bool choose_rows(const CellBlock& block) override;
    void toggle_row(std::int64_t row) override;
    void forget_choice() override { m_state.selection.clear(); }
    void copy_rows() override;
    void remove_rows() override { m_state.wants_delete = true; }
    std::vector<std::string> menu() const override;
    void do_in_menu(int line) override;

private:
    const Record* record_at(std::int64_t row) const;
    RecordField field_at(int column) const { return m_columns[static_cast<size_t>(column)].cell; }
    std::vector<RecordId> ids_of(const CellBlock& block) const;
    std::vector<RecordField> fields_of(const CellBlock& block) const;

    PageContext& m_context;
    const ViewFigures& m_figures;
    RecordColumns m_columns;
    RecordTableState m_state;
};

/// Chosen records in the order of the list, onto the clipboard.
void copy_chosen_records(PageContext& context, const RecordTableState& state);

} // namespace taizhang
