#pragma once

#include "gui/entry_driver.h"

#include <fstream>

namespace taizhang::testing {

/// The window with a small ledger, into which files are dropped.
struct ImportWindow {
    explicit ImportWindow(Language language = Language::chinese, ImVec2 size = {1440.0F, 900.0F})
        : window(folder, language, size), is_chinese(language == Language::chinese) {}

    std::filesystem::path file(const std::string& name, std::string_view text) const {
        const auto path = folder.path / name;
        std::ofstream{path, std::ios::binary} << text;
        return path;
    }
    void drop(const std::vector<std::filesystem::path>& paths) {
        window.shell.take_dropped(paths);
        window.settle();
    }
    void click(std::string_view label) {
        window.driver.click(label);
        window.settle();
    }
    void press(ImGuiKeyChord keys) {
        window.press(keys);
        window.settle();
    }
    /// The same text in the language of the window.
    std::string said(const char* chinese, const char* english) const {
        return is_chinese ? chinese : english;
    }
    bool shows(std::string_view part) const { return window.driver.shows_part(part); }

    EntryFolder folder;
    EntryDriver window;
    bool is_chinese;
};

} // namespace taizhang::testing
