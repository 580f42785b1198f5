#pragma once

#include "intake/file/input_file.h"

namespace taizhang {

/// What the clipboard holds, as a file called `name`: cells with tabs between them are a sheet by
/// the clipboard's own rule for quotes, anything else is read as a text file.
InputFile pasted_file(std::string name, std::string_view text);

} // namespace taizhang
