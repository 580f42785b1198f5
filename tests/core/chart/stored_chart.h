#pragma once

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace taizhang::test {

/// Compares a text with tests/data/charts/NAME; with TAIZHANG_RENEW=1 in the environment the file
/// is written instead, to be looked at and committed.
inline void check_stored(const std::string& name, const std::string& text) {
    const std::string path = std::string{TAIZHANG_TEST_DATA} + "/charts/" + name;
    if (const char* renew = std::getenv("TAIZHANG_RENEW"); renew && std::string{renew} == "1") {
        std::ofstream file{path, std::ios::binary};
        file << text;
        REQUIRE(file.flush());
        return;
    }
    std::ifstream file{path, std::ios::binary};
    INFO(path);
    REQUIRE(file);
    const std::string stored{std::istreambuf_iterator<char>{file}, {}};
    CHECK(text == stored);
}

} // namespace taizhang::test
