#include "gui/opening/new_ledger_form.h"

#include "gui/desk/failure_text.h"
#include "gui/look/path_text.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/dialog.h"
#include "gui/widgets/form.h"
#include "text/ids/fresh.h"
#include "text/ids/shell.h"

#include <utility>

namespace taizhang {

namespace {

constexpr auto extension = ".taizhang";
constexpr LedgerGaps all_gaps{true, true};

/// A file of this name that is not there yet.
std::filesystem::path free_file(const std::filesystem::path& folder, const std::string& name) {
    auto file = folder / path_of(name + extension);
    std::error_code error;
    for (int number = 2; std::filesystem::exists(file, error); ++number)
        file = folder / path_of(name + std::to_string(number) + extension);
    return file;
}

/// Without an ending of its own it gets that of ledgers.
std::filesystem::path ledger_file(const std::string& typed) {
    auto file = path_of(typed);
    if (!file.has_extension())
        file += extension;
    return whole_path(file);
}

} // namespace

void NewLedgerForm::open(const std::filesystem::path& folder, const Texts& texts) {
    give_up();
    m_start = {};
    m_file = text_of(free_file(folder, std::string{texts(text_id::fresh_file_name)}));
    m_name_problem.clear();
    m_file_problem.clear();
    m_is_to_open = true;
}

std::optional<NewLedgerForm::Made> NewLedgerForm::draw(const Look& look, const Texts& texts,
                                                       Desk& desk) {
    constexpr auto name = "###new-ledger";
    if (std::exchange(m_is_to_open, false))
        ImGui::OpenPopup(name);
    if (const DialogScope dialog{look, name}; dialog.is_open()) {
        draw_content(look, texts, desk);
        if (m_made)
            DialogScope::close();
    }
    return std::exchange(m_made, std::nullopt);
}

void NewLedgerForm::draw_content(const Look& look, const Texts& texts, Desk& desk) {
    text_line(look, look.title(), texts(text_id::fresh_title));
    if (ImGui::IsWindowAppearing())
        ImGui::SetKeyboardFocusHere();
    draw_start_fields(look, texts, all_gaps, m_start, m_name_problem);
    text_field(look, {"file", texts(text_id::fresh_file), {}, m_file_problem}, m_file);
    form_note(look, texts(text_id::fresh_hint));
    const bool wanted = button(look, texts(text_id::fresh_make), "make", ButtonKind::primary);
    if ((wanted || is_entered()) && !m_is_making)
        make(texts, desk);
    ImGui::SameLine();
    if (button(look, texts(text_id::shell_cancel), "cancel") ||
        ImGui::IsKeyPressed(ImGuiKey_Escape)) {
        give_up();
        DialogScope::close();
    }
}

/// A file that is just being made stays: nobody else can have put anything into it.
void NewLedgerForm::give_up() {
    ++m_making;
    m_is_making = false;
    m_made.reset();
}

void NewLedgerForm::make(const Texts& texts, Desk& desk) {
    m_name_problem = problem_of(m_start, all_gaps, texts);
    m_file_problem = m_file.empty() ? std::string{texts(text_id::fresh_file_needed)} : "";
    if (!m_name_problem.empty() || !m_file_problem.empty())
        return;
    m_is_making = true;
    const Made made{ledger_file(m_file), m_start};
    const auto work = [file = made.file.string()] { make_ledger(file, [](Ledger&) {}); };
    const auto done = [this, number = m_making, made, texts](const std::exception_ptr& failure) {
        if (number != m_making)
            return;
        m_is_making = false;
        m_file_problem = failure ? text_of_failure(failure, texts) : "";
        if (!failure)
            m_made = made;
    };
    desk.make(std::string{texts(text_id::fresh_making)}, work, done);
}

} // namespace taizhang
