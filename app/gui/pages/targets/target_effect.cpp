#include "gui/pages/targets/target_effect.h"

#include "chart/figure_text.h"
#include "chart/quarterly_data.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/widgets/status_chip.h"
#include "text/ids/targets.h"

namespace taizhang {

namespace {

std::vector<std::string> lines_of(const Texts& texts, const Indicator& indicator,
                                  const IndicatorProgress& before, const IndicatorProgress& after) {
    const auto annual = [](const IndicatorProgress& progress) {
        return progress.plan ? std::optional{to_number(progress.plan->annual)} : std::nullopt;
    };
    std::vector<std::string> lines;
    lines.push_back(texts(text_id::targets_effect_annual, value_text(indicator, annual(before)),
                          value_with_unit(indicator, annual(after), texts.language())));
    if (before.due || after.due)
        lines.push_back(texts(text_id::targets_effect_due, value_text(indicator, before.due),
                              value_with_unit(indicator, after.due, texts.language())));
    return lines;
}

void draw_statuses(const PageContext& context, ImVec2 position, Status before, Status after) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const Chip first = chip_of(before, texts);
    const Chip second = chip_of(after, texts);
    const float height = chip_size(look, first).y;
    const auto middle = [&](const TextStyle& style) {
        return position.y + (height - line_height(look, style)) / 2.0F;
    };
    float x = position.x;
    x += draw_text(look, {x, middle(look.secondary())}, look.secondary(),
                   texts(text_id::targets_effect_status));
    x += look.px(6);
    draw_chip(look, {x, position.y}, first);
    x += chip_size(look, first).x + look.px(6);
    x += draw_text(look, {x, middle(look.secondary())}, look.secondary(), "→");
    draw_chip(look, {x + look.px(6), position.y}, second);
}

} // namespace

void draw_target_effect(PageContext& context, const ViewFigures& figures,
                        const IndicatorProgress& before, const IndicatorProgress& after) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const Indicator& indicator = figures.indicator_at(before.indicator);
    const auto lines = lines_of(texts, indicator, before, after);
    const TextStyle heading = bold(in_colour(look.secondary(), look.palette().text));
    const std::string title = texts(text_id::targets_effect, to_iso(figures.day));
    const float width = ImGui::GetContentRegionAvail().x;
    const float inner = width - look.px(24);
    const float chip = chip_size(look, chip_of(after.status, texts)).y;
    const float line = line_height(look, look.secondary()) + look.px(3);
    const float top = text_block_height(look, heading, title, inner) + look.px(3);
    const Box box = box_at_cursor(
        {width, look.px(20) + top + line * static_cast<float>(lines.size()) + look.px(3) + chip});
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, look.palette().window,
                                              look.px(control_radius));
    ImVec2 position{box.min.x + look.px(12), box.min.y + look.px(10)};
    draw_text_block(look, position, heading, title, inner);
    position.y += top;
    for (const std::string& text : lines) {
        draw_text(look, position, in_colour(look.secondary(), look.palette().text), text);
        position.y += line;
    }
    draw_statuses(context, {position.x, position.y + look.px(3)}, before.status, after.status);
    ImGui::Dummy(box.size());
}

} // namespace taizhang
