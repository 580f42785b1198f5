#include "chart/heatmap.h"

#include "chart/placed_text.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr double widest_heatmap_column = 110;
constexpr double widest_names_share = 0.3;
constexpr double heatmap_cell_gap = 3;
constexpr double title_padding = 3;
constexpr double name_padding = 20;
constexpr double two_line_row = 32; ///< least height for a name in two lines
constexpr double line_height = 16;
constexpr double cell_symbol_radius = 5; ///< at most
constexpr double cell_symbol_room = 2 * cell_symbol_radius + 4;

constexpr Lettering column_title_lettering{12, FontWeight::regular};
constexpr double smallest_title = 10;
constexpr double most_column_title_lines = 8; ///< about; a longer title is shortened
constexpr Lettering row_name_lettering{13, FontWeight::regular};
constexpr Lettering two_line_lettering{11, FontWeight::regular};
constexpr Lettering cell_lettering{13, FontWeight::regular};
constexpr Lettering bad_lettering{12, FontWeight::bold};
constexpr Lettering total_lettering{13, FontWeight::bold};

/// The widest piece of a text that is not broken: a run of letters, or one character.
double widest_word(std::string_view text, const Lettering& lettering, const TextMetrics& metrics) {
    double widest = 0;
    std::string word;
    for (const char byte : text) {
        if (byte == ' ' || static_cast<unsigned char>(byte) >= 0x80U)
            word.clear();
        else
            word += byte;
        widest = std::max(widest, metrics.width(word, lettering));
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

double least_column_for(const HeatmapNames& names, const HeatmapDensity& density,
                        const Lettering& title, const TextMetrics& metrics) {
    double least = std::max(density.column, metrics.width(names.widest_cell, bad_lettering) +
                                                cell_symbol_room + 12);
    for (const auto& column : names.columns)
        least = std::max(least, widest_word(column, title, metrics) + 2 * title_padding);
    return least;
}

/// As large as columns for all names allow, or as usual where no size does.
Lettering title_lettering_for(const HeatmapNames& names, const HeatmapDensity& density, double room,
                              const TextMetrics& metrics) {
    const auto count = static_cast<double>(names.columns.size());
    for (Lettering title = column_title_lettering; title.size >= smallest_title; title.size -= 1)
        if (least_column_for(names, density, title, metrics) * count <= room)
            return title;
    return column_title_lettering;
}

std::vector<std::string> title_lines(const std::string& title, const HeatmapLayout& layout,
                                     const TextMetrics& metrics) {
    const double room = layout.column_width - 2 * title_padding;
    return lines_without_orphan(
        fitted(title, layout.title, most_column_title_lines * room, metrics), room, layout.title,
        metrics);
}

void put_columns(HeatmapLayout& layout, const HeatmapNames& names, const HeatmapDensity& density,
                 const TextMetrics& metrics) {
    const double room = layout.size.width - layout.names_width - layout.totals_width;
    const int count = std::max<int>(1, static_cast<int>(names.columns.size()));
    layout.title = title_lettering_for(names, density, room, metrics);
    const double least = least_column_for(names, density, layout.title, metrics);
    const int fitting = std::max(1, static_cast<int>(room / least));
    layout.columns_shown = std::min(fitting, count);
    layout.column_width = std::floor(
        std::clamp(room / layout.columns_shown, least, std::max(least, widest_heatmap_column)));
    for (const auto& column : names.columns)
        layout.titles.push_back(title_lines(column, layout, metrics));
}

std::vector<std::string> name_lines(const std::string& name, const HeatmapLayout& layout,
                                    const TextMetrics& metrics) {
    const double room = layout.names_width - name_padding;
    if (metrics.width(name, row_name_lettering) <= room)
        return {name};
    if (layout.row_height < two_line_row)
        return {fitted(name, row_name_lettering, room, metrics)};
    constexpr double two_lines = 1.9; // the first may break early
    return broken_lines(fitted(name, two_line_lettering, two_lines * room, metrics), room,
                        two_line_lettering, metrics);
}

void put_rows(HeatmapLayout& layout, const HeatmapNames& names, const HeatmapDensity& density,
              const TextMetrics& metrics) {
    const double room = layout.size.height - layout.titles_height;
    const int count = std::max<int>(1, static_cast<int>(names.rows.size()));
    layout.row_height = std::clamp(std::floor(room / count), density.row, heatmap_row);
    layout.rows_shown = std::clamp(static_cast<int>(room / layout.row_height), 1, count);
    for (const auto& row : names.rows)
        layout.names.push_back(name_lines(row, layout, metrics));
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
        return m_layout.titles_height + m_layout.row_height * (row - m_window.row);
    }
    double totals_right() const {
        return left_of(m_window.column + m_columns) + m_layout.totals_width;
    }

    /// Letters that a low row has room for.
    Lettering in_row(Lettering lettering) const {
        lettering.size = std::min(lettering.size, std::floor(m_layout.row_height * 0.7));
        return lettering;
    }

    void add_titles() {
        const double bottom = m_layout.titles_height - 6;
        for (int column = m_window.column; column < m_window.column + m_columns; ++column) {
            const Mark mark{Series::column, column};
            const double left = left_of(column);
            m_scene.zones.push_back(
                {{left, 0, m_layout.column_width, m_layout.titles_height}, mark});
            const auto& lines = m_layout.titles[static_cast<size_t>(column)];
            const double top = bottom - line_height * static_cast<double>(lines.size());
            add_lines(lines, {left + m_layout.column_width / 2, top}, line_height, m_layout.title,
                      Anchor::middle, ColourRole::secondary);
        }
        if (!m_names.totals.empty())
            add_text(m_scene, {totals_right() - 8, bottom - line_height / 2}, m_names.totals,
                     column_title_lettering, ColourRole::secondary, Anchor::end);
        m_scene.add(LineShape{
            {{0, m_layout.titles_height - 2}, {totals_right(), m_layout.titles_height - 2}},
            ColourRole::border,
            1,
            Dash::solid,
            {}});
    }

    void add_name(int row) {
        m_scene.zones.push_back(
            {{0, top_of(row), m_layout.names_width, m_layout.row_height}, {Series::row, row}});
        auto lines = m_layout.names[static_cast<size_t>(row)];
        const bool one = lines.size() == 1;
        const Lettering lettering = in_row(one ? row_name_lettering : two_line_lettering);
        for (std::string& part : lines) // a word that can't be broken may be longer than its line
            part = fitted(part, lettering, m_layout.names_width - 10, m_metrics);
        const double height = one ? line_height : 14;
        const double top =
            top_of(row) + (m_layout.row_height - height * static_cast<double>(lines.size())) / 2;
        add_lines(lines, {8, top}, height, lettering, Anchor::start, ColourRole::text);
    }

    void add_cell(int row, int column, const HeatmapCell& cell) {
        const int columns = static_cast<int>(m_names.columns.size());
        const Mark mark{Series::cell, row * columns + column};
        const Rect rect{left_of(column) + heatmap_cell_gap / 2, top_of(row) + heatmap_cell_gap / 2,
                        m_layout.column_width - heatmap_cell_gap,
                        m_layout.row_height - heatmap_cell_gap};
        m_scene.add(RectShape{rect, cell.colour, 4, cell.fill, mark});
        if (cell.has_note)
            add_symbol({rect.right() - 6, rect.y + 6}, 2.5, SymbolKind::dot, ColourRole::attention);
        add_content(rect, cell);
    }

    void add_content(const Rect& rect, const HeatmapCell& cell) {
        const Lettering lettering = in_row(cell.symbol ? bad_lettering : cell_lettering);
        const double before = cell.symbol ? cell_symbol_room : 0;
        const std::string text = fitted(cell.text, lettering, rect.width - before - 4, m_metrics);
        const double width = before + m_metrics.width(text, lettering);
        const double radius = std::min(cell_symbol_radius, rect.height * 0.4);
        const double left = rect.centre().x - width / 2;
        if (cell.symbol)
            add_symbol({left + radius, rect.centre().y}, radius, *cell.symbol,
                       ColourRole::bad_text);
        add_text(m_scene, {left + before, rect.centre().y}, text, lettering,
                 cell.symbol ? ColourRole::bad_text : ColourRole::text, Anchor::start);
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
            add_text(m_scene, {totals_right() - 8, top_of(row) + m_layout.row_height / 2}, text,
                     in_row(total_lettering), ColourRole::bad_text, Anchor::end);
    }

    void add_lines(const std::vector<std::string>& lines, Point top, double height,
                   const Lettering& lettering, Anchor anchor, ColourRole colour) {
        for (const auto& text : lines) {
            add_text(m_scene, {top.x, top.y + height / 2}, text, lettering, colour, anchor);
            top.y += height;
        }
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

HeatmapLayout heatmap_layout(const HeatmapNames& names, Size size, const TextMetrics& metrics,
                             const HeatmapDensity& density) {
    HeatmapLayout layout;
    layout.size = size;
    if (!names.totals.empty())
        layout.totals_width = widest({names.totals}, column_title_lettering, metrics) + 24;
    const double wanted = widest(names.rows, row_name_lettering, metrics) + name_padding;
    layout.names_width = std::min(wanted, std::floor(size.width * widest_names_share));
    put_columns(layout, names, density, metrics);
    layout.titles_height = line_height * static_cast<double>(most_lines(layout.titles)) + 10;
    put_rows(layout, names, density, metrics);
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
