#include "intake/plan/incoming_table.h"

#include "intake/understand/headings.h"
#include "text/ids/import.h"

#include <algorithm>

namespace taizhang {

namespace {

/// 日期 stands for a field, but is not its name in files of ours.
bool is_office_word(std::string_view cell) {
    const Heading heading = heading_of(cell);
    if (heading.kind == HeadingKind::field)
        return trimmed(cell) != columns_of(FileKind::records)[static_cast<size_t>(heading.field)];
    return heading.kind == HeadingKind::aside;
}

} // namespace

void warn_of_left_out(ImportPlan& plan, size_t file) {
    const PlannedFile& told = plan.files[file];
    for (const bool is_unwanted : {false, true}) {
        std::string rows;
        for (const LeftOutRow& left : told.left_out)
            if ((left.why == LeftOut::unwanted) == is_unwanted)
                rows += (rows.empty() ? "" : ", ") + std::to_string(left.row);
        const TextId reason =
            is_unwanted ? text_id::import_left_out_unwanted : text_id::import_left_out;
        if (!rows.empty())
            plan.warnings.push_back({told.name, 0, {}, {}, reason, {rows}});
    }
}

std::optional<FileCorrections> corrections_of(ImportPlan& plan, size_t file) {
    if (!plan.corrected)
        return std::nullopt;
    PlannedFile& planned = plan.files[file];
    FileCorrections corrections{{}, planned.corrected};
    for (auto cell = plan.corrected->lower_bound({planned.name, 0, 0});
         cell != plan.corrected->end() && cell->first.file == planned.name; ++cell)
        corrections.cells.emplace(std::pair{cell->first.row, cell->first.column}, &cell->second);
    if (corrections.cells.empty())
        return std::nullopt;
    return corrections;
}

std::optional<FileKind> own_kind(std::span<const std::string_view> cells) {
    const auto kind = kind_of_header(cells);
    if (kind == FileKind::records && std::ranges::any_of(cells, is_office_word))
        return std::nullopt;
    return kind;
}

} // namespace taizhang
