#include "gui/view/figure_choices.h"

#include "chart/quarterly_data.h"
#include "text/category_name.h"

namespace taizhang {

std::vector<FinderItem> indicator_choices(const ViewFigures& figures, Language language) {
    const auto& indicators = figures.definitions().indicators;
    std::vector<FinderItem> items;
    for (size_t place = 0; place < indicators.size(); ++place)
        items.push_back({shown_name(indicators[place], language),
                         shown_category(indicators[place].category, language), 0,
                         &figures.search->indicators[place]});
    return items;
}

std::vector<FinderItem> unit_choices(const ViewFigures& figures) {
    const OrgTree& units = figures.definitions().units;
    std::vector<FinderItem> items;
    for (UnitPlace place; place < units.size(); ++place)
        items.push_back(
            {units.at(place).name, {}, units.depth_of(place), &figures.search->units[place]});
    return items;
}

} // namespace taizhang
