#include "output/narrative/achievement_words.h"

#include "output/narrative/indicator_facts.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr size_t most_matters = 3;
constexpr size_t most_achievements_named = 6;

/// Chooses among the indicators whose figures are whole.
class Achievements {
public:
    explicit Achievements(const Wording& wording)
        : m_wording(wording), m_material(wording.material()) {
        for (const IndicatorPlace place : m_material.indicators())
            choose(place);
        std::ranges::stable_sort(m_ahead, std::greater<>{}, [this](IndicatorPlace place) {
            return std::pair{is_large(place), lead_of(place)};
        });
    }

    std::vector<Matter> matters() const {
        std::vector<Matter> matters;
        const size_t before = m_achieved.empty() ? most_matters : most_matters - 1;
        for (size_t i = 0; i < std::min(before, m_ahead.size()); ++i)
            matters.push_back(matter_of(m_ahead[i], "achievement_pace"));
        if (!m_achieved.empty())
            matters.push_back(achieved_matter());
        for (size_t i = 0; matters.size() < most_matters && i < m_reached.size(); ++i)
            matters.push_back(matter_of(m_reached[i], "achievement_level"));
        return matters;
    }

private:
    void choose(IndicatorPlace place) {
        const IndicatorProgress& progress = m_material.progress_of(place);
        if (progress.known_to_date != Known::whole || progress.pending > 0 || !progress.plan ||
            progress.actual_to_date.value_or(0) <= 0)
            return;
        if (progress.status == Status::achieved)
            m_achieved.push_back(place);
        else if (progress.status == Status::on_track && progress.due)
            add_ahead(place, progress);
        else if (progress.status == Status::on_track && reaches_level(progress))
            m_reached.push_back(place);
    }

    void add_ahead(IndicatorPlace place, const IndicatorProgress& progress) {
        if (*progress.due > 0 && *progress.actual_to_date > *progress.due)
            m_ahead.push_back(place);
    }

    /// On track is also what is a little below.
    bool reaches_level(const IndicatorProgress& progress) const {
        const auto quarter = static_cast<size_t>(m_material.quarter_place());
        return *progress.actual_to_date >= to_number(progress.plan->quarters[quarter]);
    }

    /// One of two planned events says less than thirty of forty.
    bool is_large(IndicatorPlace place) const {
        constexpr double least = 10;
        return to_number(m_material.progress_of(place).plan->annual) >= least;
    }

    /// A share of the year's target.
    double lead_of(IndicatorPlace place) const {
        const IndicatorProgress& progress = m_material.progress_of(place);
        return (*progress.actual_to_date - *progress.due) / to_number(progress.plan->annual);
    }

    Matter matter_of(IndicatorPlace place, std::string_view key) const {
        Matter matter;
        matter.status = m_material.progress_of(place).status;
        matter.head = m_wording.finding_of(place);
        const std::string detail = m_wording.say_of(place, key, facts_of(m_wording, place));
        if (!detail.empty())
            matter.details = {detail};
        matter.text = m_wording.sentence(matter.head) + detail;
        matter.statements = {{matter.text, place, {}}};
        return matter;
    }

    /// All that have done what the year asks for, in one.
    Matter achieved_matter() const {
        if (m_achieved.size() == 1)
            return matter_of(m_achieved.front(), "achievement_done");
        Matter matter;
        matter.status = Status::achieved;
        std::vector<std::string> items;
        for (const IndicatorPlace place : m_achieved)
            items.push_back(
                m_wording.say_of(place, "achievement_item", facts_of(m_wording, place)));
        Fields fields;
        fields.set("count", std::to_string(m_achieved.size()));
        const bool has_ended = m_wording.year_has_ended();
        matter.head = m_wording.say(has_ended ? "achievement_ended" : "achievement_early", fields);
        fields.set("items", m_wording.short_list(std::move(items), most_achievements_named));
        matter.details = {m_wording.say("achievement_items", fields)};
        matter.text = m_wording.sentence(matter.head) + matter.details.front();
        matter.statements = {{matter.text, std::nullopt, {}}};
        return matter;
    }

    const Wording& m_wording;
    const Material& m_material;
    std::vector<IndicatorPlace> m_ahead;    ///< of what is due by now
    std::vector<IndicatorPlace> m_achieved; ///< the year's target
    std::vector<IndicatorPlace> m_reached;  ///< a level or a ratio
};

} // namespace

std::vector<Matter> achievement_matters(const Wording& wording) {
    return Achievements{wording}.matters();
}

} // namespace taizhang
