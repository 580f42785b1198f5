#pragma once

#include "gui/view/page_context.h"
#include "gui/widgets/finder.h"
#include "intake/plan/import_plan.h"

#include <map>
#include <memory>
#include <string>

namespace taizhang {

/// What stands in the fields of a unit's form.
struct UnitDraft {
    std::string code;
    std::string name;
    std::optional<UnitId> parent;
    UnitKind kind = UnitKind::branch;
    std::string from;
    std::string to;

    friend bool operator==(const UnitDraft&, const UnitDraft&) = default;
};

/// The form of a unit, or of a new one. Half-filled forms stay until they are saved or given up.
class UnitForm {
public:
    void draw_existing(PageContext& context, int place);
    /// Below the unit at `parent`.
    void draw_new(PageContext& context, int parent);
    bool has_draft(UnitId unit) const { return m_state->drafts.contains(raw(unit)); }

private:
    /// Shared with steps on their way: when they end, another ledger may be shown.
    struct State {
        std::map<std::int64_t, UnitDraft> drafts; ///< by raw id; below zero: new, by raw parent
        bool is_saving = false;
        std::string added_code; ///< to be chosen as soon as the tree holds it
    };

    void draw_fields(PageContext& context, UnitDraft& draft, const ImportPlan& plan);
    void draw_parent(PageContext& context, UnitDraft& draft, const ImportPlan& plan);
    void save(PageContext& context, const StepLabel& step, std::shared_ptr<const ImportPlan> plan,
              std::int64_t key);

    std::shared_ptr<State> m_state = std::make_shared<State>();
    FinderState m_finder;
};

/// What is wrong with a column of a draft, in the user's language; empty when nothing is.
std::string problem_at(const ImportPlan& plan, std::string_view column, const Texts& texts);

} // namespace taizhang
