#pragma once

#include "gui/look/look.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace taizhang {

/// Width of a choice that shows this text, in pixels.
float choice_width(const Look& look, std::string_view shown);

/// A button with an arrow that opens a short list below it; gives the place of the one chosen in
/// this frame. For long lists see `picker`.
std::optional<int> choice(const Look& look, std::string_view id, std::string_view shown,
                          std::span<const std::string> options, int chosen);

} // namespace taizhang
