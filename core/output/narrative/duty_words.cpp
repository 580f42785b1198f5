#include "output/narrative/duty_words.h"

#include "chart/period_words.h"
#include "text/number_format.h"

#include <algorithm>
#include <map>

namespace taizhang {

namespace {

constexpr size_t most_units_named = 6;

/// By unit place, so in tree order.
using DutiesByUnit = std::map<UnitPlace, std::vector<const Duty*>>;

std::map<IndicatorPlace, DutiesByUnit> overdue_by_indicator(const Material& material) {
    std::map<IndicatorPlace, DutiesByUnit> duties;
    for (const CoverageCell& cell : material.coverage.cells)
        if (cell.state == DutyState::missed)
            duties[cell.duty.indicator][cell.duty.unit].push_back(&cell.duty);
    return duties;
}

/// The sentence about one indicator.
class DutySentence {
public:
    DutySentence(const Wording& wording, IndicatorPlace indicator, const DutiesByUnit& duties)
        : m_wording(wording), m_indicator(indicator), m_duties(duties),
          m_periods_are_shared(periods_are_shared()) {}

    Statement say() const {
        Fields fields = m_wording.when();
        fields.set("name", m_wording.name_of(m_indicator));
        fields.set("verb", m_wording.say_of(m_indicator, "verb", fields));
        fields.set("units", units_text());
        if (m_periods_are_shared)
            fields.set("periods", periods_text(m_duties.begin()->second));
        Statement statement{
            m_wording.say_of(m_indicator, "problem_duty_missed", fields), m_indicator, {}};
        for (const auto& [unit, duties] : m_duties)
            statement.units.push_back(unit);
        return statement;
    }

private:
    std::string units_text() const {
        std::vector<std::string> units;
        for (const auto& [unit, duties] : m_duties)
            if (units.size() < most_units_named)
                units.push_back(unit_text(unit, duties));
        if (m_duties.size() <= most_units_named)
            return m_wording.list(units);
        Fields fields;
        fields.set("units", m_wording.list(units));
        fields.set("count", grouped(static_cast<double>(m_duties.size()), 0));
        return m_wording.say("units_more", fields);
    }

    std::string unit_text(UnitPlace unit, const std::vector<const Duty*>& duties) const {
        if (m_periods_are_shared || m_duties.size() > most_units_named)
            return unit_name(unit);
        Fields fields;
        fields.set("unit", unit_name(unit));
        fields.set("periods", periods_text(duties));
        return m_wording.say("unit_periods", fields);
    }

    std::string unit_name(UnitPlace unit) const {
        return m_wording.material().definitions().units.telling_name(unit);
    }

    bool periods_are_shared() const {
        const auto& first = m_duties.begin()->second;
        const std::string text = periods_text(first);
        return std::ranges::all_of(m_duties, [&](const auto& unit) {
            return are_of_same_periods(unit.second, first) || periods_text(unit.second) == text;
        });
    }

    static bool are_of_same_periods(const std::vector<const Duty*>& one,
                                    const std::vector<const Duty*>& other) {
        return std::ranges::equal(one, other, [](const Duty* a, const Duty* b) {
            return a->per == b->per && a->period == b->period;
        });
    }

    std::string periods_text(const std::vector<const Duty*>& duties) const {
        std::vector<std::string> periods;
        for (const Duty* duty : duties)
            periods.push_back(period_name(*duty));
        return m_wording.list(periods);
    }

    std::string period_name(const Duty& duty) const {
        const auto month = static_cast<int>(month_number(duty.period.end));
        Fields fields = m_wording.when();
        switch (duty.per) {
        case Cycle::week:
            fields.set("start", m_wording.day(duty.period.start));
            fields.set("end", m_wording.day(duty.period.end));
            return m_wording.say("week", fields);
        case Cycle::month:
            fields.set("month", std::to_string(month));
            fields.set("month_name", std::string{month_name(month, m_wording.texts())});
            return m_wording.say("month", fields);
        case Cycle::quarter:
            return m_wording.say("this_quarter", fields);
        case Cycle::half_year:
            return m_wording.say(month <= 6 ? "half_1" : "half_2");
        case Cycle::year:
            break;
        }
        return m_wording.say("whole_year");
    }

    const Wording& m_wording;
    IndicatorPlace m_indicator;
    const DutiesByUnit& m_duties;
    bool m_periods_are_shared;
};

} // namespace

std::vector<Statement> overdue_statements(const Wording& wording) {
    std::vector<Statement> statements;
    for (const auto& [indicator, duties] : overdue_by_indicator(wording.material()))
        statements.push_back(DutySentence{wording, indicator, duties}.say());
    return statements;
}

} // namespace taizhang
