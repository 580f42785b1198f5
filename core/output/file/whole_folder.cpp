// A new folder is filled under a hidden name beside its own and gets that at the end, in one
// step. A folder that is there can't be exchanged without touching the user's other files: there
// every target is looked at before the first is written, and what was written is removed again
// when a later one fails.
#include "output/file/whole_folder.h"

#include <sys/stat.h>
#include <unistd.h>

namespace taizhang {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view draft_start = ".taizhang-folder-";

/// Takes away drafts of this user that a killed program has left: an hour older than `draft`, which
/// was just begun in the folder.
void sweep_drafts(const fs::path& folder, const fs::path& draft) {
    constexpr time_t abandoned_after_s = 3600;
    struct stat begun {};
    if (::stat(draft.c_str(), &begun) != 0)
        return;
    std::error_code error;
    for (fs::directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        struct stat found {};
        std::error_code ignored;
        if (entry->path().filename().string().starts_with(draft_start) &&
            ::lstat(entry->path().c_str(), &found) == 0 && S_ISDIR(found.st_mode) &&
            found.st_uid == begun.st_uid && found.st_mtime + abandoned_after_s < begun.st_mtime)
            fs::remove_all(entry->path(), ignored);
    }
}

/// A folder that goes again with all that is in it, unless it gets its name.
class FolderDraft {
public:
    explicit FolderDraft(const fs::path& target) : m_target{target} {
        std::error_code error;
        for (int number = 0; m_draft.empty(); ++number) {
            const fs::path free =
                parent() / (std::string{draft_start} + std::to_string(::getpid()) + "-" +
                            std::to_string(number));
            if (fs::create_directory(free, error))
                m_draft = free;
            else if (error)
                fail(error);
        }
        sweep_drafts(parent(), m_draft);
    }
    ~FolderDraft() {
        std::error_code ignored;
        if (!m_draft.empty())
            fs::remove_all(m_draft, ignored);
    }
    FolderDraft(const FolderDraft&) = delete;
    FolderDraft& operator=(const FolderDraft&) = delete;

    void write(const NamedContent& file) const {
        try {
            write_whole(m_draft / file.name, file.content, Overwrite::refuse);
        } catch (const FileError& error) {
            throw FileError{error.problem(), m_target / file.name};
        }
    }
    void commit() {
        std::error_code error;
        fs::rename(m_draft, m_target, error);
        if (error)
            fail(error);
        m_draft.clear();
    }

private:
    fs::path parent() const {
        const fs::path above = m_target.parent_path();
        return above.empty() ? fs::path{"."} : above;
    }
    [[noreturn]] void fail(const std::error_code& error) const {
        throw FileError{file_problem_of(error.value()), m_target};
    }

    fs::path m_target;
    fs::path m_draft; ///< empty once it has its name
};

void write_into(const fs::path& folder, const std::vector<NamedContent>& files,
                Overwrite overwrite) {
    for (const NamedContent& file : files)
        check_target(folder / file.name, overwrite);
    std::vector<fs::path> made;
    try {
        for (const NamedContent& file : files) {
            const fs::path target = folder / file.name;
            const bool is_new = !fs::exists(target);
            write_whole(target, file.content, overwrite);
            if (is_new)
                made.push_back(target);
        }
    } catch (...) {
        std::error_code ignored;
        for (const fs::path& target : made)
            fs::remove(target, ignored);
        throw;
    }
}

} // namespace

void write_folder(const fs::path& folder, const std::vector<NamedContent>& files,
                  Overwrite overwrite) {
    fs::path target = folder.lexically_normal();
    if (!target.has_filename())
        target = target.parent_path(); // folder/
    std::error_code error;
    const auto status = fs::status(target, error);
    if (fs::is_directory(status))
        return write_into(target, files, overwrite);
    if (fs::exists(status))
        throw FileError{FileProblem::not_a_folder, target};
    FolderDraft draft{target};
    for (const NamedContent& file : files)
        draft.write(file);
    draft.commit();
}

} // namespace taizhang
