#pragma once

#include "gui/opening/print_portal.h"
#include "gui/pages/file_export.h"

namespace taizhang {

/// Puts a PDF on paper: the desktop's print dialog asks for the printer. Where the desktop has
/// none, the PDF is opened in the program that the desktop has for it, to be printed there.
class Printing {
public:
    /// `title` is what the printer calls it; `write` makes the PDF, as long work of the desk.
    void start(PageContext& context, const std::string& title, FileExport::Write write);
    /// Goes on with it and tells what became of it; call it in every frame.
    void follow(PageContext& context);

private:
    enum class Stage { none, writing, written, asking, over };
    /// Shared with the work on its way.
    struct State {
        Stage stage = Stage::none;
        std::filesystem::path pdf;
        std::string title;
    };

    void ask(PageContext& context);
    void tell(PageContext& context, PrintPortal::Outcome outcome) const;
    void open_elsewhere(PageContext& context) const;

    std::shared_ptr<State> m_state = std::make_shared<State>();
    std::unique_ptr<PrintPortal> m_portal; ///< begun with the first print
};

} // namespace taizhang
