#include "sample/plan.h"

#include "sample/any_size.h"
#include "sample/committee.h"

namespace taizhang::sample {

Date committee_last_day() {
    return *make_date(2023, 9, 18);
}

Plan committee_plan() {
    return {committee_definitions(), std::nullopt};
}

Plan ledger_plan(const Extent& extent) {
    return {any_size_definitions(extent), extent};
}

void for_each_record(const Plan& plan, const TakeRecord& take) {
    if (plan.extent)
        return for_each_any_size_record(plan.definitions, *plan.extent, take);
    for (const auto& record : committee_records(plan.definitions))
        take(record);
}

} // namespace taizhang::sample
