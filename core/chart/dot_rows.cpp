#include "chart/dot_rows.h"

#include "chart/finding.h"
#include "chart/placed_text.h"
#include "chart/quarterly_data.h"
#include "chart/status_mark.h"
#include "chart/status_words.h"
#include "text/ids/chart.h"
#include "text/ids/column.h"
#include "text/ids/dots.h"
#include "text/unit_text.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

// In units.
constexpr double full_dot_row = 1.75;
constexpr double least_dot_row = 1.25;
constexpr double pitch = 1.5; ///< from dot to dot
constexpr double dot_radius = 0.44;
constexpr double least_dot_column = 27;
constexpr double dot_columns_apart = 2;

bool has_dots(const Indicator& indicator, const IndicatorProgress& progress) {
    if (!has_pace(indicator) || indicator.decimals > 0 || !progress.plan || is_hidden(indicator))
        return false;
    const double target = to_number(progress.plan->annual);
    return 1 <= target && target <= most_dots;
}

int urgency(Status status) {
    switch (tone_of(status)) {
    case Tone::bad:
        return 0;
    case Tone::attention:
        return 1;
    default:
        return status == Status::achieved ? 3 : 2;
    }
}

class DotPainter {
public:
    DotPainter(Scene& scene, const DotRowsData& data, const Rect& room, double unit,
               const TextMetrics& metrics, const Texts& texts)
        : m_scene(scene), m_data(data), m_room(room), m_unit(unit), m_metrics(metrics),
          m_texts(texts) {
        const auto rows_at = [&](double row) {
            return static_cast<int>((room.height - f(1.9)) / f(row));
        };
        m_rows = rows_at(full_dot_row);
        m_row = full_dot_row;
        if (m_rows < count() && room.width >= f(2 * least_dot_column + dot_columns_apart))
            m_columns = 2;
        if (m_rows * m_columns < count()) {
            m_rows = rows_at(least_dot_row);
            m_row = least_dot_row;
        }
        if (m_columns == 2)
            m_rows = std::min(m_rows, (count() + 1) / 2);
        m_column = (room.width - f(dot_columns_apart) * (m_columns - 1)) / m_columns;
    }

    bool is_possible() const { return m_rows >= 1 && m_column >= f(16); }

    void paint() {
        const int places = m_rows * m_columns;
        const int shown = count() <= places ? count() : places - 1;
        for (int column = 0; column < m_columns && column * m_rows < shown; ++column)
            add_head(left(column));
        for (int i = 0; i < shown; ++i)
            add_row(m_data.rows[static_cast<size_t>(i)], left(i / m_rows),
                    m_room.y + f(1.9) + f(m_row) * (i % m_rows));
        if (shown < count())
            put({left(shown / m_rows), m_room.y + f(1.9) + f(m_row) * (shown % m_rows + 0.5)},
                m_texts(text_id::chart_more_indicators, count() - shown), 0.86, FontWeight::regular,
                ColourRole::secondary, Anchor::start, m_column);
    }

private:
    double f(double units) const { return units * m_unit; }
    int count() const { return static_cast<int>(m_data.rows.size()); }
    double left(int column) const { return m_room.x + (m_column + f(dot_columns_apart)) * column; }

    // The columns of one row, from its left edge.
    double dots_left() const { return m_column - dots_room() - figures_room(); }
    double dots_room() const { return f(pitch * most_dots + 0.6); }
    double figures_room() const { return m_column >= f(25) ? f(13.2) : f(5); }
    bool has_words() const { return m_column >= f(25); }

    void put(Point middle, const std::string& text, double size, FontWeight weight,
             ColourRole colour, Anchor anchor, double width) {
        const Lettering lettering{f(size), weight};
        add_text(m_scene, middle, fitted(text, lettering, width, m_metrics), lettering, colour,
                 anchor);
    }

    void add_line(Point from, Point to, ColourRole colour, double width,
                  const std::optional<Mark>& mark) {
        LineShape line;
        line.points = {from, to};
        line.colour = colour;
        line.width = width;
        line.mark = mark;
        m_scene.items.emplace_back(std::in_place_type<LineShape>, std::move(line));
    }

    void add_head(double x) {
        const double middle = m_room.y + f(0.8);
        const auto head = [&](TextId text, double right, double width) {
            put({x + right, middle}, std::string{m_texts(text)}, 0.8, FontWeight::regular,
                ColourRole::secondary, Anchor::end, width);
        };
        const double figures = dots_left() + dots_room();
        head(text_id::dots_of_year, figures + f(4.2), f(4.4));
        if (has_words()) {
            head(text_id::dots_against_due, figures + f(8.0), f(3.6));
            put({x + figures + f(9), middle}, std::string{m_texts(text_id::column_status)}, 0.8,
                FontWeight::regular, ColourRole::secondary, Anchor::start, f(4.2));
        }
        add_line({x, m_room.y + f(1.7)}, {x + m_column, m_room.y + f(1.7)}, ColourRole::marker, 1.4,
                 std::nullopt);
    }

    void add_row(const DotRow& row, double x, double top) {
        const double middle = top + f(m_row / 2);
        m_scene.zones.push_back(
            {{x, top, m_column, f(m_row)}, {Series::whole_column, row.indicator}});
        const bool stands_out = urgency(row.status) < 2;
        put({x, middle}, row.name, 0.95, stands_out ? FontWeight::bold : FontWeight::regular,
            ColourRole::text, Anchor::start, dots_left() - f(0.4));
        add_dots(row, x + dots_left(), middle);
        const double figures = x + dots_left() + dots_room();
        put({figures + f(4.2), middle},
            with_unit(std::to_string(row.done) + " / " + std::to_string(row.target), row.unit,
                      m_texts.language()),
            0.95, FontWeight::regular, ColourRole::text, Anchor::end, f(4.4));
        if (has_words())
            add_words(row, figures, middle);
        add_line({x, top + f(m_row)}, {x + m_column, top + f(m_row)}, ColourRole::border, 1,
                 std::nullopt);
    }

    /// More than planned is no further dot: the figures say it.
    void add_dots(const DotRow& row, double x, double middle) {
        const Mark mark{Series::actual, row.indicator};
        for (int dot = 0; dot < row.target; ++dot) {
            SymbolShape shape;
            shape.centre = {x + f(0.6 + dot_radius + pitch * dot), middle};
            shape.radius = f(dot_radius);
            shape.kind = dot < row.done ? SymbolKind::dot : SymbolKind::ring;
            shape.colour = dot < row.done ? ColourRole::data_current : ColourRole::data_last_year;
            shape.mark = mark;
            m_scene.items.emplace_back(std::in_place_type<SymbolShape>, shape);
        }
        const double tick = x + f(0.6 + pitch * row.due - (pitch - 2 * dot_radius) / 2);
        add_line({tick, middle - f(0.55)}, {tick, middle + f(0.55)}, ColourRole::marker, f(0.15),
                 Mark{Series::plan, row.indicator});
    }

    void add_words(const DotRow& row, double figures, double middle) {
        const ColourRole ink = tone_ink(tone_of(row.status));
        const bool stands_out = urgency(row.status) < 2;
        const FindingSubject subject{row.name, {}, 0, m_data.year};
        put({figures + f(8.0), middle},
            more_or_less(subject, row.done - row.due, Precision::exact, m_texts), 0.95,
            stands_out ? FontWeight::bold : FontWeight::regular,
            stands_out ? ink : ColourRole::text, Anchor::end, f(3.6));
        add_status_symbol(m_scene, {figures + f(9.3), middle}, f(0.32), row.status, ink);
        put({figures + f(9.95), middle}, std::string{m_texts(text_of(row.status))}, 0.95,
            FontWeight::bold, ink, Anchor::start, f(3.3));
    }

    Scene& m_scene;
    const DotRowsData& m_data;
    Rect m_room;
    double m_unit;
    const TextMetrics& m_metrics;
    const Texts& m_texts;
    int m_rows = 0; ///< in each column
    int m_columns = 1;
    double m_row = full_dot_row;
    double m_column = 0;
};

std::vector<LegendEntry> legend_of(const Texts& texts) {
    return {{std::string{texts(text_id::dots_done)}, Swatch::dot, ColourRole::data_current},
            {std::string{texts(text_id::dots_open)}, Swatch::ring, ColourRole::data_last_year},
            {std::string{texts(text_id::dots_due)}, Swatch::pace, ColourRole::marker}};
}

std::string finding_of(const DotRowsData& data, const Texts& texts) {
    const auto in = [&](Tone tone) {
        return std::ranges::count(data.rows, tone,
                                  [](const DotRow& row) { return tone_of(row.status); });
    };
    const auto bad = in(Tone::bad);
    const auto attention = in(Tone::attention);
    const auto all = static_cast<std::ptrdiff_t>(data.rows.size());
    if (all == 0)
        return {};
    if (bad + attention == 0)
        return texts(text_id::dots_all_well, all);
    return texts(text_id::dots_finding, all, bad, attention, all - bad - attention);
}

} // namespace

DotRowsData dot_rows_data(const Definitions& definitions, const ReviewPoint& point,
                          std::span<const IndicatorProgress> review, const Texts& texts) {
    DotRowsData data;
    data.year = point.year;
    data.day = day_looked_at(point, definitions.calendar());
    for (const auto& progress : review) {
        const auto& indicator = definitions.indicators[progress.indicator];
        if (!has_dots(indicator, progress))
            continue;
        if (progress.pending > 0 || progress.known_to_date != Known::whole) {
            data.pending += progress.pending;
            continue;
        }
        data.rows.push_back({shown_name(indicator, texts.language()), progress.indicator,
                             static_cast<int>(progress.actual_to_date.value_or(0)),
                             static_cast<int>(to_number(progress.plan->annual)),
                             static_cast<int>(progress.due.value_or(0)), progress.status,
                             shown_unit(indicator)});
    }
    std::ranges::stable_sort(data.rows, {}, [](const DotRow& row) {
        return std::pair{urgency(row.status), row.done - row.due};
    });
    return data;
}

bool is_empty(const DotRowsData& data) {
    return data.rows.empty();
}

ChartHead head_of(const DotRowsData& data, const Texts& texts) {
    return {std::string{texts(text_id::dots_title)},
            {},
            texts(text_id::dots_subject, data.year),
            finding_of(data, texts)};
}

ChartTable table_of(const DotRowsData& data, const Texts& texts) {
    ChartTable table{
        {std::string{texts(text_id::column_indicator)}, std::string{texts(text_id::chart_to_date)},
         std::string{texts(text_id::dots_target)}, std::string{texts(text_id::dots_due_count)},
         std::string{texts(text_id::column_status)}},
        {}};
    for (const auto& row : data.rows)
        table.rows.push_back({row.indicator,
                              {row.name, std::to_string(row.done), std::to_string(row.target),
                               std::to_string(row.due), std::string{texts(text_of(row.status))}}});
    return table;
}

Scene dot_rows(const DotRowsData& data, const ChartFrame& frame, Size size,
               const TextMetrics& metrics, const Texts& texts) {
    Scene scene;
    scene.size = size;
    scene.title = frame.title.empty() ? std::string{texts(text_id::dots_title)} : frame.title;
    scene.description = described(table_of(data, texts));
    std::vector<std::string> notes;
    if (data.pending > 0)
        notes.push_back(texts(text_id::chart_pending, data.pending));
    const auto legend = is_empty(data) ? std::vector<LegendEntry>{} : legend_of(texts);
    const Rect room = add_frame(scene, frame, legend, notes, metrics);
    if (is_empty(data)) {
        add_empty_state(scene, room, texts(text_id::dots_none), metrics);
        return scene;
    }
    DotPainter painter{scene, data, room, frame.unit, metrics, texts};
    if (painter.is_possible())
        painter.paint();
    return scene;
}

} // namespace taizhang
