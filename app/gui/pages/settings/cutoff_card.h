#pragma once

#include "gui/desk/reading.h"
#include "gui/view/page_context.h"
#include "ledger/cutoff_change.h"

namespace taizhang {

/// A cut-off day as it would be, and the day on which its effect is looked at.
struct CutoffAsked {
    int day = 0;
    Date today{};

    friend bool operator==(const CutoffAsked&, const CutoffAsked&) = default;
};

/// The day up to which a month counts: what another one would do to records and figures is shown
/// before it is put in force.
class CutoffCard {
public:
    /// `width` in pixels.
    void draw(PageContext& context, float width);

private:
    enum class Choice { month_end, day };
    /// What the user has chosen and not put in force.
    struct Draft {
        Choice choice = Choice::month_end;
        std::string day;
    };

    void draw_choice(PageContext& context);
    void draw_effect(PageContext& context, int wanted);
    void draw_answer(PageContext& context, int wanted, bool can_be);
    void apply(PageContext& context, int wanted);

    std::optional<Draft> m_draft;
    /// Is on its way into the ledger; shared with the step.
    std::shared_ptr<std::optional<int>> m_applied = std::make_shared<std::optional<int>>();
    Reading<CutoffAsked, CutoffChange> m_reading;
};

} // namespace taizhang
