#include "output/narrative/indicator_words.h"

#include "output/narrative/indicator_facts.h"

namespace taizhang {

namespace {

/// Which sentence tells what there is of the year; nothing when there is nothing to tell.
class SentenceChoice {
public:
    SentenceChoice(const Wording& wording, IndicatorPlace indicator)
        : m_definition(wording.material().indicator_at(indicator)),
          m_progress(wording.material().progress_of(indicator)),
          m_known(m_progress.known[static_cast<size_t>(wording.material().quarter_place())]),
          m_quarter(known_actual(m_progress, wording.material().quarter_place() + 1)),
          m_is_running(wording.quarter_is_running()), m_has_ended(wording.year_has_ended()) {}

    std::optional<std::string_view> key() const {
        switch (m_definition.measure) {
        case Measure::sum:
            return key_of_sum();
        case Measure::latest:
            return m_progress.actual_to_date ? "level" : key_without_value();
        case Measure::ratio:
            break;
        }
        if (!known_to_date(m_progress))
            return key_without_value();
        return m_quarter ? "ratio" : "ratio_to_date";
    }

private:
    std::optional<std::string_view> key_of_sum() const {
        if (m_progress.known_to_date == Known::pending)
            return "sum_pending";
        if (m_progress.known_to_date == Known::unassigned)
            return std::nullopt; // told once for all, in a note
        const bool any_this_year =
            m_progress.actual_to_date.value_or(0) > 0 || m_progress.pending > 0;
        if (!any_this_year && !m_progress.plan)
            return std::nullopt;
        if (m_definition.direction == Direction::at_most)
            return has_number(m_known) ? "limit" : "limit_to_date";
        if (!has_number(m_known))
            return "sum_to_date";
        if (!any_this_year)
            return m_has_ended ? "sum_nothing_ended" : "sum_nothing";
        if (m_quarter.value_or(0) > 0 || m_known == Known::at_least)
            return "sum";
        return m_is_running ? "sum_none_yet" : "sum_none";
    }

    std::optional<std::string_view> key_without_value() const {
        if (m_progress.plan || m_progress.pending > 0)
            return "no_data";
        return std::nullopt;
    }

    const Indicator& m_definition;
    const IndicatorProgress& m_progress;
    Known m_known; ///< of the quarter
    std::optional<double> m_quarter;
    bool m_is_running;
    bool m_has_ended; ///< the year
};

std::string_view key_of_private(const Wording& wording, IndicatorPlace indicator) {
    switch (wording.material().indicator_at(indicator).measure) {
    case Measure::sum:
        return "sum_to_date";
    case Measure::latest:
        return "level";
    case Measure::ratio:
        break;
    }
    return "ratio_to_date";
}

} // namespace

std::optional<Statement> statement_of(const Wording& wording, IndicatorPlace indicator) {
    const auto key = wording.is_private(indicator)
                         ? std::optional{key_of_private(wording, indicator)}
                         : SentenceChoice{wording, indicator}.key();
    if (!key)
        return std::nullopt;
    Fields facts = facts_of(wording, indicator);
    facts.set("standing", standing_of(wording, indicator, facts));
    const IndicatorProgress& progress = wording.material().progress_of(indicator);
    if (const std::string* completion = facts.find("completion");
        completion && progress.status == Status::achieved) // all of the target is said once
        facts.remove(*completion == "100%" ? "completion" : "standing");
    // In the first quarter both are the same figure.
    if (progress.known[0] == Known::whole && progress.known_to_date == Known::whole &&
        progress.actual[0] == progress.actual_to_date && wording.material().quarter_place() == 0 &&
        (*key == "sum" || *key == "limit" || *key == "ratio"))
        facts.remove("to_date");
    return Statement{wording.say_of(indicator, *key, facts), indicator, {}};
}

} // namespace taizhang
