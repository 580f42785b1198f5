#include "gui/pages/overview/attention_panel.h"

#include "gui/entry/entry_panel.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/view/page_links.h"
#include "gui/view/toasts.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/status_chip.h"
#include "gui/widgets/text_link.h"
#include "output/words/notice.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float above_and_below = 8.0F;
constexpr float button_gap = 8.0F;

void copy(PageContext& context, const std::string& text, TextId told) {
    ImGui::SetClipboardText(text.c_str());
    context.toasts.show({std::string{context.texts(told)}});
}

void open_item(PageContext& context, const ViewFigures& figures, const Attention& item) {
    const IndicatorId indicator = figures.indicator_at(item.indicator).id;
    switch (item.kind) {
    case AttentionKind::pending:
        return open_pending(context, indicator);
    case AttentionKind::missed_duty:
    case AttentionKind::due_duty: {
        std::vector<UnitId> units;
        for (const UnitPlace unit : item.units)
            units.push_back(figures.definitions().units.at(unit).id);
        return open_months(context, indicator, std::move(units));
    }
    case AttentionKind::bad_status:
    case AttentionKind::attention_status:
        break;
    }
    open_indicator(context, indicator);
}

void open(PageContext& context, const ViewFigures& figures, const AttentionRow& row) {
    if (row.act == AttentionAct::check)
        open_page(context, PageId::findings);
    else if (row.act == AttentionAct::go_on)
        open_page(context, PageId::intake);
    else if (!row.item)
        open_pending(context);
    else
        open_item(context, figures, *row.item);
}

void enter(PageContext& context, const ViewFigures& figures, const Attention& item) {
    TypedRecord typed;
    typed[RecordField::indicator] = figures.indicator_at(item.indicator).code;
    typed[RecordField::unit] = figures.definitions().units.at(item.units.front()).code;
    context.entry.open_with(typed);
}

void act(PageContext& context, const ViewFigures& figures, const AttentionRow& row) {
    if (row.act == AttentionAct::remind)
        copy(context, reminder_of(figures, *row.item, context.texts),
             text_id::attention_reminder_copied);
    else if (row.act == AttentionAct::enter)
        enter(context, figures, *row.item);
    else
        open(context, figures, row);
}

Chip chip_of(const AttentionRow& row, const Texts& texts) {
    if (row.status)
        return taizhang::chip_of(*row.status, texts);
    return {row.tone, row.tone == Tone::bad ? ChipSymbol::triangle : ChipSymbol::dot, row.mark};
}

/// Where the parts of a row stand, in pixels.
struct RowPlan {
    float text_width;
    float title_left; ///< 0: below the chip, which leaves it no room
    float title_top;
    float text_top;
    float height;
};

RowPlan plan_of(const Look& look, const AttentionRow& row, const Chip& chip, float width,
                float button) {
    RowPlan plan{};
    plan.text_width = std::max(look.px(60), width - button - look.px(button_gap));
    const ImVec2 mark = chip_size(look, chip);
    const float title = text_size(look, look.heading(), row.title).x;
    const bool is_beside = mark.x + look.px(6) + title <= plan.text_width;
    plan.title_left = is_beside ? mark.x + look.px(6) : 0.0F;
    const float line = line_height(look, look.heading());
    plan.title_top =
        look.px(above_and_below) + (is_beside ? (mark.y - line) / 2.0F : mark.y + look.px(2));
    const float title_height =
        is_beside ? line : text_block_height(look, look.heading(), row.title, plan.text_width);
    plan.text_top = plan.title_top + title_height + look.px(4);
    const float text = text_block_height(look, look.secondary(), row.text, plan.text_width);
    plan.height = std::max(plan.text_top + text, look.px(above_and_below + control_height)) +
                  look.px(above_and_below);
    return plan;
}

void draw_row(PageContext& context, const ViewFigures& figures, const AttentionRow& row,
              const std::string& id, float width) {
    const Look& look = context.look;
    const Chip chip = chip_of(row, context.texts);
    const auto verb = context.texts(verb_of(row.act));
    const float button_room = button_width(look, verb);
    const RowPlan plan = plan_of(look, row, chip, width, button_room);
    ImGui::SetNextItemAllowOverlap();
    if (press_area(labelled(row.title, "attention-" + id), {width, plan.height}))
        open(context, figures, row);
    const Box box = box_of_last_item();
    const ImVec2 below = ImGui::GetCursorScreenPos();
    if (ImGui::IsItemHovered())
        ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, look.palette().window,
                                                  look.px(control_radius));
    draw_chip(look, {box.min.x, box.min.y + look.px(above_and_below)}, chip);
    draw_text_block(look, {box.min.x + plan.title_left, box.min.y + plan.title_top}, look.heading(),
                    row.title, plan.text_width);
    draw_text_block(look, {box.min.x, box.min.y + plan.text_top}, look.secondary(), row.text,
                    plan.text_width);
    ImGui::SetCursorScreenPos(
        {box.max.x - button_room, box.centre().y - look.px(control_height) / 2.0F});
    if (button(look, verb, "act-" + id))
        act(context, figures, row);
    ImGui::GetWindowDrawList()->AddLine({box.min.x, box.max.y}, box.max, look.palette().border);
    ImGui::SetCursorScreenPos(below);
    ImGui::Dummy({0.0F, 0.0F});
}

/// How many there are, and the whole as a text.
void draw_head(PageContext& context, const ViewFigures& figures, size_t count, float width) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const Box head = box_at_cursor({width, look.px(control_height)});
    const TextRun runs[]{{std::string{texts(text_id::attention_title)}, look.heading()},
                         {count > 0 ? "  " + texts(text_id::attention_count, count) : std::string{},
                          look.secondary()}};
    draw_runs_in(look, head, runs);
    ImGui::Dummy({runs_size(look, runs).x, head.size().y});
    if (figures.coverage.missed + figures.coverage.due == 0)
        return;
    const auto link = texts(text_id::attention_copy);
    const float link_room = text_link_width(look, link);
    if (head.size().x - runs_size(look, runs).x >= link_room) {
        ImGui::SameLine();
        ImGui::SetCursorScreenPos({head.max.x - link_room, head.min.y});
    }
    if (text_link(look, link, "copy-attention"))
        copy(context,
             notice_of(figures.definitions(), figures.point, figures.coverage, context.texts),
             text_id::attention_copied);
}

} // namespace

void draw_attention(PageContext& context, const ViewFigures& figures,
                    const std::vector<AttentionRow>& rows, size_t most) {
    const Look& look = context.look;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    const float width = ImGui::GetContentRegionAvail().x;
    draw_head(context, figures, rows.size(), width);
    if (rows.empty())
        text_block(look, look.secondary(), context.texts(text_id::attention_nothing), width);
    for (size_t place = 0; place < std::min(most, rows.size()); ++place)
        draw_row(context, figures, rows[place], std::to_string(place), width);
    ImGui::PopStyleVar();
}

} // namespace taizhang
