#pragma once

#include "gui/view/page_context.h"
#include "gui/widgets/finder.h"

#include <map>
#include <memory>
#include <string>

namespace taizhang {

/// The indicators that a unit need not fulfil for a time, with the reason; its own and those of the
/// units above.
class UnitExclusions {
public:
    void draw(PageContext& context, UnitPlace place);

private:
    struct Draft {
        std::optional<IndicatorId> indicator;
        std::string period;
        std::string reason;
    };

    /// Shared with steps on their way: when they end, another ledger may be shown.
    struct State {
        std::map<std::int64_t, Draft> drafts; ///< by raw id of the unit
        bool is_saving = false;
    };

    void draw_list(PageContext& context, UnitPlace place);
    void draw_new(PageContext& context, UnitPlace place, Draft& draft);
    void add(PageContext& context, const Exclusion& exclusion);

    std::shared_ptr<State> m_state = std::make_shared<State>();
    FinderState m_finder;
};

} // namespace taizhang
