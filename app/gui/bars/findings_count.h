#pragma once

#include "gui/desk/reading.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// How many findings there are to look at (核对), on whatever page. It is asked for when the desk
/// has nothing else to do: nobody waits for it.
class FindingsCount {
public:
    /// Call it in every frame; nothing before the first answer about the ledger that is open.
    std::optional<size_t> count(PageContext& context);

private:
    Reading<Date, size_t> m_reading; ///< asked by today
};

} // namespace taizhang
