#pragma once

#include <filesystem>
#include <string>

namespace taizhang {

/// A ledger in the making: a hidden file beside its target that gets the name when it is whole. One
/// that was left by a killed program stops nobody, and is removed when the next is made beside it.
class LedgerDraft {
public:
    /// What becomes of a file that has the name already.
    enum class Former { stays, replaced };

    /// Throws exists, no_folder, closed_folder, path_too_long and the like; subject: `target`.
    explicit LedgerDraft(const std::string& target, Former former = Former::stays);
    /// Removes what was not published.
    ~LedgerDraft();
    LedgerDraft(const LedgerDraft&) = delete;
    LedgerDraft& operator=(const LedgerDraft&) = delete;

    std::string path() const { return m_path.string(); }
    /// Descriptor of the file, for writing.
    int file() const { return m_file; }
    const std::string& target() const { return m_target; }
    /// Gives it the name; a former file stays, and the draft is refused as `exists`, unless it is
    /// to be replaced. SQLite must have closed it.
    void publish();
    /// Another name in the same folder, where the first was taken meanwhile.
    void rename_target(const std::string& target) { m_target = target; }
    /// The disk has all that was written by now.
    void make_fast() const;

private:
    [[noreturn]] void fail(int error) const;
    void open_file();

    std::string m_target;
    std::filesystem::path m_folder;
    std::filesystem::path m_path; ///< empty once published
    Former m_former;
    int m_file = -1; ///< its lock says that somebody is at work
};

} // namespace taizhang
