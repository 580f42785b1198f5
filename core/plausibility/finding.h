#pragma once

#include "model/enum_names.h"
#include "model/ids.h"
#include "model/quantity.h"
#include "time/period.h"

#include <optional>
#include <string>
#include <vector>

namespace taizhang {

/// What may be wrong with figures although nothing forbids it (数据核对, figures.md §12), in the
/// order in which they are listed.
enum class FindingKind {
    share_over_100, ///< a ratio in % whose part is greater than its whole
    twin,           ///< the same indicator, unit, days, quantity and topic
    outlier,        ///< far greater than the earlier ones of that indicator and unit
    level_jump,     ///< a level that changed by more than half since the last record
    inactive_unit,  ///< the unit did not exist on that day
    future,         ///< ends after today
    far_year,       ///< in a year in which the ledger has no other
    silent_unit,    ///< a unit with duties and no record in an ended quarter
    recurring_gap,  ///< the same duty missed in three periods running
    old_pending     ///< 待补 for more than 30 days
};

template <>
struct EnumNames<FindingKind> {
    using enum FindingKind;
    static constexpr std::array<std::pair<FindingKind, std::string_view>, 10> names{
        {{share_over_100, "share_over_100"},
         {twin, "twin"},
         {outlier, "outlier"},
         {level_jump, "level_jump"},
         {inactive_unit, "inactive_unit"},
         {future, "future"},
         {far_year, "far_year"},
         {silent_unit, "silent_unit"},
         {recurring_gap, "recurring_gap"},
         {old_pending, "old_pending"}}};
};

/// What a finding is called as long as it stands, also when its records change.
struct FindingName {
    FindingKind kind{};
    std::string about; ///< ids of what it is about, joined by dots; never empty

    friend bool operator==(const FindingName&, const FindingName&) = default;
    friend auto operator<=>(const FindingName&, const FindingName&) = default;
};

/// `twin:513`: how the command line and JSON write a name.
std::string to_text(const FindingName& name);
/// Nothing for any other text.
std::optional<FindingName> finding_named(std::string_view text);

/// Something that should be looked at: it may be right.
struct Finding {
    FindingKind kind{};
    std::optional<IndicatorId> indicator; ///< nothing for silent_unit alone
    UnitId unit{};
    /// Of the record; of a share its year; of a silent unit the quarter; of a gap from the first
    /// missed period to the last one.
    Period period;
    /// The one that it is about comes first; none where records are missing.
    std::vector<RecordId> records;
    /// Of the record, where it is known; of a share its part.
    std::optional<Quantity> quantity;
    /// What the quantity is held against: the whole of a share, the median of the earlier ones, the
    /// level before.
    std::optional<Quantity> against;
    /// Records that are alike, earlier quantities, days of 待补, missed periods; else 0.
    int count = 0;
    /// What it rests on beside the records; empty where it rests on them alone, or is not asked
    /// for.
    std::string basis;
    /// Of the records and the basis; 0 before the ledger has given it.
    std::int64_t digest = 0;

    friend bool operator==(const Finding&, const Finding&) = default;
};

FindingName name_of(const Finding& finding);

/// A finding that somebody has looked at, and why it stays as it is.
struct SetAside {
    FindingName name;
    std::int64_t digest = 0; ///< Finding::digest of then
    std::string reason;      ///< never empty

    friend bool operator==(const SetAside&, const SetAside&) = default;
};

} // namespace taizhang
