#pragma once

#include "model/enum_names.h"
#include "model/ids.h"
#include "time/period.h"

#include <string>
#include <vector>

namespace taizhang {

enum class UnitKind { committee, general_branch, branch, group, office };

template <>
struct EnumNames<UnitKind> {
    static constexpr std::array<std::pair<UnitKind, std::string_view>, 5> names{
        {{UnitKind::committee, "committee"},
         {UnitKind::general_branch, "general_branch"},
         {UnitKind::branch, "branch"},
         {UnitKind::group, "group"},
         {UnitKind::office, "office"}}};
};

/// A Party organisation (figures.md §4).
struct OrgUnit {
    UnitId id{};
    std::string code;
    std::string name;
    std::optional<UnitId> parent; ///< empty for the root
    UnitKind kind = UnitKind::branch;
    Validity active;                       ///< from the day it was founded to its last day
    int order = 0;                         ///< among its siblings
    std::vector<std::string> aliases = {}; ///< other names it goes by, and former ones

    friend bool operator==(const OrgUnit&, const OrgUnit&) = default;
};

} // namespace taizhang
