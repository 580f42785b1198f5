#include "chart/funnel.h"

#include "chart/case_squares.h"
#include "chart/figure_text.h"
#include "chart/finding.h"
#include "chart/placed_text.h"
#include "text/ids/chart.h"
#include "text/ids/chart_title.h"
#include "text/ids/plate.h"
#include "text/number_format.h"
#include "text/unit_text.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr double widest_bar_row = 48;
constexpr double least_bar_row = 16;
constexpr double bar_share = 0.6; ///< of a step's height; the rest is for the share below it
constexpr double funnel_column_gap = 12;
constexpr Lettering name_lettering{15, FontWeight::regular};
constexpr Lettering value_lettering{18, FontWeight::bold};
constexpr Lettering share_lettering{13, FontWeight::regular};

/// All steps count the same thing.
bool has_one_unit(const FunnelData& data) {
    return std::ranges::all_of(
        data.steps, [&](const FunnelStep& step) { return step.unit == data.steps.front().unit; });
}

std::string value_of(const FunnelData& data, const FunnelStep& step, const Texts& texts) {
    if (!step.value)
        return short_known_text("–", step.known, texts);
    std::string value =
        short_known_text(value_label(*step.value, step.decimals, step.unit, step.precision, texts),
                         step.known, texts);
    return has_one_unit(data) ? value : with_unit(std::move(value), step.unit, texts.language());
}

/// What share of the step before came so far; empty where that says nothing.
std::string share_of(const FunnelData& data, size_t step) {
    const auto& before = data.steps[step - 1];
    const auto& after = data.steps[step];
    if (!before.value || !after.value || *before.value == 0 || *after.value > *before.value ||
        before.unit != after.unit || before.known != Known::whole || after.known != Known::whole)
        return {};
    return share_text(*after.value / *before.value);
}

class FunnelPainter {
public:
    FunnelPainter(Scene& scene, const FunnelData& data, const Rect& room,
                  const TextMetrics& metrics, const Texts& texts)
        : m_scene(scene), m_data(data), m_room(room), m_metrics(metrics), m_texts(texts),
          m_row(std::min(room.height / static_cast<double>(data.steps.size()),
                         widest_bar_row / bar_share)) {
        for (const auto& step : data.steps) {
            m_name_width = std::max(m_name_width, metrics.width(step.name, name_lettering));
            m_value_width = std::max(m_value_width,
                                     metrics.width(value_of(data, step, texts), value_lettering));
            m_greatest = std::max(m_greatest, step.value.value_or(0));
        }
        m_name_width = std::min(std::ceil(m_name_width), std::floor(room.width * 0.35));
        m_value_width = std::min(std::ceil(m_value_width), std::floor(room.width * 0.35));
    }

    bool is_possible() const { return m_row * bar_share >= least_bar_row && bar_room() > 20; }

    void paint() {
        for (size_t step = 0; step < m_data.steps.size(); ++step)
            add_step(step);
    }

private:
    double bars_left() const { return m_room.x + m_name_width + funnel_column_gap; }
    double bar_room() const {
        return m_room.right() - m_value_width - funnel_column_gap - bars_left();
    }

    void add_step(size_t place) {
        const auto& step = m_data.steps[place];
        const double top = m_room.y + m_row * static_cast<double>(place);
        const double height = std::floor(m_row * bar_share);
        const double middle = top + height / 2;
        m_scene.zones.push_back(
            {{m_room.x, top, m_room.width, m_row}, {Series::whole_column, step.indicator}});
        add_text(m_scene, {bars_left() - funnel_column_gap, middle},
                 fitted(step.name, name_lettering, m_name_width, m_metrics), name_lettering,
                 ColourRole::text, Anchor::end);
        const double width = add_bar(place, {bars_left(), top, bar_room(), height});
        add_text(m_scene, {bars_left() + width + funnel_column_gap, middle},
                 fitted(value_of(m_data, step, m_texts), value_lettering, m_value_width, m_metrics),
                 value_lettering, ColourRole::text, Anchor::start);
        if (place > 0)
            add_share(place, top - (m_row - height) / 2, height);
    }

    /// Gives the width of the bar.
    double add_bar(size_t place, Rect bar) {
        const auto& step = m_data.steps[place];
        if (step.value.value_or(0) <= 0)
            return 0;
        bar.width = std::max(2.0, bar.width * *step.value / m_greatest);
        m_scene.add(RectShape{bar, place == 0 ? ColourRole::data_current : ColourRole::data_past, 0,
                              Fill::solid, Mark{Series::actual, step.indicator}});
        return bar.width;
    }

    void add_share(size_t place, double middle, double bar_height) {
        const double room = m_row - bar_height;
        if (room < share_lettering.size * 1.2)
            return;
        const std::string share = share_of(m_data, place);
        if (!share.empty())
            add_text(m_scene, {bars_left() + 4, middle},
                     fitted("↓ " + share, share_lettering, bar_room(), m_metrics), share_lettering,
                     ColourRole::secondary, Anchor::start);
    }

    Scene& m_scene;
    const FunnelData& m_data;
    Rect m_room;
    const TextMetrics& m_metrics;
    const Texts& m_texts;
    double m_row;
    double m_name_width = 0;
    double m_value_width = 0;
    double m_greatest = 0;
};

std::vector<std::string> notes_of(const FunnelData& data, const Texts& texts) {
    int pending = 0;
    for (const auto& step : data.steps)
        pending += step.pending;
    std::vector<std::string> notes{std::string{
        texts(has_few_cases(data) ? text_id::plate_cases_note : text_id::chart_funnel_note)}};
    if (pending > 0)
        notes.push_back(texts(text_id::chart_pending, pending));
    return notes;
}

} // namespace

FunnelData funnel_data(const Definitions& definitions, const ReviewPoint& point,
                       std::span<const IndicatorProgress> steps, Language language) {
    FunnelData data;
    data.year = point.year;
    data.day = day_looked_at(point, definitions.calendar());
    for (const auto& progress : steps) {
        const auto& indicator = definitions.indicators[progress.indicator];
        if (!has_figures(progress))
            continue;
        data.steps.push_back({shown_name(indicator, language), progress.indicator,
                              known_to_date(progress),
                              progress.approximate ? Precision::approximate : Precision::exact,
                              shown_unit(indicator), shown_decimals(indicator), progress.pending,
                              progress.known_to_date, progress.actual});
    }
    return data;
}

bool is_empty(const FunnelData& data) {
    return std::ranges::none_of(data.steps, [](const FunnelStep& step) {
        return step.value.value_or(0) > 0 || step.known != Known::whole;
    });
}

namespace {

/// Each step with its figure; nothing where one is open.
std::string finding_of(const FunnelData& data, const Texts& texts) {
    std::string finding;
    for (const auto& step : data.steps) {
        if (!step.value || step.known != Known::whole || step.pending > 0)
            return {};
        if (!finding.empty())
            finding += texts(text_id::chart_title_join);
        finding += step.name + " " +
                   measured({step.name, step.unit, step.decimals, data.year}, *step.value,
                            step.precision, texts);
    }
    return finding;
}

} // namespace

ChartHead head_of(const FunnelData& data, const Texts& texts) {
    return {std::string{texts(text_id::chart_funnel_title)},
            data.steps.empty() || !has_one_unit(data) ? "" : data.steps.front().unit,
            texts(text_id::chart_year_to_date_of, data.year), finding_of(data, texts)};
}

ChartTable table_of(const FunnelData& data, const Texts& texts) {
    ChartTable table{{std::string{texts(text_id::chart_step)},
                      std::string{texts(text_id::chart_to_date)},
                      std::string{texts(text_id::chart_share_of_step_before)}},
                     {}};
    for (size_t place = 0; place < data.steps.size(); ++place) {
        const auto& step = data.steps[place];
        table.rows.push_back(
            {step.indicator,
             {step.name, value_of(data, step, texts), place == 0 ? "" : share_of(data, place)}});
    }
    return table;
}

Scene funnel(const FunnelData& data, const ChartFrame& frame, Size size, const TextMetrics& metrics,
             const Texts& texts) {
    Scene scene;
    scene.size = size;
    scene.title =
        frame.title.empty() ? std::string{texts(text_id::chart_funnel_title)} : frame.title;
    scene.description = described(table_of(data, texts));
    const Rect room = add_frame(scene, frame, {}, notes_of(data, texts), metrics);
    if (is_empty(data)) {
        add_empty_state(scene, room, nothing_recorded(frame, texts), metrics);
        return scene;
    }
    if (has_few_cases(data) && add_case_squares(scene, data, room, frame.unit, metrics, texts))
        return scene;
    FunnelPainter painter{
        scene, data, {room.x, room.y + 8, room.width, room.height - 8}, metrics, texts};
    if (painter.is_possible())
        painter.paint();
    return scene;
}

} // namespace taizhang
