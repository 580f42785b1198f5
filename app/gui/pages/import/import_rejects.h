#pragma once

#include "gui/opening/file_browser.h"
#include "gui/pages/import/shown_import.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// Writes the refused rows with their reasons into a folder that the user chooses, one file for
/// each sheet, to be sent back to where they came from.
class ImportRejects {
public:
    void ask(PageContext& context, std::shared_ptr<const ShownImport> shown);
    /// Above the page: the chooser of the folder.
    void draw_above(PageContext& context);
    /// What became of it; empty = nothing was asked.
    const std::string& outcome() const { return m_outcome->text; }

private:
    /// Shared with the work on its way.
    struct Outcome {
        std::string text;
    };

    void write(PageContext& context, const std::filesystem::path& folder);

    FileBrowser m_browser;
    std::shared_ptr<const ShownImport> m_shown; ///< whose rows are sent back
    std::shared_ptr<Outcome> m_outcome = std::make_shared<Outcome>();
};

} // namespace taizhang
