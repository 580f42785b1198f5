#include "intake/record/draft_row.h"

#include "characters/kept_text.h"
#include "text/csv_cell.h"

#include <algorithm>

namespace taizhang {

namespace {

std::string csv_of(FileKind kind, const DraftCells& cells) {
    std::string header;
    std::string row;
    for (const std::string_view column : columns_of(kind)) {
        const auto cell = std::ranges::find(cells, column, &DraftCells::value_type::first);
        header += (header.empty() ? "" : ",") + std::string{column};
        row += row.empty() ? "" : ",";
        append_csv_cell(row, cell == cells.end() ? std::string_view{} : cell->second);
    }
    return header + '\n' + row + '\n';
}

} // namespace

ImportPlan plan_draft(FileKind kind, const DraftCells& cells, const Definitions& ledger,
                      std::optional<int> year_on_screen) {
    std::string text = csv_of(kind, cells);
    const bool clean = !text_fault(text);
    std::deque<InputText> files;
    files.push_back({{}, std::move(text), clean});
    return plan_import(std::move(files), ledger, year_on_screen);
}

const Issue* issue_at(const ImportPlan& plan, std::string_view column) {
    const auto issue = std::ranges::find(plan.issues, column, &Issue::column);
    return issue == plan.issues.end() ? nullptr : &*issue;
}

} // namespace taizhang
