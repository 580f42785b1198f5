#pragma once

#include <expected>
#include <string>
#include <string_view>

namespace taizhang {

/// The text of a file that came in, as UTF-8 without a byte order mark.
struct InputText {
    std::string name; ///< without its folder
    std::string text;
    bool clean = true; ///< valid UTF-8 without NUL; otherwise cells have to be looked at
};

enum class InputProblem { missing, is_folder, no_permission, not_readable };

std::expected<InputText, InputProblem> read_input(const std::string& path);

/// Takes UTF-8, UTF-16 with a byte order mark, and GB18030 (with GBK). Bytes that are none of them
/// stay as they are, and the text is not clean.
InputText decoded(std::string name, std::string bytes);

} // namespace taizhang
