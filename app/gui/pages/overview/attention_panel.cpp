#include "gui/pages/overview/attention_panel.h"

#include "chart/figure_text.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/view/page_links.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/status_chip.h"
#include "output/words/words.h"
#include "text/ids/attention.h"

#include <algorithm>

namespace taizhang {

namespace {

struct Entry {
    Chip chip;
    std::string title;
    std::string text;
};

const OrgUnit& unit_of(const ViewFigures& figures, const Attention& item) {
    return figures.definitions().units.at(item.units.front());
}

std::string status_line(const Texts& texts, const ViewFigures& figures, const Attention& item) {
    const Indicator& indicator = figures.indicator_at(item.indicator);
    const auto& progress = figures.review[static_cast<size_t>(item.indicator)];
    const std::string target = value_with_unit(indicator, to_number(progress.plan->annual));
    const std::string actual = short_known_text(value_with_unit(indicator, progress.actual_to_date),
                                                progress.known_to_date, texts);
    if (!has_pace(indicator))
        return texts(indicator.direction == Direction::at_most ? text_id::attention_limit
                                                               : text_id::attention_level,
                     target, actual);
    const double wanted =
        item.status == Status::missed ? to_number(progress.plan->annual) : *progress.due;
    const TextId id =
        item.status == Status::missed ? text_id::attention_missed : text_id::attention_pace;
    return texts(id, target, actual,
                 value_with_unit(indicator, wanted - progress.actual_to_date.value_or(0)));
}

std::string duty_line(const Texts& texts, const ViewFigures& figures, const Attention& item) {
    const bool is_missed = item.kind == AttentionKind::missed_duty;
    const std::string cycle{texts(text_of(item.per))};
    if (item.units.size() > 1)
        return texts(is_missed ? text_id::attention_units_missed : text_id::attention_units_due,
                     static_cast<int>(item.units.size()), item.cells, cycle, item.required);
    return texts(is_missed ? text_id::attention_unit_missed : text_id::attention_unit_due,
                 shown_name(figures.indicator_at(item.indicator), texts.language()), item.cells,
                 cycle, item.required);
}

Entry entry_of(const Texts& texts, const ViewFigures& figures, const Attention& item) {
    const std::string name = shown_name(figures.indicator_at(item.indicator), texts.language());
    switch (item.kind) {
    case AttentionKind::bad_status:
    case AttentionKind::attention_status:
        return {chip_of(item.status, texts), name, status_line(texts, figures, item)};
    case AttentionKind::missed_duty:
    case AttentionKind::due_duty: {
        const bool is_missed = item.kind == AttentionKind::missed_duty;
        const Chip chip{is_missed ? Tone::bad : Tone::neutral,
                        is_missed ? ChipSymbol::triangle : ChipSymbol::dot,
                        {}};
        const bool one = item.units.size() == 1;
        return {chip, one ? unit_of(figures, item).name : name, duty_line(texts, figures, item)};
    }
    case AttentionKind::pending:
        break;
    }
    return {
        {Tone::neutral, ChipSymbol::dot, {}}, name, texts(text_id::attention_pending, item.cells)};
}

void open(PageContext& context, const ViewFigures& figures, const Attention& item) {
    const IndicatorId indicator = figures.indicator_at(item.indicator).id;
    switch (item.kind) {
    case AttentionKind::pending:
        return open_pending(context, indicator);
    case AttentionKind::missed_duty:
    case AttentionKind::due_duty: {
        std::vector<UnitId> units;
        for (const int unit : item.units)
            units.push_back(figures.definitions().units.at(unit).id);
        return open_months(context, indicator, std::move(units));
    }
    case AttentionKind::bad_status:
    case AttentionKind::attention_status:
        break;
    }
    open_indicator(context, indicator);
}

bool draw_entry(const Look& look, const Entry& entry, int place, float width) {
    Chip mark = entry.chip;
    mark.text = {};
    const ImVec2 chip = chip_size(look, mark);
    const float title_left = chip.x + look.px(6);
    const float title_width = width - title_left;
    const float title = text_block_height(look, look.heading(), entry.title, title_width);
    const float text_top = look.px(6) + std::max(chip.y, title) + look.px(3);
    const float text = text_block_height(look, look.secondary(), entry.text, width);
    const bool pressed = press_area(labelled(entry.title, "attention" + std::to_string(place)),
                                    {width, text_top + text + look.px(8)});
    const Box box = box_of_last_item();
    if (ImGui::IsItemHovered())
        ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, look.palette().window,
                                                  look.px(control_radius));
    const float first_line = line_height(look, look.heading());
    draw_chip(look, {box.min.x, box.min.y + look.px(6)}, mark);
    draw_text_block(look,
                    {box.min.x + title_left, box.min.y + look.px(6) + (chip.y - first_line) / 2.0F},
                    look.heading(), entry.title, title_width);
    draw_text_block(look, {box.min.x, box.min.y + text_top}, look.secondary(), entry.text, width);
    ImGui::GetWindowDrawList()->AddLine({box.min.x, box.max.y}, box.max, look.palette().border);
    return pressed;
}

} // namespace

void draw_attention(PageContext& context, const ViewFigures& figures, int most) {
    const Look& look = context.look;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, look.px(2)});
    text_line(look, look.heading(), context.texts(text_id::attention_title));
    const float width = ImGui::GetContentRegionAvail().x;
    if (figures.attention.empty())
        text_block(look, look.secondary(), context.texts(text_id::attention_nothing), width);
    else
        text_line(look, look.secondary(), context.texts(text_id::attention_order));
    for (int i = 0; i < most; ++i) {
        const Attention& item = figures.attention[static_cast<size_t>(i)];
        if (draw_entry(look, entry_of(context.texts, figures, item), i, width))
            open(context, figures, item);
    }
    ImGui::PopStyleVar();
}

} // namespace taizhang
