#pragma once

#include "text/text_id.h"

#include <array>
#include <string_view>

namespace taizhang {

// Generated from assets/lang by generate_texts.
extern const std::array<std::string_view, text_count> chinese_texts;
extern const std::array<std::string_view, text_count> english_texts;
extern const std::array<std::string_view, text_count> text_names;

} // namespace taizhang
