#include "gui/driver/driver.h"

#include <algorithm>
#include <imgui_internal.h>
#include <ranges>
#include <stdexcept>

namespace taizhang::testing {

namespace {

constexpr float frame_time_s = 1.0F / 60.0F;
constexpr float rounding_px = 1.0F;

bool overlaps(const FrameBox& a, const FrameBox& b) {
    return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}

ImVec2 middle(const FrameBox& box, const FrameBox& clip) {
    const ImVec2 min{std::max(box.min.x, clip.min.x), std::max(box.min.y, clip.min.y)};
    const ImVec2 max{std::min(box.max.x, clip.max.x), std::min(box.max.y, clip.max.y)};
    return {(min.x + max.x) / 2.0F, (min.y + max.y) / 2.0F};
}

bool is_cut_at_side(const FrameBox& box, const FrameBox& clip) {
    return box.min.x < clip.min.x - rounding_px || box.max.x > clip.max.x + rounding_px;
}

bool is_cut_above_or_below(const FrameBox& box, const FrameBox& clip) {
    return box.min.y < clip.min.y - rounding_px || box.max.y > clip.max.y + rounding_px;
}

bool is_clipped(const FrameText& text) {
    return text.ellipsized || is_cut_at_side(text.box, text.clip) ||
           (!text.scrolls && is_cut_above_or_below(text.box, text.clip));
}

bool is_clipped(const FrameItem& item) {
    return item.label_width > item.box.max.x - item.box.min.x + rounding_px ||
           (item.label_width > 0.0F && is_cut_at_side(item.box, item.clip));
}

/// What a renderer does with new textures, without one.
void accept_textures() {
    for (auto* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate)
            texture->SetTexID(ImTextureID{1});
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else {
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

[[noreturn]] void fail(std::string_view label, const Driver& driver) {
    std::string message = "nothing reads \"" + std::string{label} + "\"; there is:";
    for (const auto& text : driver.shown_texts())
        message += "\n  " + text;
    throw std::runtime_error{message};
}

} // namespace

std::string_view shown_part(std::string_view label) {
    return label.substr(0, label.find("##"));
}

Driver::Driver(ImVec2 size) {
    auto& io = ImGui::GetIO();
    io.DisplaySize = size;
    io.DeltaTime = frame_time_s;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.ConfigInputTrickleEventQueue = false;
    m_record.attach(m_gui.imgui());
}

Driver::~Driver() {
    FrameRecord::detach(m_gui.imgui());
    for (auto* texture : ImGui::GetPlatformIO().Textures)
        texture->SetStatus(ImTextureStatus_Destroyed);
}

void Driver::show(std::function<void()> frame) {
    m_frame = std::move(frame);
    run(3);
}

void Driver::show_content(std::function<void(const Look&)> content) {
    show([this, content = std::move(content)] {
        m_gui.begin_frame();
        ImGui::SetNextWindowPos({0.0F, 0.0F});
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::Begin("content", nullptr, ImGuiWindowFlags_NoDecoration);
        content(m_gui.look());
        ImGui::End();
        m_gui.end_frame();
    });
}

void Driver::run(int frames) {
    for (int count = 0; count < frames; ++count)
        frame();
}

void Driver::frame() {
    m_record.begin_frame();
    m_frame();
    accept_textures();
}

void Driver::resize(ImVec2 size) {
    ImGui::GetIO().DisplaySize = size;
    run(3);
}

void Driver::press_button(int clicks) {
    auto& io = ImGui::GetIO();
    for (int count = 0; count < clicks; ++count) {
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
        frame();
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
        frame();
    }
    frame();
}

void Driver::hover_at(ImVec2 position) {
    ImGui::GetIO().AddMousePosEvent(position.x, position.y);
    run(2);
}

void Driver::click_at(ImVec2 position) {
    hover_at(position);
    press_button(1);
    // Two tests' clicks at one place are no double click.
    ImGui::GetIO().MouseClickedTime[ImGuiMouseButton_Left] = -1.0;
}

void Driver::click(std::string_view label) {
    hover(label);
    click_at(ImGui::GetIO().MousePos);
}

void Driver::double_click(std::string_view label) {
    hover(label);
    press_button(2);
}

void Driver::right_click(std::string_view label) {
    hover(label);
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Right, true);
    frame();
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Right, false);
    run(2);
}

void Driver::drag(std::string_view label, ImVec2 to) {
    constexpr int moves = 8;
    hover(label);
    auto& io = ImGui::GetIO();
    const ImVec2 from = io.MousePos;
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    frame();
    for (int move = 1; move <= moves; ++move) {
        const float share = static_cast<float>(move) / moves;
        io.AddMousePosEvent(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
        frame();
    }
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    run(2);
}

void Driver::hover(std::string_view label) {
    if (const auto* item = visible_item(label))
        hover_at(middle(item->box, item->clip));
    else if (const auto* text = visible_text(label))
        hover_at(middle(text->box, text->clip));
    else
        fail(label, *this);
}

void Driver::scroll(float wheel_steps) {
    ImGui::GetIO().AddMouseWheelEvent(0.0F, wheel_steps);
    run(2);
}

void Driver::type(std::string_view utf8) {
    ImGui::GetIO().AddInputCharactersUTF8(std::string{utf8}.c_str());
    run(2);
}

void Driver::press(ImGuiKeyChord keys) {
    auto& io = ImGui::GetIO();
    const auto key = static_cast<ImGuiKey>(keys & ~ImGuiMod_Mask_);
    const auto set_all = [&](bool down) {
        for (const auto mod : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt, ImGuiMod_Super})
            if (keys & mod)
                io.AddKeyEvent(static_cast<ImGuiKey>(mod), down);
        io.AddKeyEvent(key, down);
    };
    set_all(true);
    frame();
    set_all(false);
    run(2);
}

const FrameItem* Driver::visible_item(std::string_view label) const {
    const auto found = std::ranges::find_if(m_record.items(), [&](const FrameItem& item) {
        return !item.label.empty() && overlaps(item.box, item.clip) &&
               (shown_part(item.label) == label || item.label == label);
    });
    return found == m_record.items().end() ? nullptr : &*found;
}

const FrameText* Driver::visible_text(std::string_view text) const {
    const auto found = std::ranges::find_if(m_record.texts(), [&](const FrameText& shown) {
        return shown.text == text && overlaps(shown.box, shown.clip);
    });
    return found == m_record.texts().end() ? nullptr : &*found;
}

std::vector<std::string> Driver::shown_texts() const {
    std::vector<std::string> texts;
    for (const auto& text : m_record.texts())
        if (overlaps(text.box, text.clip))
            texts.push_back(text.text);
    for (const auto& item : m_record.items())
        if (item.label_width > 0.0F && overlaps(item.box, item.clip))
            texts.emplace_back(shown_part(item.label));
    return texts;
}

bool Driver::shows(std::string_view text) const {
    return std::ranges::count(shown_texts(), text) > 0;
}

bool Driver::shows_part(std::string_view part) const {
    return std::ranges::any_of(shown_texts(), [&](const std::string& text) {
        return text.find(part) != std::string::npos;
    });
}

FrameBox Driver::where(std::string_view label) const {
    if (const auto* item = visible_item(label))
        return item->box;
    if (const auto* text = visible_text(label))
        return text->box;
    fail(label, *this);
}

FrameBox Driver::where_last(std::string_view text) const {
    std::optional<FrameBox> last;
    for (const FrameText& shown : m_record.texts())
        if (shown.text == text && overlaps(shown.box, shown.clip))
            last = shown.box;
    if (!last)
        fail(text, *this);
    return *last;
}

bool Driver::is_disabled(std::string_view label) const {
    const auto* item = visible_item(label);
    if (!item)
        fail(label, *this);
    return item->disabled;
}

ImGuiID Driver::id_of(std::string_view label) const {
    const auto* item = visible_item(label);
    return item ? item->id : 0;
}

std::vector<std::string> Driver::clipped_texts() const {
    std::vector<std::string> clipped;
    for (const auto& text : m_record.texts())
        if (overlaps(text.box, text.clip) && is_clipped(text))
            clipped.push_back(text.text);
    for (const auto& item : m_record.items())
        if (overlaps(item.box, item.clip) && is_clipped(item))
            clipped.push_back(item.label);
    return clipped;
}

std::vector<std::string> Driver::overlapping_texts() const {
    constexpr float least = 3.0F; // pixels; letters do not fill their line
    const auto seen = [](const FrameText& text) {
        return FrameBox{
            {std::max(text.box.min.x, text.clip.min.x), std::max(text.box.min.y, text.clip.min.y)},
            {std::min(text.box.max.x, text.clip.max.x), std::min(text.box.max.y, text.clip.max.y)}};
    };
    std::vector<std::string> found;
    const auto& texts = m_record.texts();
    for (size_t one = 0; one < texts.size(); ++one)
        for (size_t other = one + 1; other < texts.size(); ++other) {
            if (texts[one].clip.min.x != texts[other].clip.min.x ||
                texts[one].clip.max.x != texts[other].clip.max.x || texts[one].text.empty())
                continue;
            const FrameBox a = seen(texts[one]);
            const FrameBox b = seen(texts[other]);
            const float across = std::min(a.max.x, b.max.x) - std::max(a.min.x, b.min.x);
            const float down = std::min(a.max.y, b.max.y) - std::max(a.min.y, b.min.y);
            const float height = std::min(a.max.y - a.min.y, b.max.y - b.min.y);
            if (across > least && down > std::max(least, height / 3.0F))
                found.push_back(texts[one].text + " | " + texts[other].text);
        }
    return found;
}

} // namespace taizhang::testing
