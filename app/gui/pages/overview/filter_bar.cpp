#include "gui/pages/overview/filter_bar.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/flow.h"
#include "gui/widgets/text_link.h"
#include "imgui/item_note.h"
#include "text/category_name.h"
#include "text/ids/overview.h"
#include "text/number_format.h"

namespace taizhang {

namespace {

constexpr float chip_height = 28.0F;
constexpr float chip_padding = 12.0F;
constexpr float switch_width = 34.0F;
constexpr float switch_height = 20.0F;

/// A category to be pressed, with how many of it the tiles let through.
struct CategoryChip {
    std::string name;
    int count = 0;
    std::string id;
    bool is_on = false;
};

std::array<TextRun, 2> runs_of(const Look& look, const CategoryChip& chip) {
    const Palette& palette = look.palette();
    const bool is_empty = chip.count == 0;
    const ImU32 ink = chip.is_on ? palette.on_switched
                      : is_empty ? palette.secondary
                                 : palette.text;
    const ImU32 figure = chip.is_on ? palette.on_switched : palette.secondary;
    return {TextRun{chip.name, in_colour(look.secondary(), ink)},
            TextRun{"  " + std::to_string(chip.count), in_colour(look.secondary(), figure)}};
}

float chip_width(const Look& look, const CategoryChip& chip) {
    return runs_size(look, runs_of(look, chip)).x + 2.0F * look.px(chip_padding);
}

bool draw_category(const Look& look, const CategoryChip& chip) {
    const bool pressed =
        press_area(labelled(chip.name, chip.id), {chip_width(look, chip), look.px(chip_height)});
    note_item({.role = ItemRole::toggle, .is_on = chip.is_on});
    const Box box = box_of_last_item();
    const Palette& palette = look.palette();
    auto& canvas = *ImGui::GetWindowDrawList();
    const float radius = box.height() / 2.0F;
    canvas.AddRectFilled(box.min, box.max,
                         chip.is_on               ? palette.switched_on
                         : ImGui::IsItemHovered() ? palette.track
                                                  : palette.surface,
                         radius);
    canvas.AddRect(box.min, box.max, chip.is_on ? palette.switched_on : palette.border, radius);
    draw_runs_in(look, box, runs_of(look, chip), Align::centre);
    return pressed;
}

std::vector<CategoryChip> chips_of(const PageContext& context, const OverviewContent& content) {
    const auto& chosen = context.navigation.view().overview.category;
    std::vector<CategoryChip> chips{{std::string{context.texts(text_id::overview_all_categories)},
                                     content.through_tones, "category-all", true}};
    for (const auto& [name, count] : content.categories) {
        const bool is_on = chosen == name;
        chips.front().is_on &= !is_on;
        chips.push_back({name.empty() ? std::string{context.texts(text_id::overview_no_category)}
                                      : shown_category(name, context.texts.language()),
                         count, "category-" + name, is_on});
    }
    return chips;
}

/// In as many lines as they need.
void draw_categories(PageContext& context, const OverviewContent& content) {
    const Look& look = context.look;
    const auto chips = chips_of(context, content);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(6), look.px(6)});
    for (size_t i = 0; i < chips.size(); ++i) {
        if (i > 0) {
            ImGui::SameLine();
            if (ImGui::GetContentRegionAvail().x < chip_width(look, chips[i]))
                ImGui::NewLine();
        }
        if (!draw_category(look, chips[i]))
            continue;
        auto& category = context.navigation.current().overview.category;
        if (i == 0 || chips[i].is_on)
            category.reset();
        else
            category = content.categories[i - 1].first;
    }
    ImGui::PopStyleVar();
}

/// A switch with its words; true when it was pressed.
bool draw_switch(const Look& look, std::string_view text, std::string_view id, bool is_on) {
    const float gap = look.px(8);
    const float width = look.px(switch_width) + gap + text_size(look, look.body(), text).x;
    const bool pressed = press_area(labelled(text, id), {width, look.px(control_height)});
    note_item({.role = ItemRole::toggle, .is_on = is_on});
    const Box box = box_of_last_item();
    const Palette& palette = look.palette();
    auto& canvas = *ImGui::GetWindowDrawList();
    const float radius = look.px(switch_height) / 2.0F;
    const Box knobs{{box.min.x, box.centre().y - radius},
                    {box.min.x + look.px(switch_width), box.centre().y + radius}};
    canvas.AddRectFilled(knobs.min, knobs.max, is_on ? palette.switched_on : palette.edge, radius);
    canvas.AddCircleFilled({is_on ? knobs.max.x - radius : knobs.min.x + radius, box.centre().y},
                           radius - look.px(3), is_on ? palette.on_switched : palette.surface);
    if (ImGui::IsItemHovered())
        canvas.AddRect(knobs.min, knobs.max, palette.text, radius);
    draw_text_in(look, {{knobs.max.x + gap, box.min.y}, box.max}, look.body(), text);
    return pressed;
}

/// Records of the period, beside those of the same part of last year.
std::string new_records_text(const Texts& texts, const RecordCounts& counts) {
    std::string text = texts(text_id::overview_new_records, counts.in_period);
    if (counts.compared == 0)
        return text;
    const double change = 100.0 * (counts.in_period - counts.compared) / counts.compared;
    const std::string percent = (change > 0 ? "+" : "") + grouped(change, 0) + "%";
    return text + texts(text_id::overview_compared, percent);
}

/// At the right end of the line where there is room, else in a line of its own.
void draw_shape(PageContext& context) {
    const Look& look = context.look;
    const std::array segments{
        SegmentText{std::string{context.texts(text_id::overview_as_list)}, "as-list"},
        SegmentText{std::string{context.texts(text_id::overview_as_cards)}, "as-cards"}};
    const float width = segments_width(look, segments);
    flow_on(look, width);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() +
                         std::max(0.0F, ImGui::GetContentRegionAvail().x - width));
    const int chosen = context.window.overview == OverviewShape::list ? 0 : 1;
    if (const auto pressed = segmented(look, segments, chosen))
        context.window.overview = *pressed == 0 ? OverviewShape::list : OverviewShape::cards;
}

} // namespace

void draw_filter_bar(PageContext& context, const OverviewContent& content) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    draw_categories(context, content);
    OverviewView& filter = context.navigation.current().overview;
    if (draw_switch(look, texts(text_id::overview_problems_only), "problems-only",
                    shows_problems_only(filter)))
        filter = with_problems_only(filter, !shows_problems_only(filter));
    const std::string shown =
        texts(text_id::overview_shown_of, static_cast<int>(content.shown.size()),
              static_cast<int>(content.all.size())) +
        " · " + new_records_text(texts, context.desk.figures()->counts);
    flow_on(look, text_size(look, look.secondary(), shown).x);
    control_label(look, shown);
    if (is_filtered(filter)) {
        const auto clear = texts(text_id::overview_clear);
        flow_on(look, text_link_width(look, clear));
        if (text_link(look, clear, "clear-filters"))
            filter = {};
    }
    draw_shape(context);
}

void handle_filter_keys(PageContext& context) {
    OverviewView& filter = context.navigation.current().overview;
    constexpr std::array keys{ImGuiKey_1, ImGuiKey_2, ImGuiKey_3, ImGuiKey_4};
    for (size_t i = 0; i < keys.size(); ++i) {
        const auto tone = static_cast<size_t>(overview_tones[i]);
        if (ImGui::Shortcut(ImGuiMod_Alt | keys[i], ImGuiInputFlags_RouteGlobal))
            filter.tones[tone] = !filter.tones[tone];
    }
    if (is_filtered(filter) && !ImGui::IsAnyItemActive() &&
        ImGui::Shortcut(ImGuiKey_Escape, ImGuiInputFlags_RouteGlobal))
        filter = {};
}

} // namespace taizhang
