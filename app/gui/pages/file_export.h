#pragma once

#include "gui/opening/file_browser.h"
#include "gui/view/page_context.h"
#include "output/file/output_progress.h"
#include "output/file/whole_file.h"

namespace taizhang {

/// A title as the name of a file: without what can't stand in one, and not too long.
std::filesystem::path file_name_of(const std::string& title, std::string_view extension);

/// Asks where a file is to go and writes it there as long work of the desk. What was asked about
/// one ledger is not written from another: the question goes when another one is shown.
class FileExport {
public:
    /// Writes the file, whole or not at all, on a thread of its own; gives what is to be kept of it
    /// in the ledger.
    using Write = std::function<Desk::Remember(
        LedgerCopy& copy, const std::filesystem::path& target, Overwrite overwrite)>;

    /// `suggested` is what the file would be called; a name whose ending `is_known` refuses gets
    /// `usual_ending`.
    void ask_where(const std::filesystem::path& suggested,
                   std::function<bool(const std::filesystem::path&)> is_known,
                   std::string usual_ending, Write write);
    /// Draws what is asked and what became of it; call it in every frame.
    void draw(PageContext& context);
    /// Above the page: the chooser of a file.
    void draw_above(PageContext& context);

private:
    enum class Mood { plain, bad };
    /// What became of the last file; shared with the work on its way.
    struct Outcome {
        std::string text;
        Mood mood = Mood::plain;
        std::filesystem::path written = {}; ///< empty where no file was
    };

    void follow(const Desk& desk);
    void start(PageContext& context, Overwrite overwrite);
    void draw_question(PageContext& context);
    void draw_openers(PageContext& context);

    int m_ledger = -1; ///< that is shown, as Revision counts
    FileBrowser m_browser;
    Write m_write;
    std::function<bool(const std::filesystem::path&)> m_is_known;
    std::string m_usual_ending;
    std::optional<std::filesystem::path> m_in_question; ///< is there already
    std::filesystem::path m_target;
    std::shared_ptr<Outcome> m_outcome = std::make_shared<Outcome>();
};

} // namespace taizhang
