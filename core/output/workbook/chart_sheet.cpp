#include "chart/quarterly_data.h"
#include "output/material/indicator_row.h"
#include "output/picture/cairo_canvas.h"
#include "output/picture/chart_book.h"
#include "output/workbook/cell_text.h"
#include "output/workbook/sheets.h"
#include "text/ids/chart.h"
#include "text/ids/workbook.h"
#include "text/unit_text.h"

#include <algorithm>
#include <xlsxwriter.h>

namespace taizhang {

namespace {

constexpr double width_px = 576; ///< of a chart and of its picture, as they stand on the sheet
constexpr double height_px = 324;
constexpr Size scene_size{800, 450};
constexpr double picture_scale = 1.25;
constexpr int rows_per_chart = 14; ///< of 24 pixels
constexpr int picture_column = 10; ///< of 64 pixels
constexpr int charts_per_page = 3; ///< below each other
/// With room to spare: where the usual font is missing, columns are a quarter wider.
constexpr int print_per_cent = 60;
constexpr int first_chart_row = first_row_below_title + 1;

lxw_color_t colour_of(ColourRole role, const Style& style) {
    const Colour colour = style(role);
    return static_cast<lxw_color_t>(colour.red) << 16U |
           static_cast<lxw_color_t>(colour.green) << 8U | colour.blue;
}

bool has_bars(const IndicatorProgress& progress) {
    const auto is_set = [](const std::optional<double>& value) { return value.has_value(); };
    return std::ranges::any_of(progress.actual, is_set) ||
           std::ranges::any_of(progress.last_year, is_set);
}

/// Whole numbers so small that an axis would have steps between them.
bool counts_few(const QuarterlyData& data) {
    constexpr double few = 5;
    return data.decimals == 0 && data.unit != "%" &&
           std::ranges::all_of(data.quarters, [](const QuarterFigures& q) {
               return std::max({q.actual.value_or(0), q.last_year.value_or(0),
                                q.plan.value_or(0)}) <= few;
           });
}

/// A chart of the library over the cells of the sheet of quarters.
class NativeChart {
public:
    NativeChart(const SheetSource& source, const BookSheet& quarters, int row)
        : m_source{source}, m_quarters{quarters}, m_row{row}, m_chart{workbook_add_chart(
                                                                  source.book.library(),
                                                                  LXW_CHART_COLUMN)} {
        if (!m_chart)
            throw std::bad_alloc{};
        m_font.name = const_cast<char*>("Microsoft YaHei");
        m_font.size = 9;
        m_font.color = colour_of(ColourRole::text, light_style());
    }

    lxw_chart* made(const QuarterlyData& data) {
        set_title(data);
        add_bars(quarter_column::last_year, text_id::chart_last_year, ColourRole::data_light);
        add_bars(quarter_column::actual, text_id::chart_actual, ColourRole::data_current);
        if (std::ranges::any_of(data.quarters, [](const auto& q) { return q.plan.has_value(); }))
            add_target(plan_name(data.plan_kind));
        set_axes();
        if (data.unit == "%")
            chart_axis_set_num_format(m_chart->y_axis, "0%");
        if (counts_few(data))
            chart_axis_set_major_unit(m_chart->y_axis, 1);
        return m_chart;
    }

private:
    static TextId plan_name(PlanKind kind) {
        if (kind == PlanKind::limit)
            return text_id::chart_limit;
        return kind == PlanKind::plan ? text_id::chart_plan : text_id::chart_level;
    }

    void set_title(const QuarterlyData& data) {
        std::string title = data.name;
        if (const auto unit = spoken_unit(data.unit, m_source.texts.language()); !unit.empty())
            title += m_source.texts(text_id::workbook_in_brackets, unit);
        lxw_chart_font font = m_font;
        font.size = 12;
        chart_title_set_name(m_chart, cell_content(title).c_str());
        chart_title_set_name_font(m_chart, &font);
    }

    lxw_chart_series* add_series(int column, TextId name) {
        const auto cells = [&](int row) {
            return m_quarters.range({row, column}, {row, column + 3});
        };
        lxw_chart_series* series =
            chart_add_series(m_chart, cells(quarter_name_row).c_str(), cells(m_row).c_str());
        if (!series)
            throw std::bad_alloc{};
        chart_series_set_name(series, std::string{m_source.texts(name)}.c_str());
        return series;
    }

    void add_bars(int column, TextId name, ColourRole role) {
        lxw_chart_series* series = add_series(column, name);
        lxw_chart_fill fill{};
        fill.color = colour_of(role, light_style());
        chart_series_set_fill(series, &fill);
        chart_series_set_labels(series);
        chart_series_set_labels_font(series, &m_font);
    }

    /// Dashed, which makes it a line in the end (chart_parts.h).
    void add_target(TextId name) {
        lxw_chart_series* series = add_series(quarter_column::plan, name);
        lxw_chart_line line{};
        line.color = colour_of(ColourRole::brand, light_style());
        line.width = 2;
        line.dash_type = LXW_CHART_LINE_DASH_DASH;
        chart_series_set_line(series, &line);
    }

    void set_axes() {
        lxw_chart_line grid{};
        grid.color = colour_of(ColourRole::grid, light_style());
        chart_axis_set_num_font(m_chart->x_axis, &m_font);
        chart_axis_set_num_font(m_chart->y_axis, &m_font);
        chart_axis_set_min(m_chart->y_axis, 0);
        chart_axis_major_gridlines_set_line(m_chart->y_axis, &grid);
        chart_legend_set_font(m_chart, &m_font);
        chart_legend_set_position(m_chart, LXW_CHART_LEGEND_BOTTOM);
        chart_set_series_gap(m_chart, 80);
    }

    const SheetSource& m_source;
    const BookSheet& m_quarters;
    int m_row;
    lxw_chart* m_chart;
    lxw_chart_font m_font{};
};

class ChartSheet {
public:
    ChartSheet(const SheetSource& source, const QuarterSheet& quarters, Reader& reader,
               WorkDone& work)
        : m_source{source}, m_quarters{quarters}, m_reader{reader}, m_work{work},
          m_sheet{source.book.add_sheet(source.texts(text_id::workbook_sheet_charts))} {}

    void write() {
        write_title(m_source, m_sheet, 2 * picture_column);
        m_sheet.write_merged({first_row_below_title, 0}, 1, 2 * picture_column,
                             m_source.texts(text_id::workbook_charts_hint), cell_style::subtitle());
        for (const QuarterRow& row : m_quarters.rows) {
            const auto& progress = m_source.material.progress_of(row.indicator);
            if (has_bars(progress) && !has_private_figure(m_source.material, progress.indicator))
                add(row);
            m_work.add(records_per_chart);
        }
        m_sheet.freeze({first_chart_row, 0}, first_chart_row);
        m_sheet.set_up_print(BookSheet::Fit::none, page_foot(m_source));
        break_pages();
    }

private:
    void add(const QuarterRow& row) {
        const ChartAsked asked{ChartKind::quarterly, m_source.material.point, row.indicator};
        const auto chart = read_chart(m_reader, *m_source.material.book, asked, m_source.texts);
        if (!chart)
            return;
        const int at = first_chart_row + m_charts++ * rows_per_chart;
        const Scene scene = scene_of(*chart, standalone_frame(*chart, m_source.texts), scene_size,
                                     m_metrics, m_source.texts);
        NativeChart native{m_source, m_quarters.sheet, row.row};
        m_sheet.insert_chart({at, 0}, native.made(std::get<QuarterlyData>(chart->data)), width_px,
                             height_px, scene.description);
        m_sheet.insert_picture({at, picture_column}, png_of(scene, light_style(), picture_scale),
                               width_px / (scene_size.width * picture_scale), scene.description);
    }

    void break_pages() {
        std::vector<int> rows;
        for (int chart = charts_per_page; chart < m_charts; chart += charts_per_page)
            rows.push_back(first_chart_row + chart * rows_per_chart);
        m_sheet.break_pages_before(rows, print_per_cent);
    }

    const SheetSource& m_source;
    const QuarterSheet& m_quarters;
    Reader& m_reader;
    WorkDone& m_work;
    BookSheet& m_sheet;
    CairoTextMetrics m_metrics;
    int m_charts = 0;
};

} // namespace

void add_chart_sheet(const SheetSource& source, const QuarterSheet& quarters, Reader& reader,
                     WorkDone& work) {
    ChartSheet{source, quarters, reader, work}.write();
}

} // namespace taizhang
