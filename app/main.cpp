#include "cli/command_line.h"
#include "gui/application.h"
#include "gui/screenshot.h"

int main(int argc, char** argv) {
    const auto window_commands = taizhang::window_commands();
    const bool only_a_ledger =
        argc == 2 && argv[1][0] != '-' && !taizhang::is_command(argv[1], window_commands);
    if (argc > 1 && !only_a_ledger)
        return taizhang::run_command_line(argc, argv, window_commands);
    if (argc > 1)
        return taizhang::run_window(argv[1]);
    return taizhang::run_window({});
}
