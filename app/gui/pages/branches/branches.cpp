#include "gui/pages/branches/branches.h"

#include "chart/compared_cells.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/branches/branches_legend.h"
#include "gui/pages/branches/branches_text.h"
#include "output/words/words.h"
#include "text/ids/branches.h"
#include "text/ids/shell.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float lowest_card = 300.0F;

/// Whether the answer can be shown this way: months and indicators are asked for separately.
bool answers(const ViewFigures& figures, const BranchesView& view) {
    const bool has_months = figures.asked.branches->columns == CompareColumns::months;
    return has_months == (view.by == CompareBy::month);
}

void draw_empty(PageContext& context, const ViewFigures& figures) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const CardScope card{look, "comparison", {0.0F, look.px(120)}};
    const float width = ImGui::GetContentRegionAvail().x;
    const auto kind = texts(text_of(figures.asked.branches->kind));
    if (figures.branches->comparison.units.empty())
        text_block(look, look.body(),
                   texts(text_id::branches_no_units,
                         std::string_view{figures.definitions().units.at(figures.point.unit).name},
                         kind),
                   width);
    else
        text_block(look, look.body(),
                   texts(reason_without_completion(figures.branches->comparison)), width);
}

} // namespace

void BranchesPage::draw(PageContext& context) {
    const ViewFigures& figures = *context.desk.figures();
    if (!figures.branches) {
        text_line(context.look, context.look.secondary(), context.texts(text_id::shell_reading));
        return;
    }
    if (context.navigation.take_restored())
        m_grid.restore();
    if (answers(figures, context.navigation.view().branches))
        m_shown = context.navigation.view().branches;
    draw_branches_header(context, figures, m_header);
    if (shown_columns(figures.branches->comparison, m_shown.by).empty())
        draw_empty(context, figures);
    else
        draw_comparison(context, figures);
}

void BranchesPage::draw_comparison(PageContext& context, const ViewFigures& figures) {
    const Look& look = context.look;
    const float height = std::max(ImGui::GetContentRegionAvail().y, look.px(lowest_card));
    const CardScope card{look, "comparison", {0.0F, height}};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, look.px(8)});
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float legend = branches_legend_height(context, m_shown.by, room.x);
    m_grid.draw(context, figures, m_shown, {room.x, room.y - legend - look.px(8)});
    draw_branches_legend(context, m_shown.by, room.x);
    ImGui::PopStyleVar();
}

} // namespace taizhang
