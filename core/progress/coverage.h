#pragma once

#include "progress/duties.h"
#include "progress/year_days.h"

#include <span>

namespace taizhang {

enum class DutyState { met, missed, due, not_required }; ///< figures.md §6

template <>
struct EnumNames<DutyState> {
    static constexpr std::array<std::pair<DutyState, std::string_view>, 4> names{
        {{DutyState::met, "met"},
         {DutyState::missed, "missed"},
         {DutyState::due, "due"},
         {DutyState::not_required, "not_required"}}};
};

struct CoverageCell {
    Duty duty;
    Quantity count; ///< what was done within the period, by the unit and its subtree
    DutyState state = DutyState::due;

    friend bool operator==(const CoverageCell&, const CoverageCell&) = default;
};

struct Coverage {
    std::vector<CoverageCell> cells; ///< of periods that have begun, in the order of their duties
    int met = 0;
    int missed = 0;
    int due = 0;

    /// met / (met + missed); nothing while neither is.
    std::optional<double> share() const;
};

/// What has become of a duty of `units` on a day. `years` are those in which its period lies.
CoverageCell cell_of(const Duty& duty, OrgTree::Range units, std::span<const YearDays* const> years,
                     Date day);

/// Cells counted by their states.
Coverage coverage_of(std::vector<CoverageCell> cells);

/// What has become on a day of the duties of `units` that end within a period of `year`. A week may
/// have begun in the year before.
Coverage coverage_on(Date day, const Definitions& definitions, const Period& within,
                     OrgTree::Range units, const YearDays& year_before, const YearDays& year);

} // namespace taizhang
