#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace taizhang {

// What a ledger keeps as text: one rule for files, forms, options and everything that is stored.

enum class TextFault {
    not_utf8,         ///< broken bytes, surrogates
    control_character ///< U+0000 … U+009F but tab and line ends; codes that are no characters
};

/// What keeps a text out of a ledger; nothing for one that may go in.
std::optional<TextFault> text_fault(std::string_view text);

/// For names that come from outside (of files): U+FFFD stands for what can't be kept.
std::string as_text(std::string_view bytes);

} // namespace taizhang
