#pragma once

#include "intake/understand/name_index.h"

namespace taizhang {

struct ImportPlan;

/// What the indicators and units of a plan are called, by their places in it: codes, names and
/// aliases.
struct KnownNames {
    NameIndex<IndicatorPlace> indicators;
    NameIndex<UnitPlace> units;

    KnownNames() = default;
    explicit KnownNames(const ImportPlan& plan);

    /// Of several units of a name (第一党小组), the only one below the place of a unit.
    std::optional<NameMatch<UnitPlace>>
    unit_below(std::string_view name, std::optional<UnitPlace> unit, const ImportPlan& plan) const;
};

} // namespace taizhang
