#pragma once

#include "intake/plan/import_plan.h"

namespace taizhang {

/// A form as a row of a file: what stands in each column of the kind, by its name. Columns that are
/// not given are empty.
using DraftCells = std::vector<std::pair<std::string_view, std::string>>;

/// What writing this one row would do, by the rules of imported files; its issues name the columns.
ImportPlan plan_draft(FileKind kind, const DraftCells& cells, const Definitions& ledger,
                      std::optional<int> year_on_screen);

/// The same with several rows of a kind, which may refer to each other.
ImportPlan plan_drafts(FileKind kind, const std::vector<DraftCells>& rows,
                       const Definitions& ledger, std::optional<int> year_on_screen);

/// The first thing that is wrong with a column; nothing when it is right.
const Issue* issue_at(const ImportPlan& plan, std::string_view column);

} // namespace taizhang
