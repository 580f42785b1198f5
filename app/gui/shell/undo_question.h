#pragma once

#include "gui/view/page_context.h"

namespace taizhang {

/// Takes the last step back; asks before, where that takes many records out of the ledger at once.
class UndoQuestion {
public:
    void undo(Desk& desk, const Texts& texts);
    /// In every frame.
    void draw(PageContext& context);

private:
    bool m_is_to_open = false;
};

} // namespace taizhang
