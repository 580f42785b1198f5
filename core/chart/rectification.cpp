#include "chart/rectification.h"

#include "chart/label_placer.h"
#include "chart/placed_text.h"
#include "chart/plot_axes.h"
#include "chart/quarterly_labels.h"
#include "text/ids/chart.h"
#include "text/ids/value.h"
#include "text/number_format.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr Lettering rate_lettering{13, FontWeight::regular};
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
    if (hidden.contains(ChartPart::rate)) {
        data.rate_name.clear();
        data.rates = {};
        data.target.reset();
    }
    return data;
}

/// The rate is drawn on the right axis, which the layout makes for what adds up over the year.
QuarterlyData laid_out(const RectificationData& data) {
    QuarterlyData bars = data.bars;
    double greatest = std::max(100.0, data.target.value_or(0));
    for (const auto& rate : data.rates)
        greatest = std::max(greatest, rate.value_or(0));
    bars.line.emplace().to_date = greatest;
    return bars;
}

class RatePainter {
public:
    RatePainter(Scene& scene, const RectificationData& data, const QuarterlyLayout& layout,
                const TextMetrics& metrics, const Texts& texts)
        : m_scene(scene), m_data(data), m_layout(layout), m_metrics(metrics), m_texts(texts) {}

    void add_shapes() {
        if (!m_data.rate_name.empty())
            add_right_axis(m_scene, m_layout.plot(),
                           {m_layout.axes().right, ColourRole::brand, "%"});
        if (m_data.target)
            add_target(*m_data.target);
        std::vector<Point> path;
        for (int place = 0; place < 4; ++place)
            if (const auto rate = m_data.rates[static_cast<size_t>(place)])
                path.push_back(m_layout.on_line(place, *rate));
        if (path.size() > 1)
            m_scene.add(
                LineShape{path, ColourRole::brand, 2, Dash::solid, Mark{Series::cumulative, -1}});
        for (int place = 0; place < 4; ++place)
            if (const auto rate = m_data.rates[static_cast<size_t>(place)])
                m_scene.add(SymbolShape{m_layout.on_line(place, *rate), 4.5, SymbolKind::ring,
                                        ColourRole::brand, Mark{Series::cumulative, place}});
    }

    void add_rate_labels() {
        const auto& plot = m_layout.plot();
        LabelPlacer placer{
            m_scene,
            {plot.x, m_layout.room().y, plot.width, plot.bottom() - m_layout.room().y},
            m_metrics};
        for (int place = 0; place < 4; ++place)
            if (const auto rate = m_data.rates[static_cast<size_t>(place)])
                place_around(placer, m_layout.on_line(place, *rate), percent(*rate));
        if (m_data.target)
            place_target(placer, *m_data.target);
    }

private:
    void add_target(double target) {
        const auto& plot = m_layout.plot();
        const double y = std::round(m_layout.y_of_line(target)) + 0.5;
        m_scene.add(LineShape{{{plot.x, y}, {plot.right(), y}},
                              ColourRole::brand,
                              1.2,
                              Dash::dashed,
                              Mark{Series::annual_target, -1}});
    }

    void place_around(LabelPlacer& placer, Point point, const std::string& text) {
        const double beside = m_metrics.width(text, rate_lettering) / 2 + 9;
        std::vector<TextShape> places;
        for (const auto& [x, y] : {Point{0, -9}, Point{0, 21}, Point{beside, 4}, Point{-beside, 4},
                                   Point{beside, -10}, Point{beside, 18}})
            places.push_back({{point.x + x, point.y + y},
                              text,
                              rate_lettering,
                              ColourRole::brand,
                              Anchor::middle,
                              {}});
        placer.place(places);
    }

    void place_target(LabelPlacer& placer, double target) {
        const auto& plot = m_layout.plot();
        const double y = m_layout.y_of_line(target);
        std::vector<TextShape> places;
        for (const double up : {-6.0, 17.0})
            for (const bool right : {true, false})
                places.push_back({{right ? plot.right() - 6 : plot.x + 6, y + up},
                                  m_texts(text_id::chart_target_of, percent(target)),
                                  rate_lettering,
                                  ColourRole::brand,
                                  right ? Anchor::end : Anchor::start,
                                  {}});
        placer.place(places);
    }

    Scene& m_scene;
    const RectificationData& m_data;
    const QuarterlyLayout& m_layout;
    const TextMetrics& m_metrics;
    const Texts& m_texts;
};

bool has_no_quarter(const RectificationData& data) {
    return std::ranges::none_of(data.bars.quarters, [](const QuarterFigures& quarter) {
        return quarter.actual.value_or(0) > 0 || quarter.last_year.value_or(0) > 0;
    });
}

std::vector<LegendEntry> legend_of(const RectificationData& data, const Texts& texts) {
    std::vector<LegendEntry> entries{
        {data.identified, Swatch::block, ColourRole::data_last_year, ChartPart::identified},
        {data.fixed, Swatch::block, ColourRole::data_current, ChartPart::fixed}};
    const auto is_running = [](const QuarterFigures& quarter) {
        return quarter.actual && quarter.state == BarState::running;
    };
    if (std::ranges::any_of(data.bars.quarters, is_running))
        entries.push_back({texts(text_id::chart_as_of, to_iso(data.bars.day)), Swatch::hatched,
                           ColourRole::data_current, ChartPart::fixed});
    if (!data.rate_name.empty())
        entries.push_back({texts(text_id::chart_right_axis, data.rate_name), Swatch::ring_line,
                           ColourRole::brand, ChartPart::rate});
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
    if (data.rate_to_date)
        notes.push_back(data.rate_name + " " + percent(*data.rate_to_date) +
                        (*data.rate_to_date > 100 ? texts(text_id::value_in_brackets,
                                                          texts(text_id::value_exceeds_whole))
                                                  : ""));
    if (data.bars.pending > 0)
        notes.push_back(texts(text_id::chart_pending, data.bars.pending));
    return notes;
}

} // namespace

RectificationData rectification_data(const Definitions& definitions, const ReviewPoint& point,
                                     const RectificationProgress& progress, Language language) {
    const auto name = [&](const IndicatorProgress& each) {
        return shown_name(definitions.indicators[static_cast<size_t>(each.indicator)], language);
    };
    RectificationData data;
    data.bars = quarterly_data(definitions, point, progress.fixed, language);
    data.bars.line.reset();
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
        data.rate_to_date = known_to_date(*progress.rate);
        if (progress.rate->plan)
            data.target = to_number(progress.rate->plan->annual);
    }
    return data;
}

bool is_empty(const RectificationData& data) {
    return is_empty(data.bars) && data.identified_to_date.value_or(0) == 0 &&
           data.fixed_to_date.value_or(0) == 0;
}

ChartHead head_of(const RectificationData& data, const Texts& texts) {
    return {std::string{texts(text_id::chart_rectification_title)}, data.bars.unit,
            texts(text_id::chart_year_of, data.bars.year)};
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
        const auto& quarter = data.bars.quarters[static_cast<size_t>(place)];
        add(place, std::string{quarter_name(place, texts)}, quarter.last_year, quarter.actual,
            data.rates[static_cast<size_t>(place)]);
    }
    add(-1, std::string{texts(text_id::chart_to_date)}, data.identified_to_date, data.fixed_to_date,
        data.rate_to_date);
    return table;
}

Scene rectification(const RectificationData& data, const ChartFrame& frame, Size size,
                    const TextMetrics& metrics, const Texts& texts) {
    Scene scene;
    scene.size = size;
    scene.title = frame.title.empty() ? data.fixed : frame.title;
    scene.description = described(table_of(data, texts));
    const auto legend = has_no_quarter(data) ? std::vector<LegendEntry>{} : legend_of(data, texts);
    Rect room = add_frame(scene, frame, legend, notes_of(data, texts), metrics);
    if (is_empty(data)) {
        add_empty_state(scene, room, texts(text_id::chart_nothing_recorded), metrics);
        return scene;
    }
    if (has_no_quarter(data)) {
        add_empty_state(scene, room, texts(text_id::chart_no_quarter), metrics);
        return scene;
    }
    const RectificationData shown = without(data, frame.hidden);
    const bool rated = !shown.rate_name.empty();
    if (rated)
        room.width -= metrics.width("%", axis_lettering); // behind the numbers of the right axis
    const QuarterlyLayout layout{rated ? laid_out(shown) : shown.bars, room, metrics};
    if (!layout.is_possible())
        return scene;
    add_quarters(scene, shown.bars, layout, texts, metrics);
    RatePainter rate{scene, shown, layout, metrics, texts};
    rate.add_shapes();
    rate.add_rate_labels();
    add_labels(scene, shown.bars, layout, QuarterlyWords{shown.bars, texts}, metrics);
    return scene;
}

} // namespace taizhang
