#pragma once

#include <filesystem>

namespace taizhang {

/// The ledger that the window works on.
class Session {
public:
    bool has_ledger() const { return !m_path.empty(); }
    const std::filesystem::path& path() const { return m_path; }
    /// The former ledger stays open if this throws.
    void open(const std::filesystem::path& path) { m_path = path; }

private:
    std::filesystem::path m_path;
};

} // namespace taizhang
