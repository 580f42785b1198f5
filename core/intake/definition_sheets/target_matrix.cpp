#include "intake/definition_sheets/target_matrix.h"

#include "intake/definition_sheets/definition_headings.h"
#include "intake/definition_sheets/definition_words.h"
#include "intake/definition_sheets/sheet_aim.h"
#include "intake/definition_sheets/written_cells.h"
#include "intake/file/definition_columns.h"
#include "intake/understand/header_search.h"
#include "intake/understand/headings.h"
#include "intake/understand/sheet_says.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr std::ptrdiff_t least_columns = 2;

class MatrixSearch {
public:
    MatrixSearch(Grid& grid, const SheetPlace& place, const KnownNames& names)
        : m_grid(grid), m_place(place), m_names(names) {}

    std::optional<SheetLayout> find() {
        const size_t last = std::min(m_grid.row_count(), rows_searched);
        for (size_t row = 0; row < last; ++row)
            for (const int keys : {target_column::unit, target_column::indicator})
                if (auto layout = layout_at(row, keys))
                    return layout;
        return std::nullopt;
    }

private:
    /// `keys`: what the rows are of; the columns are of the other.
    std::optional<SheetLayout> layout_at(size_t row, int keys) const {
        SheetLayout layout;
        layout.shape = SheetShape::definitions;
        layout.kind = FileKind::targets;
        layout.header = row;
        layout.fields.resize(columns_of(FileKind::targets).size());
        for (int column = 0; column < m_grid.width(); ++column) {
            const std::string heading{WrittenCells{m_grid}.text(row, column)};
            layout.headings.push_back(heading);
            if (is_heading_of_done(heading))
                return std::nullopt;
            if (heading.empty() || is_word_for_total(heading))
                continue;
            auto& field = layout.fields[static_cast<size_t>(keys)];
            if (!field && is_heading_of(keys, heading))
                field = column;
            else if (is_named(keys, heading))
                layout.counts.push_back({column, {}, {}});
        }
        while (!layout.headings.empty() && layout.headings.back().empty())
            layout.headings.pop_back();
        const bool is_matrix =
            layout.fields[static_cast<size_t>(keys)] && std::ssize(layout.counts) >= least_columns;
        const bool is_aim = is_matrix && says_aim(m_grid, row, m_place);
        return is_aim && !says_done(m_grid, row, m_place) ? std::optional{layout} : std::nullopt;
    }

    static bool is_heading_of(int keys, const std::string& heading) {
        return definition_column(FileKind::targets, heading) == keys ||
               (keys == target_column::unit && is_heading_of_either(heading));
    }

    /// An indicator where the rows are of organisations; organisations may come with the same call.
    bool is_named(int keys, const std::string& heading) const {
        if (keys == target_column::unit)
            return m_names.indicators.find(heading).has_value();
        return m_names.units.find(heading).has_value() || unit_kind_in_name(heading).has_value();
    }

    Grid& m_grid;
    const SheetPlace& m_place;
    const KnownNames& m_names;
};

/// A plan for a month or a quarter is no target of a year.
bool is_of_part_of_year(const SheetLayout& layout) {
    constexpr std::chrono::days half_year{184};
    return layout.period && layout.period->value.end - layout.period->value.start <= half_year;
}

} // namespace

std::optional<SheetLayout> target_matrix_of(Grid& grid, const SheetPlace& place,
                                            const KnownNames& names, const Calendar& calendar) {
    auto layout = MatrixSearch{grid, place, names}.find();
    if (!layout)
        return std::nullopt;
    take_said(grid, layout->header, place, names, calendar, *layout);
    return is_of_part_of_year(*layout) ? std::nullopt : layout;
}

} // namespace taizhang
