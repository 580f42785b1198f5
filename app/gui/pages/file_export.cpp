#include "gui/pages/file_export.h"

#include "gui/desk/failure_text.h"
#include "gui/look/path_text.h"
#include "gui/look/text.h"
#include "gui/opening/open_outside.h"
#include "gui/view/notices.h"
#include "gui/view/toasts.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/dialog.h"
#include "text/ids/meeting.h"
#include "text/ids/shell.h"
#include "text/ids/toast.h"

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

namespace {

/// Opens a file or folder in another program, and tells where that fails.
std::function<void()> opener(Notices& notices, const Texts& texts,
                             const std::filesystem::path& wanted) {
    return [&notices, texts, wanted] {
        if (!open_outside(wanted))
            notices.add({Tone::attention, texts(text_id::meeting_cannot_open, text_of(wanted)),
                         std::nullopt});
    };
}

} // namespace

void tell_written(Notices& notices, Toasts& toasts, const Texts& texts,
                  const std::filesystem::path& file) {
    const auto text = [&](TextId id) { return std::string{texts(id)}; };
    toasts.show({texts(text_id::toast_exported, text_of(file.filename())),
                 {{text(text_id::meeting_open_file), {}, opener(notices, texts, file), true},
                  {text(text_id::meeting_open_folder),
                   {},
                   opener(notices, texts, file.parent_path()),
                   true}}});
}

void tell_folder_written(Notices& notices, Toasts& toasts, const Texts& texts, std::string words,
                         const std::filesystem::path& folder) {
    toasts.show({std::move(words),
                 {{std::string{texts(text_id::meeting_open_folder)},
                   {},
                   opener(notices, texts, folder),
                   true}}});
}

void FileExport::ask_where(const std::filesystem::path& suggested,
                           std::function<bool(const std::filesystem::path&)> is_known,
                           std::string usual_ending, Write write,
                           std::function<void(const std::filesystem::path&)> tell) {
    m_is_known = std::move(is_known);
    m_usual_ending = std::move(usual_ending);
    m_write = std::move(write);
    m_tell = std::move(tell);
    m_folder.clear();
    m_question = text_id::meeting_exists;
    m_in_question.reset();
    m_browser.open_to_save(suggested);
}

void FileExport::ask_where_folder(const std::filesystem::path& suggested, TextId question,
                                  Write write,
                                  std::function<void(const std::filesystem::path&)> tell) {
    m_write = std::move(write);
    m_tell = std::move(tell);
    m_folder = suggested.filename();
    m_question = question;
    m_in_question.reset();
    m_browser.open_to_save_into(suggested.parent_path());
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
    auto work = [write = m_write, target = m_target, overwrite](LedgerCopy& copy) {
        return write(copy, target, overwrite);
    };
    auto done = [target = m_target, &desk = context.desk, &notices = context.notices,
                 &toasts = context.toasts, tell = m_tell,
                 texts = context.texts](const std::exception_ptr& failure) {
        if (!failure && tell)
            tell(target);
        else if (!failure)
            tell_written(notices, toasts, texts, target);
        else if (is_cancelled(failure))
            toasts.show({text_of_failure(failure, texts)});
        else
            desk.tell(failure);
    };
    context.desk.run(context.texts(text_id::meeting_writing, text_of(m_target.filename())),
                     std::move(work), std::move(done));
}

void FileExport::draw_question(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    constexpr auto name = "###replace-file";
    ImGui::PushID(this);
    if (m_in_question && !ImGui::IsPopupOpen(name))
        ImGui::OpenPopup(name);
    if (const DialogScope dialog{look, name}; dialog.is_open()) {
        if (!m_in_question) {
            DialogScope::close();
        } else {
            text_block(look, look.body(), texts(m_question, text_of(*m_in_question)),
                       ImGui::GetContentRegionAvail().x);
            const bool replaces =
                button(look, texts(text_id::meeting_replace), "replace", ButtonKind::primary);
            ImGui::SameLine();
            if (ImGui::IsWindowAppearing())
                ImGui::SetKeyboardFocusHere(); // Enter keeps the file
            const bool keeps = button(look, texts(text_id::shell_cancel), "keep") ||
                               ImGui::IsKeyPressed(ImGuiKey_Escape);
            if (replaces || keeps)
                DialogScope::close();
            if (replaces)
                start(context, Overwrite::replace);
            m_in_question = replaces || keeps ? std::nullopt : m_in_question;
        }
    }
    ImGui::PopID();
}

void FileExport::draw_above(PageContext& context) {
    follow(context.desk);
    if (const auto chosen = m_browser.draw(context.look, context.texts); chosen && m_write)
        take(context, *chosen);
    draw_question(context);
}

void FileExport::take(PageContext& context, const std::filesystem::path& chosen) {
    const bool is_file = m_folder.empty();
    m_target = is_file ? chosen : chosen / m_folder;
    if (is_file && !m_is_known(m_target))
        m_target += m_usual_ending;
    std::error_code error;
    if (is_file ? std::filesystem::is_regular_file(m_target, error)
                : std::filesystem::is_directory(m_target, error))
        m_in_question = m_target;
    else
        start(context, Overwrite::refuse);
}

} // namespace taizhang
