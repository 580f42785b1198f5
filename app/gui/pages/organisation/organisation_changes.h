#pragma once

#include "gui/view/page_context.h"
#include "gui/widgets/finder.h"
#include "ledger/ledger.h"

#include <map>
#include <memory>
#include <string>

namespace taizhang {

/// What the organisation page asks beside the definitions.
struct UnitUseAsked {
    UnitId unit{};
    std::optional<Date> day; ///< from which a merge or move is to begin

    friend bool operator==(const UnitUseAsked&, const UnitUseAsked&) = default;
};

struct UnitUse {
    std::map<std::int64_t, std::int64_t> records; ///< of each unit itself, by raw id
    std::int64_t later = 0;                       ///< records of UnitUseAsked::unit from `day` on
};

UnitUse read_unit_use(FiguresReader& reader, const UnitUseAsked& asked);

/// Moving and merging from a day on, and deleting: each says what will happen before it does.
class UnitChanges {
public:
    void draw(PageContext& context, UnitPlace place, const UnitUse* use);
    /// The day typed for a unit, once it is one.
    std::optional<Date> day_of(const PageContext& context, const OrgUnit& unit) const;

private:
    struct Draft {
        std::optional<UnitId> into;   ///< of a merge
        std::optional<UnitId> parent; ///< of a move
        std::string day;
    };

    /// Shared with steps on their way: when they end, another ledger may be shown.
    struct State {
        std::map<std::int64_t, Draft> drafts; ///< by raw id
        bool is_saving = false;
    };

    void draw_day(PageContext& context, Draft& draft);
    void draw_move(PageContext& context, UnitPlace place, Draft& draft, const UnitUse* use);
    void draw_merge(PageContext& context, UnitPlace place, Draft& draft, const UnitUse* use);
    void write(PageContext& context, const StepLabel& step, std::int64_t unit,
               std::function<void(Writer&)> change, Desk::StepSize size = Desk::StepSize::usual);

    std::shared_ptr<State> m_state = std::make_shared<State>();
    FinderState m_parents;
    FinderState m_others;
};

} // namespace taizhang
