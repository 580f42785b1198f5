#include "gui/pages/settings/look_card.h"

#include "gui/look/text.h"
#include "gui/pages/settings/setting_card.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/slider.h"
#include "text/ids/settings.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

constexpr float label_width = 76.0F;
constexpr float slider_width = 200.0F;
constexpr float percent_width = 52.0F;

/// The name of a row, with its control at the right.
void draw_name(const Look& look, std::string_view name) {
    const Box box = box_at_cursor({look.px(label_width), look.px(control_height)});
    draw_text_in(look, box, look.body(), name);
    ImGui::Dummy(box.size());
    ImGui::SameLine(0.0F, look.px(8));
}

/// Beside the control, or in lines below it.
void draw_note(const Look& look, std::string_view text) {
    const ImVec2 size = text_size(look, look.secondary(), text);
    ImGui::SameLine(0.0F, look.px(8));
    if (ImGui::GetContentRegionAvail().x >= size.x) {
        draw_small_label(look, text);
        ImGui::NewLine();
        return;
    }
    ImGui::NewLine();
    text_block(look, look.secondary(), text, ImGui::GetContentRegionAvail().x);
}

void draw_language(PageContext& context) {
    const Look& look = context.look;
    draw_name(look, context.texts(text_id::settings_language));
    // Each language by its own name, so that it is found by those who read no other.
    const std::array segments{SegmentText{"简体中文", "language-zh"},
                              SegmentText{"English", "language-en"}};
    const int chosen = context.window.language == Language::chinese ? 0 : 1;
    if (const auto pressed = segmented(look, segments, chosen))
        context.window.language = *pressed == 0 ? Language::chinese : Language::english;
    draw_note(look, context.texts(text_id::settings_language_about));
}

// In the order of `Appearance`.
constexpr std::array<std::pair<TextId, std::string_view>, 4> appearances{
    {{text_id::settings_appearance_desktop, "appearance-desktop"},
     {text_id::settings_appearance_light, "appearance-light"},
     {text_id::settings_appearance_dark, "appearance-dark"},
     {text_id::settings_appearance_high_contrast, "appearance-high-contrast"}}};

void draw_appearance(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    draw_name(look, texts(text_id::settings_appearance));
    std::vector<SegmentText> segments;
    for (const auto& [text, id] : appearances)
        segments.push_back({std::string{texts(text)}, id});
    const int chosen = static_cast<int>(context.window.appearance);
    if (const auto pressed = segmented(look, segments, chosen))
        context.window.appearance = static_cast<Appearance>(*pressed);
    draw_note(look, texts(text_id::settings_appearance_about));
}

} // namespace

void LookCard::draw(PageContext& context, float width) {
    const SettingCard card{
        context, "look", {text_id::settings_look, {}, SettingReach::computer}, width};
    draw_scale(context);
    draw_rule(context.look);
    draw_appearance(context);
    draw_rule(context.look);
    draw_language(context);
}

/// Takes effect when the slider is let go: the page would move away below the mouse.
void LookCard::draw_scale(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    draw_name(look, texts(text_id::settings_scale));
    int scale = m_scale.value_or(context.window.user_scale);
    const float room = ImGui::GetContentRegionAvail().x - look.px(percent_width + 8);
    const auto set = slider(look, "scale", {smallest_user_scale, largest_user_scale, 10}, scale,
                            std::clamp(room, look.px(80), look.px(slider_width)));
    m_scale = ImGui::IsItemActive() ? std::optional{scale} : std::nullopt;
    if (set)
        context.window.user_scale = *set;
    ImGui::SameLine(0.0F, look.px(8));
    const Box box = box_at_cursor({look.px(percent_width), look.px(control_height)});
    draw_text_in(look, box, bold(look.body()), std::to_string(scale) + "%");
    ImGui::Dummy(box.size());
    draw_note(look, texts(text_id::settings_scale_range, smallest_user_scale, largest_user_scale));
}

} // namespace taizhang
