#pragma once

#include <initializer_list>
#include <string_view>

namespace taizhang {

/// A text that is about to be stored, and what it is.
struct StoredText {
    std::string_view field;
    std::string_view text;
};

/// Throws invalid_value with the field of the first text that a ledger does not keep
/// (characters/kept_text.h).
void check_texts(std::initializer_list<StoredText> texts);

} // namespace taizhang
