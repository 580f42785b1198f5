#pragma once

#include "gui/look/look.h"

#include <string_view>

namespace taizhang {

/// Width that a link with this text takes, in pixels.
float text_link_width(const Look& look, std::string_view text);

/// Words that do something when they are pressed, as high as a line of controls.
bool text_link(const Look& look, std::string_view text, std::string_view id);

} // namespace taizhang
