#pragma once

#include "model/indicator.h"

#include <map>

namespace taizhang {

/// Who answers for which figures (责任部门): named for a category, and for a single indicator that
/// differs from its category. No name is empty.
struct Departments {
    std::map<std::string, std::string> of_category;
    std::map<IndicatorId, std::string> of_indicator;

    bool empty() const { return of_category.empty() && of_indicator.empty(); }

    friend bool operator==(const Departments&, const Departments&) = default;
};

/// Empty = nobody is named.
std::string department_of(const Departments& departments, const Indicator& indicator);

/// Every name once, in the order of the alphabet.
std::vector<std::string> names_of(const Departments& departments);

} // namespace taizhang
