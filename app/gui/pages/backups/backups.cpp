#include "gui/pages/backups/backups.h"

#include "gui/look/path_text.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/view/kept_backups.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/dialog.h"
#include "gui/widgets/form.h"
#include "gui/widgets/table_layout.h"
#include "output/words/backup_words.h"
#include "text/ids/backup.h"
#include "text/ids/shell.h"
#include "text/number_format.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr float narrowest_pair = 1000.0F; ///< of a page with two columns
constexpr float list_share = 0.58F;
constexpr float least_list_height = 260.0F;
constexpr auto question_name = "###restore-backup";

/// What a row tells; which of it depends on the room.
enum class Told { made, size, records, reason, state };

std::vector<Told> columns_for(const Look& look, float width) {
    std::vector<Told> columns{Told::made};
    if (width >= look.px(520))
        columns.push_back(Told::size);
    if (width >= look.px(430))
        columns.push_back(Told::records);
    if (width >= look.px(670))
        columns.push_back(Told::reason);
    columns.push_back(Told::state);
    return columns;
}

TableColumn column_of(Told told, const Texts& texts) {
    switch (told) {
    case Told::made:
        return {std::string{texts(text_id::backup_made_at)}};
    case Told::size:
        return {std::string{texts(text_id::backup_size)}, 84.0F, Align::right};
    case Told::records:
        return {std::string{texts(text_id::backup_records)}, 84.0F, Align::right};
    case Told::reason:
        return {std::string{texts(text_id::backup_reason)}, 128.0F};
    case Told::state:
        break;
    }
    return {std::string{texts(text_id::backup_state)}, 158.0F};
}

std::string text_of(Told told, const Backup& backup, const PageContext& context) {
    const BackupNote& note = backup.note;
    const Texts& texts = context.texts;
    switch (told) {
    case Told::made:
        return words_of(note.made, context.today, texts);
    case Told::size:
        return size_text(note.size, texts);
    case Told::records:
        return note.number > 0 && note.records >= 0 ? grouped(static_cast<double>(note.records), 0)
                                                    : "–";
    case Told::reason:
        return std::string{words_of(note.reason, texts)};
    case Told::state:
        break;
    }
    return std::string{words_of(backup.state, texts)};
}

Chip chip_of(const Backup& backup, const Texts& texts) {
    const auto words = words_of(backup.state, texts);
    switch (backup.state) {
    case BackupState::sound:
        return {Tone::good, ChipSymbol::check, words};
    case BackupState::faulty:
        return {Tone::attention, ChipSymbol::diamond, words};
    case BackupState::changed:
    case BackupState::broken:
        return {Tone::bad, ChipSymbol::triangle, words};
    case BackupState::unchecked:
        break;
    }
    return {Tone::neutral, ChipSymbol::dash, words};
}

bool may_be_restored(const Backup& backup) {
    return backup.state != BackupState::changed && backup.state != BackupState::broken;
}

} // namespace

void BackupsPage::draw(PageContext& context) {
    draw_head(context);
    const Look& look = context.look;
    const ImVec2 room = ImGui::GetContentRegionAvail();
    if (room.x < look.px(narrowest_pair)) {
        draw_list(context, {room.x, std::max(look.px(least_list_height), room.y / 2.0F)});
        draw_chosen(context, {room.x, 0.0F});
    } else {
        const float list = std::floor(room.x * list_share);
        draw_list(context, {list, room.y});
        ImGui::SameLine(0.0F, look.px(gap));
        draw_chosen(context, {room.x - list - look.px(gap), room.y});
    }
    if (m_in_question)
        ask_to_restore(context, *m_in_question);
}

void BackupsPage::draw_head(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const auto words = texts(text_id::backup_now);
    const float room = ImGui::GetContentRegionAvail().x;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    text_line(look, look.title(), texts(text_id::backup_title));
    const ImVec2 below = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({corner.x + room - button_width(look, words), corner.y});
    ImGui::BeginDisabled(context.backups.is_under_way());
    if (button(look, words, "backup-now", ButtonKind::primary))
        context.backups.make(context.desk, texts);
    ImGui::EndDisabled();
    ImGui::SetCursorScreenPos({corner.x, std::max(below.y, ImGui::GetCursorScreenPos().y)});
    text_block(look, look.secondary(), texts(text_id::backup_explain), room);
}

const Backup* BackupsPage::chosen(const PageContext& context) const {
    const auto& backups = context.backups.list();
    const auto found = std::ranges::find(backups, m_chosen, &Backup::file);
    return found == backups.end() ? nullptr : &*found;
}

void BackupsPage::draw_list(PageContext& context, ImVec2 size) {
    const Look& look = context.look;
    const CardScope card{look, "backup-list", size};
    const auto& backups = context.backups.list();
    if (!context.backups.is_known()) {
        text_line(look, look.secondary(), context.texts(text_id::shell_reading));
        return;
    }
    if (backups.empty()) {
        text_block(look, look.secondary(), context.texts(text_id::backup_empty),
                   ImGui::GetContentRegionAvail().x);
        return;
    }
    if (chosen(context) == nullptr)
        m_chosen = backups.front().file;
    const float width = ImGui::GetContentRegionAvail().x;
    std::vector<TableColumn> columns;
    for (const Told told : columns_for(look, width))
        columns.push_back(column_of(told, context.texts));
    TableLayout{look, columns, width}.draw_header();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    ImGui::BeginChild("rows", {0.0F, 0.0F}, ImGuiChildFlags_NavFlattened);
    for (const Backup& backup : backups)
        draw_row(context, backup);
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

void BackupsPage::draw_row(PageContext& context, const Backup& backup) {
    const Look& look = context.look;
    const float width = ImGui::GetContentRegionAvail().x;
    const auto told = columns_for(look, width);
    std::vector<TableColumn> columns;
    for (const Told each : told)
        columns.push_back(column_of(each, context.texts));
    const TableLayout table{look, columns, width};
    const std::string made = text_of(Told::made, backup, context);
    if (press_area(labelled(made, backup.file.string()), {width, table.row_height()}))
        m_chosen = backup.file;
    const Box row = box_of_last_item();
    if (backup.file == m_chosen || ImGui::IsItemHovered())
        ImGui::GetWindowDrawList()->AddRectFilled(
            row.min, row.max,
            backup.file == m_chosen ? look.palette().chosen_row : look.palette().track);
    for (size_t column = 0; column < told.size(); ++column) {
        if (told[column] != Told::state) {
            table.draw_cell(row, column, look.body(), text_of(told[column], backup, context));
            continue;
        }
        const Chip chip = chip_of(backup, context.texts);
        const Box cell = table.cell(row, column);
        draw_chip(look, {cell.min.x, cell.centre().y - chip_size(look, chip).y / 2.0F}, chip);
    }
    table.draw_rule_below(row);
    ImGui::SetCursorScreenPos({row.min.x, row.max.y});
    ImGui::Dummy({0.0F, 0.0F});
}

void BackupsPage::draw_chosen(PageContext& context, ImVec2 size) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const CardScope card{look, "backup-chosen", size};
    const Backup* backup = chosen(context);
    if (backup == nullptr) {
        text_block(look, look.secondary(), texts(text_id::backup_choose_row),
                   ImGui::GetContentRegionAvail().x);
        return;
    }
    text_block(look, look.heading(), words_of(backup->note.made, context.today, texts),
               ImGui::GetContentRegionAvail().x);
    text_block(look, look.secondary(), taizhang::text_of(backup->file),
               ImGui::GetContentRegionAvail().x);
    ImGui::BeginDisabled(context.desk.is_read_only() || context.backups.is_under_way() ||
                         !may_be_restored(*backup));
    if (button(look, texts(text_id::backup_restore_one), "restore"))
        m_in_question = *backup;
    ImGui::EndDisabled();
    if (!may_be_restored(*backup))
        return;
    m_reading.ask(context.desk, texts(text_id::shell_reading),
                  {backup->file, context.navigation.view().year, context.today},
                  read_backup_comparison);
    if (m_reading.is_current())
        draw_backup_comparison(context, *m_reading.answer());
    else
        text_line(look, look.secondary(), texts(text_id::shell_reading));
}

void BackupsPage::ask_to_restore(PageContext& context, const Backup& backup) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const std::string when = words_of(backup.note.made, context.today, texts);
    if (!ImGui::IsPopupOpen(question_name))
        ImGui::OpenPopup(question_name);
    const DialogScope dialog{look, question_name};
    if (!dialog.is_open())
        return;
    const float width = ImGui::GetContentRegionAvail().x;
    text_block(look, look.title(), texts(text_id::backup_confirm_title, when), width);
    text_block(look, look.body(),
               texts(text_id::backup_confirm, taizhang::text_of(context.desk.path().filename()),
                     text_of(Told::records, backup, context)),
               width);
    const bool is_wanted =
        button(look, texts(text_id::backup_confirm_restore), "do-restore", ButtonKind::primary);
    ImGui::SameLine();
    const bool is_given_up = button(look, texts(text_id::shell_cancel), "dont-restore") ||
                             ImGui::IsKeyPressed(ImGuiKey_Escape);
    if (is_wanted && !is_given_up)
        context.backups.restore(context.desk, texts, backup);
    if (!is_wanted && !is_given_up)
        return;
    m_in_question.reset();
    DialogScope::close();
}

} // namespace taizhang
