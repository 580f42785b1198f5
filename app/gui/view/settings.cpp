#include "gui/view/settings.h"

#include "gui/view/page_table.h"
#include "output/file/whole_file.h"
#include "place/config_folder.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <system_error>

namespace taizhang {

namespace {

using nlohmann::json;

constexpr auto cards_name = "cards";
constexpr float widest_column = 4000.0F; ///< at 100 %

constexpr auto descending_name = "descending";

std::optional<KeptSort> sort_from(const json& table) {
    const auto sorted = table.find("sorted");
    if (sorted == table.end())
        return std::nullopt;
    return KeptSort{sorted->value("column", ""), sorted->value("direction", "") == descending_name
                                                     ? SortDirection::descending
                                                     : SortDirection::ascending};
}

json json_of(const KeptSort& sorted) {
    return {{"column", sorted.column},
            {"direction",
             sorted.direction == SortDirection::descending ? descending_name : "ascending"}};
}

/// Widths that can't be one are left out.
KeptColumns columns_from(const json& file) {
    KeptColumns kept;
    kept.order = file.value("order", kept.order);
    for (const auto& [column, width] : file.value("widths", kept.widths))
        if (width > 0.0F && width < widest_column)
            kept.widths.emplace(column, width);
    kept.sorted = sort_from(file);
    return kept;
}

json json_of(const std::map<std::string, KeptColumns>& tables) {
    json file = json::object();
    for (const auto& [table, kept] : tables) {
        file[table] = {{"order", kept.order}, {"widths", kept.widths}};
        if (kept.sorted)
            file[table]["sorted"] = json_of(*kept.sorted);
    }
    return file;
}

WindowSettings settings_from(const json& file) {
    WindowSettings settings;
    settings.width = std::clamp(file.value("width", settings.width), 320, 16384);
    settings.height = std::clamp(file.value("height", settings.height), 240, 16384);
    settings.user_scale = std::clamp(file.value("user_scale", settings.user_scale),
                                     smallest_user_scale, largest_user_scale);
    settings.page = page_named(file.value("page", "")).value_or(settings.page);
    settings.language = language_named(file.value("language", "")).value_or(settings.language);
    settings.appearance =
        appearance_named(file.value("appearance", "")).value_or(settings.appearance);
    if (file.value("overview", "") == cards_name)
        settings.overview = OverviewShape::cards;
    if (const auto columns = file.find("columns"); columns != file.end() && columns->is_object())
        for (const auto& [table, kept] : columns->items())
            settings.columns[table] = columns_from(kept);
    const auto ledger = file.value("last_ledger", "");
    settings.last_ledger = std::u8string{ledger.begin(), ledger.end()};
    return settings;
}

json json_of(const WindowSettings& settings) {
    return {{"width", settings.width},
            {"height", settings.height},
            {"user_scale", settings.user_scale},
            {"page", name_of(settings.page)},
            {"language", name_of(settings.language)},
            {"appearance", name_of(settings.appearance)},
            {"overview", settings.overview == OverviewShape::cards ? cards_name : "list"},
            {"columns", json_of(settings.columns)},
            {"last_ledger", settings.last_ledger.string()}};
}

} // namespace

std::filesystem::path settings_file() {
    return config_folder() / "settings.json";
}

SettingsRead read_settings(const std::filesystem::path& file) {
    std::ifstream stream{file};
    if (!stream)
        return {};
    try {
        return {settings_from(json::parse(stream)), false};
    } catch (const json::exception&) {
        return {.settings = {}, .file_was_broken = true};
    }
}

bool write_settings(const std::filesystem::path& file, const WindowSettings& settings) {
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    constexpr auto replace_invalid = json::error_handler_t::replace;
    try {
        write_private(file, json_of(settings).dump(2, ' ', false, replace_invalid) + '\n');
    } catch (const FileError&) {
        return false;
    }
    return true;
}

} // namespace taizhang
