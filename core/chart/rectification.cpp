#include "chart/rectification.h"

#include "chart/grid_gaps.h"
#include "chart/period_words.h"
#include "chart/placed_text.h"
#include "chart/quarterly_labels.h"
#include "chart/standing_strip.h"
#include "text/ids/chart.h"
#include "text/ids/plate.h"
#include "text/ids/value.h"
#include "text/number_format.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr double rate_row = 1.5;               ///< in units
constexpr double least_width_beside_rate = 34; ///< in units: with the rate at the right
constexpr int rate_decimals = 1;

std::string percent(double rate) {
    return grouped_short(rate, rate_decimals) + "%";
}

RectificationData without(RectificationData data, const ChartParts& hidden) {
    for (auto& quarter : data.bars.quarters) {
        if (hidden.contains(ChartPart::fixed))
            quarter.state = BarState::hidden;
        if (hidden.contains(ChartPart::identified))
            quarter.last_year.reset();
    }
    if (hidden.contains(ChartPart::fixed))
        data.fixed_to_date.reset();
    if (hidden.contains(ChartPart::identified))
        data.identified_to_date.reset();
    if (hidden.contains(ChartPart::rate)) {
        data.rate_name.clear();
        data.rates = {};
        data.rate.reset();
    }
    return data;
}

/// With its name where there is room for it whole; the title has it, too.
std::string rate_text(const RectificationData& data, double rate, const Lettering& lettering,
                      double width, const TextMetrics& metrics) {
    const std::string named = data.rate_name + " " + percent(rate);
    return metrics.width(named, lettering) <= width ? named : percent(rate);
}

/// Below the names of the quarters.
void add_rates(Scene& scene, const RectificationData& data, const QuarterlyLayout& layout,
               const TextMetrics& metrics) {
    const Lettering lettering{0.86 * layout.unit(), FontWeight::bold};
    const double middle =
        layout.plot().bottom() + layout.names_height() + rate_row * layout.unit() / 2;
    for (int place = 0; place < 4; ++place)
        if (const auto rate = data.rates[place])
            add_text(scene, {layout.column_middle(place), middle},
                     rate_text(data, *rate, lettering, layout.column_width() - 4, metrics),
                     lettering, ColourRole::text, Anchor::middle);
}

bool has_no_quarter(const RectificationData& data) {
    return std::ranges::none_of(data.bars.quarters, [](const QuarterFigures& quarter) {
        return quarter.actual.value_or(0) > 0 || quarter.last_year.value_or(0) > 0;
    });
}

std::vector<LegendEntry> legend_of(const RectificationData& data, const Texts& texts) {
    const auto is_past = [](const QuarterFigures& quarter) {
        return quarter.actual && quarter.state == BarState::whole;
    };
    const auto is_running = [](const QuarterFigures& quarter) {
        return quarter.actual && quarter.state == BarState::running;
    };
    std::vector<LegendEntry> entries{
        {data.identified, Swatch::outlined, ColourRole::data_last_year, ChartPart::identified}};
    if (std::ranges::any_of(data.bars.quarters, is_past))
        entries.push_back({data.fixed, Swatch::block, ColourRole::data_past, ChartPart::fixed});
    if (std::ranges::any_of(data.bars.quarters, is_running))
        entries.push_back({texts(text_id::plate_running, day_name(data.bars.day, texts)),
                           Swatch::hatched, ColourRole::data_current, ChartPart::fixed});
    return entries;
}

std::vector<std::string> notes_of(const RectificationData& data, const Texts& texts) {
    std::vector<std::string> notes;
    if (data.identified_to_date && data.fixed_to_date) {
        const auto& bars = data.bars;
        const auto shown = [&](double value) {
            return value_label(value, bars.decimals, bars.unit, Precision::exact, texts);
        };
        notes.push_back(texts(text_id::chart_rectified_to_date, data.identified,
                              shown(*data.identified_to_date), data.fixed,
                              shown(*data.fixed_to_date)));
    }
    if (data.rate && data.rate->to_date.value_or(0) > 100)
        notes.push_back(data.rate_name +
                        texts(text_id::value_in_brackets, texts(text_id::value_exceeds_whole)));
    if (data.bars.pending > 0)
        notes.push_back(texts(text_id::chart_pending, data.bars.pending));
    return notes;
}

FindingSubject rate_subject(const RectificationData& data) {
    return {data.rate_name, "%", rate_decimals, data.bars.year};
}

} // namespace

RectificationData rectification_data(const Definitions& definitions, const ReviewPoint& point,
                                     const RectificationProgress& progress, Language language) {
    const auto name = [&](const IndicatorProgress& each) {
        return shown_name(definitions.indicators[each.indicator], language);
    };
    RectificationData data;
    data.bars = quarterly_data(definitions, point, progress.fixed, language);
    data.bars.standing = {};
    data.bars.years_before.clear();
    data.bars.selected.reset();
    for (size_t place = 0; place < 4; ++place) {
        data.bars.quarters[place].plan.reset();
        data.bars.quarters[place].last_year =
            known_actual(progress.identified, static_cast<int>(place) + 1);
    }
    data.bars.pending += progress.identified.pending;
    data.identified = name(progress.identified);
    data.fixed = name(progress.fixed);
    data.fixed_indicator = progress.fixed.indicator;
    data.identified_to_date = known_to_date(progress.identified);
    data.fixed_to_date = known_to_date(progress.fixed);
    if (progress.rate) {
        data.rate_name = name(*progress.rate);
        for (int quarter = 1; quarter <= 4; ++quarter)
            data.rates[static_cast<size_t>(quarter - 1)] = known_actual(*progress.rate, quarter);
        data.rate = standing_of(definitions, point, *progress.rate);
    }
    return data;
}

bool is_empty(const RectificationData& data) {
    return is_empty(data.bars) && data.identified_to_date.value_or(0) == 0 &&
           data.fixed_to_date.value_or(0) == 0;
}

ChartHead head_of(const RectificationData& data, const Texts& texts) {
    return {std::string{texts(text_id::chart_rectification_title)}, data.bars.unit,
            texts(text_id::chart_year_of, data.bars.year),
            data.rate ? finding_of(rate_subject(data), *data.rate, texts) : ""};
}

ChartTable table_of(const RectificationData& data, const Texts& texts) {
    const auto shown = [&](const std::optional<double>& value) {
        return value ? value_label(*value, data.bars.decimals, data.bars.unit, Precision::exact,
                                   texts)
                     : "–";
    };
    const auto rate = [](const std::optional<double>& value) {
        return value ? percent(*value) : "–";
    };
    ChartTable table{{std::string{texts(text_id::chart_quarter)}, data.identified, data.fixed}, {}};
    if (!data.rate_name.empty())
        table.columns.push_back(data.rate_name);
    const auto add = [&](int place, std::string name, const std::optional<double>& identified,
                         const std::optional<double>& fixed, const std::optional<double>& share) {
        table.rows.push_back({place, {std::move(name), shown(identified), shown(fixed)}});
        if (!data.rate_name.empty())
            table.rows.back().cells.push_back(rate(share));
    };
    for (int place = 0; place < 4; ++place) {
        const auto& quarter = data.bars.quarters[place];
        add(place, std::string{quarter_name(place, texts)}, quarter.last_year, quarter.actual,
            data.rates[place]);
    }
    add(-1, std::string{texts(text_id::chart_to_date)}, data.identified_to_date, data.fixed_to_date,
        data.rate ? data.rate->to_date : std::nullopt);
    return table;
}

Scene rectification(const RectificationData& data, const ChartFrame& frame, Size size,
                    const TextMetrics& metrics, const Texts& texts) {
    Scene scene;
    scene.size = size;
    scene.title = frame.title.empty() ? data.fixed : frame.title;
    const RectificationData shown = without(data, frame.hidden);
    scene.description = described(table_of(shown, texts));
    const auto legend = has_no_quarter(data) ? std::vector<LegendEntry>{} : legend_of(data, texts);
    const bool beside = shown.rate && shown.rate->to_date &&
                        size.width - 2 * frame.padding >= least_width_beside_rate * frame.unit;
    const double strip =
        beside ? (StandingStrip::width_in_units + StandingStrip::gap_in_units) * frame.unit : 0;
    auto rooms = add_frame_with_strip(scene, frame, legend, notes_of(shown, texts), strip, metrics);
    if (is_empty(data)) {
        add_empty_state(scene, rooms.plot, nothing_recorded(frame, texts), metrics);
        return scene;
    }
    if (beside) {
        const FindingSubject subject = rate_subject(shown);
        rooms.strip.x += StandingStrip::gap_in_units * frame.unit;
        rooms.strip.width -= StandingStrip::gap_in_units * frame.unit;
        StandingStrip{subject, *shown.rate, frame.unit, metrics, texts}.add_beside(scene,
                                                                                   rooms.strip);
    }
    if (has_no_quarter(data)) {
        add_empty_state(scene, rooms.plot, texts(text_id::chart_no_quarter), metrics);
        return scene;
    }
    rooms.plot.height -= rate_row * frame.unit;
    const QuarterlyLayout layout{shown.bars, rooms.plot, frame.unit, metrics};
    if (!layout.is_possible())
        return scene;
    add_quarters(scene, shown.bars, layout, texts, metrics);
    add_labels(scene, shown.bars, layout, QuarterlyWords{shown.bars, texts}, metrics);
    add_rates(scene, shown, layout, metrics);
    cut_grid_behind_texts(scene, metrics);
    return scene;
}

} // namespace taizhang
