#pragma once

#include "intake/understand/grid.h"
#include "intake/understand/headings.h"
#include "intake/understand/known_names.h"
#include "time/calendar.h"

#include <algorithm>

namespace taizhang {

/// What the cell of a header row may mean.
struct HeaderCell {
    Heading heading;
    std::optional<IndicatorPlace> indicator;
    std::optional<Period> period;
    bool is_total = false;
    bool is_plan = false;

    bool is_count() const { return (indicator || period) && !is_total && !is_plan; }
    bool says_something() const {
        return heading.kind != HeadingKind::unknown || indicator || period || is_total || is_plan;
    }
};

/// A header of one or two rows, read.
struct HeaderReading {
    size_t row = 0;
    size_t rows = 1;
    std::vector<std::string> headings;
    std::vector<HeaderCell> cells; ///< by column

    int fields() const {
        return static_cast<int>(std::ranges::count_if(cells, [](const HeaderCell& cell) {
            return cell.heading.kind == HeadingKind::field || cell.heading.kind == HeadingKind::id;
        }));
    }
    int counts() const {
        return static_cast<int>(std::ranges::count_if(cells, &HeaderCell::is_count));
    }
    bool has(RecordField field) const {
        return std::ranges::any_of(cells, [&](const HeaderCell& cell) {
            return cell.heading.kind == HeadingKind::field && cell.heading.field == field;
        });
    }
    bool tells_what() const {
        return has(RecordField::start) || has(RecordField::indicator) || has(RecordField::topic) ||
               has(RecordField::quantity);
    }
    bool is_activities() const { return fields() >= 2 && tells_what(); }
    bool is_cross() const {
        const bool has_axis = has(RecordField::unit) || has(RecordField::indicator);
        return counts() >= 2 || (counts() == 1 && has_axis);
    }
    /// How much it means; 0 for what is no header.
    int weight() const {
        if (!is_activities() && !is_cross())
            return 0;
        return 2 * fields() + counts();
    }
};

/// The header of a sheet: the row of the first ones (rows_searched) that means most; a second row
/// joins where its cells are headings too. Nothing where no row is one. `year` completes headings
/// like 7月.
std::optional<HeaderReading> header_in(Grid& grid, const KnownNames& names,
                                       const Calendar& calendar, std::optional<int> year);
/// The same for the row that a user has named.
HeaderReading header_at(size_t row, Grid& grid, const KnownNames& names, const Calendar& calendar,
                        std::optional<int> year);

} // namespace taizhang
