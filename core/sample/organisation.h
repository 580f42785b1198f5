#pragma once

#include "model/org_unit.h"

#include <span>
#include <string_view>
#include <vector>

namespace taizhang::sample {

/// One unit of the invented committee. Dates are empty when it was active all the time.
struct UnitRow {
    std::string_view code;
    std::string_view name;
    std::string_view parent;
    UnitKind kind;
    std::string_view from;
    std::string_view to;
    int members;
    int diligence; ///< per mille of its duties that it meets
};

/// The committee, parents before children; the id of a unit is its place here + 1.
std::span<const UnitRow> unit_rows();

/// The rows as values of the model, as they stood in 2022 and 2023.
std::vector<OrgUnit> committee_units();

} // namespace taizhang::sample
