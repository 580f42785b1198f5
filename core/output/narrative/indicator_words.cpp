#include "output/narrative/indicator_words.h"

#include "output/narrative/indicator_facts.h"

namespace taizhang {

namespace {

/// Which sentence tells what there is of the year; nothing when there is nothing to tell.
class SentenceChoice {
public:
    SentenceChoice(const Wording& wording, int indicator)
        : m_definition(wording.material().indicator_at(indicator)),
          m_progress(wording.material().progress_of(indicator)),
          m_quarter(m_progress.actual[static_cast<size_t>(wording.material().quarter_place())]) {}

    std::optional<std::string_view> key() const {
        switch (m_definition.measure) {
        case Measure::sum:
            return key_of_sum();
        case Measure::latest:
            return m_progress.actual_to_date ? "level" : key_without_value();
        case Measure::ratio:
            break;
        }
        if (!m_progress.actual_to_date)
            return key_without_value();
        return m_quarter ? "ratio" : "ratio_to_date";
    }

private:
    std::optional<std::string_view> key_of_sum() const {
        const bool may_be_more = m_progress.pending > 0;
        const bool any_this_year = m_progress.actual_to_date.value_or(0) > 0 || may_be_more;
        if (!any_this_year && !m_progress.plan)
            return std::nullopt;
        if (m_definition.direction == Direction::at_most)
            return "limit";
        if (!any_this_year)
            return "sum_nothing";
        return m_quarter.value_or(0) > 0 || may_be_more ? "sum" : "sum_none";
    }

    std::optional<std::string_view> key_without_value() const {
        if (m_progress.plan || m_progress.pending > 0)
            return "no_data";
        return std::nullopt;
    }

    const Indicator& m_definition;
    const IndicatorProgress& m_progress;
    std::optional<double> m_quarter;
};

} // namespace

std::optional<Statement> statement_of(const Wording& wording, int indicator) {
    const auto key = SentenceChoice{wording, indicator}.key();
    if (!key)
        return std::nullopt;
    Fields facts = facts_of(wording, indicator);
    facts.set("standing", standing_of(wording, indicator, facts));
    const IndicatorProgress& progress = wording.material().progress_of(indicator);
    // In the first quarter both are the same figure.
    if (progress.actual[0] == progress.actual_to_date && wording.material().quarter_place() == 0 &&
        (*key == "sum" || *key == "limit" || *key == "ratio"))
        facts.remove("to_date");
    return Statement{wording.say_of(indicator, *key, facts), indicator, {}};
}

} // namespace taizhang
