#include "gui/pages/settings/setting_card.h"

#include "gui/look/text.h"
#include "text/ids/settings.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float space = 10.0F; ///< between the parts of a heading

void draw_text_at_cursor(const Look& look, const TextStyle& style, std::string_view text) {
    const Box box = box_at_cursor({text_size(look, style, text).x, look.px(control_height)});
    draw_text_in(look, box, style, text);
    ImGui::Dummy(box.size());
}

/// Marks what stays on this computer.
void draw_reach(const PageContext& context) {
    const Look& look = context.look;
    const auto word = context.texts(text_id::settings_local);
    const float width = text_size(look, look.small(), word).x + look.px(16);
    const Box line = box_at_cursor({width, line_height(look, look.heading())});
    const Box box{{line.min.x, line.centre().y - look.px(10)},
                  {line.max.x, line.centre().y + look.px(10)}};
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, look.palette().neutral.back,
                                              box.height() / 2.0F);
    draw_text_in(look, box, in_colour(look.small(), look.palette().neutral.text), word,
                 Align::centre);
    ImGui::Dummy(line.size());
}

/// Behind the title, or below it where there is no room.
void draw_about(const Look& look, std::string_view about) {
    ImGui::SameLine(0.0F, look.px(space));
    const ImVec2 size = text_size(look, look.secondary(), about);
    if (ImGui::GetContentRegionAvail().x < size.x) {
        ImGui::NewLine();
        text_block(look, look.secondary(), about, ImGui::GetContentRegionAvail().x);
        return;
    }
    const Box line = box_at_cursor({size.x, line_height(look, look.heading())});
    draw_text_in(look, line, look.secondary(), about);
    ImGui::Dummy(line.size());
}

} // namespace

SettingCard::SettingCard(const PageContext& context, const char* id, const SettingHead& head,
                         float width)
    : m_card{context.look, id, {width, 0.0F}, CardHeight::of_content} {
    const Look& look = context.look;
    text_line(look, look.heading(), context.texts(head.title));
    if (head.reach == SettingReach::computer) {
        ImGui::SameLine(0.0F, look.px(space));
        draw_reach(context);
    }
    if (head.about != TextId{})
        draw_about(look, context.texts(head.about));
}

void draw_label(const Look& look, std::string_view text) {
    draw_text_at_cursor(look, look.body(), text);
    ImGui::SameLine(0.0F, look.px(8));
}

void draw_small_label(const Look& look, std::string_view text) {
    draw_text_at_cursor(look, look.secondary(), text);
    ImGui::SameLine(0.0F, look.px(8));
}

void to_right_end(const Look& look, float width) {
    ImGui::SameLine(0.0F, look.px(8));
    float room = ImGui::GetContentRegionAvail().x;
    if (room < width) {
        ImGui::NewLine();
        room = ImGui::GetContentRegionAvail().x;
    }
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(0.0F, room - width));
}

void draw_rule(const Look& look) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddLine(
        start, {start.x + ImGui::GetContentRegionAvail().x, start.y}, look.palette().grid);
    ImGui::Dummy({0.0F, 1.0F});
}

} // namespace taizhang
