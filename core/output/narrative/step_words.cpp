#include "output/narrative/step_words.h"

#include "output/narrative/indicator_facts.h"
#include "output/narrative/problem_words.h"
#include "text/number_format.h"

#include <algorithm>
#include <map>

namespace taizhang {

namespace {

constexpr size_t most_steps_named = 6;
constexpr size_t most_duties = 8;
constexpr size_t most_needs = 4; ///< in one sentence
constexpr size_t most_needs_told = 8;

/// Gathers the steps day by day.
class Steps {
public:
    explicit Steps(const Wording& wording) : m_wording(wording), m_material(wording.material()) {}

    std::vector<NextStep> gather() {
        add_duties();
        add_year_end();
        add_without_day();
        return std::move(m_steps);
    }

private:
    void add(std::optional<Date> day, std::string text) {
        if (text.empty())
            return;
        Fields fields;
        if (day)
            fields.set("day", m_wording.day(*day));
        m_steps.push_back(
            {day, m_wording.say(day ? "step_by" : "step_now", fields), std::move(text)});
    }

    /// Duties whose term runs, by the day on which it ends and within it the most first.
    void add_duties() {
        std::map<Date, std::map<IndicatorPlace, int>> due;
        for (const CoverageCell& cell : m_material.coverage.cells)
            if (cell.state == DutyState::due)
                ++due[cell.duty.period.end][cell.duty.indicator];
        for (const auto& [day, indicators] : due)
            add(day, duties_text(indicators));
    }

    std::string duties_text(const std::map<IndicatorPlace, int>& indicators) const {
        std::vector<std::pair<IndicatorPlace, int>> sorted{indicators.begin(), indicators.end()};
        std::ranges::stable_sort(sorted, std::greater<>{}, &std::pair<IndicatorPlace, int>::second);
        std::vector<std::string> items;
        int all = 0;
        for (const auto& [indicator, count] : sorted) {
            Fields fields;
            fields.set("name", m_wording.name_of(indicator));
            fields.set("count", std::to_string(count));
            items.push_back(m_wording.say("step_duty", fields));
            all += count;
        }
        Fields fields;
        fields.set("count", grouped(all, 0));
        fields.set("items", m_wording.short_list(std::move(items), most_duties));
        return m_wording.say("step_duties", fields);
    }

    /// What lags needs so much until the year's end.
    void add_year_end() {
        if (m_wording.year_has_ended())
            return;
        std::vector<std::string> needs;
        std::vector<std::string> levels;
        for (const Attention& attention : m_material.attention)
            if (attention.kind == AttentionKind::bad_status ||
                attention.kind == AttentionKind::attention_status)
                add_item(attention.indicator, needs, levels);
        const Date end = m_material.calendar().year(m_material.point.year).end;
        add(end, needs_text(needs) + levels_text(std::move(levels)));
    }

    void add_item(IndicatorPlace place, std::vector<std::string>& needs,
                  std::vector<std::string>& levels) const {
        const Fields facts = facts_of(m_wording, place);
        const Indicator& indicator = m_material.indicator_at(place);
        if (indicator.direction == Direction::at_most)
            return;
        if (facts.find("needed"))
            needs.push_back(m_wording.say_of(place, "step_need", facts));
        else if (!has_pace(indicator) && facts.find("target"))
            levels.push_back(m_wording.say_of(place, "step_target", facts));
    }

    /// In sentences of a few each.
    std::string needs_text(const std::vector<std::string>& needs) const {
        std::string text;
        const size_t told = std::min(needs.size(), most_needs_told);
        for (size_t first = 0; first < told; first += most_needs) {
            Fields fields;
            const auto last = std::min(first + most_needs, told);
            fields.set("items", joined({needs.begin() + static_cast<std::ptrdiff_t>(first),
                                        needs.begin() + static_cast<std::ptrdiff_t>(last)},
                                       m_wording.say("join")));
            text += m_wording.say(first == 0 ? "step_needs" : "step_needs_more", fields);
        }
        return text + rest_text(needs.size() - told);
    }

    /// The annex has them all.
    std::string rest_text(size_t count) const {
        if (count == 0)
            return {};
        Fields fields;
        fields.set("count", std::to_string(count));
        return m_wording.say("step_needs_rest", fields);
    }

    std::string levels_text(std::vector<std::string> levels) const {
        if (levels.empty())
            return {};
        Fields fields;
        fields.set("items", m_wording.short_list(std::move(levels), most_steps_named));
        return m_wording.say("step_levels", fields);
    }

    void add_without_day() {
        std::string text;
        Fields fields;
        if (m_material.coverage.missed > 0) {
            fields.set("missed", grouped(m_material.coverage.missed, 0));
            text += m_wording.say("step_missed_duties", fields);
        }
        if (const int pending = pending_records(m_material); pending > 0) {
            fields.set("pending", grouped(pending, 0));
            text += m_wording.say("step_pending", fields);
        }
        if (!m_material.unchecked.empty())
            text += m_wording.say("step_unchecked");
        add(std::nullopt, std::move(text));
    }

    const Wording& m_wording;
    const Material& m_material;
    std::vector<NextStep> m_steps;
};

} // namespace

std::vector<NextStep> next_steps(const Wording& wording) {
    return Steps{wording}.gather();
}

} // namespace taizhang
