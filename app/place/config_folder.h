#pragma once

#include <filesystem>

namespace taizhang {

/// Where the user's own settings are: `$XDG_CONFIG_HOME/taizhang`, or below ~/.config.
std::filesystem::path config_folder();

} // namespace taizhang
