#pragma once

#include "gui/look/palette.h"
#include "gui/view/view.h"
#include "gui/widgets/grid/kept_columns.h"
#include "text/texts.h"

#include <filesystem>
#include <map>
#include <string>

namespace taizhang {

inline constexpr int smallest_user_scale = 80; ///< percent
inline constexpr int largest_user_scale = 300;

enum class OverviewShape { list, cards };

/// What the window remembers between two runs.
struct WindowSettings {
    int width = 1440; ///< of the window, in screen coordinates
    int height = 900;
    PageId page = PageId::overview;
    std::filesystem::path last_ledger; ///< empty = none
    Language language = Language::chinese;
    int user_scale = 100; ///< percent
    Appearance appearance = Appearance::desktop;
    OverviewShape overview = OverviewShape::list;
    std::map<std::string, KeptColumns> columns; ///< by the names of the tables

    friend bool operator==(const WindowSettings&, const WindowSettings&) = default;
};

/// `$XDG_CONFIG_HOME/taizhang/settings.json`, or below ~/.config.
std::filesystem::path settings_file();

struct SettingsRead {
    WindowSettings settings;
    bool file_was_broken = false; ///< the file is there but can't be understood; defaults are used
};

SettingsRead read_settings(const std::filesystem::path& file);

/// Written whole or not at all, for its owner alone. False if the folder can't be written.
bool write_settings(const std::filesystem::path& file, const WindowSettings& settings);

} // namespace taizhang
