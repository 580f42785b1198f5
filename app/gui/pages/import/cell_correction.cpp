#include "gui/pages/import/cell_correction.h"

#include "characters/blank.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/flow.h"
#include "gui/widgets/text_field.h"
#include "intake/table/cell_reference.h"
#include "text/ids/intake.h"

#include <algorithm>
#include <utility>

namespace taizhang {

namespace {

constexpr float field_width = 200.0F;

/// Rows of records, and of files in our own columns.
bool can_be_typed(const PlannedFile& file) {
    return file.kind && (*file.kind == FileKind::records || !file.layout);
}

std::string text_in_file(const ShownSheet& sheet, const CellAt& cell) {
    return std::string{trimmed(sheet.cells->at({cell.row - 1, cell.column - 1}).text)};
}

} // namespace

std::optional<CellAt> CellCorrection::cell_in(const ShownImport& shown, size_t file,
                                              const ShownRow& row) {
    const PlannedFile& planned = shown.plan.files[file];
    if (!can_be_typed(planned) || !shown.sheets[file].cells)
        return std::nullopt;
    for (std::uint32_t at = row.first_issue; at < row.first_issue + row.issues; ++at)
        if (shown.plan.issues[at].place > 0 && !shown.names_of_issues.contains(at))
            return CellAt{planned.name, row.number, shown.plan.issues[at].place};
    const auto corrected = std::ranges::find(planned.corrected, row.number, &CorrectedCell::row);
    if (corrected == planned.corrected.end())
        return std::nullopt;
    return CellAt{planned.name, row.number, corrected->column};
}

float CellCorrection::height(const Look& look) {
    return look.px(control_height + 4.0F);
}

void CellCorrection::draw(PageContext& context, const ShownImport& shown, size_t file,
                          const CellAt& cell, ImportChoices& choices) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const auto said = choices.cells.find(cell);
    if (m_cell != cell) {
        m_cell = cell;
        m_typed =
            said == choices.cells.end() ? text_in_file(shown.sheets[file], cell) : said->second;
    }
    const std::string label =
        texts(text_id::intake_cell_reads, name_of_cell({cell.row - 1, cell.column - 1}));
    control_label(look, label);
    ImGui::SameLine();
    if (std::exchange(m_takes_focus, false))
        ImGui::SetKeyboardFocusHere();
    text_field(look, "cell-text", m_typed,
               {look.px(field_width), look.px(control_height), FieldMark::none, label});
    const bool is_entered = field_ended() == FieldEnd::entered;
    ImGui::SameLine();
    if (button(look, texts(text_id::intake_cell_apply), "cell-apply") || is_entered)
        choices.cells[cell] = std::string{trimmed(m_typed)};
    if (said == choices.cells.end())
        return;
    ImGui::SameLine();
    if (button(look, texts(text_id::intake_cell_as_in_file), "cell-as-in-file")) {
        choices.cells.erase(cell);
        m_cell.reset();
    }
}

} // namespace taizhang
