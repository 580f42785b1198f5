#include "output/form/form_content.h"

#include <algorithm>

namespace taizhang {

FormContents::FormContents(const Definitions& definitions, int year,
                           std::span<const YearTotals> recorded)
    : m_definitions(definitions), m_year(year), m_reporters(definitions, year),
      m_recorded(static_cast<size_t>(definitions.units.size())) {
    for (const YearTotals& totals : recorded)
        for (IndicatorPlace indicator; indicator < std::ssize(totals.indicators); ++indicator)
            for (const UnitTotals& unit : totals.indicators[indicator].units)
                m_recorded[unit.unit].insert(indicator);
}

bool FormContents::is_entered(IndicatorPlace indicator) const {
    const Indicator& definition = m_definitions.indicators[indicator];
    return definition.measure != Measure::ratio && !is_hidden(definition);
}

bool FormContents::is_there(UnitPlace unit, const Period& period) const {
    return m_definitions.units.at(unit).active.overlaps(period);
}

std::set<IndicatorPlace> FormContents::indicators_of(UnitPlace unit, const Period& period) const {
    std::set<IndicatorPlace> indicators = m_reporters.indicators_with_target(unit);
    for (const Duty& duty : m_reporters.duties(unit, period))
        indicators.insert(duty.indicator);
    indicators.merge(std::set{m_recorded[unit]});
    std::erase_if(indicators, [&](IndicatorPlace indicator) { return !is_entered(indicator); });
    return indicators;
}

bool FormContents::reports(UnitPlace unit, int quarter) const {
    const Period period = m_definitions.calendar().quarter({m_year, quarter});
    return is_there(unit, period) &&
           std::ranges::any_of(m_reporters.reported_by(unit), [&](UnitPlace reported) {
               return is_there(reported, period) && !indicators_of(reported, period).empty();
           });
}

std::vector<UnitPlace> FormContents::units_with_form(int quarter) const {
    std::vector<UnitPlace> units;
    for (UnitPlace unit; unit < m_definitions.units.size(); ++unit)
        if (reports(unit, quarter))
            units.push_back(unit);
    return units;
}

FormRow FormContents::row_of(UnitPlace unit, IndicatorPlace indicator, const Period& period) const {
    FormRow row{unit, indicator, {}, {}};
    for (const Duty& duty : m_reporters.duties(unit, period)) {
        const auto is_same = [&](const Duty& other) {
            return other.per == duty.per && other.required == duty.required;
        };
        if (duty.indicator == indicator && std::ranges::none_of(row.duties, is_same))
            row.duties.push_back(duty);
    }
    for (const Target& target : m_definitions.targets)
        if (target.year == m_year && target.unit == m_definitions.units.at(unit).id &&
            target.indicator == m_definitions.indicators[indicator].id)
            row.target = target;
    return row;
}

std::vector<FormRow> FormContents::rows_of(UnitPlace unit, const Period& period) const {
    std::set<UnitPlace> units{unit};
    for (const UnitPlace reported : m_reporters.reported_by(unit))
        if (is_there(reported, period))
            units.insert(reported);
    std::vector<FormRow> rows;
    for (const UnitPlace reported : units)
        for (const IndicatorPlace indicator : indicators_of(reported, period))
            rows.push_back(row_of(reported, indicator, period));
    return rows;
}

FormContent FormContents::content(UnitPlace unit, int quarter) const {
    const Calendar calendar = m_definitions.calendar();
    FormContent content;
    content.unit = unit;
    content.quarter = {m_year, quarter};
    content.period = calendar.quarter(content.quarter);
    content.months = calendar.cycles_ending_in(Cycle::month, content.period);
    std::set<IndicatorPlace> indicators;
    const auto subtree = m_definitions.units.subtree(unit);
    for (UnitPlace below = subtree.first; below < subtree.end; ++below) {
        if (below != unit && !is_there(below, content.period))
            continue;
        content.units.push_back(below);
        indicators.merge(indicators_of(below, content.period));
    }
    if (indicators.empty())
        for (IndicatorPlace indicator; indicator < std::ssize(m_definitions.indicators);
             ++indicator)
            if (is_entered(indicator))
                indicators.insert(indicator);
    content.indicators.assign(indicators.begin(), indicators.end());
    content.rows = rows_of(unit, content.period);
    if (content.rows.empty())
        for (const IndicatorPlace indicator : indicators)
            content.rows.push_back(row_of(unit, indicator, content.period));
    return content;
}

} // namespace taizhang
