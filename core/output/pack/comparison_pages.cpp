#include "chart/chart_frame.h"
#include "chart/compared_cells.h"
#include "chart/placed_scene.h"
#include "chart/quarterly_data.h"
#include "output/pack/pack_pages.h"
#include "text/ids/branches.h"
#include "text/ids/column.h"
#include "text/ids/duty.h"

#include <algorithm>
#include <tuple>

namespace taizhang {

namespace {

constexpr double symbols_row = 24;

/// The heatmap of branches against indicators, in pieces that fit a page.
class BranchMap {
public:
    BranchMap(PageMaker& maker, const Material& material)
        : m_maker(maker), m_material(material),
          m_branches(branches_of(material, [](const ComparedCell& cell) {
              return says_something(cell, CompareBy::completion);
          })) {}

    void add() {
        if (m_branches.columns.empty()) {
            m_maker.add_paragraph(
                m_maker.texts()(reason_without_completion(branches_of(m_material))),
                {m_maker.format().body}, 0, ColourRole::secondary);
            return;
        }
        name_all();
        make_legend();
        lay_out();
        const int rows = static_cast<int>(m_names.rows.size());
        const int columns = static_cast<int>(m_names.columns.size());
        for (int row = 0; row < rows; row += m_layout.rows_shown)
            for (int column = 0; column < columns; column += m_layout.columns_shown) {
                if (row + column > 0)
                    m_maker.begin_page();
                add_piece({row, column});
            }
        m_maker.take(m_maker.room().height);
    }

private:
    void name_all() {
        for (UnitPlace unit : m_branches.units)
            m_names.rows.push_back(m_material.definitions().units.at(unit).name);
        for (size_t column = 0; column < m_branches.columns.size(); ++column)
            m_names.columns.push_back(
                shown_name(m_material.indicator_at(m_branches.indicator_of(column)),
                           m_maker.texts().language()));
        m_names.totals = m_maker.texts()(text_id::branches_missing);
    }

    /// Smaller where a name would otherwise be higher than its row, or where all columns then stand
    /// on one page.
    void lay_out() {
        constexpr double smallest = 0.6;
        constexpr double smallest_for_columns = 0.7; // of the layout's own size
        const double usual = m_maker.format().parts;
        lay_out(usual);
        while (!names_fit() && m_scale > smallest)
            lay_out(m_scale * 0.9);
        const double with_names = m_scale;
        while (!columns_fit() && m_scale > smallest_for_columns * usual)
            lay_out(m_scale * 0.95);
        if (!columns_fit())
            lay_out(with_names);
        m_layout.rows_shown = balanced(m_names.rows.size(), m_layout.rows_shown);
        m_layout.columns_shown = balanced(m_names.columns.size(), m_layout.columns_shown);
    }

    void lay_out(double scale) {
        const Rect& room = m_maker.room();
        m_scale = scale;
        m_layout =
            heatmap_layout(m_names, {room.width / scale, (room.height - m_legend_height) / scale},
                           m_maker.metrics());
    }

    bool names_fit() const {
        constexpr size_t most_lines = 2;
        return std::ranges::all_of(m_layout.names,
                                   [](const auto& lines) { return lines.size() <= most_lines; });
    }

    bool columns_fit() const {
        return m_layout.columns_shown >= static_cast<int>(m_names.columns.size());
    }

    /// So many on each of the pages that it takes, that the last one is about as full as the
    /// others.
    static int balanced(size_t all, int most) {
        const int count = static_cast<int>(all);
        const int pages = (count + most - 1) / most;
        return std::max(1, (count + pages - 1) / std::max(1, pages));
    }

    HeatmapCell cell_at(int row, int column) const {
        const Indicator& indicator =
            m_material.indicator_at(m_branches.indicator_of(static_cast<size_t>(column)));
        return shown_cell(m_maker.texts(), indicator, m_branches.at(row, column),
                          CompareBy::completion);
    }

    void add_piece(HeatmapWindow window) {
        const auto total = [this](int row) {
            const int missing = m_branches.missing_in(row);
            return missing == 0 ? std::string{} : std::to_string(missing);
        };
        const Scene part = heatmap(
            m_layout, m_names, window, [this](int row, int column) { return cell_at(row, column); },
            total, m_maker.metrics());
        const Rect& room = m_maker.room();
        const PartScope figure{m_maker, PartRole::figure};
        add_scene(m_maker.page(), part, {room.x, room.y + m_legend_height}, m_scale);
        add_legend();
    }

    /// The shades of the cells; called before any piece is laid out.
    void make_legend() {
        const std::pair<TextId, ColourRole> shades[]{
            {text_id::branches_nothing_done, ColourRole::heat_none},
            {text_id::branches_below_75, ColourRole::heat_low},
            {text_id::branches_below_100, ColourRole::heat_below},
            {text_id::branches_from_100, ColourRole::heat_met},
            {text_id::branches_from_110, ColourRole::heat_above},
            {text_id::duty_not_required, ColourRole::track}};
        std::vector<LegendEntry> legend;
        for (const auto& [text, colour] : shades)
            legend.push_back({std::string{m_maker.texts()(text)}, Swatch::block, colour});
        m_legend.size = {m_maker.room().width, 200};
        const Rect rest = add_frame(m_legend, {}, legend, {}, m_maker.metrics());
        m_legend_height = rest.y + symbols_row;
    }

    void add_legend() {
        const Rect& room = m_maker.room();
        add_scene(m_maker.page(), m_legend, {room.x, room.y});
        add_symbols(room.y + m_legend_height - symbols_row / 2);
    }

    /// What the triangle and the dot in a cell mean.
    void add_symbols(double y) {
        constexpr Lettering lettering{12};
        const std::tuple<TextId, SymbolKind, double, ColourRole> symbols[]{
            {text_id::branches_missing_means, SymbolKind::triangle, 5, ColourRole::brand},
            {text_id::branches_has_pending, SymbolKind::dot, 2.5, ColourRole::attention}};
        double x = m_maker.room().x;
        for (const auto& [id, kind, radius, colour] : symbols) {
            const std::string text{m_maker.texts()(id)};
            m_maker.page().add(SymbolShape{{x + 6, y}, radius, kind, colour, std::nullopt});
            m_maker.add_text({x + 16, y}, text, lettering, ColourRole::secondary);
            x += 16 + m_maker.metrics().width(text, lettering) + 24;
        }
    }

    PageMaker& m_maker;
    const Material& m_material;
    Comparison m_branches; ///< by completion
    HeatmapNames m_names;
    Scene m_legend;
    double m_legend_height = 0;
    HeatmapLayout m_layout;
    double m_scale = 1;
};

} // namespace

void add_comparison(PageMaker& maker, const Material& material) {
    BranchMap{maker, material}.add();
}

} // namespace taizhang
