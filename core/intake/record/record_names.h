#pragma once

#include "intake/plan/import_plan.h"

#include <unordered_map>

namespace taizhang {

/// Finds indicators and units by their names, where a code is not known. Keeps no reference.
class RecordNames {
public:
    explicit RecordNames(const ImportPlan& plan);

    /// Places in the plan of the indicators with this name (in either language) or alias.
    const std::vector<int>& indicators(std::string_view name) const;
    const std::vector<int>& units(std::string_view name) const;

private:
    /// Places by name; several may share one.
    using Names = std::unordered_map<std::string, std::vector<int>>;

    static void add(Names& names, const std::string& name, int place);
    static const std::vector<int>& places_in(const Names& names, std::string_view name);

    Names m_indicators;
    Names m_units;
};

} // namespace taizhang
