#include "chart/quarterly_words.h"

#include "chart/figure_text.h"
#include "text/ids/chart.h"

#include <algorithm>

namespace taizhang {

namespace {

bool has_last_year(const QuarterFigures& quarter) {
    return quarter.last_year.has_value();
}

bool has_plan(const QuarterFigures& quarter) {
    return quarter.plan.has_value();
}

auto is_in(BarState state) {
    return
        [state](const QuarterFigures& quarter) { return quarter.actual && quarter.state == state; };
}

} // namespace

std::vector<LegendEntry> QuarterlyWords::legend() const {
    const auto any = [this](auto predicate) {
        return std::ranges::any_of(m_data.quarters, predicate);
    };
    std::vector<LegendEntry> entries;
    entries.push_back(
        {word(text_id::chart_actual), Swatch::block, ColourRole::data_current, ChartPart::actual});
    if (any(is_in(BarState::running)))
        entries.push_back({m_texts(text_id::chart_as_of, to_iso(m_data.day)), Swatch::hatched,
                           ColourRole::data_current, ChartPart::actual});
    if (any(is_in(BarState::carried)))
        entries.push_back({word(text_id::chart_carried), Swatch::striped, ColourRole::data_past,
                           ChartPart::actual});
    if (any(has_last_year))
        entries.push_back({word(text_id::chart_last_year), Swatch::block,
                           ColourRole::data_last_year, ChartPart::last_year});
    if (any(has_plan))
        entries.push_back({plan_name(), Swatch::tick, ColourRole::marker, ChartPart::plan});
    if (m_data.line)
        add_line_entries(entries);
    return entries;
}

void QuarterlyWords::add_line_entries(std::vector<LegendEntry>& entries) const {
    entries.push_back({word(text_id::chart_cumulative), Swatch::ring_line, ColourRole::brand,
                       ChartPart::cumulative});
    if (m_data.line->forecast)
        entries.push_back({word(text_id::chart_forecast_line), Swatch::dotted_line,
                           ColourRole::brand, ChartPart::forecast, ChartPart::cumulative});
}

std::vector<std::string> QuarterlyWords::notes() const {
    std::vector<std::string> notes;
    if (m_data.line && m_data.line->unassigned > 0) {
        notes.push_back(m_texts(text_id::chart_unassigned, with_unit(m_data.line->unassigned)));
        notes.push_back(to_date());
    }
    if (m_data.pending > 0)
        notes.push_back(m_texts(text_id::chart_pending, m_data.pending));
    return notes;
}

std::string QuarterlyWords::description() const {
    std::string text;
    for (int place = 0; place < 4; ++place) {
        const auto figures = described(m_data.quarters[static_cast<size_t>(place)]);
        if (!figures.empty())
            text +=
                (text.empty() ? "" : "; ") + std::string{quarter_name(place, m_texts)} + figures;
    }
    return text;
}

std::string QuarterlyWords::described(const QuarterFigures& quarter) const {
    std::string text;
    const auto add = [&](const std::string& name, const std::optional<double>& number,
                         Precision precision) {
        if (number)
            text += " " + name + " " + value(*number, precision);
    };
    if (const std::string number = actual(quarter); !number.empty())
        text += " " + word(text_id::chart_actual) + " " + number;
    add(plan_name(), quarter.plan, Precision::exact);
    add(word(text_id::chart_last_year), quarter.last_year, Precision::exact);
    return text;
}

std::string QuarterlyWords::value(double value, Precision precision) const {
    return value_label(value, m_data.decimals, m_data.unit, precision, m_texts);
}

std::string QuarterlyWords::actual(const QuarterFigures& quarter) const {
    return known_text(quarter.actual ? value(*quarter.actual, quarter.precision) : "",
                      quarter.known, m_texts);
}

std::string QuarterlyWords::to_date() const {
    return m_texts(text_id::chart_year_to_date,
                   short_known_text(value(m_data.line->to_date, m_data.line->precision),
                                    m_data.line->known, m_texts));
}

std::string QuarterlyWords::forecast() const {
    return m_texts(text_id::chart_forecast, value(*m_data.line->forecast, m_data.line->precision));
}

std::string QuarterlyWords::annual_target() const {
    return m_texts(text_id::chart_annual_target, with_unit(*m_data.line->annual_target));
}

std::string QuarterlyWords::plan_name() const {
    return word(taizhang::plan_name(m_data.plan_kind));
}

std::string QuarterlyWords::with_unit(double number) const {
    const std::string shown = value(number, Precision::exact);
    return m_data.unit.empty() || m_data.unit == "%" ? shown : shown + " " + m_data.unit;
}

ChartTable table_of(const QuarterlyData& data, const Texts& texts) {
    const QuarterlyWords words{data, texts};
    const auto shown = [&](const std::optional<double>& value, Precision precision) {
        return value ? words.value(*value, precision) : "–";
    };
    ChartTable table{{std::string{texts(text_id::chart_quarter)},
                      std::string{texts(text_id::chart_actual)},
                      std::string{texts(plan_name(data.plan_kind))},
                      std::string{texts(text_id::chart_last_year)}},
                     {}};
    for (int place = 0; place < 4; ++place) {
        const auto& quarter = data.quarters[static_cast<size_t>(place)];
        table.rows.push_back(
            {place,
             {std::string{quarter_name(place, texts)},
              has_number(quarter.known) && !quarter.actual ? "–" : words.actual(quarter),
              shown(quarter.plan, Precision::exact), shown(quarter.last_year, Precision::exact)}});
    }
    if (data.line)
        table.rows.push_back(
            {-1,
             {std::string{texts(text_id::chart_to_date)},
              short_known_text(words.value(data.line->to_date, data.line->precision),
                               data.line->known, texts),
              shown(data.line->annual_target, Precision::exact), "–"}});
    return table;
}

} // namespace taizhang
