#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

/// The texts between the separators: one for an empty text, empty ones where two separators meet.
std::vector<std::string_view> parts_of(std::string_view text, char separator);

/// `a|b`, as files and the ledger keep several texts in one cell; empty for none.
std::string joined_by_bars(const std::vector<std::string>& parts);

/// The text is one of the words, as they stand.
bool is_one_of(std::string_view text, std::span<const std::string_view> words);

} // namespace taizhang
