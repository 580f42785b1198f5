#include "intake/record/record_names.h"

#include <algorithm>

namespace taizhang {

RecordNames::RecordNames(const ImportPlan& plan) {
    for (size_t place = 0; place < plan.indicators.size(); ++place) {
        const Indicator& indicator = plan.indicators[place].value;
        add(m_indicators, indicator.name_zh, static_cast<int>(place));
        add(m_indicators, indicator.name_en, static_cast<int>(place));
        for (const std::string& alias : indicator.aliases)
            add(m_indicators, alias, static_cast<int>(place));
    }
    for (size_t place = 0; place < plan.units.size(); ++place)
        add(m_units, plan.units[place].value.name, static_cast<int>(place));
}

void RecordNames::add(Names& names, const std::string& name, int place) {
    if (name.empty())
        return;
    auto& places = names[name];
    if (std::ranges::find(places, place) == places.end())
        places.push_back(place);
}

const std::vector<int>& RecordNames::places_in(const Names& names, std::string_view name) {
    static const std::vector<int> none;
    const auto found = names.find(std::string{name});
    return found == names.end() ? none : found->second;
}

const std::vector<int>& RecordNames::indicators(std::string_view name) const {
    return places_in(m_indicators, name);
}

const std::vector<int>& RecordNames::units(std::string_view name) const {
    return places_in(m_units, name);
}

} // namespace taizhang
