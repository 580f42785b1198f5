#include "gui/pages/file_export.h"

#include "gui/desk/failure_text.h"
#include "gui/look/path_text.h"
#include "gui/look/text.h"
#include "gui/opening/open_outside.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/flow.h"
#include "gui/widgets/form.h"
#include "text/ids/meeting.h"
#include "text/ids/shell.h"

#include <algorithm>
#include <utility>

namespace taizhang {

std::filesystem::path file_name_of(const std::string& title, std::string_view extension) {
    constexpr size_t longest = 120; ///< bytes
    std::string name;
    for (const char byte : title)
        name += std::string_view{"/\\:*?\"<>|"}.find(byte) == std::string_view::npos ? byte : '-';
    size_t end = std::min(name.size(), longest);
    while (end > 0 && end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U)
        --end;
    name = name.substr(0, end) + std::string{extension};
    return path_of(name);
}

void FileExport::ask_where(const std::filesystem::path& suggested,
                           std::function<bool(const std::filesystem::path&)> is_known,
                           std::string usual_ending, Write write) {
    m_is_known = std::move(is_known);
    m_usual_ending = std::move(usual_ending);
    m_write = std::move(write);
    m_in_question.reset();
    *m_outcome = {};
    m_browser.open_to_save(suggested);
}

void FileExport::follow(const Desk& desk) {
    const int shown_now = desk.revision().opened;
    if (std::exchange(m_ledger, shown_now) == shown_now)
        return;
    m_in_question.reset();
    m_write = {};
    m_browser.close();
}

void FileExport::start(PageContext& context, Overwrite overwrite) {
    m_in_question.reset();
    *m_outcome = {context.texts(text_id::meeting_writing, text_of(m_target)), Mood::plain};
    auto work = [write = m_write, target = m_target, overwrite](LedgerCopy& copy) {
        return write(copy, target, overwrite);
    };
    auto done = [target = m_target, outcome = m_outcome,
                 texts = context.texts](const std::exception_ptr& failure) {
        *outcome = failure ? Outcome{text_of_failure(failure, texts), Mood::bad}
                           : Outcome{texts(text_id::meeting_written, text_of(target)), Mood::plain,
                                     target};
    };
    context.desk.run(context.texts(text_id::meeting_writing, text_of(m_target.filename())),
                     std::move(work), std::move(done));
}

void FileExport::draw(PageContext& context) {
    follow(context.desk);
    if (m_in_question)
        draw_question(context);
    if (m_outcome->text.empty())
        return;
    if (m_outcome->mood == Mood::bad)
        form_problem(context.look, m_outcome->text);
    else
        form_note(context.look, m_outcome->text);
    if (!m_outcome->written.empty())
        draw_openers(context);
}

/// What was written can be looked at, or handed on from its folder.
void FileExport::draw_openers(PageContext& context) {
    const Look& look = context.look;
    const std::filesystem::path file = m_outcome->written;
    std::filesystem::path wanted;
    const std::string_view folder = context.texts(text_id::meeting_open_folder);
    if (button(look, context.texts(text_id::meeting_open_file), "open-file"))
        wanted = file;
    flow_on(look, button_width(look, folder));
    if (button(look, folder, "open-folder"))
        wanted = file.parent_path();
    if (!wanted.empty() && !open_outside(wanted))
        *m_outcome = {context.texts(text_id::meeting_cannot_open, text_of(wanted)), Mood::bad};
}

void FileExport::draw_question(PageContext& context) {
    const Look& look = context.look;
    form_problem(look, context.texts(text_id::meeting_exists, text_of(*m_in_question)));
    if (button(look, context.texts(text_id::meeting_replace), "replace-file", ButtonKind::primary))
        start(context, Overwrite::replace);
    ImGui::SameLine();
    if (button(look, context.texts(text_id::shell_cancel), "keep-file"))
        m_in_question.reset();
}

void FileExport::draw_above(PageContext& context) {
    follow(context.desk);
    auto chosen = m_browser.draw(context.look, context.texts);
    if (!chosen || !m_write)
        return;
    m_target = *chosen;
    if (!m_is_known(m_target))
        m_target += m_usual_ending;
    std::error_code error;
    if (std::filesystem::is_regular_file(m_target, error))
        m_in_question = m_target;
    else
        start(context, Overwrite::refuse);
}

} // namespace taizhang
