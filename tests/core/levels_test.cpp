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

const std::map<std::string, Folders>& allowed_folders() {
    static const std::map<std::string, Folders> allowed{
        {"characters", {}},
        {"time", {"characters"}},
        {"model", {"characters", "time"}},
        {"text", {"characters", "time", "model"}},
        {"progress", {"time", "model"}},
        {"ledger", {"characters", "time", "model", "text", "progress"}},
        {"intake", {"characters", "time", "model", "text", "progress", "ledger"}},
        {"sample", {"time", "model", "text", "progress", "ledger", "intake"}},
        {"chart", {"characters", "time", "model", "text", "progress", "ledger"}},
        {"output",
         {"characters", "time", "model", "text", "progress", "ledger", "intake", "sample",
          "chart"}},
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

/// The first folder of every quoted include, and every angled include as it is written.
std::vector<std::string> includes_of(const std::filesystem::path& source) {
    std::vector<std::string> includes;
    std::ifstream file(source);
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with("#include "))
            continue;
        const auto last = line.find_last_of("\">");
        const std::string name = line.substr(10, last - 10);
        includes.push_back(line[9] == '"' ? name.substr(0, name.find('/')) : "<" + name);
    }
    return includes;
}

} // namespace

TEST_CASE("a folder of the core includes only what lies below it", "[levels]") {
    const std::filesystem::path core = TAIZHANG_SOURCE "/core";
    int read = 0;
    for (const auto& [folder, below] : allowed_folders()) {
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
                    CHECK((include == folder || below.contains(include)));
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

TEST_CASE("the command line does not know the window", "[levels]") {
    for (const auto& source : sources_below(TAIZHANG_SOURCE "/app/cli")) {
        INFO(source);
        for (const std::string& include : includes_of(source))
            CHECK((include != "gui" && include != "imgui"));
    }
}
