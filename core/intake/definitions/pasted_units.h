#pragma once

#include "intake/record/draft_row.h"

namespace taizhang {

/// An organisation that is to be added, as it is written into a units file.
struct NewUnit {
    std::string code;
    std::string name;
    std::string parent; ///< code
    UnitKind kind = UnitKind::branch;
    std::string from; ///< as typed; empty = not given
    std::string to;
    int order = 0;
};

/// What a list of organisations means that was copied from a table.
struct PastedUnits {
    std::vector<NewUnit> added;
    std::vector<std::string> known; ///< names that are there already, below the same one
};

/// A row is a name, with its kind, its days and the name of what it belongs to where it says so;
/// numbers and a heading are passed over. Without a kind it is told by the end of the name, or by
/// the place; without what it belongs to it stands below `parent`, a place.
PastedUnits read_pasted_units(const std::vector<std::vector<std::string>>& rows,
                              const Definitions& definitions, UnitPlace parent);

/// The kind of a new organisation below this one, as long as nothing else is said.
UnitKind usual_kind_below(const OrgTree& units, UnitPlace parent);

/// The number in the order that follows those of all below `parent`.
int next_order(const OrgTree& units, UnitPlace parent);

DraftCells cells_of(const NewUnit& unit);

/// What adding them would do, by the rules of imported files.
ImportPlan plan_units(const std::vector<NewUnit>& units, const Definitions& definitions,
                      std::optional<int> year_on_screen);

} // namespace taizhang
