#include "cli/command_line.h"
#include "gui/application.h"
#include "gui/screenshot.h"

#include <string_view>

int main(int argc, char** argv) {
    if (argc > 1 && std::string_view{argv[1]} == "screenshot")
        return taizhang::run_screenshot(argc - 1, argv + 1);
    const bool only_a_ledger = argc == 2 && argv[1][0] != '-' && !taizhang::is_command(argv[1]);
    if (argc > 1 && !only_a_ledger)
        return taizhang::run_command_line(argc, argv);
    if (argc > 1)
        return taizhang::run_window(argv[1]);
    return taizhang::run_window({});
}
