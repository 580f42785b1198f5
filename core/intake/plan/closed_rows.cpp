#include "intake/plan/closed_rows.h"

#include "text/ids/import.h"

#include <algorithm>

namespace taizhang {

void tell_closed(ImportPlan& plan, const ClosedRow& at, Quarter quarter, bool corrects) {
    auto& told = corrects ? plan.warnings : plan.issues;
    told.push_back({plan.files[at.file].name,
                    at.row,
                    at.column,
                    at.value,
                    corrects ? text_id::import_correction : text_id::import_closed_quarter,
                    {std::to_string(quarter.year), std::to_string(quarter.number)}});
}

void sort_issues(ImportPlan& plan) {
    std::map<std::string_view, size_t> places;
    for (size_t i = 0; i < plan.files.size(); ++i)
        places.emplace(plan.files[i].name, i);
    std::ranges::stable_sort(plan.issues, {}, [&](const Issue& issue) {
        const auto found = places.find(issue.file);
        return std::pair{found == places.end() ? size_t{0} : found->second, issue.row};
    });
}

} // namespace taizhang
