#pragma once

#include <string_view>

namespace taizhang {

/// True for a sentence that narratives are made of.
bool is_template(std::string_view key);

/// True when the program has something to fill in for {field} in that sentence.
bool can_fill(std::string_view key, std::string_view field);

} // namespace taizhang
