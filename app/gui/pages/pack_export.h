#pragma once

#include "gui/opening/file_browser.h"
#include "gui/pages/pack_preview.h"
#include "output/whole_file.h"

namespace taizhang {

/// Writes meeting material where the user wants it, on the worker's thread.
class PackExport {
public:
    /// Asks where to; `extension` is that of a PackFormat.
    void ask_where(PageContext& context, const PackAsked& asked, const std::string& title,
                   std::string_view extension);
    /// Draws what is asked and what became of it; call it in every frame.
    void draw(PageContext& context);
    /// Above the page: the chooser of a file.
    void draw_above(PageContext& context);

private:
    enum class Mood { plain, running, bad };
    /// What became of the last file; shared with the job on its way.
    struct Outcome {
        std::string text;
        Mood mood = Mood::plain;
    };

    void start(PageContext& context, Overwrite overwrite);
    void draw_question(PageContext& context);

    FileBrowser m_browser;
    std::optional<PackAsked> m_asked;
    std::optional<std::filesystem::path> m_in_question; ///< is there already
    std::filesystem::path m_target;
    std::shared_ptr<Outcome> m_outcome = std::make_shared<Outcome>();
};

} // namespace taizhang
