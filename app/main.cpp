#include "cli/command_line.h"
#include "gui/application.h"
#include "place/installed_fonts.h"
#include "place/large_pages.h"
#include "screenshot.h"

#include <filesystem>
#include <malloc.h>

namespace {

/// Large blocks go back to the system as soon as they are freed. Without this the C library keeps
/// blocks of up to 32 MB once some were freed: an import of a million records held 25 MB more.
void give_large_blocks_back() {
    constexpr int large = 1 << 20; // bytes
    mallopt(M_MMAP_THRESHOLD, large);
}

/// A word that is no command either is told on the terminal where it was typed.
bool is_missing(const char* path) {
    std::error_code error;
    return std::filesystem::symlink_status(path, error).type() ==
           std::filesystem::file_type::not_found;
}

} // namespace

int main(int argc, char** argv) {
    give_large_blocks_back();
    taizhang::use_installed_fonts();
    const auto window_commands = taizhang::window_commands();
    const bool only_a_ledger = argc == 2 && argv[1][0] != '-' && !is_missing(argv[1]) &&
                               !taizhang::is_command(argv[1], window_commands);
    if (argc > 1 && !only_a_ledger) {
        taizhang::use_large_pages();
        return taizhang::run_command_line(argc, argv, window_commands);
    }
    if (argc > 1)
        return taizhang::run_window(argv[1]);
    return taizhang::run_window({});
}
