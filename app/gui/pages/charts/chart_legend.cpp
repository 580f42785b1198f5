#include "gui/pages/charts/chart_legend.h"

#include "gui/look/text.h"
#include "text/ids/charts.h"

namespace taizhang {

ChartParts hidden_parts(const View& view, ChartKind kind) {
    const auto found = view.hidden_parts.find(kind);
    return found == view.hidden_parts.end() ? ChartParts{} : found->second;
}

bool follow_legend(PageContext& context, ChartKind kind, const SceneView::Pointed& pointed) {
    if (!pointed.part)
        return false;
    ChartParts& hidden = context.navigation.current().hidden_parts[kind];
    const bool is_hidden = hidden.contains(*pointed.part);
    const Look& look = context.look;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(10), look.px(6)});
    if (ImGui::BeginTooltip()) {
        text_line(look, look.secondary(),
                  context.texts(is_hidden ? text_id::charts_show_part : text_id::charts_hide_part));
        ImGui::EndTooltip();
    }
    ImGui::PopStyleVar();
    if (pointed.pressed && is_hidden)
        hidden.erase(*pointed.part);
    else if (pointed.pressed)
        hidden.insert(*pointed.part);
    return true;
}

} // namespace taizhang
