#pragma once

#include <span>
#include <string_view>

namespace taizhang::cli {

/// The word that `typed` is a slip of the finger from: at most two letters away, and no more than a
/// third of it. Empty where there is none.
std::string_view nearest_word(std::string_view typed, std::span<const std::string_view> words);

} // namespace taizhang::cli
