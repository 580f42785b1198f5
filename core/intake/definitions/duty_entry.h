#pragma once

#include "intake/field_issue.h"
#include "model/cadence.h"

#include <span>

namespace taizhang {

/// A duty as it is typed.
struct CadenceEntry {
    UnitId unit{};
    std::string count = "1";
    Cycle per = Cycle::quarter;
    std::optional<UnitKind> owed_by = UnitKind::branch; ///< nothing = the unit itself
    std::string from;                                   ///< empty = always
    std::string to;

    friend bool operator==(const CadenceEntry&, const CadenceEntry&) = default;
};

CadenceEntry entry_of(const Cadence& cadence);

/// `cadence` is set when nothing is wrong.
struct CadenceReading {
    std::optional<Cadence> cadence;
    std::optional<FieldIssue> count;
    std::optional<FieldIssue> from;
    std::optional<FieldIssue> to;
    std::optional<FieldIssue> whole;
};

/// How typed days are understood: see parse_period.
struct TypedDays {
    Calendar calendar;
    int year_on_screen = 0;
};

/// `others` are the rules that stay beside it.
CadenceReading read_entry(const CadenceEntry& entry, IndicatorId indicator,
                          std::span<const Cadence> others, const TypedDays& days);

/// Time in which a unit owes nothing, as it is typed.
struct ExclusionEntry {
    UnitId unit{};
    std::string period;
    std::string reason;

    friend bool operator==(const ExclusionEntry&, const ExclusionEntry&) = default;
};

ExclusionEntry entry_of(const Exclusion& exclusion, const Calendar& calendar);

struct ExclusionReading {
    std::optional<Exclusion> exclusion;
    std::optional<FieldIssue> period;
};

ExclusionReading read_entry(const ExclusionEntry& entry, IndicatorId indicator,
                            const TypedDays& days);

} // namespace taizhang
