#pragma once

#include "text/text_id.h"

#include <span>
#include <string_view>

namespace taizhang {

/// One text in both languages; `name` is that of its constant.
struct TextEntry {
    TextId id;
    std::string_view name;
    std::string_view chinese;
    std::string_view english;
};

/// All texts by ascending id. Generated from assets/lang by generate_texts.
extern const std::span<const TextEntry> all_texts;

} // namespace taizhang
