#include "chart/quarterly_words.h"

#include "chart/figure_text.h"
#include "chart/period_words.h"
#include "text/ids/chart.h"
#include "text/ids/closed.h"
#include "text/ids/plate.h"
#include "text/unit_text.h"

#include <algorithm>

namespace taizhang {

namespace {

bool has_value_of_last_year(const QuarterFigures& quarter) {
    return quarter.last_year.has_value();
}

bool has_plan(const QuarterFigures& quarter) {
    return quarter.plan.has_value();
}

auto is_in(BarState state) {
    return
        [state](const QuarterFigures& quarter) { return quarter.actual && quarter.state == state; };
}

bool has(const QuarterlyData& data, auto predicate) {
    return std::ranges::any_of(data.quarters, predicate);
}

/// The ended quarter that is looked at stands out.
std::optional<int> highlighted(const QuarterlyData& data) {
    const auto is_ended = [](const QuarterFigures& quarter) {
        return quarter.actual && quarter.state == BarState::whole;
    };
    if (data.selected && is_ended(data.quarters[static_cast<size_t>(*data.selected)]))
        return data.selected;
    return std::nullopt;
}

} // namespace

ChartHead head_of(const QuarterlyData& data, const Texts& texts) {
    return {texts(text_id::plate_quarters_title, data.name), data.unit,
            texts(text_id::chart_year_of, data.year),
            finding_of(subject_of(data), data.standing, texts)};
}

std::vector<LegendEntry> QuarterlyWords::legend() const {
    std::vector<LegendEntry> entries;
    add_bar_entries(entries);
    const bool runs = has(m_data, [](const QuarterFigures& quarter) {
        return quarter.state == BarState::running && quarter.last_year;
    });
    if (has(m_data, has_value_of_last_year))
        entries.push_back({word(runs && m_data.standing.adds_up ? text_id::plate_last_year_same
                                                                : text_id::plate_last_year),
                           Swatch::outlined, ColourRole::data_last_year, ChartPart::last_year});
    if (has(m_data, has_plan))
        entries.push_back({plan_name(), Swatch::tick, ColourRole::marker, ChartPart::plan});
    return entries;
}

/// Each colour and hatch that the bars have.
void QuarterlyWords::add_bar_entries(std::vector<LegendEntry>& entries) const {
    const auto selected = highlighted(m_data);
    const auto is_past = [&](int place) {
        const auto& quarter = m_data.quarters[place];
        return quarter.actual && quarter.state == BarState::whole && place != selected;
    };
    const std::string done =
        word(m_data.standing.adds_up ? text_id::plate_done : text_id::plate_level_done);
    if (is_past(0) || is_past(1) || is_past(2) || is_past(3))
        entries.push_back({done, Swatch::block, ColourRole::data_past, ChartPart::actual});
    if (selected)
        entries.push_back({std::string{quarter_name(*selected, m_texts)}, Swatch::block,
                           ColourRole::data_current, ChartPart::actual});
    if (has(m_data, is_in(BarState::running)))
        entries.push_back({m_texts(text_id::plate_running, day_name(m_data.day, m_texts)),
                           Swatch::hatched, ColourRole::data_current, ChartPart::actual});
    if (has(m_data, is_in(BarState::carried)))
        entries.push_back({word(text_id::chart_carried), Swatch::striped, ColourRole::data_past,
                           ChartPart::actual});
    if (has_reported(m_data))
        entries.push_back({word(text_id::closed_reported), Swatch::dashed_line, ColourRole::marker,
                           ChartPart::actual});
}

std::vector<std::string> QuarterlyWords::notes() const {
    std::vector<std::string> notes;
    if (m_data.standing.unassigned > 0 && has_year_bar(m_data))
        notes.push_back(m_texts(text_id::chart_unassigned, with_unit(m_data.standing.unassigned)));
    if (m_data.pending > 0)
        notes.push_back(m_texts(text_id::chart_pending, m_data.pending));
    return notes;
}

std::string QuarterlyWords::description() const {
    std::string text;
    for (int place = 0; place < 4; ++place) {
        const auto figures = described(m_data.quarters[place]);
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
    if (quarter.reported)
        text += " " + reported(quarter);
    return text;
}

std::string QuarterlyWords::value(double value, Precision precision) const {
    return value_label(value, m_data.decimals, m_data.unit, precision, m_texts);
}

std::string QuarterlyWords::actual(const QuarterFigures& quarter) const {
    return known_text(quarter.actual ? value(*quarter.actual, quarter.precision) : "",
                      quarter.known, m_texts);
}

std::string QuarterlyWords::reported(const QuarterFigures& quarter) const {
    if (!quarter.reported)
        return {};
    const auto& number = quarter.reported->value;
    return word(text_id::closed_reported) + " " + (number ? value(*number, Precision::exact) : "–");
}

std::string QuarterlyWords::planned(double number) const {
    const std::string shown = value(number, Precision::exact);
    return m_data.plan_kind == PlanKind::plan ? m_texts(text_id::plate_plan_of, shown)
                                              : plan_name() + " " + shown;
}

std::string QuarterlyWords::year_total() const {
    return short_known_text(value(*m_data.standing.to_date, m_data.standing.precision),
                            m_data.standing.known, m_texts);
}

std::string QuarterlyWords::plan_name() const {
    return word(taizhang::plan_name(m_data.plan_kind));
}

std::string QuarterlyWords::with_unit(double number) const {
    return taizhang::with_unit(value(number, Precision::exact), m_data.unit, m_texts.language());
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
    const bool tells_reported = has_reported(data);
    if (tells_reported)
        table.columns.emplace_back(texts(text_id::closed_reported));
    for (int place = 0; place < 4; ++place) {
        const auto& quarter = data.quarters[place];
        table.rows.push_back(
            {place,
             {std::string{quarter_name(place, texts)},
              has_number(quarter.known) && !quarter.actual ? "–" : words.actual(quarter),
              shown(quarter.plan, Precision::exact), shown(quarter.last_year, Precision::exact)}});
        if (tells_reported)
            table.rows.back().cells.push_back(
                shown(quarter.reported ? quarter.reported->value : std::nullopt, Precision::exact));
    }
    if (data.standing.adds_up && data.standing.to_date)
        table.rows.push_back({-1,
                              {std::string{texts(text_id::chart_to_date)}, words.year_total(),
                               shown(data.standing.target, Precision::exact),
                               shown(data.standing.last_year_to_date, Precision::exact)}});
    for (auto& row : table.rows)
        row.cells.resize(table.columns.size());
    return table;
}

} // namespace taizhang
