#include "intake/record/draft_row.h"

#include "characters/kept_text.h"
#include "text/csv_cell.h"

#include <algorithm>

namespace taizhang {

namespace {

std::string csv_of(FileKind kind, const std::vector<DraftCells>& rows) {
    std::string text;
    for (const std::string_view column : columns_of(kind))
        text += (text.empty() ? "" : ",") + std::string{column};
    text += '\n';
    for (const DraftCells& cells : rows) {
        std::string row;
        for (const std::string_view column : columns_of(kind)) {
            const auto cell = std::ranges::find(cells, column, &DraftCells::value_type::first);
            row += row.empty() ? "" : ",";
            append_csv_cell(row, cell == cells.end() ? std::string_view{} : cell->second);
        }
        text += row + '\n';
    }
    return text;
}

} // namespace

ImportPlan plan_drafts(FileKind kind, const std::vector<DraftCells>& rows,
                       const Definitions& ledger, std::optional<int> year_on_screen) {
    std::string text = csv_of(kind, rows);
    const bool clean = !text_fault(text);
    std::deque<InputText> files;
    files.push_back({{}, std::move(text), clean});
    return plan_import(std::move(files), ledger, year_on_screen);
}

ImportPlan plan_draft(FileKind kind, const DraftCells& cells, const Definitions& ledger,
                      std::optional<int> year_on_screen) {
    return plan_drafts(kind, {cells}, ledger, year_on_screen);
}

const Issue* issue_at(const ImportPlan& plan, std::string_view column) {
    const auto issue = std::ranges::find(plan.issues, column, &Issue::column);
    return issue == plan.issues.end() ? nullptr : &*issue;
}

} // namespace taizhang
