#include "chart/heatmap.h"

#include "text/line_break.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr double least_column = 66;
constexpr double widest_column = 110;
constexpr double widest_names_share = 0.3;
constexpr double cell_gap = 3;
constexpr double title_padding = 3;
constexpr double line = 16;
constexpr double symbol_radius = 5;
constexpr double symbol_room = 2 * symbol_radius + 4;

constexpr Lettering title_lettering{12, FontWeight::regular};
constexpr Lettering name_lettering{13, FontWeight::regular};
constexpr Lettering two_line_lettering{11, FontWeight::regular};
constexpr Lettering cell_lettering{13, FontWeight::regular};
constexpr Lettering bad_lettering{12, FontWeight::bold};
constexpr Lettering total_lettering{13, FontWeight::bold};

std::vector<std::string> broken(std::string_view text, double width, const Lettering& lettering,
                                const TextMetrics& metrics) {
    std::vector<std::string> lines;
    for (const auto part : lines_of(text, static_cast<float>(width), [&](std::string_view piece) {
             return static_cast<float>(std::ceil(metrics.width(piece, lettering)));
         }))
        lines.emplace_back(part);
    return lines;
}

/// The widest piece of a text that is not broken: a run of letters, or one character.
double widest_word(std::string_view text, const TextMetrics& metrics) {
    double widest = 0;
    std::string word;
    for (const char byte : text) {
        if (byte == ' ' || static_cast<unsigned char>(byte) >= 0x80U)
            word.clear();
        else
            word += byte;
        widest = std::max(widest, metrics.width(word, title_lettering));
    }
    return std::ceil(widest);
}

double widest(const std::vector<std::string>& texts, const Lettering& lettering,
              const TextMetrics& metrics) {
    double width = 0;
    for (const auto& text : texts)
        width = std::max(width, metrics.width(text, lettering));
    return std::ceil(width);
}

size_t most_lines(const std::vector<std::vector<std::string>>& texts) {
    size_t most = 1;
    for (const auto& lines : texts)
        most = std::max(most, lines.size());
    return most;
}

double least_column_for(const HeatmapNames& names, const TextMetrics& metrics) {
    double least =
        std::max(least_column, metrics.width(names.widest_cell, bad_lettering) + symbol_room + 12);
    for (const auto& column : names.columns)
        least = std::max(least, widest_word(column, metrics) + 2 * title_padding);
    return least;
}

void put_columns(HeatmapLayout& layout, const HeatmapNames& names, const TextMetrics& metrics) {
    const double room = layout.size.width - layout.names_width - layout.totals_width;
    const int count = std::max<int>(1, static_cast<int>(names.columns.size()));
    const double least = least_column_for(names, metrics);
    const int fitting = std::max(1, static_cast<int>(room / least));
    layout.columns_shown = std::min(fitting, count);
    layout.column_width =
        std::floor(std::clamp(room / layout.columns_shown, least, std::max(least, widest_column)));
    for (const auto& column : names.columns)
        layout.titles.push_back(
            broken(column, layout.column_width - 2 * title_padding, title_lettering, metrics));
}

/// Paints the part of a heatmap that is seen.
class HeatmapPainter {
public:
    HeatmapPainter(Scene& scene, const HeatmapLayout& layout, const HeatmapNames& names,
                   HeatmapWindow window, const TextMetrics& metrics)
        : m_scene(scene), m_layout(layout), m_names(names), m_window(window), m_metrics(metrics) {
        m_columns =
            std::min(layout.columns_shown, static_cast<int>(names.columns.size()) - window.column);
        m_rows = std::min(layout.rows_shown, static_cast<int>(names.rows.size()) - window.row);
    }

    void paint(const HeatmapCells& cells, const std::function<std::string(int)>& totals) {
        add_titles();
        for (int row = m_window.row; row < m_window.row + m_rows; ++row) {
            add_name(row);
            for (int column = m_window.column; column < m_window.column + m_columns; ++column)
                add_cell(row, column, cells(row, column));
            add_total(row, totals(row));
        }
    }

private:
    double left_of(int column) const {
        return m_layout.names_width + m_layout.column_width * (column - m_window.column);
    }
    double top_of(int row) const {
        return m_layout.titles_height + heatmap_row * (row - m_window.row);
    }
    double totals_right() const {
        return left_of(m_window.column + m_columns) + m_layout.totals_width;
    }

    void add_titles() {
        const double bottom = m_layout.titles_height - 6;
        for (int column = m_window.column; column < m_window.column + m_columns; ++column) {
            const Mark mark{Series::column, column};
            const double left = left_of(column);
            m_scene.zones.push_back(
                {{left, 0, m_layout.column_width, m_layout.titles_height}, mark});
            const auto& lines = m_layout.titles[static_cast<size_t>(column)];
            const double top = bottom - line * static_cast<double>(lines.size());
            add_lines(lines, {left + m_layout.column_width / 2, top}, line, title_lettering,
                      Anchor::middle, ColourRole::secondary);
        }
        if (!m_names.totals.empty())
            add_text({totals_right() - 8, bottom - line / 2}, m_names.totals, title_lettering,
                     Anchor::end, ColourRole::secondary);
        m_scene.add(LineShape{
            {{0, m_layout.titles_height - 2}, {totals_right(), m_layout.titles_height - 2}},
            ColourRole::border,
            1,
            Dash::solid,
            {}});
    }

    void add_name(int row) {
        m_scene.zones.push_back(
            {{0, top_of(row), m_layout.names_width, heatmap_row}, {Series::row, row}});
        const auto& lines = m_layout.names[static_cast<size_t>(row)];
        const bool one = lines.size() == 1;
        const double height = one ? line : 14;
        const double top =
            top_of(row) + (heatmap_row - height * static_cast<double>(lines.size())) / 2;
        add_lines(lines, {8, top}, height, one ? name_lettering : two_line_lettering, Anchor::start,
                  ColourRole::text);
    }

    void add_cell(int row, int column, const HeatmapCell& cell) {
        const int columns = static_cast<int>(m_names.columns.size());
        const Mark mark{Series::cell, row * columns + column};
        const Rect rect{left_of(column) + cell_gap / 2, top_of(row) + cell_gap / 2,
                        m_layout.column_width - cell_gap, heatmap_row - cell_gap};
        m_scene.add(RectShape{rect, cell.colour, 4, cell.fill, mark});
        if (cell.has_note)
            add_symbol({rect.right() - 6, rect.y + 6}, 2.5, SymbolKind::dot, ColourRole::attention);
        add_content(rect, cell);
    }

    void add_content(const Rect& rect, const HeatmapCell& cell) {
        const Lettering lettering = cell.symbol ? bad_lettering : cell_lettering;
        const double before = cell.symbol ? symbol_room : 0;
        const std::string text = fitted(cell.text, lettering, rect.width - before - 4, m_metrics);
        const double width = before + m_metrics.width(text, lettering);
        const double left = rect.centre().x - width / 2;
        if (cell.symbol)
            add_symbol({left + symbol_radius, rect.centre().y}, symbol_radius, *cell.symbol,
                       ColourRole::brand);
        add_text({left + before, rect.centre().y}, text, lettering, Anchor::start,
                 cell.symbol ? ColourRole::brand : ColourRole::text);
    }

    void add_symbol(Point centre, double radius, SymbolKind kind, ColourRole colour) {
        SymbolShape symbol;
        symbol.centre = centre;
        symbol.radius = radius;
        symbol.kind = kind;
        symbol.colour = colour;
        m_scene.add(symbol);
    }

    void add_total(int row, const std::string& text) {
        if (!m_names.totals.empty())
            add_text({totals_right() - 8, top_of(row) + heatmap_row / 2}, text, total_lettering,
                     Anchor::end, ColourRole::brand);
    }

    void add_lines(const std::vector<std::string>& lines, Point top, double height,
                   const Lettering& lettering, Anchor anchor, ColourRole colour) {
        for (const auto& text : lines) {
            add_text({top.x, top.y + height / 2}, text, lettering, anchor, colour);
            top.y += height;
        }
    }

    /// `middle` is the height of the text's middle.
    void add_text(Point middle, const std::string& text, const Lettering& lettering, Anchor anchor,
                  ColourRole colour) {
        if (text.empty())
            return;
        m_scene.add(TextShape{{middle.x, middle.y + baseline_below_middle(lettering)},
                              text,
                              lettering,
                              colour,
                              anchor,
                              {}});
    }

    Scene& m_scene;
    const HeatmapLayout& m_layout;
    const HeatmapNames& m_names;
    HeatmapWindow m_window;
    const TextMetrics& m_metrics;
    int m_columns = 0;
    int m_rows = 0;
};

} // namespace

HeatmapLayout heatmap_layout(const HeatmapNames& names, Size size, const TextMetrics& metrics) {
    constexpr double name_padding = 20;
    HeatmapLayout layout;
    layout.size = size;
    const double wanted = widest(names.rows, name_lettering, metrics) + name_padding;
    layout.names_width = std::min(wanted, std::floor(size.width * widest_names_share));
    for (const auto& row : names.rows)
        if (metrics.width(row, name_lettering) + name_padding <= layout.names_width)
            layout.names.push_back({row});
        else
            layout.names.push_back(
                broken(row, layout.names_width - name_padding, two_line_lettering, metrics));
    if (!names.totals.empty())
        layout.totals_width = widest({names.totals}, title_lettering, metrics) + 24;
    put_columns(layout, names, metrics);
    layout.titles_height = line * static_cast<double>(most_lines(layout.titles)) + 10;
    const int fitting = static_cast<int>((size.height - layout.titles_height) / heatmap_row);
    layout.rows_shown =
        std::clamp(fitting, 1, std::max<int>(1, static_cast<int>(names.rows.size())));
    return layout;
}

Scene heatmap(const HeatmapLayout& layout, const HeatmapNames& names, HeatmapWindow window,
              const HeatmapCells& cells, const std::function<std::string(int row)>& totals,
              const TextMetrics& metrics) {
    Scene scene;
    scene.size = layout.size;
    HeatmapPainter{scene, layout, names, window, metrics}.paint(cells, totals);
    return scene;
}

} // namespace taizhang
