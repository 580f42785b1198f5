#include "chart/placed_scene.h"
#include "chart/quarterly_bars.h"
#include "output/material/indicator_row.h"
#include "output/pack/pack_pages.h"
#include "output/pack/page_table.h"
#include "output/picture/category_charts.h"
#include "text/ids/column.h"
#include "text/ids/pack.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace taizhang {

namespace {

/// Makes the rows of the table of all indicators.
class IndicatorRows {
public:
    IndicatorRows(const Material& material, const Texts& texts)
        : m_material(material), m_texts(texts) {}

    PageTable table() const {
        PageTable table;
        const auto add = [&](std::string_view title, Anchor anchor, double share = 0) {
            table.columns.push_back({std::string{title}, anchor, share});
        };
        add(m_texts(text_id::column_indicator), Anchor::start, 1);
        add(m_texts(text_id::column_measure_unit), Anchor::start);
        add(m_texts(text_id::column_annual_target), Anchor::end);
        add(quarter_name(m_material.quarter_place(), m_texts), Anchor::end);
        add(m_texts(text_id::pack_to_date), Anchor::end);
        add(m_texts(text_id::column_completion), Anchor::end);
        add(m_texts(text_id::column_status), Anchor::start);
        if (has_departments())
            add(m_texts(text_id::column_department), Anchor::start);
        for (const MaterialCategory& category : m_material.categories) {
            table.rows.push_back(group_row(category.name));
            for (int indicator : category.indicators)
                table.rows.push_back(row_of(indicator));
        }
        return table;
    }

private:
    bool has_departments() const { return !m_material.definitions().departments.empty(); }

    PageRow row_of(int indicator) const {
        const IndicatorRow shown = indicator_row(m_material, indicator, m_texts);
        PageRow row;
        const auto add = [&](const std::string& text, ColourRole colour = ColourRole::text) {
            row.cells.push_back({text, colour});
        };
        add(shown.name);
        add(shown.unit, ColourRole::secondary);
        for (const std::string* figure :
             {&shown.target, &shown.quarter, &shown.to_date, &shown.completion})
            add(*figure);
        row.cells.push_back(
            {shown.status, ColourRole::text, m_material.progress_of(indicator).status});
        if (has_departments())
            add(shown.department);
        return row;
    }

    const Material& m_material;
    const Texts& m_texts;
};

/// In place of a chart whose bars would tell what is kept private: what the table says as well.
Scene private_card(const Material& material, int indicator, Size size, const TextMetrics& metrics,
                   const Texts& texts) {
    Scene scene;
    scene.size = size;
    scene.add(outline_of(scene.bounds().grown(-0.5)));
    ChartFrame frame;
    frame.padding = 14;
    const Indicator& definition = material.indicator_at(indicator);
    frame.title = shown_name(definition, texts.language());
    frame.subtitle = texts(text_id::pack_private, *material.privacy.hide_below);
    const Rect room = add_frame(scene, frame, {}, {}, metrics);
    const IndicatorProgress& progress = material.progress_of(indicator);
    const auto quarter = static_cast<size_t>(material.quarter_place());
    const std::pair<std::string, std::optional<double>> figures[]{
        {std::string{quarter_name(material.quarter_place(), texts)}, progress.actual[quarter]},
        {std::string{texts(text_id::pack_to_date)}, progress.actual_to_date}};
    double x = room.x + room.width / 4;
    for (const auto& [name, value] : figures) {
        const double y = room.centre().y;
        scene.add(TextShape{{x, y},
                            shown_figure(material, indicator, value, Precision::exact, texts),
                            {30, FontWeight::bold},
                            ColourRole::text,
                            Anchor::middle,
                            std::nullopt});
        scene.add(TextShape{
            {x, y + 32}, name, {14}, ColourRole::secondary, Anchor::middle, std::nullopt});
        x += room.width / 2;
    }
    return scene;
}

Scene chart_of(const Material& material, int indicator, Size size, const TextMetrics& metrics,
               const Texts& texts) {
    if (has_private_figure(material, indicator))
        return private_card(material, indicator, size, metrics, texts);
    const QuarterlyData data = quarterly_data(material.definitions(), material.point,
                                              material.progress_of(indicator), texts.language());
    ChartFrame frame;
    frame.title = data.unit.empty() ? data.name
                                    : texts(text_id::pack_chart, std::string_view{data.name},
                                            std::string_view{data.unit});
    return quarterly_bars(data, frame, size, metrics, texts);
}

/// A summary counts the rows that it has no room for.
bool shows_all_rows(const Chart& chart, const Scene& scene) {
    const auto* summary = std::get_if<SummaryData>(&chart.data);
    return !summary || scene.zones.size() >= summary->rows.size();
}

/// A chart of the category as a whole, with its unit and subject below the title; laid out larger,
/// and so printed finer, where all of it needs more room.
Scene whole_chart(const Chart& chart, Size size, const TextMetrics& metrics, const Texts& texts) {
    const ChartHead head = head_of(chart, texts);
    ChartFrame frame;
    frame.title = head.unit.empty() ? head.title
                                    : texts(text_id::pack_chart, std::string_view{head.title},
                                            std::string_view{head.unit});
    frame.subtitle = head.subject;
    Scene scene;
    for (const double finer : {1.0, 1.2, 1.45}) {
        scene = scene_of(chart, frame, {size.width * finer, size.height * finer}, metrics, texts);
        if (shows_all_rows(chart, scene))
            break;
    }
    return scene;
}

/// Draws itself in a size.
using Card = std::function<Scene(Size)>;

/// Those of the whole category first. All arguments must outlive the cards.
std::vector<Card> cards_of(const Material& material, const MaterialCategory& category,
                           const TextMetrics& metrics, const Texts& texts) {
    std::vector<Card> cards;
    const auto charts = category_charts(material, category, texts);
    for (const Chart& chart : charts)
        cards.push_back(
            [=, &metrics, &texts](Size size) { return whole_chart(chart, size, metrics, texts); });
    for (const int indicator : category.indicators)
        if (!is_told_by(charts, material, indicator))
            cards.push_back([=, &material, &metrics, &texts](Size size) {
                return chart_of(material, indicator, size, metrics, texts);
            });
    return cards;
}

/// Places of charts on a page; few charts get larger ones.
struct ChartGrid {
    int columns = 1;
    int rows = 1;
    Size cell;

    Point corner(const Rect& room, int place) const {
        const int column = place % columns;
        const int row = place / columns;
        return {room.x + column * (cell.width + gap), room.y + row * (cell.height + gap)};
    }

    static constexpr double gap = 28;
};

ChartGrid grid_for(int charts, const PageFormat& format, const Rect& room) {
    ChartGrid grid;
    grid.columns = (charts + format.chart_rows - 1) / format.chart_rows;
    grid.rows = (charts + grid.columns - 1) / grid.columns;
    constexpr double tallest = 0.62; // of the width
    const double width =
        std::floor((room.width - (grid.columns - 1) * ChartGrid::gap) / grid.columns);
    const double height = std::floor((room.height - (grid.rows - 1) * ChartGrid::gap) / grid.rows);
    grid.cell = {width, std::min(height, std::floor(width * tallest))};
    return grid;
}

void add_card(Scene& page, const Scene& card, const ChartGrid& grid, const Rect& room, int place) {
    add_scene(page, card, grid.corner(room, place), grid.cell.width / card.size.width);
}

} // namespace

void add_indicator_table(PageMaker& maker, const Material& material) {
    if (material.categories.empty())
        maker.add_paragraph(maker.texts()(text_id::pack_nothing), {maker.format().body}, 0,
                            ColourRole::secondary);
    else
        add_table(maker, IndicatorRows{material, maker.texts()}.table());
}

void add_category(PageMaker& maker, const Material& material, const MaterialCategory& category) {
    const PageFormat& format = maker.format();
    const auto cards = cards_of(material, category, maker.metrics(), maker.texts());
    const auto most = static_cast<size_t>(format.chart_columns * format.chart_rows);
    const size_t pages = (cards.size() + most - 1) / most;
    for (size_t first = 0, page = 0; page < pages; ++page) {
        if (page > 0)
            maker.begin_page();
        const size_t left = pages - page;
        const size_t count = (cards.size() - first + left - 1) / left; // no page is nearly empty
        const ChartGrid grid = grid_for(static_cast<int>(count), format, maker.room());
        const Size size{grid.cell.width / format.parts, grid.cell.height / format.parts};
        for (size_t i = 0; i < count; ++i)
            add_card(maker.page(), cards[first + i](size), grid, maker.room(), static_cast<int>(i));
        first += count;
    }
}

} // namespace taizhang
