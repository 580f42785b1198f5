#pragma once

#include "gui/look/look.h"

namespace taizhang {

/// A strip around the page, with the surface's colour; what is drawn in its life lies in it.
class BarScope {
public:
    BarScope(const Look& look, const char* id, ImVec2 size);
    ~BarScope();
    BarScope(const BarScope&) = delete;
    BarScope& operator=(const BarScope&) = delete;
};

/// A line between a bar and the page.
void hairline(const Look& look, ImVec2 from, ImVec2 to);

inline constexpr float page_padding = 16.0F;

} // namespace taizhang
