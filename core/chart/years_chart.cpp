#include "chart/years_chart.h"

#include "chart/end_labels.h"
#include "chart/figure_text.h"
#include "chart/label_placer.h"
#include "chart/period_words.h"
#include "chart/placed_text.h"
#include "chart/quarterly_data.h"
#include "text/ids/chart.h"
#include "text/ids/years.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

double greatest_of(const YearsData& data) {
    double greatest =
        std::max(data.standing.target.value_or(0), data.standing.last_year_to_date.value_or(0));
    for (const auto& bar : data.bars)
        greatest = std::max(greatest, bar.total.value_or(0));
    return greatest > 0 ? greatest : 1;
}

/// Draws bars from left to right in a room.
class YearsPainter {
public:
    YearsPainter(Scene& scene, const YearsData& data, const Rect& room, double unit,
                 const TextMetrics& metrics, const Texts& texts)
        : m_scene(scene), m_data(data), m_unit(unit), m_metrics(metrics), m_texts(texts),
          m_greatest(greatest_of(data)) {
        const bool labelled = has_lines() && room.width > f(24);
        const double beside = labelled ? std::min(f(9.5), room.width * 0.32) : 0;
        m_plot = {room.x, room.y + f(1.8), room.width - beside, room.height - f(1.8) - f(2.9)};
        m_beside = {m_plot.right() + f(0.4), room.y, beside - f(0.4), room.height - f(2.9)};
    }

    bool is_possible() const { return m_plot.height >= f(3) && m_plot.width >= f(3); }

    void paint() {
        for (int place = 0; place < count(); ++place)
            add_bar(place);
        m_scene.add(LineShape{{{m_plot.x, m_plot.bottom()}, {m_plot.right(), m_plot.bottom()}},
                              ColourRole::marker,
                              1.2,
                              Dash::solid,
                              {}});
        add_lines();
        LabelPlacer placer{m_scene,
                           {m_plot.x, m_plot.y - f(1.8), m_plot.width, m_plot.height + f(1.8)},
                           m_metrics};
        for (int place = 0; place < count(); ++place)
            place_total(placer, place);
        for (int place = 0; place < count(); ++place)
            place_quarters(placer, place);
        if (m_beside.width > f(3))
            add_end_labels(m_scene, m_beside, line_labels(), m_metrics);
    }

private:
    double f(double units) const { return units * m_unit; }
    int count() const { return static_cast<int>(m_data.bars.size()); }
    const YearBar& bar(int place) const { return m_data.bars[place]; }
    double pitch() const { return m_plot.width / count(); }
    double middle(int place) const { return m_plot.x + pitch() * (place + 0.5); }
    double bar_width() const { return std::round(std::min(pitch() * 0.5, f(5.5))); }
    double y_of(double value) const {
        return std::round(m_plot.bottom() - m_plot.height * value / m_greatest);
    }
    Rect rect_of(int place, double from, double to) const {
        return {std::round(middle(place) - bar_width() / 2), y_of(to), bar_width(),
                y_of(from) - y_of(to)};
    }

    bool has_target() const {
        return m_data.standing.kind == StandingKind::pace && m_data.standing.target;
    }
    bool has_same_day() const {
        return m_data.bars.back().running && m_data.standing.last_year_to_date;
    }
    bool has_lines() const { return has_target() || has_same_day(); }

    std::string value(double value, Precision precision) const {
        return value_label(value, m_data.subject.decimals, m_data.subject.unit, precision, m_texts);
    }

    void add_bar(int place) {
        const YearBar& each = bar(place);
        const Mark mark{Series::actual, place};
        m_scene.zones.push_back({{m_plot.x + pitch() * place, m_plot.y - f(1.8), pitch(),
                                  m_plot.height + f(1.8) + f(2.9)},
                                 {Series::whole_column, place}});
        if (each.total)
            m_scene.add(RectShape{rect_of(place, 0, *each.total),
                                  each.running ? ColourRole::data_current : ColourRole::data_past,
                                  0, each.running ? Fill::hatched : Fill::solid, mark});
        add_seams(place);
        add_names(place);
    }

    void add_seams(int place) {
        double sum = 0;
        for (const auto& quarter : bar(place).quarters) {
            if (!quarter || !bar(place).total)
                return;
            sum += *quarter;
            if (*quarter == 0 || sum >= *bar(place).total)
                continue;
            const Rect rect = rect_of(place, 0, sum);
            m_scene.add(LineShape{{{rect.x, rect.y}, {rect.right(), rect.y}},
                                  ColourRole::surface,
                                  f(0.16),
                                  Dash::solid,
                                  {}});
        }
    }

    std::string state_of(const YearBar& each) const {
        if (each.running)
            return until_day(m_data.day, m_texts);
        if (each.total)
            return std::string{m_texts(text_id::years_whole)};
        return std::string{
            m_texts(each.pending > 0 ? text_id::years_pending : text_id::years_no_record)};
    }

    void add_names(int place) {
        const bool is_last = place == count() - 1;
        const Lettering name{f(0.95), is_last ? FontWeight::bold : FontWeight::regular};
        const Lettering state{f(0.8), FontWeight::regular};
        add_text(
            m_scene, {middle(place), m_plot.bottom() + f(0.95)},
            fitted(m_texts(text_id::chart_year_of, bar(place).year), name, pitch() - 4, m_metrics),
            name, ColourRole::text, Anchor::middle);
        add_text(m_scene, {middle(place), m_plot.bottom() + f(2.15)},
                 fitted(state_of(bar(place)), state, pitch() - 4, m_metrics), state,
                 ColourRole::secondary, Anchor::middle);
    }

    void place_total(LabelPlacer& placer, int place) {
        const YearBar& each = bar(place);
        const Mark mark{Series::actual, place};
        TextShape text{{middle(place), m_plot.bottom() - f(0.4)},
                       "–",
                       {f(1.12), each.total ? FontWeight::bold : FontWeight::regular},
                       each.total ? ColourRole::text : ColourRole::secondary,
                       Anchor::middle,
                       mark};
        if (each.total) {
            text.text = short_known_text(value(*each.total, each.precision), each.known, m_texts);
            text.position.y = y_of(*each.total) - f(0.4);
        }
        std::vector<TextShape> places;
        for (const double size : {1.12, 0.95, 0.8, 0.68})
            for (const double up : {0.0, 1.1, 2.0}) {
                places.push_back(text);
                places.back().lettering.size = f(size);
                places.back().position.y -= f(up);
            }
        placer.place(places);
    }

    static std::string quarter_text(int quarter, const std::string& value, const Texts& texts) {
        constexpr std::array names{text_id::years_short_first, text_id::years_short_second,
                                   text_id::years_short_third, text_id::years_short_fourth};
        return texts(names[static_cast<size_t>(quarter)], value);
    }

    /// Inside a bar that is whole, beside one that is hatched.
    void place_quarters(LabelPlacer& placer, int place) {
        const YearBar& each = bar(place);
        if (!each.total)
            return;
        if (each.unassigned >= *each.total && each.unassigned > 0)
            return place_part(placer, place, rect_of(place, 0, *each.total),
                              std::string{m_texts(text_id::years_unassigned)});
        double sum = 0;
        for (int quarter = 0; quarter < 4; ++quarter) {
            const auto& part = each.quarters[static_cast<size_t>(quarter)];
            if (!part)
                return;
            const Rect rect = rect_of(place, sum, sum + *part);
            sum += *part;
            if (*part > 0)
                place_part(placer, place, rect,
                           quarter_text(quarter, value(*part, Precision::exact), m_texts));
        }
    }

    void place_part(LabelPlacer& placer, int place, const Rect& rect, const std::string& text) {
        const Lettering lettering{f(0.8), FontWeight::regular};
        if (rect.height < 1.25 * lettering.size)
            return;
        const double baseline = rect.centre().y + baseline_below_middle(lettering);
        const bool beside = bar(place).running;
        if (!beside && m_metrics.width(text, lettering) > rect.width - f(0.3))
            return;
        const std::array places{
            TextShape{{beside ? rect.right() + f(0.35) : rect.centre().x, baseline},
                      text,
                      lettering,
                      beside ? ColourRole::secondary : ColourRole::text,
                      beside ? Anchor::start : Anchor::middle,
                      beside ? std::nullopt : std::optional{Mark{Series::actual, place}}}};
        placer.place(places);
    }

    /// The target and last year's same part are of the last bar.
    void add_lines() {
        const double left = middle(count() - 1) - bar_width() / 2 - f(0.35);
        const auto add = [&](double value, ColourRole colour, double width, Dash dash,
                             Series series) {
            const double y = y_of(value);
            m_scene.add(
                LineShape{{{left, y}, {m_plot.right(), y}}, colour, width, dash, Mark{series, -1}});
        };
        if (has_same_day())
            add(*m_data.standing.last_year_to_date, ColourRole::data_last_year, f(0.1), Dash::solid,
                Series::last_year);
        if (has_target())
            add(*m_data.standing.target, ColourRole::marker, f(0.11), Dash::dashed,
                Series::annual_target);
    }

    std::vector<EndLabel> line_labels() const {
        const Lettering strong{f(0.86), FontWeight::bold};
        const Lettering plain{f(0.8), FontWeight::regular};
        std::vector<EndLabel> labels;
        if (has_target()) {
            EndLabel label{y_of(*m_data.standing.target),
                           {{m_texts(text_id::years_target, m_data.subject.year,
                                     value(*m_data.standing.target, Precision::exact)),
                             strong, ColourRole::text}}};
            if (m_data.standing.completion && m_data.standing.known == Known::whole)
                label.lines.push_back(
                    {m_texts(text_id::years_share, percent_text(m_data.standing.completion)), plain,
                     ColourRole::secondary});
            labels.push_back(std::move(label));
        }
        if (has_same_day())
            labels.push_back(
                {y_of(*m_data.standing.last_year_to_date),
                 {{m_texts(text_id::years_same_day,
                           value(*m_data.standing.last_year_to_date, Precision::exact)),
                   plain, ColourRole::secondary}}});
        return labels;
    }

    Scene& m_scene;
    const YearsData& m_data;
    double m_unit;
    const TextMetrics& m_metrics;
    const Texts& m_texts;
    double m_greatest;
    Rect m_plot;
    Rect m_beside;
};

} // namespace

std::vector<std::string> notes_of(const YearsData& data, const Texts& texts) {
    std::vector<std::string> notes;
    for (const auto& bar : data.bars)
        if (bar.pending > 0)
            notes.push_back(texts(text_id::years_more_pending, bar.year, bar.pending));
    return notes;
}

void add_year_bars(Scene& scene, const YearsData& data, const Rect& room, double unit,
                   const TextMetrics& metrics, const Texts& texts) {
    YearsPainter painter{scene, data, room, unit, metrics, texts};
    if (painter.is_possible())
        painter.paint();
}

Scene years_chart(const YearsData& data, const ChartFrame& frame, Size size,
                  const TextMetrics& metrics, const Texts& texts) {
    Scene scene;
    scene.size = size;
    scene.title = frame.title.empty() ? data.subject.name : frame.title;
    scene.description = described(table_of(data, texts));
    const Rect room = add_frame(scene, frame, {}, notes_of(data, texts), metrics);
    if (is_empty(data))
        add_empty_state(scene, room, nothing_recorded(frame, texts), metrics);
    else
        add_year_bars(scene, data, room, frame.unit, metrics, texts);
    return scene;
}

} // namespace taizhang
