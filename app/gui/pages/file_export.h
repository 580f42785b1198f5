#pragma once

#include "gui/opening/file_browser.h"
#include "gui/view/page_context.h"
#include "output/file/output_progress.h"
#include "output/file/whole_file.h"

namespace taizhang {

/// A title as the name of a file: without what can't stand in one, and not too long.
std::filesystem::path file_name_of(const std::string& title, std::string_view extension);

/// Tells that a file was written, and offers to open it or its folder.
void tell_written(Notices& notices, Toasts& toasts, const Texts& texts,
                  const std::filesystem::path& file);

/// The same of files in a folder; `words` say which.
void tell_folder_written(Notices& notices, Toasts& toasts, const Texts& texts, std::string words,
                         const std::filesystem::path& folder);

/// Asks where a file is to go and writes it there as long work of the desk. What was asked about
/// one ledger is not written from another: the question goes when another one is shown.
class FileExport {
public:
    /// Writes the file, whole or not at all, on a thread of its own; gives what is to be kept of it
    /// in the ledger.
    using Write = std::function<Desk::Remember(
        LedgerCopy& copy, const std::filesystem::path& target, Overwrite overwrite)>;

    /// `suggested` is what the file would be called; a name whose ending `is_known` refuses gets
    /// `usual_ending`. `tell` says that it was written, in the place of tell_written().
    void ask_where(const std::filesystem::path& suggested,
                   std::function<bool(const std::filesystem::path&)> is_known,
                   std::string usual_ending, Write write,
                   std::function<void(const std::filesystem::path&)> tell = {});
    /// The same for files in a folder of their own: asks in which folder it is to stand. `question`
    /// is asked where it is there already; {0} is its name.
    void ask_where_folder(const std::filesystem::path& suggested, TextId question, Write write,
                          std::function<void(const std::filesystem::path&)> tell);
    /// Above the page, in every frame: the chooser of a file, and whether one that is there is to
    /// be replaced. What became of it is told by a toast or a notice.
    void draw_above(PageContext& context);

private:
    void follow(const Desk& desk);
    void take(PageContext& context, const std::filesystem::path& chosen);
    void start(PageContext& context, Overwrite overwrite);
    void draw_question(PageContext& context);

    int m_ledger = -1; ///< that is shown, as Revision counts
    FileBrowser m_browser;
    Write m_write;
    std::function<bool(const std::filesystem::path&)> m_is_known;
    std::filesystem::path m_folder; ///< name of what the files are put into; empty = of a file
    TextId m_question{};            ///< where the file or folder is there already
    std::string m_usual_ending;
    std::function<void(const std::filesystem::path&)> m_tell;
    std::optional<std::filesystem::path> m_in_question; ///< is there already
    std::filesystem::path m_target;
};

} // namespace taizhang
