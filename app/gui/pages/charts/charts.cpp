#include "gui/pages/charts/charts.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/charts/chart_export.h"
#include "gui/pages/charts/chart_legend.h"
#include "gui/pages/charts/chart_links.h"
#include "gui/view/figure_choices.h"
#include "gui/widgets/choice.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/form.h"
#include "imgui/item_note.h"
#include "ledger/ledger.h"
#include "text/ids/charts.h"
#include "text/ids/indicator.h"
#include "text/ids/shell.h"
#include "text/ids/top.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

constexpr float least_height = 300.0F;

constexpr ChartKind kind_at(int place) {
    return EnumNames<ChartKind>::names[place].first;
}

int place_of(ChartKind kind) {
    const auto& names = EnumNames<ChartKind>::names;
    const auto found =
        std::ranges::find(names, kind, [](const auto& entry) { return entry.first; });
    return static_cast<int>(found - names.begin());
}

/// The row of the table that a mark stands for, as lines `title: cell`.
void draw_hover_card(const Look& look, const ChartTable& table, const Mark& mark) {
    const auto row = std::ranges::find(table.rows, mark.place, &ChartTable::Row::place);
    if (row == table.rows.end())
        return;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(12), look.px(10)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, look.px(3)});
    if (ImGui::BeginTooltip()) {
        text_line(look, look.heading(), row->cells.front());
        for (size_t i = 1; i < row->cells.size(); ++i) {
            if (row->cells[i].empty())
                continue;
            const Box line = box_at_cursor({look.px(230), line_height(look, look.secondary())});
            draw_text_in(look, line, look.secondary(), table.columns[i]);
            draw_text_in(look, line, bold(in_colour(look.secondary(), look.palette().text)),
                         row->cells[i], Align::right);
            ImGui::Dummy(line.size());
        }
        ImGui::EndTooltip();
    }
    ImGui::PopStyleVar(2);
}

/// The mark's row; for a cell of a heatmap that of its unit.
Mark row_mark(const Chart& chart, Mark mark) {
    const auto* heat = std::get_if<HeatmapData>(&chart.data);
    if (heat && mark.series == Series::cell)
        mark.place /= std::max<int>(1, static_cast<int>(heat->names.columns.size()));
    if (heat && mark.series == Series::column)
        mark.place = -1;
    return mark;
}

} // namespace

ChartsAnswer read_charts_answer(FiguresReader& reader, const ChartsAsked& asked) {
    const Ledger::Snapshot snapshot{reader.ledger()};
    const Texts texts{asked.language};
    const auto definitions = reader.definitions();
    const auto unit = asked.unit ? definitions->units.place_of(*asked.unit) : std::nullopt;
    ChartAsked chart_asked{
        asked.kind, {asked.year, {}, unit.value_or(UnitPlace{}), asked.today}, {}};
    if (asked.quarter != 0)
        chart_asked.point.quarter = asked.quarter;
    if (asked.indicator && needs_indicator(asked.kind))
        chart_asked.indicator = taizhang::place_of(*definitions, *asked.indicator);
    const auto book =
        reader.book(asked.year, day_looked_at(chart_asked.point, definitions->calendar()));
    auto chart = read_chart(reader.reader(), *book, chart_asked, texts);
    if (!chart)
        return {{}, chart.error().reason, {}};
    ChartTable table = table_of(*chart, texts);
    return {std::move(*chart), {}, std::move(table)};
}

void ChartsPage::draw(PageContext& context) {
    const ViewFigures& figures = *context.desk.figures();
    const View& view = context.navigation.view();
    const IndicatorPlace indicator = place_or_first(figures, view.indicator);
    m_reading.ask(context.desk, context.texts(text_id::shell_reading),
                  {view.chart, view.year, view.quarter, view.unit,
                   figures.indicator_at(indicator).id, context.today, context.texts.language()},
                  read_charts_answer);
    draw_header(context, figures);
    const ChartsAnswer* answer = m_reading.answer();
    const Look& look = context.look;
    if (!answer)
        text_line(look, look.secondary(), context.texts(text_id::shell_reading));
    else if (!answer->chart)
        form_problem(look, answer->refusal);
    else if (view.chart_shown == ChartShown::table)
        draw_table(context, answer->table);
    else
        draw_chart(context, figures, *answer);
}

void ChartsPage::draw_header(PageContext& context, const ViewFigures& figures) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    choose_kind(context);
    if (needs_indicator(context.navigation.view().chart)) {
        ImGui::SameLine(0.0F, look.px(10));
        choose_indicator(context, figures);
    }
    const std::array shown{SegmentText{std::string{texts(text_id::charts_picture)}, "picture"},
                           SegmentText{std::string{texts(text_id::charts_table)}, "table"}};
    ImGui::SameLine(0.0F, look.px(10));
    ChartShown& now = context.navigation.current().chart_shown;
    if (const auto chosen = segmented(look, shown, static_cast<int>(now)))
        now = static_cast<ChartShown>(*chosen);
    if (const ChartsAnswer* answer = m_reading.answer(); answer && answer->chart) {
        if (ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_P, ImGuiInputFlags_RouteGlobal))
            context.chart_export.print(
                context, *answer->chart,
                hidden_parts(context.navigation.view(), answer->chart->kind));
        ImGui::SameLine(0.0F, look.px(10));
        if (chart_menu_button(look, texts, "chart-menu", look.px(control_height)))
            context.chart_export.open(*answer->chart,
                                      hidden_parts(context.navigation.view(), answer->chart->kind),
                                      below_last_item(look));
    }
}

void ChartsPage::choose_kind(PageContext& context) {
    std::vector<std::string> names;
    for (const auto& [kind, name] : EnumNames<ChartKind>::names)
        names.emplace_back(name_of(kind, context.texts));
    ChartKind& kind = context.navigation.current().chart;
    const int place = place_of(kind);
    if (const auto chosen = choice(context.look, "chart-kind", names[place], names, place))
        kind = kind_at(*chosen);
}

void ChartsPage::choose_indicator(PageContext& context, const ViewFigures& figures) {
    const Texts& texts = context.texts;
    const IndicatorPlace shown = place_or_first(figures, context.navigation.view().indicator);
    const std::string name = shown_name(figures.indicator_at(shown), texts.language());
    const auto items = indicator_choices(figures, texts.language());
    const PickerText text{"chart-indicator", name, texts(text_id::indicator_find),
                          texts(text_id::top_nothing_found)};
    if (const auto chosen = picker(context.look, text, items, m_finder))
        context.navigation.current().indicator = figures.indicator_at(IndicatorPlace{*chosen}).id;
}

void ChartsPage::draw_chart(PageContext& context, const ViewFigures& figures,
                            const ChartsAnswer& answer) {
    const Look& look = context.look;
    const Chart& chart = *answer.chart;
    const float height = std::max(ImGui::GetContentRegionAvail().y, look.px(least_height));
    const CardScope card{look, "chart", {0.0F, height}};
    const ChartParts hidden = hidden_parts(context.navigation.view(), chart.kind);
    const auto layout = [&](Size size) {
        ChartFrame frame = standalone_frame(chart, context.texts, hidden);
        frame.padding = 0;
        frame.backdrop = Backdrop::none;
        frame.answers = true;
        return scene_of(chart, frame, size, ImguiTextMetrics{look}, context.texts);
    };
    const auto pointed = m_view.draw(
        look, "###chart", ImGui::GetContentRegionAvail(),
        {m_reading.revision(), 1.0F, static_cast<int>(context.texts.language()), {}, hidden},
        layout);
    if (is_noted())
        note_table(noted(answer.table));
    if (ImGui::IsItemClicked(ImGuiMouseButton_Right))
        context.chart_export.open(chart, hidden, ImGui::GetMousePos());
    point(context, figures, answer, pointed);
}

void ChartsPage::point(PageContext& context, const ViewFigures& figures, const ChartsAnswer& answer,
                       const SceneView::Pointed& pointed) {
    const Chart& chart = *answer.chart;
    if (follow_legend(context, chart.kind, pointed) || !pointed.hovered)
        return;
    draw_hover_card(context.look, answer.table, row_mark(chart, *pointed.hovered));
    if (pointed.pressed)
        open_mark(context, figures, chart,
                  place_or_first(figures, context.navigation.view().indicator), *pointed.hovered);
}

void ChartsPage::draw_table(PageContext& context, const ChartTable& table) const {
    const Look& look = context.look;
    const float height = std::max(ImGui::GetContentRegionAvail().y, look.px(least_height));
    const CardScope card{look, "chart-table", {0.0F, height}};
    const FontScope font{look, look.body()};
    constexpr ImGuiTableFlags flags = ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_ScrollX |
                                      ImGuiTableFlags_ScrollY | ImGuiTableFlags_SizingFixedFit;
    constexpr int most_columns = 500; // of Dear ImGui
    const int columns = std::min(most_columns, static_cast<int>(table.columns.size()));
    ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, {look.px(10), look.px(5)});
    if (ImGui::BeginTable("numbers", columns, flags)) {
        ImGui::TableSetupScrollFreeze(1, 1);
        ImGui::TableNextRow();
        for (int column = 0; column < columns; ++column) {
            ImGui::TableSetColumnIndex(column);
            text_line(look, look.secondary(), table.columns[static_cast<size_t>(column)]);
        }
        for (const auto& row : table.rows) {
            ImGui::TableNextRow();
            for (int column = 0; column < columns; ++column) {
                ImGui::TableSetColumnIndex(column);
                text_line(look, look.body(), row.cells[static_cast<size_t>(column)]);
            }
        }
        ImGui::EndTable();
    }
    ImGui::PopStyleVar();
}

} // namespace taizhang
