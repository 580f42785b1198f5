#include "intake/understand/known_names.h"

#include "intake/plan/import_plan.h"

#include <algorithm>

namespace taizhang {

KnownNames::KnownNames(const ImportPlan& plan) {
    IndicatorPlace place;
    for (const auto& [indicator, change] : plan.indicators) {
        for (const std::string* name : {&indicator.code, &indicator.name_zh, &indicator.name_en})
            indicators.add(*name, place);
        for (const std::string& alias : indicator.aliases)
            indicators.add(alias, place);
        ++place;
    }
    UnitPlace at;
    for (const auto& [unit, change] : plan.units) {
        units.add(unit.code, at);
        units.add(unit.name, at);
        for (const std::string& alias : unit.aliases)
            units.add(alias, at);
        ++at;
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

std::optional<NameMatch<UnitPlace>> KnownNames::unit_below(std::string_view name,
                                                           std::optional<UnitPlace> unit,
                                                           const ImportPlan& plan) const {
    std::optional<NameMatch<UnitPlace>> only;
    if (!unit)
        return only;
    const UnitId upper = plan.units[*unit].value.id;
    for (const UnitPlace place : units.exact(name)) {
        if (!is_below(&plan.units[place].value, upper, plan))
            continue;
        if (only)
            return std::nullopt;
        only = NameMatch<UnitPlace>{place, NameFound::exact};
    }
    return only;
}

} // namespace taizhang
