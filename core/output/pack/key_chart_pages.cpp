#include "output/pack/chart_plate.h"
#include "output/pack/pack_pages.h"
#include "output/pack/plate_grid.h"

#include <algorithm>
#include <set>

namespace taizhang {

namespace {

/// Chooses what deserves a chart: what lags, the worst first, then what is best, each of a category
/// that has none yet before others.
class KeyIndicators {
public:
    explicit KeyIndicators(const Material& material) : m_material(material) {}

    /// A whole number of pages of `a_page`: one, or two where much lags.
    std::vector<IndicatorPlace> choose(size_t a_page) {
        add_lagging(2 * a_page);
        const size_t wanted = m_chosen.size() > a_page / 2 ? 2 * a_page : a_page;
        add_others(wanted);
        return std::move(m_chosen);
    }

private:
    void add(IndicatorPlace place) {
        m_chosen.push_back(place);
        m_categories.insert(m_material.indicator_at(place).category);
    }

    bool can_show(IndicatorPlace place) const {
        const IndicatorProgress& progress = m_material.progress_of(place);
        return progress.plan && !m_material.withheld_of(place).any() &&
               has_number(progress.known_to_date) && progress.actual_to_date &&
               std::ranges::find(m_chosen, place) == m_chosen.end();
    }

    void add_lagging(size_t most) {
        for (const Attention& attention : m_material.attention)
            if (m_chosen.size() < most &&
                (attention.kind == AttentionKind::bad_status ||
                 attention.kind == AttentionKind::attention_status) &&
                can_show(attention.indicator))
                add(attention.indicator);
    }

    /// By how large the year's figure is meant to be: one planned event makes no chart.
    void add_others(size_t wanted) {
        std::vector<IndicatorPlace> good;
        for (const IndicatorPlace place : m_material.indicators())
            if (can_show(place) && tone_of(m_material.progress_of(place).status) == Tone::good)
                good.push_back(place);
        std::ranges::stable_sort(good, std::greater<>{}, [this](IndicatorPlace place) {
            return to_number(m_material.progress_of(place).plan->annual);
        });
        for (const bool only_new : {true, false})
            for (const IndicatorPlace place : good)
                if (m_chosen.size() < wanted && can_show(place) &&
                    (!only_new || !m_categories.contains(m_material.indicator_at(place).category)))
                    add(place);
    }

    const Material& m_material;
    std::vector<IndicatorPlace> m_chosen;
    std::set<std::string> m_categories;
};

} // namespace

void add_key_charts(PageMaker& maker, const Material& material) {
    PlateGrid grid{maker, material};
    for (const IndicatorPlace indicator : KeyIndicators{material}.choose(grid.per_page()))
        grid.add_indicator(indicator);
    grid.finish();
}

} // namespace taizhang
