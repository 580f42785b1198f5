#pragma once

#include "progress/coverage.h"
#include "progress/review.h"

#include <functional>

namespace taizhang {

/// What has become of the duties behind one cell.
struct DutyTally {
    int met = 0;
    int missed = 0;
    int due = 0;
    int not_required = 0;

    int owed() const { return met + missed + due; }
    void add(DutyState state);
    friend bool operator==(const DutyTally&, const DutyTally&) = default;
};

/// How well a cell stands, worst first but for the two that ask for nothing.
enum class Heat {
    blank,        ///< nothing is planned, or nothing is known
    not_required, ///< excluded, or not active throughout
    none,         ///< nothing done of what was planned for a period that has ended, or over a limit
    low,          ///< below 75 %, or at a limit; nothing yet of what a running period plans
    below,        ///< below 100 %
    met,          ///< from 100 %, or below a limit
    above         ///< from 110 %
};

/// One unit's figure of one indicator or month, next to those of other units.
struct ComparedCell {
    /// Of the period looked at, until the day looked at; nothing where no number can be told.
    std::optional<double> value;
    Known known = Known::whole;       ///< of `value`
    std::optional<double> plan;       ///< for the same period; or the level or limit that holds
    std::optional<double> completion; ///< value / plan, for Direction::at_least
    DutyTally duties;                 ///< of the period looked at
    int pending = 0;                  ///< 待补
    int records = 0;                  ///< of the period looked at, with the pending ones
    bool approximate = false;
    bool is_missing = false; ///< 缺项: a duty was missed (figures.md §6)
    Heat heat = Heat::blank;

    friend bool operator==(const ComparedCell&, const ComparedCell&) = default;
};

/// Units (rows) side by side. Columns are indicators by place, or months (monthly_comparison.h).
struct Comparison {
    std::vector<UnitPlace> units; ///< in tree order
    std::vector<int> columns;
    std::vector<ComparedCell> cells; ///< row by row

    const ComparedCell& at(int row, int column) const {
        return cells[static_cast<size_t>(row) * columns.size() + static_cast<size_t>(column)];
    }
    /// What a column is about, where columns are indicators.
    IndicatorPlace indicator_of(size_t column) const { return IndicatorPlace{columns[column]}; }
    /// How many cells of a row are missing.
    int missing_in(int row) const;

    friend bool operator==(const Comparison&, const Comparison&) = default;
};

/// The units of a kind in the subtree of `unit` that are active on some day of the period.
std::vector<UnitPlace> units_of_kind(const OrgTree& units, UnitPlace unit, UnitKind kind,
                                     const Period& period);

/// The scale for a share of what is planned.
Heat heat_of(double completion);

/// The figure that a point looks at: of its quarter, or of the year to date.
ComparedCell compared_cell(const YearFigures& figures, const ReviewPoint& point,
                           IndicatorPlace indicator, const DutyTally& duties);

/// Which cells have something to say; a column is kept for one such cell.
using CellTest = std::function<bool(const ComparedCell&)>;

/// A plan, a duty or a record, or a figure that is not 0.
bool has_something(const ComparedCell& cell);

/// The units against every indicator of which one of them has a cell to tell, without the hidden
/// ones: thousands of units times hundreds of indicators take no memory for what is not kept.
/// `coverage` has the duties of the period looked at.
Comparison comparison_of(const YearFigures& figures, const ReviewPoint& point,
                         const Coverage& coverage, std::vector<UnitPlace> units,
                         const CellTest& tells = has_something);

} // namespace taizhang
