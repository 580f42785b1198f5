#pragma once

#include "gui/opening/ledger_start_fields.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// The page of a ledger that has no units or no indicators yet: asks for what comes before the four
/// steps of StartSteps.
class FirstSteps {
public:
    void draw(PageContext& context);

private:
    void draw_start(PageContext& context);
    void write(PageContext& context);

    LedgerStart m_start;
    std::string m_problem;
};

} // namespace taizhang
