#pragma once

#include "cli/command_line.h"

#include <span>

namespace taizhang {

/// `screenshot`: a page of the window as a PNG file. It needs a display.
std::span<const cli::Command> window_commands();

} // namespace taizhang
