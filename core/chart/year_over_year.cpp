#include "chart/year_over_year.h"

#include "chart/figure_text.h"
#include "chart/grid_gaps.h"
#include "chart/period_words.h"
#include "chart/placed_text.h"
#include "chart/quarterly_labels.h"
#include "chart/years_chart.h"
#include "text/ids/chart.h"
#include "text/ids/plate.h"
#include "text/number_format.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr double change_row = 1.4; ///< in units

ColourRole colour_of_change(const QuarterFigures& quarter, Direction direction) {
    const double change = quarter.actual.value_or(0) - quarter.last_year.value_or(0);
    if (change == 0 || direction == Direction::track)
        return ColourRole::secondary;
    const bool more = change > 0;
    return more == (direction == Direction::at_least) ? ColourRole::good_text
                                                      : ColourRole::bad_text;
}

/// Nothing of a quarter that is not wholly known.
std::string change_of(const QuarterFigures& quarter, const QuarterlyData& data,
                      const Texts& texts) {
    if (quarter.known != Known::whole)
        return {};
    return change_text(quarter.actual, quarter.last_year, data, texts);
}

void add_changes(Scene& scene, const YearOverYearData& data, const QuarterlyLayout& layout,
                 const TextMetrics& metrics, const Texts& texts) {
    const Lettering lettering{0.86 * layout.unit(), FontWeight::bold};
    const double middle =
        layout.plot().bottom() + layout.names_height() + change_row * layout.unit() / 2;
    for (int place = 0; place < 4; ++place) {
        const auto& quarter = data.quarters.quarters[place];
        add_text(scene, {layout.column_middle(place), middle},
                 fitted(change_of(quarter, data.quarters, texts), lettering,
                        layout.column_width() - 4, metrics),
                 lettering, colour_of_change(quarter, data.direction), Anchor::middle);
    }
}

std::vector<LegendEntry> legend_of(const YearOverYearData& data, const Texts& texts) {
    const auto& quarters = data.quarters;
    const auto has = [&](BarState state) {
        return std::ranges::any_of(quarters.quarters, [state](const QuarterFigures& quarter) {
            return quarter.actual && quarter.state == state;
        });
    };
    std::vector<LegendEntry> entries;
    if (has(BarState::whole))
        entries.push_back({texts(text_id::chart_year_of, quarters.year), Swatch::block,
                           ColourRole::data_past, ChartPart::actual});
    if (has(BarState::running))
        entries.push_back({texts(text_id::plate_running, day_name(quarters.day, texts)),
                           Swatch::hatched, ColourRole::data_current, ChartPart::actual});
    if (has(BarState::carried))
        entries.push_back({std::string{texts(text_id::chart_carried)}, Swatch::striped,
                           ColourRole::data_past, ChartPart::actual});
    if (std::ranges::any_of(quarters.quarters,
                            [](const auto& quarter) { return quarter.last_year.has_value(); }))
        entries.push_back({std::string{texts(has(BarState::running) ? text_id::plate_last_year_same
                                                                    : text_id::plate_last_year)},
                           Swatch::outlined, ColourRole::data_last_year, ChartPart::last_year});
    return entries;
}

std::string year_change(const YearOverYearData& data, const Texts& texts) {
    const auto& quarters = data.quarters;
    const auto shown = [&](double value, Precision precision) {
        return value_label(value, quarters.decimals, quarters.unit, precision, texts);
    };
    if (!data.to_date || !data.last_year_to_date)
        return {};
    std::string text = texts(text_id::chart_year_on_year, shown(*data.to_date, data.precision),
                             shown(*data.last_year_to_date, Precision::exact));
    const auto change = change_text(data.to_date, data.last_year_to_date, quarters, texts);
    return change.empty() ? text : text + " · " + texts(text_id::chart_change_of, change);
}

std::vector<std::string> notes_of(const YearOverYearData& data, const Texts& texts) {
    std::vector<std::string> notes;
    if (auto change = year_change(data, texts); !change.empty())
        notes.push_back(std::move(change));
    else
        notes.push_back(std::string{texts(text_id::chart_no_last_year)});
    if (data.quarters.pending > 0)
        notes.push_back(texts(text_id::chart_pending, data.quarters.pending));
    return notes;
}

} // namespace

YearOverYearData year_over_year_data(const Definitions& definitions, const ReviewPoint& point,
                                     const IndicatorProgress& progress, Language language) {
    YearOverYearData data;
    data.quarters = quarterly_data(definitions, point, progress, language);
    data.quarters.selected.reset();
    for (auto& quarter : data.quarters.quarters)
        quarter.plan.reset();
    data.direction = definitions.indicators[progress.indicator].direction;
    data.to_date = known_to_date(progress);
    if (progress.known_to_date == Known::whole)
        data.last_year_to_date = progress.last_year_to_date;
    data.precision = progress.approximate ? Precision::approximate : Precision::exact;
    return data;
}

std::string change_text(const std::optional<double>& now, const std::optional<double>& before,
                        const QuarterlyData& data, const Texts& texts) {
    if (!now || !before)
        return {};
    const double change = *now - *before;
    const std::string sign = change > 0 ? "+" : "";
    if (data.unit == "%")
        return texts(text_id::chart_points, sign + grouped_short(change, 1));
    if (!allows_percentage(change, *before))
        return sign + grouped_short(change, data.decimals);
    return sign + grouped(100 * change / *before, 0) + "%";
}

bool is_empty(const YearOverYearData& data) {
    return is_empty(data.quarters);
}

/// Nothing where one of the two is open.
std::string finding_of(const YearOverYearData& data, const Texts& texts) {
    Standing standing;
    standing.adds_up = data.quarters.standing.adds_up;
    standing.to_date = data.to_date;
    standing.last_year_to_date = data.last_year_to_date;
    standing.precision = data.precision;
    standing.pending = data.quarters.pending;
    const bool open = !data.to_date || !data.last_year_to_date || data.quarters.pending > 0;
    return open ? "" : finding_of(subject_of(data.quarters), standing, texts);
}

ChartHead head_of(const YearOverYearData& data, const Texts& texts) {
    return {texts(text_id::chart_year_over_year_title, data.quarters.name), data.quarters.unit,
            texts(text_id::chart_year_of, data.quarters.year), finding_of(data, texts)};
}

ChartTable table_of(const YearOverYearData& data, const Texts& texts) {
    const auto& quarters = data.quarters;
    const auto shown = [&](const std::optional<double>& value, Precision precision) {
        return value ? value_label(*value, quarters.decimals, quarters.unit, precision, texts)
                     : "–";
    };
    ChartTable table{
        {std::string{texts(text_id::chart_quarter)}, texts(text_id::chart_year_of, quarters.year),
         std::string{texts(text_id::chart_last_year)}, std::string{texts(text_id::chart_change)}},
        {}};
    for (int place = 0; place < 4; ++place) {
        const auto& quarter = quarters.quarters[place];
        table.rows.push_back(
            {place,
             {std::string{quarter_name(place, texts)},
              short_known_text(shown(quarter.actual, quarter.precision), quarter.known, texts),
              shown(quarter.last_year, Precision::exact), change_of(quarter, quarters, texts)}});
    }
    table.rows.push_back(
        {-1,
         {std::string{texts(text_id::chart_to_date)}, shown(data.to_date, data.precision),
          shown(data.last_year_to_date, Precision::exact),
          change_text(data.to_date, data.last_year_to_date, quarters, texts)}});
    return table;
}

Scene year_over_year(const YearOverYearData& data, const ChartFrame& frame, Size size,
                     const TextMetrics& metrics, const Texts& texts) {
    Scene scene;
    scene.size = size;
    scene.title = frame.title.empty() ? data.quarters.name : frame.title;
    const QuarterlyData shown = without(data.quarters, frame.hidden);
    if (!frame.hidden.contains(ChartPart::actual)) // else it would tell
        scene.description = QuarterlyWords{shown, texts}.description();
    const bool compared =
        !frame.hidden.contains(ChartPart::actual) && !frame.hidden.contains(ChartPart::last_year);
    const auto legend =
        has_no_quarter(data.quarters) ? std::vector<LegendEntry>{} : legend_of(data, texts);
    const auto notes = compared ? notes_of(data, texts) : std::vector<std::string>{};
    Rect room = add_frame(scene, frame, legend, notes, metrics);
    if (is_empty(data)) {
        add_empty_state(scene, room, nothing_recorded(frame, texts), metrics);
        return scene;
    }
    if (has_no_quarter(data.quarters)) {
        if (compared && data.to_date)
            add_year_bars(scene, years_of(shown), room, frame.unit, metrics, texts);
        else
            add_empty_state(scene, room, texts(text_id::chart_no_quarter), metrics);
        return scene;
    }
    if (compared)
        room.height -= change_row * frame.unit;
    const QuarterlyLayout layout{shown, room, frame.unit, metrics};
    if (!layout.is_possible())
        return scene;
    add_quarters(scene, shown, layout, texts, metrics);
    add_labels(scene, shown, layout, QuarterlyWords{shown, texts}, metrics);
    if (compared)
        add_changes(scene, data, layout, metrics, texts);
    cut_grid_behind_texts(scene, metrics);
    return scene;
}

} // namespace taizhang
