#pragma once

#include "gui/view/page_context.h"
#include "gui/widgets/finder.h"

#include <map>
#include <string>

namespace taizhang {

/// The indicators that a unit need not fulfil for a time, with the reason; its own and those of the
/// units above.
class UnitExclusions {
public:
    void draw(PageContext& context, int place);

private:
    struct Draft {
        std::optional<IndicatorId> indicator;
        std::string period;
        std::string reason;
    };

    void draw_list(PageContext& context, int place);
    void draw_new(PageContext& context, int place, Draft& draft);
    void add(PageContext& context, const Exclusion& exclusion);

    std::map<std::int64_t, Draft> m_drafts; ///< by raw id of the unit
    FinderState m_finder;
    bool m_is_saving = false;
};

} // namespace taizhang
