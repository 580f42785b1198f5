// Reads the includes of core/ and app/ against the order of the folders (core/README.md).
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

using Folders = std::set<std::string>;

const std::map<std::string, Folders>& folders_of_the_core() {
    static const std::map<std::string, Folders> allowed{
        {"characters", {}},
        {"time", {"characters"}},
        {"model", {"characters", "time"}},
        {"text", {"characters", "time", "model"}},
        {"progress", {"time", "model"}},
        {"plausibility", {"time", "model", "text", "progress"}},
        {"ledger", {"characters", "time", "model", "text", "progress", "plausibility"}},
        {"intake", {"characters", "time", "model", "text", "progress", "plausibility", "ledger"}},
        {"sample", {"time", "model", "text", "progress", "ledger", "intake"}},
        {"chart", {"characters", "time", "model", "text", "progress", "ledger"}},
        {"output",
         {"characters", "time", "model", "text", "progress", "ledger", "intake", "sample", "chart",
          "plausibility"}},
    };
    return allowed;
}

/// The rooms of app/gui (app/gui/README.md), each with those that it may include.
const std::map<std::string, Folders>& rooms_of_the_window() {
    static const std::map<std::string, Folders> allowed{
        {"desk", {}},
        {"look", {}},
        {"input_method", {}},
        {"widgets", {"look"}},
        {"window", {"look", "input_method"}},
        {"screen_reader", {"look"}},
        {"view", {"desk", "look", "widgets"}},
        {"opening", {"desk", "look", "widgets"}},
        {"entry", {"desk", "look", "widgets", "view"}},
        {"bars", {"desk", "look", "widgets", "view", "entry"}},
        {"pages", {"desk", "look", "widgets", "window", "view", "opening", "entry"}},
        {"shell", {"desk", "look", "widgets", "view", "opening", "entry", "bars", "pages"}},
    };
    return allowed;
}

std::vector<std::filesystem::path> sources_below(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> sources;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".h" || entry.path().extension() == ".cpp")
            sources.push_back(entry.path());
    return sources;
}

/// Every quoted include as it is written, and every angled one with its bracket.
std::vector<std::string> includes_of(const std::filesystem::path& source) {
    std::vector<std::string> includes;
    std::ifstream file(source);
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with("#include "))
            continue;
        const auto last = line.find_last_of("\">");
        const std::string name = line.substr(10, last - 10);
        includes.push_back(line[9] == '"' ? name : "<" + name);
    }
    return includes;
}

/// The folder that an include begins with.
std::string folder_of(const std::string& include) {
    return include.substr(0, include.find('/'));
}

} // namespace

TEST_CASE("a folder of the core includes only what lies below it", "[levels]") {
    const std::filesystem::path core = TAIZHANG_SOURCE "/core";
    int read = 0;
    for (const auto& [folder, below] : folders_of_the_core()) {
        if (!std::filesystem::exists(core / folder))
            continue;
        for (const auto& source : sources_below(core / folder)) {
            INFO(source);
            ++read;
            for (const std::string& include : includes_of(source)) {
                INFO(include);
                CHECK_FALSE(include.starts_with("<imgui"));
                CHECK_FALSE(include.starts_with("<GLFW"));
                if (!include.starts_with("<"))
                    CHECK((folder_of(include) == folder || below.contains(folder_of(include))));
            }
        }
    }
    CHECK(read > 30);
}

TEST_CASE("the core reads no clock", "[levels]") {
    for (const auto& source : sources_below(TAIZHANG_SOURCE "/core")) {
        INFO(source);
        std::ifstream file(source);
        for (std::string line; std::getline(file, line);)
            CHECK(line.find("system_clock::now") == std::string::npos);
    }
}

TEST_CASE("a room of the window includes only what lies below it", "[levels]") {
    const std::filesystem::path window = TAIZHANG_SOURCE "/app/gui";
    const std::string prefix = "gui/";
    for (const auto& entry : std::filesystem::directory_iterator(window)) {
        if (!entry.is_directory())
            continue;
        const std::string room = entry.path().filename().string();
        INFO(room);
        REQUIRE(rooms_of_the_window().contains(room));
        const Folders& below = rooms_of_the_window().at(room);
        for (const auto& source : sources_below(entry.path())) {
            INFO(source);
            for (const std::string& include : includes_of(source)) {
                if (!include.starts_with(prefix))
                    continue;
                INFO(include);
                const std::string other = folder_of(include.substr(prefix.size()));
                CHECK((other == room || below.contains(other)));
            }
        }
    }
}

TEST_CASE("the command line and the window do not know each other", "[levels]") {
    const std::map<std::string, Folders> unknown{
        {"cli", {"gui", "imgui"}}, {"gui", {"cli"}}, {"place", {"cli", "gui", "imgui"}}};
    for (const auto& [program, others] : unknown)
        for (const auto& source : sources_below(TAIZHANG_SOURCE "/app/" + program)) {
            INFO(source);
            for (const std::string& include : includes_of(source)) {
                INFO(include);
                CHECK_FALSE(others.contains(folder_of(include)));
            }
        }
}
