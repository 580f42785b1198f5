#pragma once

#include "chart/unit_bars.h"
#include "ledger/evidence.h"
#include "ledger/journal.h"
#include "ledger/name_keys.h"
#include "ledger/target_history.h"
#include "ledger/year_book.h"
#include "progress/attention.h"
#include "progress/comparison.h"
#include "progress/reported_year.h"
#include "progress/rollup.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace taizhang {

/// What has to be in a ledger before there are figures.
struct LedgerGaps {
    bool organisation = false; ///< there is no unit
    bool indicators = false;   ///< there is no indicator

    bool any() const { return organisation || indicators; }
};

enum class CompareColumns { indicators, months };

/// Which units stand side by side, and against what.
struct BranchesAsked {
    UnitKind kind = UnitKind::branch;
    CompareColumns columns = CompareColumns::indicators;
    std::vector<UnitId> only = {}; ///< these, of whatever kind; empty = all of the kind

    friend bool operator==(const BranchesAsked&, const BranchesAsked&) = default;
};

/// What a page needs to know; equal questions have equal answers as long as nobody writes.
struct FiguresAsked {
    int year = 0;
    std::optional<int> quarter;
    std::optional<UnitId> unit; ///< nothing = the root
    Date today{};
    bool shows_indicator = false;
    bool shows_target_history = false;          ///< of `indicator`
    std::optional<IndicatorId> indicator;       ///< nothing = the first one with figures
    FigurePart part = FigurePart::year_to_date; ///< whose records are listed
    int part_quarter = 1;                       ///< 1 … 4, for FigurePart::quarter
    int part_month = 0;               ///< 1 … 12, 13 = in no single month; 0 = all of the part
    std::optional<UnitId> records_of; ///< a unit below the one looked at; nothing = all
    bool records_alone = false;       ///< of that unit without those below it
    std::optional<BranchesAsked> branches; ///< nothing unless units are compared

    friend bool operator==(const FiguresAsked&, const FiguresAsked&) = default;
};

/// Everything behind the indicator page.
struct IndicatorFigures {
    IndicatorPlace indicator;            ///< place in the catalogue
    std::vector<ProgressOfUnit> by_unit; ///< as progress_by_unit, for the period that is listed
    std::array<int, 5> records_in{};     ///< four quarters, then 未分季; pending ones included
    Evidence evidence;
};

/// What became of one target.
struct TargetHistory {
    TargetKey key;
    std::vector<TargetChange> changes;
};

/// Everything behind the branch comparison.
struct BranchFigures {
    Comparison comparison;
    IndicatorPlace indicator;    ///< place; for CompareColumns::months
    std::vector<UnitKind> kinds; ///< that there are below the unit looked at
};

/// How many records there are, for the summary and the status bar.
struct RecordCounts {
    std::int64_t in_ledger = 0;
    int in_period = 0; ///< of the quarter or year, until the day looked at, for the unit
    int compared = 0;  ///< the same part of last year
    int pending = 0;   ///< 待补, of the year until the day looked at, for the unit
};

/// The answer: a value made on the desk's thread and never changed after.
struct ViewFigures {
    FiguresAsked asked;
    std::uint64_t revision = 0; ///< no two answers have the same: the key of what is made of it
    std::uint64_t book_revision = 0; ///< the same as long as `book` is
    std::shared_ptr<const YearBook> book;
    std::shared_ptr<const NameKeys> search;
    ReviewPoint point;
    Date day{};                            ///< the day looked at
    std::vector<IndicatorProgress> review; ///< by indicator place
    Coverage coverage;
    std::vector<Attention> attention;
    RecordCounts counts;
    std::optional<IndicatorFigures> indicator;
    std::optional<TargetHistory> target_history;
    std::optional<BranchFigures> branches;
    std::shared_ptr<const ReportedYear> reported; ///< of the year's closed quarters
    std::optional<StepLabel> undoable;            ///< the step that undo would take back
    std::int64_t undoable_records = 0;            ///< that it added in bulk
    std::optional<StepLabel> redoable;

    const Definitions& definitions() const { return book->definitions(); }
    const Indicator& indicator_at(IndicatorPlace place) const {
        return definitions().indicators[place];
    }
    Calendar calendar() const { return definitions().calendar(); }
    /// Whether the figures of a quarter (1 … 4) were reported.
    bool is_closed(int quarter) const {
        return (*reported)[static_cast<size_t>(quarter - 1)].has_value();
    }
};

/// The indicator of this name; without one the first that has something to show.
IndicatorPlace place_or_first(const ViewFigures& figures, std::optional<IndicatorId> indicator);

} // namespace taizhang
