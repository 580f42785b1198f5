#include "gui/pages/report/report_source.h"

#include "gui/desk/failure_text.h"
#include "gui/look/path_text.h"
#include "intake/file/input_text.h"
#include "intake/report/sentences.h"
#include "output/words/messages.h"
#include "output/words/reading_words.h"
#include "text/ids/report_page.h"

namespace taizhang {

void ReportSource::begin(PageContext& context, std::shared_ptr<State> state,
                         std::function<std::string()> bytes) {
    state->stage = Stage::reading;
    m_state = state;
    struct Found {
        std::shared_ptr<const ReportText> text;
        std::optional<report::TextProblem> problem;
    };
    auto found = std::make_shared<Found>();
    auto work = [found, name = state->name, is_pasted = state->path.empty(),
                 bytes = std::move(bytes)] {
        auto text = report::report_text_of(bytes());
        if (!text) {
            found->problem = text.error();
            return;
        }
        const std::string called = is_pasted ? report::title_of(*text) : name;
        found->text = std::make_shared<const ReportText>(report_text(called, std::move(*text)));
    };
    context.desk.make(std::string{context.texts(text_id::report_page_reading)}, std::move(work),
                      [state, found](const std::exception_ptr& failure) {
                          state->text = found->text;
                          state->problem = found->problem;
                          state->failure = failure;
                          state->stage = state->text ? Stage::ready : Stage::failed;
                      });
}

void ReportSource::open(PageContext& context, const std::filesystem::path& path) {
    auto state = std::make_shared<State>();
    state->name = text_of(path.filename());
    state->path = path;
    begin(context, state, [path = path.native(), name = state->name, texts = context.texts] {
        auto bytes = read_bytes(path);
        if (!bytes)
            throw ExportRefused{
                texts(text_id::report_page_not_read, name, texts(reason_of(bytes.error())))};
        return std::move(*bytes);
    });
}

void ReportSource::paste(PageContext& context) {
    auto state = std::make_shared<State>();
    state->name = context.texts(text_id::report_page_clipboard);
    const char* pasted = ImGui::GetClipboardText();
    begin(context, state, [text = std::string{pasted ? pasted : ""}] { return text; });
}

std::string ReportSource::failure_text(const Texts& texts) const {
    if (m_state->failure)
        return text_of_failure(m_state->failure, texts);
    return m_state->problem ? texts(words_of(*m_state->problem), m_state->name) : std::string{};
}

std::optional<std::filesystem::path> ReportSource::table() const {
    using enum report::TextProblem;
    const bool is_table = m_state->problem == report::TextProblem::table;
    return is_table && !m_state->path.empty() ? std::optional{m_state->path} : std::nullopt;
}

} // namespace taizhang
