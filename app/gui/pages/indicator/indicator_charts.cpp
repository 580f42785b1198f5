#include "gui/pages/indicator/indicator_charts.h"

#include "chart/figure_text.h"
#include "chart/quarterly_bars.h"
#include "chart/quarterly_words.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/charts/chart_export.h"
#include "gui/pages/charts/chart_legend.h"
#include "gui/pages/charts/page_charts.h"
#include "gui/pages/indicator/hover_card.h"
#include "gui/pages/indicator/listed_figures.h"
#include "imgui/item_note.h"
#include "text/ids/indicator.h"

#include <algorithm>
#include <utility>

namespace taizhang {

namespace {

SceneView::Key key_of(const PageContext& context, const ViewFigures& figures, ChartParts hidden) {
    return {
        figures.revision, 1.0F, static_cast<int>(context.texts.language()), {}, std::move(hidden)};
}

const IndicatorProgress& progress_of(const ViewFigures& figures) {
    return figures.review[figures.indicator->indicator];
}

/// A bar of the year before opens that year; going back returns here.
void list_quarter(PageContext& context, const Mark& mark) {
    if (mark.series == Series::last_year) {
        View before = context.navigation.view();
        --before.year;
        context.navigation.go(std::move(before));
    }
    View& view = context.navigation.current();
    const bool is_quarter = 0 <= mark.place && mark.place < 4;
    list_part(view, is_quarter ? FigurePart::quarter : FigurePart::year_to_date,
              is_quarter ? mark.place + 1 : 0);
}

void list_unit(PageContext& context, const ViewFigures& figures, const Mark& mark) {
    View& view = context.navigation.current();
    const UnitId unit = figures.definitions().units.at(UnitPlace{mark.place}).id;
    const auto& shown = figures.indicator->by_unit;
    const bool is_compared =
        std::ranges::find(shown, mark.place, &ProgressOfUnit::unit) != shown.end();
    const bool is_listed = view.records_of == unit && view.part_month == 0;
    view.part_month = 0; // the units beside it are those of the quarter
    view.records_of = is_listed ? std::nullopt : std::optional{unit};
    view.records_alone = view.records_of && !is_compared;
}

std::string units_note(const Texts& texts, const ViewFigures& figures) {
    return texts(text_id::indicator_press_unit, std::string_view{listed_period(texts, figures)});
}

/// One line in secondary colour, as much as fits.
void draw_text_line(const Look& look, std::string_view text) {
    const Box line =
        box_at_cursor({ImGui::GetContentRegionAvail().x, line_height(look, look.secondary())});
    draw_text_in(look, line, look.secondary(), text);
    ImGui::Dummy(line.size());
}

void open_units_menu(PageContext& context, const ViewFigures& figures, ImVec2 place) {
    context.chart_export.open(units_chart(figures, context.texts), {}, place);
}

void draw_units_head(PageContext& context, const ViewFigures& figures) {
    const Look& look = context.look;
    const float room = ImGui::GetContentRegionAvail().x;
    const float side = look.px(small_control_height);
    const Box line = box_at_cursor({room - side, side});
    draw_text_in(look, line, look.heading(), context.texts(text_id::indicator_by_unit));
    ImGui::Dummy(line.size());
    ImGui::SameLine(0.0F, 0.0F);
    if (chart_menu_button(look, context.texts, "units-menu", side))
        open_units_menu(context, figures, below_last_item(look));
}

} // namespace

void open_quarterly_menu(PageContext& context, const ViewFigures& figures, ImVec2 place) {
    const Language language = context.texts.language();
    Chart chart = quarters_chart(figures, progress_of(figures), language);
    chart.data = listed_quarters(figures, language);
    context.chart_export.open(std::move(chart),
                              hidden_parts(context.navigation.view(), ChartKind::quarterly), place);
}

void draw_quarterly_chart(PageContext& context, const ViewFigures& figures, SceneView& chart,
                          ImVec2 size) {
    const Look& look = context.look;
    const CardScope card{look, "quarterly", size};
    const Texts& texts = context.texts;
    const QuarterlyData data = listed_quarters(figures, texts.language());
    const ChartParts hidden = hidden_parts(context.navigation.view(), ChartKind::quarterly);
    const auto layout = [&](Size scene) {
        ChartFrame frame;
        frame.hidden = hidden;
        frame.answers = true;
        frame.title = texts(text_id::indicator_chart_title, figures.point.year);
        return quarterly_bars(data, frame, scene, ImguiTextMetrics{look}, texts);
    };
    const auto pointed = chart.draw(look, "###quarterly-chart", ImGui::GetContentRegionAvail(),
                                    key_of(context, figures, hidden), layout);
    if (is_noted())
        note_table(noted(table_of(data, texts)));
    if (ImGui::IsItemClicked(ImGuiMouseButton_Right))
        open_quarterly_menu(context, figures, ImGui::GetMousePos());
    if (follow_legend(context, ChartKind::quarterly, pointed) || !pointed.hovered)
        return;
    draw_quarter_hover_card(context, figures, *pointed.hovered);
    if (pointed.pressed)
        list_quarter(context, *pointed.hovered);
}

void draw_unit_chart(PageContext& context, const ViewFigures& figures, SceneView& chart,
                     ImVec2 size) {
    const Look& look = context.look;
    const CardScope card{look, "units", size};
    const Texts& texts = context.texts;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, look.px(2)});
    draw_units_head(context, figures);
    const auto count = static_cast<int>(listed_units(figures, texts).bars.size());
    if (figures.definitions().units.children_of(figures.point.unit).empty()) {
        text_block(look, look.secondary(), texts(text_id::indicator_no_units),
                   ImGui::GetContentRegionAvail().x);
        ImGui::PopStyleVar();
        return;
    }
    draw_text_line(look, units_note(texts, figures));
    ImGui::BeginChild("unit-bars", {}, ImGuiChildFlags_NavFlattened);
    const auto height = static_cast<float>(unit_bars_height(count));
    const auto layout = [&](Size scene) {
        return unit_bars(listed_units(figures, texts), {}, scene, ImguiTextMetrics{look}, texts);
    };
    const auto pointed = chart.draw(
        look, "###unit-chart",
        {ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize, look.px(height)},
        key_of(context, figures, {}), layout);
    if (is_noted())
        note_table(noted(table_of(listed_units(figures, texts), texts)));
    if (const auto listed = figures.asked.records_of)
        if (const auto place = figures.definitions().units.place_of(*listed))
            chart.tint_zone(look, *place);
    if (ImGui::IsItemClicked(ImGuiMouseButton_Right))
        open_units_menu(context, figures, ImGui::GetMousePos());
    if (pointed.hovered) {
        draw_unit_hover_card(context, figures, *pointed.hovered);
        if (pointed.pressed)
            list_unit(context, figures, *pointed.hovered);
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

} // namespace taizhang
