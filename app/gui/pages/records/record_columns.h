#pragma once

#include "gui/view/settings.h"
#include "gui/widgets/grid/grid_header.h"
#include "gui/widgets/grid/kept_columns.h"
#include "ledger/record_query.h"
#include "model/record_field.h"

#include <span>

namespace taizhang {

struct RecordColumn {
    RecordField cell;
    TextId title;
    float width; ///< at 100 %; 0 = takes what is left
    float
        width_in_wide; ///< the same in tables from `wide_table` on: room for the longest usual text
    Align align;
    std::optional<SortedBy> sorted_by = {}; ///< empty = can't be sorted by
    float narrowest_table = 0.0F;           ///< at 100 %; the column is left out of others
};

inline constexpr float wide_table = 1100.0F; ///< at 100 %

using RecordColumns = std::span<const RecordColumn>;

/// How the user has set the columns of records.
KeptColumns& kept_record_columns(WindowSettings& settings);

/// The columns that a table has room for, in the order and width that are kept.
class ShownRecords {
public:
    /// `width` is the table's, in pixels.
    ShownRecords(const Look& look, float width, const Texts& texts, const KeptColumns& kept);

    RecordColumns columns() const { return m_columns; }
    std::span<const TableColumn> layout_columns() const { return m_layout; }
    std::vector<HeaderColumn> titles(const Texts& texts, const RecordsView& view,
                                     const ListOrder& order) const;
    /// Keeps what was done to the titles.
    void set(KeptColumns& kept, const HeaderEvent& event, const TableLayout& layout,
             const Look& look) const;

private:
    std::vector<RecordColumn> m_columns;
    std::vector<std::string> m_ids; ///< of these, in their order
    std::vector<TableColumn> m_layout;
};

/// The order that is kept; the newest first where none is.
ListOrder list_order(const KeptColumns& kept);

/// Names and units begin with the first, days and quantities with the newest or greatest; pressed
/// again, the other way round.
void sort_by(KeptColumns& kept, const RecordColumn& column, std::optional<SortDirection> asked);

/// What stands in a cell, as it is read and not as it is typed; empty where nothing does.
std::string shown_text(const Record& record, RecordField cell, const Definitions& definitions,
                       const Texts& texts);

struct RecordCell {
    Box box;
    const RecordColumn& column;
};

/// Draws its shown_text. A period is shown whole.
void draw_record_cell(const Look& look, const Texts& texts, const Definitions& definitions,
                      const RecordCell& cell, const Record& record);

} // namespace taizhang
