#pragma once

#include <filesystem>
#include <string>

namespace taizhang::testing {

/// A folder of its own, removed at the end.
class TestFolder {
public:
    TestFolder();
    ~TestFolder();
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;

    std::filesystem::path file(const std::string& name) const { return m_path / name; }
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// The sample committee as a ledger, made once for all tests; only to be read.
const std::filesystem::path& sample_ledger();

} // namespace taizhang::testing
