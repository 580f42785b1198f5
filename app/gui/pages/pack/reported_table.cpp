#include "gui/pages/pack/reported_table.h"

#include "chart/figure_text.h"
#include "gui/look/shapes.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/status_chip.h"
#include "gui/widgets/table_layout.h"
#include "text/ids/column.h"
#include "text/ids/reported.h"

#include <array>

namespace taizhang {

namespace {

constexpr float number_width = 92.0F;
constexpr float target_width = 116.0F;
constexpr float status_width = 88.0F;
constexpr float least_rows = 160.0F;

using Side = std::optional<ToldFigure> ThenAndNow::*;
constexpr std::array sides{&ThenAndNow::then, &ThenAndNow::now};

std::array<TableColumn, 8> columns_of(const ToldComparison& comparison, const Texts& texts) {
    const auto title = [&](TextId id) { return std::string{texts(id)}; };
    const std::string quarter{quarter_name(comparison.told.quarter - 1, texts)};
    const auto number = [](std::string text) {
        return TableColumn{std::move(text), number_width, Align::right};
    };
    return {TableColumn{title(text_id::column_indicator)},
            number(texts(text_id::reported_quarter_then, quarter)),
            number(texts(text_id::reported_quarter_now, quarter)),
            number(title(text_id::reported_to_date_then)),
            number(title(text_id::reported_to_date_now)),
            TableColumn{title(text_id::column_annual_target), target_width, Align::right},
            TableColumn{title(text_id::reported_status_then), status_width},
            TableColumn{title(text_id::reported_status_now), status_width}};
}

/// One indicator a row; what is not as it was then stands in bold on a ground of its own.
class ReportedRow {
public:
    ReportedRow(PageContext& context, const TableLayout& table, const ToldComparison& comparison,
                const ThenAndNow& row)
        : m_context(context), m_table(table), m_comparison(comparison), m_row(row) {}

    void draw(float width) {
        const Look& look = m_context.look;
        const std::string name = name_shown();
        const ImVec2 size{width, m_table.row_height()};
        bool is_pressed = false;
        if (m_row.indicator)
            is_pressed = press_area(labelled(name, "told-" + m_row.code), size);
        else
            ImGui::Dummy(size);
        m_box = box_of_last_item();
        if (is_pressed)
            open();
        if (!ImGui::IsRectVisible(m_box.min, m_box.max))
            return;
        if (m_row.indicator && ImGui::IsItemHovered())
            ImGui::GetWindowDrawList()->AddRectFilled(m_box.min, m_box.max, look.palette().track);
        m_table.draw_cell(m_box, 0, m_row.differs() ? look.heading() : look.body(), name);
        draw_numbers(1, &ToldFigure::quarter);
        draw_numbers(3, &ToldFigure::to_date);
        draw_target();
        draw_statuses();
        m_table.draw_rule_below(m_box);
    }

private:
    const Indicator& indicator() const {
        return m_context.desk.figures()->indicator_at(*m_row.indicator);
    }
    std::string name_shown() const {
        return m_row.indicator ? shown_name(indicator(), m_context.texts.language())
                               : m_context.texts(text_id::reported_not_there, m_row.code);
    }

    /// Opens the indicator where the file has looked at it.
    void open() {
        View view = m_context.navigation.view();
        view.page = PageId::indicator;
        view.indicator = indicator().id;
        view.year = m_comparison.told.year;
        view.quarter = m_comparison.told.quarter;
        view.unit.reset();
        if (m_comparison.unit && *m_comparison.unit > 0)
            view.unit = m_context.desk.figures()->definitions().units.at(*m_comparison.unit).id;
        list_part(view, FigurePart::quarter, 0);
        view.scroll = 0.0F;
        m_context.navigation.go(view);
    }

    std::string shown(Side side, ToldNumber ToldFigure::*number) const {
        if (m_row.was_private && side == &ThenAndNow::then)
            return std::string{m_context.texts(text_id::reported_private)};
        static const Indicator not_there;
        const auto& figure = m_row.*side;
        return figure ? shown_told(m_row.indicator ? indicator() : not_there, (*figure).*number,
                                   m_context.texts)
                      : "–";
    }

    void mark(size_t column) const {
        ImGui::GetWindowDrawList()->AddRectFilled(
            m_table.whole_cell(m_box, column).min, m_table.whole_cell(m_box, column).max,
            colours_of(m_context.look.palette(), Tone::attention).back);
    }

    void draw_numbers(size_t column, ToldNumber ToldFigure::*number) const {
        const std::array texts{shown(sides[0], number), shown(sides[1], number)};
        const bool differs = m_row.differs() && texts[0] != texts[1];
        const Look& look = m_context.look;
        if (differs)
            mark(column + 1);
        m_table.draw_cell(m_box, column, look.body(), texts[0]);
        m_table.draw_cell(m_box, column + 1, differs ? look.heading() : look.body(), texts[1]);
    }

    std::string target_shown(Side side) const {
        const auto& figure = m_row.*side;
        return figure && figure->target ? shown_told(indicator(), {figure->target}, m_context.texts)
                                        : "–";
    }

    /// One number where it is the same.
    void draw_target() const {
        constexpr size_t column = 5;
        if (!m_row.indicator)
            return;
        const std::array texts{target_shown(sides[0]), target_shown(sides[1])};
        const Look& look = m_context.look;
        if (!m_row.differs() || texts[0] == texts[1]) {
            m_table.draw_cell(m_box, column, look.body(), texts[m_row.then.has_value() ? 0 : 1]);
            return;
        }
        mark(column);
        m_table.draw_cell(m_box, column, look.heading(), texts[0] + " → " + texts[1]);
    }

    void draw_statuses() const {
        size_t column = 6;
        for (const Side side : sides) {
            if (const auto& figure = m_row.*side) {
                const Chip chip = chip_of(figure->status, m_context.texts);
                const Box cell = m_table.cell(m_box, column);
                draw_chip(m_context.look,
                          {cell.min.x, cell.centre().y - chip_size(m_context.look, chip).y / 2.0F},
                          chip);
            } else {
                m_table.draw_cell(m_box, column, m_context.look.secondary(), "–");
            }
            ++column;
        }
    }

    PageContext& m_context;
    const TableLayout& m_table;
    const ToldComparison& m_comparison;
    const ThenAndNow& m_row;
    Box m_box{};
};

} // namespace

void draw_reported_table(PageContext& context, const ToldComparison& comparison,
                         bool only_changed) {
    const Look& look = context.look;
    const auto columns = columns_of(comparison, context.texts);
    const float width = ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize;
    const TableLayout table{look, columns, width};
    table.draw_header();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    ImGui::BeginChild("figures",
                      {0.0F, std::max(ImGui::GetContentRegionAvail().y, look.px(least_rows))},
                      ImGuiChildFlags_NavFlattened);
    for (const ThenAndNow& row : comparison.rows)
        if (row.differs() || !only_changed)
            ReportedRow{context, table, comparison, row}.draw(width);
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

} // namespace taizhang
