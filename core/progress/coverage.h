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
    std::vector<CoverageCell> cells; ///< of periods that have begun
    int met = 0;
    int missed = 0;
    int due = 0;

    /// met / (met + missed); nothing while neither is.
    std::optional<double> share() const;
};

/// What has become of a duty of `units` on a day. `years` are those in which its period lies.
CoverageCell cell_of(const Duty& duty, OrgTree::Range units, std::span<const YearDays* const> years,
                     Date day);

/// What has become of the duties on a day. `years` are those in which their periods lie.
Coverage coverage_of(const OrgTree& units, const std::vector<Duty>& duties,
                     std::span<const YearDays* const> years, Date day);

} // namespace taizhang
