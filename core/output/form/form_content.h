#pragma once

#include "model/definitions.h"
#include "progress/reporters.h"
#include "progress/totals.h"

#include <set>
#include <span>

namespace taizhang {

// What stands in the forms that units fill in (intake.md §4).

/// An indicator of a unit, with what is asked of it.
struct FormRow {
    UnitPlace unit;           ///< place in Definitions::units
    IndicatorPlace indicator; ///< place in Definitions::indicators
    std::vector<Duty> duties; ///< one of each kind
    std::optional<Target> target;

    friend bool operator==(const FormRow&, const FormRow&) = default;
};

struct FormContent {
    UnitPlace unit;
    Quarter quarter;
    Period period;
    std::vector<Period> months;   ///< of the quarter
    std::vector<UnitPlace> units; ///< the unit and those below it that exist in the quarter
    /// To choose from: those of all these units, in catalogue order.
    std::vector<IndicatorPlace> indicators;
    std::vector<FormRow> rows; ///< of the unit itself and the Party groups it reports of
};

/// What each unit reports in a year: of what it has a target, a duty or a record.
class FormContents {
public:
    /// `recorded` are totals of years whose indicators a unit goes on to report. `definitions` must
    /// outlive it.
    FormContents(const Definitions& definitions, int year, std::span<const YearTotals> recorded);

    /// The units that a form is made for, in the order of the ledger.
    std::vector<UnitPlace> units_with_form(int quarter) const;
    /// A unit of which nothing is asked reports of every indicator that can be entered.
    FormContent content(UnitPlace unit, int quarter) const;

private:
    bool is_entered(IndicatorPlace indicator) const;
    bool is_there(UnitPlace unit, const Period& period) const; ///< for a part of it at least
    std::set<IndicatorPlace> indicators_of(UnitPlace unit, const Period& period) const;
    FormRow row_of(UnitPlace unit, IndicatorPlace indicator, const Period& period) const;
    bool reports(UnitPlace unit, int quarter) const;
    std::vector<FormRow> rows_of(UnitPlace unit, const Period& period) const;

    const Definitions& m_definitions;
    int m_year;
    Reporters m_reporters;
    std::vector<std::set<IndicatorPlace>> m_recorded; ///< by unit
};

} // namespace taizhang
