#include "intake/understand/known_names.h"

#include "intake/plan/import_plan.h"

#include <algorithm>

namespace taizhang {

KnownNames::KnownNames(const ImportPlan& plan) {
    int place = 0;
    for (const auto& [indicator, change] : plan.indicators) {
        for (const std::string* name : {&indicator.code, &indicator.name_zh, &indicator.name_en})
            indicators.add(*name, place);
        for (const std::string& alias : indicator.aliases)
            indicators.add(alias, place);
        ++place;
    }
    place = 0;
    for (const auto& [unit, change] : plan.units) {
        units.add(unit.code, place);
        units.add(unit.name, place);
        for (const std::string& alias : unit.aliases)
            units.add(alias, place);
        ++place;
    }
}

namespace {

bool is_below(const OrgUnit* unit, UnitId upper, const ImportPlan& plan) {
    while (unit && unit->id != upper) {
        const auto parent = unit->parent;
        const auto found = std::ranges::find_if(plan.units, [&](const Planned<OrgUnit>& planned) {
            return planned.value.id == parent;
        });
        unit = parent && found != plan.units.end() ? &found->value : nullptr;
    }
    return unit != nullptr;
}

} // namespace

std::optional<NameMatch> KnownNames::unit_below(std::string_view name, std::optional<int> unit,
                                                const ImportPlan& plan) const {
    std::optional<NameMatch> only;
    if (!unit)
        return only;
    const UnitId upper = plan.units[static_cast<size_t>(*unit)].value.id;
    for (const int place : units.exact(name)) {
        if (!is_below(&plan.units[static_cast<size_t>(place)].value, upper, plan))
            continue;
        if (only)
            return std::nullopt;
        only = NameMatch{place, NameFound::exact};
    }
    return only;
}

} // namespace taizhang
