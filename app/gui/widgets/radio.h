#pragma once

#include "gui/look/look.h"

#include <string_view>

namespace taizhang {

enum class RadioMark { off, on };

/// Width that it takes with this text, in pixels.
float radio_width(const Look& look, std::string_view text);

/// One of several choices that stand beside each other; true when it was pressed.
bool radio(const Look& look, std::string_view text, std::string_view id, RadioMark mark);

} // namespace taizhang
