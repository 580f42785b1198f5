#pragma once

#include "gui/desk/reading.h"
#include "gui/pages/report/shown_report.h"
#include "gui/view/page_context.h"
#include "intake/report/report_text.h"

#include <exception>
#include <filesystem>
#include <memory>
#include <optional>

namespace taizhang {

/// Gets the text of a report out of a file or the clipboard, off the frame thread.
class ReportSource {
public:
    enum class Stage { nothing, reading, failed, ready };

    void open(PageContext& context, const std::filesystem::path& path);
    void paste(PageContext& context);

    Stage stage() const { return m_state->stage; }
    /// Nothing before the stage `ready`; another one each time.
    std::shared_ptr<const ReportText> text() const { return m_state->text; }
    /// Of the file, also while it is read.
    const std::string& name() const { return m_state->name; }
    /// Why there is none, in the user's words.
    std::string failure_text(const Texts& texts) const;
    /// The file is a table: it belongs to the page of imports.
    std::optional<std::filesystem::path> table() const;

private:
    /// Shared with what is on its way.
    struct State {
        Stage stage = Stage::nothing;
        std::string name;
        std::filesystem::path path; ///< empty for what was pasted
        std::shared_ptr<const ReportText> text;
        std::optional<report::TextProblem> problem;
        std::exception_ptr failure;
    };

    void begin(PageContext& context, std::shared_ptr<State> state,
               std::function<std::string()> bytes);

    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace taizhang
