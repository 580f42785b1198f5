#pragma once

#include "gui/view/page_context.h"
#include "intake/plan/import_plan.h"

namespace taizhang {

/// What stands in the fields of a unit's form, or in the cells of its row.
struct UnitDraft {
    std::string code;
    std::string name;
    std::optional<UnitId> parent;
    UnitKind kind = UnitKind::branch;
    std::string from;
    std::string to;

    friend bool operator==(const UnitDraft&, const UnitDraft&) = default;
};

UnitDraft draft_of(const OrgUnit& unit);

/// A new unit below the one at `parent`.
UnitDraft new_draft(const OrgTree& units, UnitPlace parent);

/// A draft and its number in the order.
struct PlannedDraft {
    UnitDraft draft;
    int order = 0;
};

/// What saving drafts would do, by the rules of imported files.
ImportPlan plan_of(const PageContext& context, const std::vector<PlannedDraft>& drafts);

/// The unit as it will be written; nothing while it can't be.
const OrgUnit* planned_unit(const ImportPlan& plan, const std::string& code);

/// A kind in the user's words, or as offices write it.
std::optional<UnitKind> kind_called(std::string_view word);

StepLabel unit_step(TextId id, const std::string& name);

} // namespace taizhang
