#pragma once

#include "cli/call.h"

namespace taizhang {

namespace cli {

/// A sub-command.
struct Command {
    std::string_view name;
    std::string_view arguments; ///< as the help shows them
    std::span<const Option* const> options;
    TextId help;
    int (*run)(Call&); ///< returns the exit status
};

} // namespace cli

/// True when the argument names a command, or asks for help. `more` are the commands of other
/// parts of the program, after those that need the core alone.
bool is_command(std::string_view argument, std::span<const cli::Command> more);

/// Runs the command that argv[1] names; the exit status of interfaces.md.
int run_command_line(int argc, char** argv, std::span<const cli::Command> more);

} // namespace taizhang
