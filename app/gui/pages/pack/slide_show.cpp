#include "gui/pages/pack/slide_show.h"

#include "gui/look/imgui_canvas.h"
#include "gui/look/text.h"
#include "gui/view/page_links.h"
#include "text/ids/meeting.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace taizhang {

namespace {

constexpr auto name = "###slide-show";
constexpr size_t longest_number = 4; ///< digits of a page
constexpr ImU32 black = IM_COL32(0, 0, 0, 255);
constexpr ImU32 white = IM_COL32(255, 255, 255, 255);

bool is_one_pressed(std::initializer_list<ImGuiKey> keys) {
    return std::ranges::any_of(keys, [](ImGuiKey key) { return ImGui::IsKeyPressed(key); });
}

/// As large as the window has room for, in its middle.
Box page_box(const Size& size) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const auto width = static_cast<float>(size.width);
    const auto height = static_cast<float>(size.height);
    const float zoom = std::min(screen.x / width, screen.y / height);
    const ImVec2 shown{std::floor(width * zoom), std::floor(height * zoom)};
    return box_at(
        {std::floor((screen.x - shown.x) / 2.0F), std::floor((screen.y - shown.y) / 2.0F)}, shown);
}

} // namespace

void SlideShow::begin(size_t page) {
    m_is_on = true;
    m_is_to_open = true;
    m_shows_hint = true;
    m_page = page;
    m_digits.clear();
    m_blank = Blank::none;
}

void SlideShow::draw(PageContext& context, const Pack& pack) {
    if (!m_is_on || pack.pages.empty())
        return;
    if (std::exchange(m_is_to_open, false))
        ImGui::OpenPopup(name);
    m_page = std::min(m_page, pack.pages.size() - 1); // another choice may have fewer
    ImGui::SetNextWindowPos({0.0F, 0.0F});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0.0F, 0.0F});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
    const bool is_open = ImGui::BeginPopupModal(
        name, nullptr,
        ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar(3);
    m_is_on = is_open;
    if (!is_open)
        return;
    draw_screen(context, pack);
    if (!m_is_on)
        ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
}

void SlideShow::draw_screen(PageContext& context, const Pack& pack) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    ImGui::GetWindowDrawList()->AddRectFilled({0.0F, 0.0F}, screen,
                                              m_blank == Blank::white ? white : black);
    take_keys(pack);
    m_box = page_box(pack.size);
    if (m_blank == Blank::none) {
        draw_page(context, pack);
        draw_hint(context, pack);
    }
    take_mouse(context, pack);
}

/// How much larger than at 100 % of the window's scale.
float SlideShow::zoom_of(const PageContext& context, const Pack& pack) const {
    return m_box.width() / static_cast<float>(pack.size.width) / context.look.theme.scale;
}

void SlideShow::draw_page(const PageContext& context, const Pack& pack) {
    paint_page(context.look, m_box.min, pack.pages[m_page], zoom_of(context, pack));
}

/// How to go on and to end, or the number that is typed.
void SlideShow::draw_hint(const PageContext& context, const Pack& pack) const {
    const Look& look = context.look;
    const std::string text = !m_digits.empty()
                                 ? context.texts(text_id::meeting_show_typed,
                                                 std::string_view{m_digits}, pack.pages.size())
                             : m_shows_hint ? std::string{context.texts(text_id::meeting_show_keys)}
                                            : std::string{};
    if (text.empty())
        return;
    const TextStyle style = in_colour(look.body(), white);
    const ImVec2 size = text_size(look, style, text);
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const ImVec2 inset{look.px(14), look.px(8)};
    const ImVec2 corner{std::floor((screen.x - size.x) / 2.0F), screen.y - size.y - look.px(28)};
    ImGui::GetWindowDrawList()->AddRectFilled(
        {corner.x - inset.x, corner.y - inset.y},
        {corner.x + size.x + inset.x, corner.y + size.y + inset.y}, with_opacity(black, 0.8F),
        look.px(control_radius));
    ImGui::SetCursorScreenPos(corner);
    text_line(look, style, text);
}

void SlideShow::turn_to(std::ptrdiff_t page, const Pack& pack) {
    const auto last = static_cast<std::ptrdiff_t>(pack.pages.size()) - 1;
    m_page = static_cast<size_t>(std::clamp<std::ptrdiff_t>(page, 0, last));
    m_shows_hint = false;
    m_digits.clear();
}

/// Those of presentation programs; remotes send Page Up, Page Down, the full stop and Esc.
void SlideShow::take_keys(const Pack& pack) {
    const auto page = static_cast<std::ptrdiff_t>(m_page);
    const bool enters = is_one_pressed({ImGuiKey_Enter, ImGuiKey_KeypadEnter});
    if (is_one_pressed({ImGuiKey_Escape}))
        return end();
    if (is_one_pressed({ImGuiKey_B, ImGuiKey_Period}))
        m_blank = m_blank == Blank::black ? Blank::none : Blank::black;
    else if (is_one_pressed({ImGuiKey_W, ImGuiKey_Comma}))
        m_blank = m_blank == Blank::white ? Blank::none : Blank::white;
    else if (enters && !m_digits.empty())
        turn_to(std::stol(m_digits) - 1, pack);
    else if (enters || is_one_pressed({ImGuiKey_RightArrow, ImGuiKey_DownArrow, ImGuiKey_PageDown,
                                       ImGuiKey_Space, ImGuiKey_N}))
        m_blank == Blank::none ? turn_to(page + 1, pack) : void(m_blank = Blank::none);
    else if (is_one_pressed({ImGuiKey_LeftArrow, ImGuiKey_UpArrow, ImGuiKey_PageUp,
                             ImGuiKey_Backspace, ImGuiKey_P}))
        m_blank == Blank::none ? turn_to(page - 1, pack) : void(m_blank = Blank::none);
    else if (is_one_pressed({ImGuiKey_Home}))
        turn_to(0, pack);
    else if (is_one_pressed({ImGuiKey_End}))
        turn_to(static_cast<std::ptrdiff_t>(pack.pages.size()), pack);
    take_digits(pack);
}

void SlideShow::take_digits(const Pack& pack) {
    for (const ImWchar letter : ImGui::GetIO().InputQueueCharacters)
        if ('0' <= letter && letter <= '9' && m_digits.size() < longest_number)
            m_digits += static_cast<char>(letter);
    if (!m_digits.empty() && std::stoul(m_digits) > pack.pages.size())
        m_digits.resize(m_digits.size() - 1);
}

void SlideShow::take_mouse(PageContext& context, const Pack& pack) {
    const auto page = static_cast<std::ptrdiff_t>(m_page);
    const float wheel = ImGui::GetIO().MouseWheel;
    const PackLink* link = m_blank == Blank::none ? link_below_mouse(context, pack) : nullptr;
    if (link)
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        if (link) {
            end();
            open_indicator(context, link->indicator, context.navigation.view().unit,
                           FigurePart::quarter);
        } else if (std::exchange(m_blank, Blank::none) == Blank::none) {
            turn_to(page + 1, pack);
        }
    } else if (ImGui::IsMouseClicked(ImGuiMouseButton_Right) || wheel > 0.0F) {
        turn_to(page - 1, pack);
    } else if (wheel < 0.0F) {
        turn_to(page + 1, pack);
    }
}

const PackLink* SlideShow::link_below_mouse(const PageContext& context, const Pack& pack) const {
    const double zoom = zoom_of(context, pack);
    const Point point = scene_point(context.look, m_box.min, ImGui::GetMousePos());
    return link_at(pack, m_page, {point.x / zoom, point.y / zoom});
}

} // namespace taizhang
