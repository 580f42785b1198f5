#include "gui/opening/file_browser.h"

#include "gui/look/path_text.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/dialog.h"
#include "intake/file/incoming_files.h"
#include "intake/report/report_text.h"
#include "text/ids/browser.h"
#include "text/ids/error.h"
#include "text/ids/file.h"
#include "text/ids/shell.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float usual_width = 620.0F;
constexpr float usual_height = 520.0F;
constexpr float row_height = 30.0F;

bool is_hidden(const std::filesystem::path& path) {
    return path.filename().native().starts_with('.');
}

} // namespace

void FileBrowser::open_to_save(const std::filesystem::path& suggested) {
    begin(Purpose::save, suggested.parent_path());
    m_name = suggested.filename();
    m_extension = suggested.extension();
}

std::filesystem::path FileBrowser::with_name(const std::filesystem::path& folder) const {
    return m_purpose == Purpose::save ? folder / m_name : folder;
}

void FileBrowser::open(const std::filesystem::path& folder) {
    begin(Purpose::open_ledger, folder);
    m_extension = ".taizhang";
}

void FileBrowser::open_for_tables(const std::filesystem::path& folder) {
    begin(Purpose::open_tables, folder);
}

void FileBrowser::open_for_report(const std::filesystem::path& folder) {
    begin(Purpose::open_report, folder);
}

void FileBrowser::open_for(const std::filesystem::path& folder, std::string extension) {
    begin(Purpose::open_file, folder);
    m_extension = std::move(extension);
}

void FileBrowser::open_for_folder(const std::filesystem::path& folder) {
    begin(Purpose::choose_folder, folder);
}

void FileBrowser::open_to_save_into(const std::filesystem::path& folder) {
    begin(Purpose::save_into, folder);
}

bool FileBrowser::is_listed(const std::filesystem::path& file) const {
    switch (m_purpose) {
    case Purpose::open_tables:
        return may_hold_table(file);
    case Purpose::open_report:
        return report::may_hold_report(file);
    case Purpose::choose_folder:
    case Purpose::save_into:
        return false;
    case Purpose::open_ledger:
    case Purpose::open_file:
    case Purpose::save:
        return file.extension() == m_extension;
    }
    return false;
}

void FileBrowser::begin(Purpose purpose, const std::filesystem::path& folder) {
    m_purpose = purpose;
    m_name.clear();
    m_extension.clear();
    m_folder = folder;
    m_entries.clear();
    m_problem.clear();
    m_state.reset();
    m_is_to_open = true;
    m_is_to_close = false;
}

void FileBrowser::enter(const std::filesystem::path& folder, const Texts& texts) {
    std::error_code error;
    std::vector<Entry> found;
    for (std::filesystem::directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        std::error_code unknown;
        const bool is_folder = entry->is_directory(unknown);
        if (!is_hidden(entry->path()) && (is_folder || is_listed(entry->path())))
            found.push_back({entry->path(), text_of(entry->path().filename()), is_folder});
    }
    if (error) {
        m_problem = texts(text_id::browser_cannot_read, text_of(folder));
        return;
    }
    std::ranges::sort(found, [](const Entry& a, const Entry& b) {
        return std::pair{!a.is_folder, a.name} < std::pair{!b.is_folder, b.name};
    });
    if (folder.has_relative_path())
        found.insert(found.begin(), {folder.parent_path(), "..", true});
    m_folder = folder;
    m_entries = std::move(found);
    m_problem.clear();
    m_state.reset();
    m_state.typed = text_of(with_name(folder));
    m_is_marked_by_user = false;
    // Enter is not to lead up and away.
    m_state.marked = folder.has_relative_path() && m_entries.size() > 1 ? 1 : 0;
}

FileBrowser::Chosen FileBrowser::choose(const std::filesystem::path& path, const Texts& texts) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        enter(path.lexically_normal(), texts);
        return std::nullopt;
    }
    const bool can_be_written =
        m_purpose == Purpose::save && std::filesystem::is_directory(path.parent_path(), error);
    if (can_be_written || std::filesystem::exists(path, error))
        return path;
    const TextId problem =
        m_purpose == Purpose::save ? text_id::file_no_folder : text_id::error_missing;
    m_problem = texts(problem, text_of(path));
    return std::nullopt;
}

FileBrowser::Chosen FileBrowser::draw_entries(const Look& look, const Texts& texts, float height) {
    Chosen chosen;
    ImGui::BeginChild("files", {0.0F, height}, ImGuiChildFlags_Borders);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    const Entry* pressed = nullptr;
    const bool shows_mark = m_is_marked_by_user || !takes_folder();
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(m_entries.size()), look.px(row_height));
    while (clipper.Step()) {
        for (int row = clipper.DisplayStart; row < clipper.DisplayEnd; ++row) {
            const auto& entry = m_entries[static_cast<size_t>(row)];
            const auto id = "file" + std::to_string(row);
            const auto kind = entry.is_folder ? texts(text_id::browser_folder) : std::string_view{};
            if (draw_found_row(look, {entry.name, kind, id},
                               row == m_state.marked && shows_mark ? RowMark::marked
                                                                   : RowMark::none))
                pressed = &entry;
        }
    }
    // Who is used to a double click does not mean the second one for what came below the mouse.
    const auto& io = ImGui::GetIO();
    const bool is_second_click = ImGui::IsMouseReleased(ImGuiMouseButton_Left) &&
                                 io.MouseClickedLastCount[ImGuiMouseButton_Left] > 1;
    if (pressed && !is_second_click)
        chosen = choose(std::filesystem::path{pressed->path}, texts);
    ImGui::PopStyleVar();
    ImGui::EndChild();
    return chosen;
}

FileBrowser::PurposeTexts FileBrowser::texts_of(Purpose purpose) {
    switch (purpose) {
    case Purpose::open_ledger:
        return {text_id::browser_title, text_id::browser_open};
    case Purpose::open_tables:
        return {text_id::browser_files_title, text_id::browser_open};
    case Purpose::open_report:
        return {text_id::browser_report_title, text_id::browser_open};
    case Purpose::open_file:
        return {text_id::browser_file_title, text_id::browser_open};
    case Purpose::choose_folder:
        return {text_id::browser_folder_title, text_id::browser_take_folder};
    case Purpose::save_into:
        return {text_id::browser_save_into_title, text_id::browser_take_folder};
    case Purpose::save:
        return {text_id::browser_save_title, text_id::browser_save};
    }
    return {};
}

/// True when what is marked or typed is to be taken.
bool FileBrowser::draw_buttons(const Look& look, const Texts& texts) {
    const bool opens =
        button(look, texts(texts_of(m_purpose).confirm), "open-file", ButtonKind::primary);
    ImGui::SameLine();
    if (button(look, texts(text_id::shell_cancel), "cancel-file") ||
        ImGui::IsKeyPressed(ImGuiKey_Escape))
        DialogScope::close();
    return opens;
}

FileBrowser::Chosen FileBrowser::draw_content(const Look& look, const Texts& texts) {
    text_line(look, look.title(), texts(texts_of(m_purpose).title));
    const float width = ImGui::GetContentRegionAvail().x;
    draw_find_field(look, texts(text_id::browser_path), m_state, width);
    const int marked = m_state.marked;
    move_mark(m_state, static_cast<int>(m_entries.size()));
    m_is_marked_by_user |= marked != m_state.marked;
    const auto problem_style = in_colour(look.body(), look.palette().alarm.text);
    const float problem =
        m_problem.empty() ? 0.0F
                          : text_block_height(look, problem_style, m_problem, width) + look.px(gap);
    const float height = ImGui::GetContentRegionAvail().y - look.px(control_height + gap) - problem;
    Chosen chosen = draw_entries(look, texts, std::max(look.px(2 * row_height), height));
    if (!m_problem.empty())
        text_block(look, problem_style, m_problem, width);
    const bool takes = draw_buttons(look, texts);
    const bool was_typed = m_state.typed != text_of(with_name(m_folder));
    const bool confirms = takes || (is_entered() && !m_is_marked_by_user);
    if (takes_folder() && confirms && !was_typed && !chosen)
        return m_folder;
    if (chosen || (!takes && !is_entered()))
        return chosen;
    if (m_purpose == Purpose::save || was_typed || m_entries.empty())
        return choose(path_of(m_state.typed), texts);
    return choose(std::filesystem::path{m_entries[static_cast<size_t>(marked)].path}, texts);
}

FileBrowser::Chosen FileBrowser::draw(const Look& look, const Texts& texts) {
    constexpr auto name = "###file-browser";
    ImGui::PushID(this); // two of one page would be one window
    if (m_is_to_open && !m_is_to_close) {
        ImGui::OpenPopup(name);
        enter(m_folder, texts);
        m_is_to_open = false;
    }
    Chosen chosen;
    if (const DialogScope dialog{look, name, {usual_width, usual_height}}; dialog.is_open()) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(gap), look.px(gap)});
        chosen = draw_content(look, texts);
        ImGui::PopStyleVar();
        if (m_is_to_close)
            chosen.reset();
        if (chosen || m_is_to_close)
            DialogScope::close();
    }
    ImGui::PopID();
    return chosen;
}

} // namespace taizhang
