#include "chart/summary_bars.h"

#include "chart/placed_text.h"
#include "chart/status_mark.h"
#include "chart/status_words.h"
#include "text/ids/chart.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr double full_row = 42;
constexpr double low_row = 29; ///< below it bars are thin
constexpr double least_row = 22;
constexpr double least_column = 205;
constexpr double widest_column = 620;
constexpr double column_gap = 30;
constexpr double full_bar = 9;
constexpr double thin_bar = 5;
constexpr double summary_symbol_room = 16;
constexpr double name_gap = 10; ///< to the value
constexpr double last_line = 20;
constexpr int most_columns = 4;
constexpr Lettering summary_lettering{13, FontWeight::regular};
constexpr double smallest_name = 11;

ChartPart part_of(Tone tone) {
    switch (tone) {
    case Tone::good:
        return ChartPart::good;
    case Tone::attention:
        return ChartPart::attention;
    case Tone::bad:
        return ChartPart::bad;
    case Tone::neutral:
        break;
    }
    return ChartPart::neutral;
}

/// How the rows are spread over columns.
struct Grid {
    int columns = 1;
    int rows = 0; ///< in each column
    double row = full_row;
    double column = 0;
};

/// As few columns as rows of a height allow.
int columns_for(int all, const Rect& room, double row) {
    const int most = std::clamp(
        static_cast<int>((room.width + column_gap) / (least_column + column_gap)), 1, most_columns);
    int columns = 1;
    while (columns < most && row * std::ceil(1.0 * all / columns) > room.height)
        ++columns;
    return columns;
}

double column_width(const Rect& room, int columns) {
    return std::floor((room.width + column_gap) / columns) - column_gap;
}

/// Rather low rows than names cut off in columns narrower than `widest_row`.
Grid grid_for(int all, const Rect& room, double widest_row) {
    Grid grid;
    grid.columns = columns_for(all, room, full_row);
    if (column_width(room, grid.columns) < widest_row)
        grid.columns = columns_for(all, room, low_row);
    const double wanted = std::ceil(1.0 * all / grid.columns);
    grid.row = std::floor(std::clamp(room.height / std::max(1.0, wanted), least_row, full_row));
    grid.rows = std::min(static_cast<int>(wanted), static_cast<int>(room.height / grid.row));
    grid.column = std::min(widest_column, column_width(room, grid.columns));
    if (grid.columns == 1)
        grid.column = room.width;
    return grid;
}

class SummaryPainter {
public:
    SummaryPainter(Scene& scene, const SummaryData& data, const Rect& room,
                   const TextMetrics& metrics, const Texts& texts)
        : m_scene(scene), m_data(data), m_room(room), m_metrics(metrics), m_texts(texts),
          m_grid(grid_for(count(), room, widest_row())) {
        if (places() < count()) {
            m_room.height -= last_line;
            m_grid = grid_for(count(), m_room, widest_row());
        }
    }

    void paint() {
        const int shown = std::min(count(), places());
        for (int i = 0; i < shown; ++i)
            add_row(m_data.rows[static_cast<size_t>(i)], place_of(i));
        if (shown < count() && m_room.height >= 0)
            add_text(m_scene, {m_room.x, m_room.bottom() + last_line / 2},
                     fitted(m_texts(text_id::chart_more_indicators, count() - shown),
                            summary_lettering, m_room.width, m_metrics),
                     summary_lettering, ColourRole::secondary, Anchor::start);
    }

private:
    int count() const { return static_cast<int>(m_data.rows.size()); }
    int places() const { return m_grid.rows * m_grid.columns; }

    /// Of a column in which no name is cut off.
    double widest_row() const {
        double widest = 0;
        for (const auto& row : m_data.rows)
            widest = std::max(widest, m_metrics.width(row.name, summary_lettering) +
                                          m_metrics.width(row.value, summary_lettering));
        return summary_symbol_room + std::ceil(widest) + name_gap;
    }

    Rect place_of(int row) const {
        return {m_room.x + (m_grid.column + column_gap) * (row / m_grid.rows),
                m_room.y + m_grid.row * (row % m_grid.rows), m_grid.column, m_grid.row};
    }

    void add_row(const SummaryRow& row, const Rect& place) {
        m_scene.zones.push_back({place, {Series::whole_column, row.indicator}});
        const bool low = place.height < low_row;
        const double height = low ? thin_bar : full_bar;
        const Rect track{place.x, place.bottom() - height - (low ? 2 : 5), place.width, height};
        const double text_middle = (place.y + track.y) / 2 - (low ? 0 : 1);
        add_symbol(row, {place.x + 6, text_middle});
        const double value_width =
            std::min(std::ceil(m_metrics.width(row.value, summary_lettering)), place.width * 0.6);
        const double name_width = place.width - summary_symbol_room - value_width - name_gap;
        const Lettering letters = lettering_for(row.name, name_width);
        add_text(m_scene, {place.x + summary_symbol_room, text_middle},
                 fitted(row.name, letters, name_width, m_metrics), letters, ColourRole::text,
                 Anchor::start);
        add_text(m_scene, {place.right(), text_middle},
                 fitted(row.value, summary_lettering, value_width, m_metrics), summary_lettering,
                 ColourRole::text, Anchor::end);
        add_bar(row, track);
    }

    /// A name that is only a little too long is written smaller.
    Lettering lettering_for(const std::string& name, double room) const {
        const double width = m_metrics.width(name, summary_lettering);
        if (width <= room)
            return summary_lettering;
        return {
            std::max(smallest_name, std::floor(summary_lettering.size * room / width * 10) / 10),
            summary_lettering.weight};
    }

    void add_symbol(const SummaryRow& row, Point centre) {
        add_status_symbol(m_scene, centre, 5, row.status, tone_ink(tone_of(row.status)));
    }

    /// What has no target has nothing to fill.
    void add_bar(const SummaryRow& row, const Rect& track) {
        if (!row.completion && !row.pace)
            return;
        m_scene.add(RectShape{track, ColourRole::track, track.height / 2, Fill::solid, {}});
        const double done = std::clamp(row.completion.value_or(0), 0.0, 1.0);
        if (done > 0)
            m_scene.add(RectShape{{track.x, track.y, track.width * done, track.height},
                                  tone_colour(tone_of(row.status), ColourRole::neutral),
                                  track.height / 2,
                                  Fill::solid,
                                  Mark{Series::actual, row.indicator}});
        if (!row.pace)
            return;
        const double x =
            std::round(track.x + (track.width - 2) * std::clamp(*row.pace, 0.0, 1.0)) + 1;
        m_scene.add(LineShape{{{x, track.y - 1}, {x, track.bottom() + 3}},
                              ColourRole::marker,
                              2.4,
                              Dash::solid,
                              Mark{Series::plan, row.indicator}});
    }

    Scene& m_scene;
    const SummaryData& m_data;
    Rect m_room;
    const TextMetrics& m_metrics;
    const Texts& m_texts;
    Grid m_grid;
};

/// Rows whose state is hidden are left out.
SummaryData without(SummaryData data, const ChartParts& hidden) {
    std::erase_if(data.rows, [&](const SummaryRow& row) {
        return hidden.contains(part_of(tone_of(row.status)));
    });
    if (hidden.contains(ChartPart::pace))
        for (auto& row : data.rows)
            row.pace.reset();
    return data;
}

/// The states that occur, the worst first.
std::vector<LegendEntry> legend_of(const SummaryData& data, const Texts& texts) {
    using enum Status;
    std::vector<LegendEntry> entries;
    for (const Status status : {alarm, missed, exceeded, behind, at_limit, achieved, on_track,
                                within, track, no_target, no_data})
        if (std::ranges::find(data.rows, status, &SummaryRow::status) != data.rows.end())
            entries.push_back({std::string{texts(text_of(status))},
                               Swatch::dot,
                               tone_ink(tone_of(status)),
                               part_of(tone_of(status)),
                               {},
                               status});
    const auto has_pace = [](const SummaryRow& row) { return row.pace.has_value(); };
    if (std::ranges::any_of(data.rows, has_pace))
        entries.push_back({std::string{texts(text_id::chart_pace)}, Swatch::pace,
                           ColourRole::marker, ChartPart::pace});
    return entries;
}

} // namespace

Scene summary_bars(const SummaryData& data, const ChartFrame& frame, Size size,
                   const TextMetrics& metrics, const Texts& texts) {
    Scene scene;
    scene.size = size;
    scene.title =
        frame.title.empty() ? std::string{texts(text_id::chart_summary_title)} : frame.title;
    const SummaryData shown = without(data, frame.hidden);
    scene.description = described(table_of(shown, texts));
    std::vector<std::string> notes;
    int pending = 0;
    for (const auto& row : data.rows)
        pending += row.pending;
    if (pending > 0)
        notes.push_back(texts(text_id::chart_pending, pending));
    if (data.without_target > 0)
        notes.push_back(texts(text_id::chart_without_target, data.without_target));
    if (data.without_figures > 0)
        notes.push_back(texts(text_id::chart_without_figures, data.without_figures));
    const Rect room = add_frame(scene, frame, legend_of(data, texts), notes, metrics);
    if (is_empty(data))
        add_empty_state(
            scene, room,
            frame.answers ? texts(reason_of_empty(data)) : nothing_recorded(frame, texts), metrics);
    else if (room.width >= 120 && room.height >= least_row)
        SummaryPainter{scene, shown, room, metrics, texts}.paint();
    return scene;
}

} // namespace taizhang
