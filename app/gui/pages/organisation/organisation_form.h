#pragma once

#include "gui/pages/organisation/unit_drafts.h"
#include "gui/widgets/finder.h"

#include <map>
#include <memory>
#include <string>

namespace taizhang {

/// The form of a unit, or of a new one. Half-filled forms stay until they are saved or given up.
class UnitForm {
public:
    void draw_existing(PageContext& context, UnitPlace place);
    /// Below the unit at `parent`; once it is saved, the next one of the same level.
    void draw_new(PageContext& context, UnitPlace parent);
    /// The name of the next new unit takes the keyboard.
    void take_focus() { m_state->takes_focus = true; }
    bool has_draft(UnitId unit) const { return m_state->drafts.contains(raw(unit)); }

private:
    /// Shared with steps on their way: when they end, another ledger may be shown.
    struct State {
        std::map<std::int64_t, UnitDraft> drafts; ///< by raw id; below zero: new, by raw parent
        bool is_saving = false;
        bool takes_focus = false; ///< the name of a new unit
    };

    void draw_name(PageContext& context, UnitDraft& draft, const ImportPlan& plan);
    void draw_fields(PageContext& context, UnitDraft& draft, const ImportPlan& plan);
    void begin_next(const OrgTree& units, UnitPlace parent, const UnitDraft& saved);
    void draw_parent(PageContext& context, UnitDraft& draft, const ImportPlan& plan);
    void save(PageContext& context, const StepLabel& step, std::shared_ptr<const ImportPlan> plan,
              std::int64_t key);

    std::shared_ptr<State> m_state = std::make_shared<State>();
    FinderState m_finder;
};

/// What is wrong with a column of a draft, in the user's language; empty when nothing is.
std::string problem_at(const ImportPlan& plan, std::string_view column, const Texts& texts);

} // namespace taizhang
