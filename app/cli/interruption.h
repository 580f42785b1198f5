#pragma once

#include "cli/call.h"
#include "output/file/output_progress.h"

#include <functional>

namespace taizhang::cli {

/// Tells on standard error how far `write` is with its file, and stops it when the user presses
/// Ctrl+C; pressed again, it ends the program. Throws Failure, which names the file, when stopped.
void write_stoppably(const Call& call, const std::string& target,
                     const std::function<void(const OutputProgress&)>& write);

} // namespace taizhang::cli
