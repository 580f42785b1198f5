#pragma once

#include <filesystem>
#include <string>

namespace taizhang {

/// A ledger in the making: a hidden file beside its target that gets the name when it is whole. One
/// that was left by a killed program stops nobody, and is removed when the next is made beside it.
class LedgerDraft {
public:
    /// Throws exists, no_folder, closed_folder, path_too_long and the like; subject: `target`.
    explicit LedgerDraft(const std::string& target);
    /// Removes what was not published.
    ~LedgerDraft();
    LedgerDraft(const LedgerDraft&) = delete;
    LedgerDraft& operator=(const LedgerDraft&) = delete;

    std::string path() const { return m_path.string(); }
    /// Gives it the name; overwrites nothing. SQLite must have closed it.
    void publish();

private:
    [[noreturn]] void fail(int error) const;
    void open_file();

    std::string m_target;
    std::filesystem::path m_folder;
    std::filesystem::path m_path; ///< empty once published
    int m_file = -1;              ///< its lock says that somebody is at work
};

} // namespace taizhang
