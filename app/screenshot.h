#pragma once

#include "cli/command_line.h"

#include <span>

namespace taizhang {

/// `screenshot`, a page of the window as a PNG file, and `manual`, the guide as PDF. They need a
/// display.
std::span<const cli::Command> window_commands();

} // namespace taizhang
