#include "gui/look/text.h"

#include "imgui/item_note.h"
#include "text/line_break.h"
#include "text/painted_line.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <imgui_internal.h>

namespace taizhang {

namespace {

const LoadedFont& font_of(const Look& look, const TextStyle& style) {
    return look.fonts.of(style.weight, style.face);
}

/// The size in Dear ImGui's sense: the height of a line in pixels, whole as everywhere in it.
float font_size(const Look& look, const TextStyle& style) {
    const float line = style.size * font_of(look, style).line_height;
    return std::max(1.0F, std::round(line * look.theme.scale));
}

/// What is drawn of a text on one line; refers to `changed` where that is not the text itself.
std::string_view drawn_of(std::string_view text, std::string& changed) {
    if (is_painted_line(text))
        return text;
    changed = painted_line(text);
    return changed;
}

ImVec2 measured(const Look& look, const TextStyle& style, std::string_view text) {
    std::string changed;
    const std::string_view drawn = drawn_of(text, changed);
    const auto size = font_of(look, style)
                          .font->CalcTextSizeA(font_size(look, style), FLT_MAX, 0.0F, drawn.data(),
                                               drawn.data() + drawn.size());
    return {std::ceil(size.x), size.y};
}

float ascent(const Look& look, const TextStyle& style) {
    return font_of(look, style).font->GetFontBaked(font_size(look, style))->Ascent;
}

void paint(const Look& look, ImVec2 position, const TextStyle& style, std::string_view text) {
    std::string changed;
    const std::string_view drawn = drawn_of(text, changed);
    ImGui::GetWindowDrawList()->AddText(font_of(look, style).font, font_size(look, style),
                                        {std::round(position.x), std::round(position.y)},
                                        style.colour, drawn.data(), drawn.data() + drawn.size());
}

std::vector<std::string_view> wrapped(const Look& look, const TextStyle& style,
                                      std::string_view text, float width) {
    return lines_of(text, width,
                    [&](std::string_view piece) { return measured(look, style, piece).x; });
}

float aligned_left(const Box& box, float width, Align align) {
    if (align == Align::left)
        return box.min.x;
    return align == Align::right ? box.max.x - width : box.centre().x - width / 2.0F;
}

constexpr std::string_view ellipsis = "…";
constexpr float widest_hint = 560.0F;

/// The longest beginning that fits the width together with an ellipsis.
std::string shortened(const Look& look, const TextStyle& style, std::string_view text,
                      float width) {
    std::string changed;
    text = drawn_of(text, changed);
    const float room = width - measured(look, style, ellipsis).x;
    const char* end = text.data();
    font_of(look, style)
        .font->CalcTextSizeA(font_size(look, style), std::max(room, 1.0F), 0.0F, text.data(),
                             text.data() + text.size(), &end);
    std::string beginning{text.data(), end};
    while (!beginning.empty() && beginning.back() == ' ')
        beginning.pop_back();
    return beginning.append(ellipsis);
}

/// Not while something is typed: the mouse may rest anywhere then.
void show_in_full(const Look& look, const Box& box, std::string_view text) {
    if (ImGui::GetIO().WantTextInput ||
        !ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) ||
        !ImGui::IsMouseHoveringRect(box.min, box.max))
        return;
    show_hint(look, text);
}

} // namespace

ImVec2 text_size(const Look& look, const TextStyle& style, std::string_view text) {
    return measured(look, style, text);
}

float line_height(const Look& look, const TextStyle& style) {
    return font_size(look, style);
}

ImVec2 runs_size(const Look& look, std::span<const TextRun> runs) {
    ImVec2 size{0.0F, 0.0F};
    for (const auto& run : runs) {
        const auto part = text_size(look, run.style, run.text);
        size = {size.x + part.x, std::max(size.y, part.y)};
    }
    return size;
}

float draw_text(const Look& look, ImVec2 position, const TextStyle& style, std::string_view text) {
    const auto size = text_size(look, style, text);
    paint(look, position, style, text);
    note_text(text, position, size, false);
    return size.x;
}

void draw_text_in(const Look& look, const Box& box, const TextStyle& style, std::string_view text,
                  Align align) {
    const auto size = text_size(look, style, text);
    const float top = box.centre().y - size.y / 2.0F;
    if (size.x <= std::ceil(box.width())) {
        draw_text(look, {aligned_left(box, size.x, align), top}, style, text);
        return;
    }
    paint(look, {box.min.x, top}, style, shortened(look, style, text, box.width()));
    note_text(text, {box.min.x, top}, {box.width(), size.y}, true);
    show_in_full(look, box, text);
}

void draw_runs_in(const Look& look, const Box& box, std::span<const TextRun> runs, Align align) {
    const auto size = runs_size(look, runs);
    float above = 0.0F;
    for (const auto& run : runs)
        above = std::max(above, ascent(look, run.style));
    const float baseline = box.centre().y - size.y / 2.0F + above;
    float x = aligned_left(box, size.x, align);
    for (const auto& run : runs)
        x += draw_text(look, {x, baseline - ascent(look, run.style)}, run.style, run.text);
}

void draw_figure_in(const Look& look, const Box& box, const TextStyle& style,
                    std::string_view figure, std::string_view unit, Align align) {
    TextStyle small = look.secondary();
    small.size = std::min(small.size, style.size);
    const TextRun runs[]{{std::string{figure}, style}, {" " + std::string{unit}, small}};
    draw_runs_in(look, box, std::span{runs, unit.empty() ? 1U : 2U}, align);
}

void text_line(const Look& look, const TextStyle& style, std::string_view text) {
    const auto position = ImGui::GetCursorScreenPos();
    const float width = draw_text(look, position, style, text);
    ImGui::Dummy({width, line_height(look, style)});
}

float text_block_height(const Look& look, const TextStyle& style, std::string_view text,
                        float width) {
    return line_height(look, style) * static_cast<float>(wrapped(look, style, text, width).size());
}

void draw_text_block(const Look& look, ImVec2 position, const TextStyle& style,
                     std::string_view text, float width) {
    ImVec2 size{0.0F, 0.0F};
    for (const auto line : wrapped(look, style, text, width)) {
        paint(look, {position.x, position.y + size.y}, style, line);
        size = {std::max(size.x, text_size(look, style, line).x),
                size.y + line_height(look, style)};
    }
    note_text(text, position, size, false);
}

void text_block(const Look& look, const TextStyle& style, std::string_view text, float width) {
    draw_text_block(look, ImGui::GetCursorScreenPos(), style, text, width);
    ImGui::Dummy({width, text_block_height(look, style, text, width)});
}

void show_hint(const Look& look, std::string_view text) {
    const float width = std::min(look.px(widest_hint), ImGui::GetIO().DisplaySize.x);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(10), look.px(6)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    if (ImGui::BeginTooltip()) {
        const auto lines = wrapped(look, look.body(), text, width);
        const auto room = ImGui::GetIO().DisplaySize.y - look.px(40);
        const auto most = static_cast<size_t>(room / line_height(look, look.body()));
        for (size_t i = 0; i < std::min(lines.size(), most); ++i)
            text_line(look, look.body(), i + 1 == most ? ellipsis : lines[i]);
        ImGui::EndTooltip();
    }
    ImGui::PopStyleVar(2);
}

} // namespace taizhang
