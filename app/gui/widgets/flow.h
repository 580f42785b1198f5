#pragma once

#include "gui/look/box.h"
#include "gui/look/text.h"
#include "gui/look/theme.h"

namespace taizhang {

/// The next item stands beside the last one where `width` pixels have room there, else below.
inline void flow_on(const Look& look, float width) {
    ImGui::SameLine(0.0F, look.px(8));
    if (ImGui::GetContentRegionAvail().x < width)
        ImGui::NewLine();
}

/// A line of text as high as the control that stands beside it.
inline void control_label(const Look& look, std::string_view text) {
    const float width = text_size(look, look.secondary(), text).x + look.px(2);
    const Box box = box_at_cursor({width, look.px(control_height)});
    draw_text_in(look, box, look.secondary(), text);
    ImGui::Dummy(box.size());
}

} // namespace taizhang
