#include "gui/view/toasts.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/floating_card.h"
#include "text/ids/toast.h"

#include <algorithm>
#include <utility>

namespace taizhang {

namespace {

constexpr double shown_s = 8.0;
constexpr float narrowest = 288.0F;
constexpr float widest_toast = 620.0F;
constexpr float least_height = 40.0F;
constexpr float toast_padding = 12.0F;
constexpr float mark_room = 24.0F;
constexpr float close_width = 32.0F;

TextStyle text_style(const Look& look) {
    return in_colour(look.body(), look.palette().on_toast);
}

TextStyle keys_style(const Look& look) {
    return in_colour(look.small(), look.palette().on_toast);
}

TextStyle action_style(const Look& look) {
    return in_colour(look.heading(), look.palette().toast_link);
}

float keys_width(const Look& look, const ToastAction& action) {
    return action.keys.empty() ? 0.0F
                               : look.px(6) + text_size(look, keys_style(look), action.keys).x;
}

float action_width(const Look& look, const ToastAction& action) {
    return text_size(look, action_style(look), action.text).x + look.px(16) +
           keys_width(look, action);
}

/// All but the text itself.
float room_beside_text(const Look& look, const Toast& toast) {
    float width = look.px(toast_padding + mark_room + close_width);
    for (const ToastAction& action : toast.actions)
        width += action_width(look, action);
    return width;
}

void draw_cross(const Look& look, const Box& box) {
    draw_symbol(box.centre(), look.px(5), ChipSymbol::cross, look.palette().on_toast);
}

void draw_ground(const Look& look, const Box& box) {
    if (ImGui::IsItemHovered())
        ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max,
                                                  with_opacity(look.palette().on_toast, 0.15F),
                                                  look.px(control_radius));
}

} // namespace

void Toasts::show(Toast toast) {
    m_toast = std::move(toast);
    m_since_s.reset();
}

std::optional<double> Toasts::rest_s() const {
    if (!m_toast || !m_since_s)
        return std::nullopt;
    return std::max(0.0, shown_s - (ImGui::GetTime() - *m_since_s));
}

float Toasts::draw(const Look& look, const Texts& texts, const Box& room) {
    const auto edge = std::exchange(m_edge, std::nullopt);
    const double now = ImGui::GetTime();
    if (m_since_s && now - *m_since_s > shown_s)
        clear();
    if (!m_toast)
        return room.max.y;
    if (!m_since_s)
        m_since_s = now;
    const float beside = room_beside_text(look, *m_toast);
    const float wanted = beside + text_size(look, text_style(look), m_toast->text).x;
    const float most = std::min(look.px(widest_toast), room.width());
    const float width = std::clamp(wanted, std::min(look.px(narrowest), most), most);
    // Where words and actions don't fit beside each other, the actions stand below.
    const bool is_stacked = width - beside < look.px(120) && wanted > most;
    const float text_width =
        is_stacked ? width - look.px(toast_padding + mark_room + close_width) : width - beside;
    const float text = text_block_height(look, text_style(look), m_toast->text, text_width);
    const float height = std::max(look.px(least_height), text + look.px(2 * 9)) +
                         (is_stacked && !m_toast->actions.empty() ? look.px(least_height) : 0.0F);
    const float bottom = std::min(room.max.y, edge ? *edge - look.px(gap) : room.max.y);
    const Box box = box_at({room.max.x - width, bottom - height}, {width, height});
    draw_content(look, texts, box, text_width);
    return box.min.y - look.px(gap);
}

void Toasts::draw_content(const Look& look, const Texts& texts, const Box& box, float text_width) {
    const Palette& palette = look.palette();
    const FloatingCard card{look, "toast", box, {palette.toast, palette.toast}};
    if (FloatingCard::is_attended())
        m_since_s = ImGui::GetTime();
    ImGui::PushStyleColor(ImGuiCol_NavCursor, palette.toast_link);
    const float text = text_block_height(look, text_style(look), m_toast->text, text_width);
    const float line = std::max(look.px(least_height), text + look.px(2 * 9));
    const Box first{box.min, {box.max.x, box.min.y + line}};
    draw_symbol({box.min.x + look.px(toast_padding + 6), first.centre().y}, look.px(6),
                ChipSymbol::check, palette.on_toast);
    draw_text_block(look,
                    {box.min.x + look.px(toast_padding + mark_room), first.centre().y - text / 2},
                    text_style(look), m_toast->text, text_width);
    const float inset = (look.px(least_height) - look.px(28)) / 2.0F;
    const Box close{{box.max.x - look.px(close_width), first.centre().y - look.px(14)},
                    {box.max.x - inset, first.centre().y + look.px(14)}};
    Box row{{box.min.x, box.max.y - look.px(34)}, {close.min.x, box.max.y - inset}};
    if (first.max.y == box.max.y)
        row = {{box.min.x, close.min.y}, {close.min.x, close.max.y}};
    const auto actions = m_toast->actions; // what is done may show another toast
    for (size_t place = actions.size(); place-- > 0;)
        draw_action(look, actions[place], place, row);
    ImGui::SetCursorScreenPos(close.min);
    const bool is_closed = press_area(labelled(texts(text_id::toast_close), "close"), close.size());
    draw_ground(look, close);
    draw_cross(look, close);
    ImGui::PopStyleColor();
    if (is_closed)
        clear();
}

/// At the right end of `row`, which gets shorter.
void Toasts::draw_action(const Look& look, const ToastAction& action, size_t place, Box& row) {
    const float width = action_width(look, action);
    const Box box{{row.max.x - width, row.min.y}, row.max};
    row.max.x = box.min.x;
    ImGui::SetCursorScreenPos(box.min);
    const bool is_pressed =
        press_area(labelled(action.text, "action" + std::to_string(place)), box.size());
    draw_ground(look, box);
    const Box inner = box.inset(look.px(8), 0.0F);
    draw_text_in(look, inner, action_style(look), action.text);
    if (!action.keys.empty())
        draw_text_in(look, inner, keys_style(look), action.keys, Align::right);
    if (!is_pressed)
        return;
    if (!action.keeps_toast)
        clear();
    action.act();
}

} // namespace taizhang
