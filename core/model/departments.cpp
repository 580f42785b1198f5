#include "model/departments.h"

#include <set>

namespace taizhang {

std::string department_of(const Departments& departments, const Indicator& indicator) {
    const auto own = departments.of_indicator.find(indicator.id);
    if (own != departments.of_indicator.end())
        return own->second;
    const auto shared = departments.of_category.find(indicator.category);
    return shared == departments.of_category.end() ? std::string{} : shared->second;
}

std::vector<std::string> names_of(const Departments& departments) {
    std::set<std::string> names;
    for (const auto& [category, name] : departments.of_category)
        names.insert(name);
    for (const auto& [indicator, name] : departments.of_indicator)
        names.insert(name);
    return {names.begin(), names.end()};
}

} // namespace taizhang
