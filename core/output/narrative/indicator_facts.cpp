#include "output/narrative/indicator_facts.h"

#include "chart/quarterly_data.h"
#include "text/number_format.h"

#include <cmath>

namespace taizhang {

namespace {

Precision precision_of(bool about) {
    return about ? Precision::approximate : Precision::exact;
}

/// Gathers the fields of one indicator.
class FactGatherer {
public:
    FactGatherer(const Wording& wording, IndicatorPlace indicator)
        : m_wording(wording), m_place(indicator),
          m_definition(wording.material().indicator_at(indicator)),
          m_progress(wording.material().progress_of(indicator)), m_fields(wording.when()) {}

    Fields gather() {
        add_names();
        add_figures();
        if (m_definition.measure == Measure::ratio)
            add_parts();
        add_remarks();
        add_target();
        add_change();
        return m_fields;
    }

private:
    size_t quarter() const { return static_cast<size_t>(m_wording.material().quarter_place()); }
    Precision precision() const { return precision_of(m_progress.approximate); }
    std::optional<std::string> measured(std::optional<double> value,
                                        Precision precision = Precision::exact) const {
        return m_wording.measured(m_place, value, precision);
    }
    std::optional<std::string> measured(std::optional<double> value, Precision precision,
                                        Known known) const {
        if (known == Known::at_least)
            return m_wording.measured_least(m_place, value);
        return has_number(known) ? measured(value, precision) : std::nullopt;
    }
    std::string say(std::string_view key, const Fields& fields = {}) const {
        return m_wording.say_of(m_place, key, fields);
    }

    void add_names() {
        m_fields.set("name", m_wording.name_of(m_place));
        m_fields.set("verb", say("verb", m_fields));
        m_fields.set("phrase", say("phrase", m_fields));
        m_fields.set("until", m_wording.quarter_is_running()
                                  ? m_wording.day(m_wording.material().day)
                                  : m_wording.quarter_name());
    }

    void add_figures() {
        m_fields.set("quarter", measured(m_progress.actual[quarter()],
                                         precision_of(m_progress.about[quarter()]),
                                         m_progress.known[quarter()]));
        m_fields.set("to_date", m_wording.is_private(m_place)
                                    ? std::optional{m_wording.measured_private(m_place)}
                                    : measured(m_progress.actual_to_date, precision(),
                                               m_progress.known_to_date));
        m_fields.set("last_year", measured(m_progress.last_year_to_date));
        m_fields.set("forecast", measured(m_progress.forecast, precision()));
        if (m_progress.pending > 0)
            m_fields.set("pending", grouped(m_progress.pending, 0));
        if (m_progress.unassigned.value_or(0) > 0)
            m_fields.set("unassigned", measured(m_progress.unassigned));
    }

    void add_parts() {
        const Definitions& definitions = m_wording.material().definitions();
        add_part("numerator", *place_of(definitions, *m_definition.numerator));
        add_part("denominator", *place_of(definitions, *m_definition.denominator));
    }

    void add_part(const std::string& field, IndicatorPlace part) {
        const IndicatorProgress& progress = m_wording.material().progress_of(part);
        m_fields.set(field, m_wording.is_private(part)
                                ? std::optional{m_wording.measured_private(part)}
                                : m_wording.measured(part, progress.actual_to_date,
                                                     precision_of(progress.approximate)));
        m_fields.set(field + "_name", m_wording.name_of(part));
    }

    void add_remarks() {
        std::vector<std::string> remarks;
        if (m_fields.find("unassigned"))
            remarks.push_back(say("remark_unassigned", m_fields));
        if (m_fields.find("pending"))
            remarks.push_back(say(m_definition.measure == Measure::sum ? "remark_pending"
                                                                       : "remark_pending_level",
                                  m_fields));
        if (exceeds_whole(m_definition, known_to_date(m_progress)))
            remarks.push_back(say("remark_exceeds"));
        if (m_progress.carried[quarter()])
            remarks.push_back(say("remark_carried"));
        m_fields.set("remarks", std::optional{joined(remarks, m_wording.say("remark_join"))});
    }

    void add_target() {
        if (!m_progress.plan)
            return;
        if (has_pace(m_definition))
            add_pace();
        else
            add_level(to_number(m_progress.plan->quarters[quarter()]));
    }

    void add_pace() {
        const double annual = to_number(m_progress.plan->annual);
        m_fields.set("target", measured(annual));
        m_fields.set("due", measured(m_progress.due));
        if (m_progress.known_to_date != Known::whole)
            return;
        add_ahead();
        if (m_progress.completion)
            m_fields.set("completion", shown_completion(m_wording.material(), m_place));
        if (m_progress.lag.value_or(0) > 0)
            m_fields.set("lag", grouped_short(*m_progress.lag, 1));
        add_need(annual - m_progress.actual_to_date.value_or(0));
    }

    void add_ahead() {
        const double ahead = m_progress.actual_to_date.value_or(0) - m_progress.due.value_or(0);
        if (m_progress.due && ahead > 0)
            m_fields.set("ahead", measured(ahead, precision()));
    }

    /// What is needed in each week that is left, next to what each week so far has brought; nothing
    /// where it is less than one a week.
    void add_weeks(double needed) {
        constexpr double days_a_week = 7;
        const Material& material = m_wording.material();
        const Period year = material.calendar().year(material.point.year);
        const double left = static_cast<double>((year.end - material.day).count()) / days_a_week;
        const double passed = static_cast<double>(elapsed_days(year, material.day)) / days_a_week;
        if (left <= 0 || needed < left)
            return;
        m_fields.set("weekly", measured(std::ceil(needed / left - 1e-6)));
        m_fields.set("weekly_so_far",
                     measured(std::round(m_progress.actual_to_date.value_or(0) / passed)));
    }

    /// What is still to be done in the quarters that are left.
    void add_need(double needed) {
        if (needed <= 0)
            return;
        Fields fields;
        fields.set("needed", measured(needed, precision()));
        m_fields.set("needed", measured(needed, precision()));
        add_weeks(needed);
        const int later_quarters = 3 - m_wording.material().quarter_place();
        if (later_quarters > 0) {
            fields.set("quarters", m_wording.say("quarters_" + std::to_string(later_quarters)));
            fields.set("each", share_of(needed, later_quarters));
        }
        const auto days = (m_wording.quarter().end - m_wording.material().day).count();
        fields.set("days", std::to_string(days));
        m_fields.set("need", need_text(later_quarters, fields));
    }

    /// Only where the shares add up to all of it.
    std::optional<std::string> share_of(double needed, int quarters) const {
        const double steps = 1000.0 / static_cast<double>(step_of(m_definition.decimals));
        const double share = std::round(needed * steps / quarters) / steps;
        return std::abs(share * quarters - needed) < 1e-6 ? measured(share, precision())
                                                          : std::nullopt;
    }

    std::optional<std::string> need_text(int later_quarters, const Fields& fields) const {
        if (m_wording.quarter_is_running())
            return say(later_quarters > 0 ? "need_running" : "need_running_last", fields);
        if (later_quarters == 0)
            return std::nullopt;
        return say(later_quarters == 1 ? "need_one" : "need_many", fields);
    }

    void add_level(double level) {
        const std::string field = m_definition.direction == Direction::at_most ? "limit" : "target";
        m_fields.set(field, measured(level));
        if (!m_progress.actual_to_date)
            return;
        const double beyond = *m_progress.actual_to_date - level;
        m_fields.set("gap", beyond < 0 ? std::optional{distance(-beyond)} : std::nullopt);
        m_fields.set("excess", beyond > 0 ? std::optional{distance(beyond)} : std::nullopt);
    }

    /// A difference of two figures: of percentages it is in points.
    std::string distance(double difference) const {
        if (shown_unit(m_definition) != "%")
            return *measured(difference, precision());
        Fields fields;
        fields.set("number", number(difference));
        return say("points", fields);
    }

    std::string number(double value) const {
        return grouped_short(value, shown_decimals(m_definition));
    }

    void add_change() {
        const auto& last = m_progress.last_year_to_date;
        if (!last || !m_progress.actual_to_date || m_progress.known_to_date != Known::whole)
            return;
        const double change = *m_progress.actual_to_date - *last;
        Fields fields;
        fields.set("last_year", measured(last));
        if (number(std::abs(change)) == "0") {
            m_fields.set("change", say("change_same", fields));
            return;
        }
        fields.set("difference", shown_unit(m_definition) == "%"
                                     ? number(std::abs(change))
                                     : *measured(std::abs(change), precision()));
        if (allows_percentage(change, *last))
            fields.set("percent", grouped_short(std::abs(change) / *last * 100, 1) + "%");
        m_fields.set("change", say(change > 0 ? "change_up" : "change_down", fields));
    }

    const Wording& m_wording;
    IndicatorPlace m_place;
    const Indicator& m_definition;
    const IndicatorProgress& m_progress;
    Fields m_fields;
};

std::string_view kind_of(const Indicator& indicator) {
    if (indicator.direction == Direction::at_most)
        return "limit_";
    return has_pace(indicator) ? "pace_" : "level_";
}

bool says_standing(const IndicatorProgress& progress) {
    const bool against_nothing = progress.status == Status::track ||
                                 progress.status == Status::no_target ||
                                 progress.status == Status::no_data;
    return !against_nothing && progress.plan && is_status_certain(progress);
}

} // namespace

Fields facts_of(const Wording& wording, IndicatorPlace indicator) {
    return FactGatherer{wording, indicator}.gather();
}

std::optional<std::string> standing_of(const Wording& wording, IndicatorPlace indicator,
                                       const Fields& facts) {
    const IndicatorProgress& progress = wording.material().progress_of(indicator);
    const Indicator& definition = wording.material().indicator_at(indicator);
    const bool asks_for_nothing = definition.direction == Direction::at_least && progress.plan &&
                                  progress.plan->annual == Quantity{};
    if (!says_standing(progress) || asks_for_nothing)
        return std::nullopt;
    const bool is_near = kind_of(definition) == "level_" && progress.status == Status::on_track &&
                         facts.find("gap") != nullptr;
    const std::string key =
        is_near ? std::string{"level_near"}
                : std::string{kind_of(definition)} + std::string{name_of(progress.status)};
    const std::string text = wording.say_of(indicator, key, facts);
    return text.empty() ? std::nullopt : std::optional{text};
}

} // namespace taizhang
