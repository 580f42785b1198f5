#include "gui/view/notices.h"

#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/floating_card.h"
#include "text/ids/shell.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float widest_notice = 420.0F;
constexpr float padding = 12.0F;

TextStyle style_of(const Look& look, Tone tone) {
    return in_colour(look.body(), colours_of(look.palette(), tone).text);
}

/// Of a notice in a column of this width.
float height_of(const Look& look, const Notice& notice, float width) {
    const float text = text_block_height(look, style_of(look, notice.tone), notice.text,
                                         width - 2.0F * look.px(padding));
    return text + look.px(3.0F * padding + control_height);
}

/// True when it is to be closed.
bool draw_notice(const Look& look, const Texts& texts, const Notice& notice, const Box& box,
                 const std::string& id) {
    const ToneColours& colours = colours_of(look.palette(), notice.tone);
    const FloatingCard card{look, id.c_str(), box, {colours.back, colours.fill}};
    const float inset = look.px(padding);
    draw_text_block(look, {box.min.x + inset, box.min.y + inset}, style_of(look, notice.tone),
                    notice.text, box.width() - 2.0F * inset);
    const auto close = texts(text_id::shell_close_notice);
    ImGui::SetCursorScreenPos({box.max.x - inset - button_width(look, close),
                               box.max.y - inset - look.px(control_height)});
    return button(look, close, "close");
}

} // namespace

void Notices::add(Notice notice) {
    if (std::ranges::find(m_notices, notice.text, &Notice::text) == m_notices.end())
        m_notices.push_back(std::move(notice));
}

void Notices::remove(std::string_view text) {
    std::erase_if(m_notices, [&](const Notice& notice) { return notice.text == text; });
}

void Notices::remove_of_pages() {
    std::erase_if(m_notices, [](const Notice& notice) { return notice.page.has_value(); });
}

void Notices::draw(const Look& look, const Texts& texts, PageId page, const Box& room) {
    std::erase_if(m_notices,
                  [&](const Notice& notice) { return notice.page && *notice.page != page; });
    const float width = std::min(look.px(widest_notice), room.width());
    float top = room.max.y;
    for (const Notice& notice : m_notices)
        top -= height_of(look, notice, width) + look.px(gap);
    std::optional<size_t> closed;
    for (size_t place = 0; place < m_notices.size(); ++place) {
        const float height = height_of(look, m_notices[place], width);
        const Box box = box_at({room.max.x - width, top}, {width, height});
        top += height + look.px(gap);
        const bool has_room = box.min.y >= room.min.y || place + 1 == m_notices.size();
        if (has_room &&
            draw_notice(look, texts, m_notices[place], box, "notice" + std::to_string(place)))
            closed = place;
    }
    if (closed)
        m_notices.erase(m_notices.begin() + static_cast<std::ptrdiff_t>(*closed));
}

} // namespace taizhang
