#pragma once

#include "intake/plan/import_plan.h"
#include "ledger/history.h"
#include "ledger/reader.h"

namespace taizhang {

// What an import does to definitions that the ledger has already, told before it is written.

/// The definitions as the plan would leave them. Indicators keep their places, new ones follow;
/// what is new has its provisional id.
Definitions supposed_definitions(const Definitions& ledger, const ImportPlan& plan);

/// A definition that would be another one.
struct DefinitionChange {
    HistoryChange change;     ///< as the history will tell it
    std::int64_t records = 0; ///< of the indicator, or of the unit with its subtree
};

/// In the order indicators, units, targets, cadences, exclusions. What is new changes nothing.
std::vector<DefinitionChange> definition_changes(const Definitions& ledger, const ImportPlan& plan,
                                                 const Reader::RecordCounts& counts);

/// The root and every unit whose figures the plan's definitions can alter: those that they are
/// about, with all above them, before and after.
std::vector<UnitId> units_touched(const Definitions& ledger, const ImportPlan& plan);

} // namespace taizhang
