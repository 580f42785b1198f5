#include "gui/pages/indicator/indicator.h"

#include "gui/look/text.h"
#include "gui/pages/indicator/indicator_charts.h"
#include "gui/pages/indicator/indicator_header.h"
#include "gui/pages/indicator/indicator_records.h"
#include "gui/pages/indicator/indicator_table.h"
#include "text/ids/shell.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr float units_width = 366.0F;
constexpr float table_width = 424.0F;
constexpr float narrowest_beside = 800.0F;
constexpr float lowest_beside = 520.0F;
constexpr float chart_share = 0.58F; ///< of the height, for the upper row

} // namespace

void IndicatorPage::draw(PageContext& context, RecordPeek& peek) {
    const ViewFigures& figures = *context.desk.figures();
    if (!figures.indicator) {
        text_line(context.look, context.look.secondary(), context.texts(text_id::shell_reading));
        return;
    }
    const Look& look = context.look;
    draw_indicator_header(context, figures, m_finder);
    m_reported.draw(context, figures);
    const ImVec2 rest = ImGui::GetContentRegionAvail();
    if (rest.x < look.px(narrowest_beside) || rest.y < look.px(lowest_beside))
        draw_stacked(context, figures, peek, rest.x);
    else
        draw_beside(context, figures, peek, rest);
}

void IndicatorPage::draw_beside(PageContext& context, const ViewFigures& figures, RecordPeek& peek,
                                ImVec2 rest) {
    const Look& look = context.look;
    const float spacing = look.px(gap);
    const float upper = std::floor((rest.y - spacing) * chart_share);
    const float lower = rest.y - spacing - upper;
    const float units = std::min(look.px(units_width), std::floor(rest.x * 0.36F));
    const float table = std::min(look.px(table_width), std::floor(rest.x * 0.48F));
    draw_quarterly_chart(context, figures, m_chart, {rest.x - units - spacing, upper});
    ImGui::SameLine();
    draw_unit_chart(context, figures, m_units, {units, upper});
    draw_figure_table(context, figures, {table, lower});
    ImGui::SameLine();
    draw_record_list(context, figures, peek, {rest.x - table - spacing, lower});
}

void IndicatorPage::draw_stacked(PageContext& context, const ViewFigures& figures, RecordPeek& peek,
                                 float width) {
    const Look& look = context.look;
    draw_quarterly_chart(context, figures, m_chart, {width, look.px(380)});
    draw_figure_table(context, figures, {width, look.px(290)});
    draw_unit_chart(context, figures, m_units, {width, look.px(320)});
    draw_record_list(context, figures, peek, {width, look.px(420)});
}

} // namespace taizhang
