#include "gui/shell/notices.h"

#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "text/ids/shell.h"

#include <algorithm>

namespace taizhang {

namespace {

/// True when it is to be closed.
bool draw_notice(const Look& look, const Texts& texts, const Notice& notice) {
    const auto& colours = colours_of(look.palette(), notice.tone);
    const auto style = in_colour(look.body(), colours.text);
    const auto close = texts(text_id::shell_close_notice);
    const float width = ImGui::GetContentRegionAvail().x;
    const float close_width = button_width(look, close);
    const float room = std::max(1.0F, width - close_width - look.px(12 + 12 + 6));
    const float text = text_block_height(look, style, notice.text, room);
    const auto box =
        box_at_cursor({width, std::max(look.px(control_height + 10), text + look.px(20))});
    ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, colours.back, look.px(card_radius));
    draw_text_block(look, {box.min.x + look.px(12), box.centre().y - text / 2.0F}, style,
                    notice.text, room);
    ImGui::SetCursorScreenPos({box.max.x - look.px(6) - close_width, box.min.y + look.px(5)});
    const bool closed = button(look, close, "close");
    ImGui::SetCursorScreenPos({box.min.x, box.max.y + look.px(gap)});
    return closed;
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

void Notices::draw(const Look& look, const Texts& texts, PageId page) {
    std::erase_if(m_notices,
                  [&](const Notice& notice) { return notice.page && *notice.page != page; });
    for (size_t place = 0; place < m_notices.size(); ++place) {
        ImGui::PushID(static_cast<int>(place));
        const bool closed = draw_notice(look, texts, m_notices[place]);
        ImGui::PopID();
        if (closed)
            m_notices.erase(m_notices.begin() + static_cast<long>(place--));
    }
}

} // namespace taizhang
