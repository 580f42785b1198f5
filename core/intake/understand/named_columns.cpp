#include "intake/understand/named_columns.h"

#include "characters/blank.h"
#include "intake/understand/headings.h"

#include <algorithm>
#include <utility>

namespace taizhang {

namespace {

class ColumnNaming {
public:
    ColumnNaming(Grid& grid, SheetLayout& layout) : m_grid(grid), m_layout(layout) {}

    /// The first unused column whose cells mostly are names; none where the field has one.
    template <class PlaceOfIt>
    void take(RecordField field, const NameIndex<PlaceOfIt>& index) {
        auto& column = m_layout.columns[static_cast<size_t>(field)];
        if (column)
            return;
        for (int place = 0; place < m_grid.width(); ++place) {
            if (m_layout.is_used(place) || !mostly_names(place, index))
                continue;
            column = place;
            return;
        }
    }

    template <class PlaceOfIt>
    bool mostly_names(int column, const NameIndex<PlaceOfIt>& index) {
        constexpr size_t rows_looked_at = 50;
        size_t written = 0;
        size_t named = 0;
        const size_t last = std::min(m_grid.row_count(), m_layout.first_row() + rows_looked_at);
        for (size_t row = m_layout.first_row(); row < last; ++row) {
            const auto text = trimmed(m_grid.merged_text(row, column));
            if (text.empty() || is_word_for_total(text))
                continue;
            ++written;
            named += index.find(text) ? 1 : 0;
        }
        return written > 0 && 2 * named >= written;
    }

private:
    Grid& m_grid;
    SheetLayout& m_layout;
};

void take_topics_for_indicators(SheetLayout& layout) {
    layout.columns[static_cast<size_t>(RecordField::indicator)] =
        std::exchange(layout.columns[static_cast<size_t>(RecordField::topic)], {});
}

} // namespace

void find_row_names(Grid& grid, const KnownNames& names, SheetLayout& layout) {
    ColumnNaming naming{grid, layout};
    naming.take(RecordField::unit, names.units);
    if (layout.counts.front().indicator)
        return;
    naming.take(RecordField::indicator, names.indicators);
    if (!layout.column_of(RecordField::indicator))
        take_topics_for_indicators(layout);
}

void find_indicators_in_cells(Grid& grid, const KnownNames& names, SheetLayout& layout) {
    ColumnNaming naming{grid, layout};
    const auto topics = layout.column_of(RecordField::topic);
    if (topics && naming.mostly_names(*topics, names.indicators))
        take_topics_for_indicators(layout);
    else
        naming.take(RecordField::indicator, names.indicators);
}

} // namespace taizhang
