#pragma once

#include <string_view>

namespace taizhang {

/// True for the name of a command, and for --help.
bool is_command(std::string_view argument);

/// Runs the command that argv[1] names, without any display. Returns the exit status of
/// interfaces.md.
int run_command_line(int argc, char** argv);

} // namespace taizhang
