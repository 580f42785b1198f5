#pragma once

#include "gui/look/look.h"

namespace taizhang {

/// The next item stands beside the last one where `width` pixels have room there, else below.
inline void flow_on(const Look& look, float width) {
    ImGui::SameLine(0.0F, look.px(8));
    if (ImGui::GetContentRegionAvail().x < width)
        ImGui::NewLine();
}

} // namespace taizhang
