#include "place/installed_fonts.h"

#include <cstdlib>
#include <filesystem>

namespace taizhang {

void use_installed_fonts() {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    const auto list = program.parent_path().parent_path() / "share" / "taizhang" / "fonts.conf";
    if (!error && std::filesystem::exists(list, error))
        ::setenv("FONTCONFIG_FILE", list.c_str(), 0);
}

} // namespace taizhang
