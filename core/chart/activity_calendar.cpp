#include "chart/activity_calendar.h"

#include "chart/period_words.h"
#include "chart/placed_text.h"
#include "chart/quarterly_data.h"
#include "text/ids/chart.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace taizhang {

namespace {

constexpr int weeks = 6; ///< that a month can touch
constexpr double month_title_height = 20;
constexpr double weekday_row = 13;
constexpr double month_gap_x = 28;
constexpr double month_gap_y = 12;
constexpr double day_gap = 2;
constexpr double widest_cell = 34;
constexpr double least_cell = 8;
constexpr Lettering month_title_lettering{13, FontWeight::bold};
constexpr Lettering count_lettering{12, FontWeight::regular};

/// Monday is 0.
int weekday_of(Date day) {
    return static_cast<int>(std::chrono::weekday{day}.iso_encoding()) - 1;
}

constexpr std::array band_colours{ColourRole::data_light, ColourRole::data_past,
                                  ColourRole::data_current};

/// How many records a day must have at most to be in each band.
using Bands = std::array<int, band_colours.size()>;

Bands bands_for(int greatest) {
    return {std::max(1, greatest / 4), std::max(2, greatest / 2), std::max(3, greatest)};
}

size_t band_of(int records, const Bands& bands) {
    return records <= bands[0] ? 0 : (records <= bands[1] ? 1 : 2);
}

/// The months stand in as many columns as make their cells largest.
struct MonthGrid {
    int columns = 4;
    double cell_width = 0;
    double cell_height = 0;

    Size month() const {
        return {7 * cell_width, month_title_height + weekday_row + weeks * cell_height};
    }
};

MonthGrid grid_in(const Rect& room, int columns) {
    const int rows = 12 / columns;
    MonthGrid grid{
        columns, (room.width - month_gap_x * (columns - 1)) / columns / 7,
        ((room.height - month_gap_y * (rows - 1)) / rows - month_title_height - weekday_row) /
            weeks};
    grid.cell_width = std::floor(std::min({grid.cell_width, widest_cell, 2 * grid.cell_height}));
    grid.cell_height = std::floor(std::min({grid.cell_height, widest_cell, 1.2 * grid.cell_width}));
    return grid;
}

MonthGrid best_grid(const Rect& room) {
    MonthGrid best = grid_in(room, 4);
    for (const int columns : {3, 6, 2, 12, 1})
        if (const MonthGrid grid = grid_in(room, columns);
            grid.cell_width * grid.cell_height > best.cell_width * best.cell_height)
            best = grid;
    return best;
}

class CalendarPainter {
public:
    CalendarPainter(Scene& scene, const ActivityData& data, const Rect& room,
                    const TextMetrics& metrics, const Texts& texts)
        : m_scene(scene), m_data(data), m_metrics(metrics), m_texts(texts),
          m_bands(bands_for(*std::ranges::max_element(data.records))), m_grid(best_grid(room)) {
        const double width =
            m_grid.month().width * m_grid.columns + month_gap_x * (m_grid.columns - 1);
        m_corner = {room.x + std::floor((room.width - width) / 2), room.y};
        m_number.size = std::min(
            {12.0, std::floor(m_grid.cell_height * 0.62), std::floor(m_grid.cell_width * 0.62)});
    }

    bool is_possible() const {
        return m_grid.cell_width >= least_cell && m_grid.cell_height >= least_cell;
    }

    void paint() {
        for (int month = 0; month < 12; ++month)
            add_month(month);
    }

private:
    void add_month(int place) {
        const Size size = m_grid.month();
        const Point corner{m_corner.x + (size.width + month_gap_x) * (place % m_grid.columns),
                           m_corner.y + (size.height + month_gap_y) * (place / m_grid.columns)};
        const Period& month = m_data.months[place];
        const std::string name{month_name(place + 1, m_texts)};
        const double middle = corner.y + month_title_height / 2 - 2;
        add_text(m_scene, {corner.x, middle},
                 fitted(name, month_title_lettering, size.width, m_metrics), month_title_lettering,
                 ColourRole::text, Anchor::start);
        const double room = size.width - m_metrics.width(name, month_title_lettering) - 8;
        if (const std::int64_t records = records_in(month); records > 0)
            add_text(
                m_scene, {corner.x + size.width, middle},
                fitted(m_texts(text_id::chart_records, records), count_lettering, room, m_metrics),
                count_lettering, ColourRole::secondary, Anchor::end);
        for (Date day = month.start; day <= month.end; day += std::chrono::days{1})
            add_day(day,
                    cell_of(month, day, {corner.x, corner.y + month_title_height + weekday_row}));
        add_weekdays({corner.x, corner.y + month_title_height + weekday_row / 2 - 1});
    }

    /// Seven short names, separated by spaces.
    void add_weekdays(Point middle) {
        std::string_view names = m_texts(text_id::chart_weekdays);
        constexpr Lettering lettering{10, FontWeight::regular};
        for (double x = middle.x + m_grid.cell_width / 2; !names.empty(); x += m_grid.cell_width) {
            const size_t end = std::min(names.find(' '), names.size());
            const std::string name{names.substr(0, end)};
            names.remove_prefix(std::min(end + 1, names.size()));
            if (m_metrics.width(name, lettering) < m_grid.cell_width)
                add_text(m_scene, {x, middle.y}, name, lettering, ColourRole::faint,
                         Anchor::middle);
        }
    }

    int place_of(Date day) const {
        return static_cast<int>((day - m_data.months.front().start).count());
    }
    int records_on(Date day) const { return m_data.records[static_cast<size_t>(place_of(day))]; }
    std::int64_t records_in(const Period& month) const {
        const auto first = m_data.records.begin() + place_of(month.start);
        return std::accumulate(first, first + day_count(month), std::int64_t{0});
    }

    Rect cell_of(const Period& month, Date day, Point corner) const {
        const int place = static_cast<int>((day - month.start).count()) + weekday_of(month.start);
        return {corner.x + m_grid.cell_width * (place % 7),
                corner.y + m_grid.cell_height * std::floor(place / 7), m_grid.cell_width - day_gap,
                m_grid.cell_height - day_gap};
    }

    void add_day(Date day, const Rect& cell) {
        const int records = records_on(day);
        const bool has_come = day <= m_data.day;
        const Mark mark{Series::cell, place_of(day)};
        ColourRole colour = ColourRole::heat_blank;
        ColourRole ink = has_come ? ColourRole::secondary : ColourRole::faint;
        if (records > 0) {
            colour = band_colours[band_of(records, m_bands)];
            ink = colour == ColourRole::data_current ? ColourRole::surface : ColourRole::text;
        }
        if (has_come)
            m_scene.add(RectShape{cell, colour, 2, Fill::solid, mark});
        m_scene.zones.push_back({cell, mark});
        const std::string number = std::to_string(day_number(day));
        if (m_number.size >= 7 && m_metrics.width(number, m_number) <= cell.width)
            add_text(m_scene, cell.centre(), number, m_number, ink, Anchor::middle);
    }

    Scene& m_scene;
    const ActivityData& m_data;
    const TextMetrics& m_metrics;
    const Texts& m_texts;
    Bands m_bands;
    MonthGrid m_grid;
    Point m_corner;
    Lettering m_number;
};

std::vector<LegendEntry> legend_of(const ActivityData& data, const Texts& texts) {
    const Bands bands = bands_for(*std::ranges::max_element(data.records));
    std::vector<LegendEntry> entries{
        {texts(text_id::chart_records, 0), Swatch::block, ColourRole::heat_blank}};
    int least = 1;
    for (size_t band = 0; band < bands.size(); ++band) {
        const std::string range = least == bands[band]
                                      ? std::to_string(least)
                                      : std::to_string(least) + "–" + std::to_string(bands[band]);
        entries.push_back(
            {texts(text_id::chart_records, range), Swatch::block, band_colours[band]});
        least = bands[band] + 1;
    }
    return entries;
}

/// Adds what one unit recorded for one indicator in one quarter.
void add_quarter(ActivityData& data, const QuarterDays& quarter) {
    int before = 0;
    for (const auto& [period, tally] : quarter.periods) {
        const int records = tally.records + tally.pending;
        const int added = records - before;
        before = records;
        if (period.end > data.day)
            continue;
        if (period.start == period.end)
            data.records[static_cast<size_t>((period.end - data.months.front().start).count())] +=
                added;
        else
            data.longer += added;
    }
}

} // namespace

ActivityData activity_data(const Definitions& definitions, const ReviewPoint& point,
                           const YearDays& days, std::optional<IndicatorPlace> indicator,
                           Language language) {
    const Calendar calendar = definitions.calendar();
    ActivityData data;
    if (indicator)
        data.name = shown_name(definitions.indicators[*indicator], language);
    data.year = point.year;
    data.day = day_looked_at(point, calendar);
    for (int month = 1; month <= 12; ++month)
        data.months[static_cast<size_t>(month - 1)] = calendar.month(point.year, month);
    data.records.resize(static_cast<size_t>(day_count(calendar.year(point.year))));
    const auto units = definitions.units.subtree(point.unit);
    for (const QuarterDays& quarter : days.quarters)
        if (units.contains(quarter.unit) && (!indicator || quarter.indicator == *indicator))
            add_quarter(data, quarter);
    return data;
}

bool is_empty(const ActivityData& data) {
    return data.longer == 0 &&
           std::ranges::all_of(data.records, [](int records) { return records == 0; });
}

ChartHead head_of(const ActivityData& data, const Texts& texts) {
    const std::string title{data.name.empty() ? std::string{texts(text_id::chart_calendar_title)}
                                              : texts(text_id::chart_calendar_title_of, data.name)};
    return {title, {}, texts(text_id::chart_year_of, data.year)};
}

ChartTable table_of(const ActivityData& data, const Texts& texts) {
    ChartTable table{
        {std::string{texts(text_id::chart_date)}, std::string{texts(text_id::chart_records_count)}},
        {}};
    for (size_t place = 0; place < data.records.size(); ++place)
        if (data.records[place] > 0)
            table.rows.push_back({static_cast<int>(place),
                                  {to_iso(data.months.front().start + std::chrono::days{place}),
                                   std::to_string(data.records[place])}});
    return table;
}

Scene activity_calendar(const ActivityData& data, const ChartFrame& frame, Size size,
                        const TextMetrics& metrics, const Texts& texts) {
    Scene scene;
    scene.size = size;
    scene.title = frame.title.empty() ? head_of(data, texts).title : frame.title;
    scene.description = described(table_of(data, texts));
    std::vector<std::string> notes;
    if (data.longer > 0)
        notes.push_back(texts(text_id::chart_longer_records, data.longer));
    const Rect room = add_frame(scene, frame, legend_of(data, texts), notes, metrics);
    if (is_empty(data)) {
        add_empty_state(scene, room, texts(text_id::chart_nothing_recorded), metrics);
        return scene;
    }
    CalendarPainter painter{
        scene, data, {room.x, room.y + 4, room.width, room.height - 8}, metrics, texts};
    if (painter.is_possible())
        painter.paint();
    return scene;
}

} // namespace taizhang
