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
    int unit = 0;             ///< place in Definitions::units
    int indicator = 0;        ///< place in Definitions::indicators
    std::vector<Duty> duties; ///< one of each kind
    std::optional<Target> target;

    friend bool operator==(const FormRow&, const FormRow&) = default;
};

struct FormContent {
    int unit = 0;
    Quarter quarter;
    Period period;
    std::vector<Period> months;  ///< of the quarter
    std::vector<int> units;      ///< the unit and those below it that exist in the quarter
    std::vector<int> indicators; ///< to choose from: those of all these units, in catalogue order
    std::vector<FormRow> rows;   ///< of the unit itself and the Party groups it reports of
};

/// What each unit reports in a year: of what it has a target, a duty or a record.
class FormContents {
public:
    /// `recorded` are totals of years whose indicators a unit goes on to report. `definitions` must
    /// outlive it.
    FormContents(const Definitions& definitions, int year, std::span<const YearTotals> recorded);

    /// The units that a form is made for, in the order of the ledger.
    std::vector<int> units_with_form(int quarter) const;
    /// A unit of which nothing is asked reports of every indicator that can be entered.
    FormContent content(int unit, int quarter) const;

private:
    bool is_entered(int indicator) const;
    bool is_there(int unit, const Period& period) const; ///< for a part of it at least
    std::set<int> indicators_of(int unit, const Period& period) const;
    FormRow row_of(int unit, int indicator, const Period& period) const;
    bool reports(int unit, int quarter) const;
    std::vector<FormRow> rows_of(int unit, const Period& period) const;

    const Definitions& m_definitions;
    int m_year;
    Reporters m_reporters;
    std::vector<std::set<int>> m_recorded; ///< by unit
};

} // namespace taizhang
