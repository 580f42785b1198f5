#pragma once

#include "file_bytes.h"

#include <cstdlib>

namespace taizhang::testing {

/// Compares a text with tests/data/charts/NAME; with TAIZHANG_RENEW=1 in the environment the file
/// is written instead, to be looked at and committed.
inline void check_stored(const std::string& name, const std::string& text) {
    const std::string path = std::string{TAIZHANG_TEST_DATA} + "/charts/" + name;
    if (const char* renew = std::getenv("TAIZHANG_RENEW"); renew && std::string{renew} == "1") {
        write_bytes(path, text);
        return;
    }
    INFO(path);
    CHECK(text == bytes_of(path));
}

} // namespace taizhang::testing
