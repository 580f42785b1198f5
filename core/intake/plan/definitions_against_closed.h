#pragma once

#include "intake/plan/import_plan.h"
#include "ledger/reader.h"

namespace taizhang {

/// A definition of a plan and the row that says it.
struct DefinitionPlace {
    FileKind kind{};
    int place = 0; ///< among the plan's definitions of that kind
    FilePlace file;
    int row = 0; ///< as a spreadsheet counts

    friend bool operator==(const DefinitionPlace&, const DefinitionPlace&) = default;
};

/// All that the files of a plan define.
std::vector<DefinitionPlace> definition_places(const ImportPlan& plan);

/// Rows of definitions that would alter a figure of a closed quarter (figures.md §10) are refused,
/// and what they define stays as the ledger has it, with all that rests on it; where the user
/// corrects, they are marked.
void compare_definitions_with_closed(ImportPlan& plan, Reader& reader, bool corrects,
                                     const std::vector<DefinitionPlace>& places);

} // namespace taizhang
