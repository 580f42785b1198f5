#include "output/narrative/slide_words.h"

#include "chart/quarterly_data.h"
#include "output/narrative/indicator_facts.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr size_t most_lines = 3;

/// Puts the sentences of one slide together.
class SlideWriter {
public:
    SlideWriter(const Wording& wording, IndicatorPlace indicator)
        : m_wording{wording}, m_place{indicator}, m_definition{wording.material().indicator_at(
                                                      indicator)},
          m_progress{wording.material().progress_of(indicator)}, m_fields{
                                                                     facts_of(wording, indicator)} {
        add_quarters();
    }

    SlideWords words() const {
        SlideWords words{title(), {}};
        for (const std::string_view key : keys_of_lines())
            if (std::string line = m_wording.say_of(m_place, key, m_fields); !line.empty())
                words.lines.push_back(std::move(line));
        words.lines.resize(std::min(words.lines.size(), most_lines));
        return words;
    }

private:
    std::string kind() const {
        if (m_definition.direction == Direction::at_most)
            return "limit";
        return m_progress.due ? "pace" : "level";
    }

    /// The same sentence that stands above the indicator's charts.
    std::string title() const {
        const std::string finding = m_wording.finding_of(m_place);
        return finding.empty() ? m_wording.name_of(m_place) : finding;
    }

    std::vector<std::string_view> keys_of_lines() const {
        if (!m_fields.find("to_date"))
            return {"slide_unknown"};
        std::vector<std::string_view> keys;
        if (kind() == "pace")
            keys.push_back("slide_pace");
        else if (m_progress.plan)
            keys.push_back(kind() == "limit" ? "slide_limit" : "slide_level");
        if (m_definition.measure == Measure::ratio)
            keys.push_back("slide_parts");
        if (m_fields.find("below") || m_fields.find("change"))
            keys.push_back(m_fields.find("below") ? "slide_quarters" : "slide_change");
        if (m_fields.find("needed"))
            keys.push_back("slide_need");
        if (m_fields.find("remarks"))
            keys.push_back("slide_remarks");
        return keys;
    }

    /// Quarters that have ended below their plan.
    void add_quarters() {
        if (!m_progress.plan || kind() != "pace")
            return;
        std::vector<std::string> names;
        for (int quarter = 1; quarter <= 4; ++quarter) {
            const auto place = static_cast<size_t>(quarter - 1);
            const Period period =
                m_wording.material().calendar().quarter({m_wording.material().point.year, quarter});
            const auto actual = known_actual(m_progress, quarter);
            if (period.end <= m_wording.material().day && actual &&
                m_progress.known[place] == Known::whole &&
                *actual < to_number(m_progress.plan->quarters[place]))
                names.emplace_back(quarter_name(quarter - 1, m_wording.texts()));
        }
        m_fields.set("below", std::optional{m_wording.list(names)});
    }

    const Wording& m_wording;
    IndicatorPlace m_place;
    const Indicator& m_definition;
    const IndicatorProgress& m_progress;
    Fields m_fields;
};

} // namespace

SlideWords slide_words(const Wording& wording, IndicatorPlace indicator) {
    return SlideWriter{wording, indicator}.words();
}

} // namespace taizhang
