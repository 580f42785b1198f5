#pragma once

#include "gui/desk/desk.h"
#include "gui/look/look.h"
#include "text/texts.h"

#include <string>

namespace taizhang {

/// Asks why a step is to change what was reported of a closed quarter, whatever page it comes from
/// (figures.md §10): without a reason it is not written.
class CorrectionForm {
public:
    void draw(const Look& look, const Texts& texts, Desk& desk);

private:
    void draw_content(const Look& look, const Texts& texts, Desk& desk,
                      const Desk::RefusedStep& refused);

    std::string m_reason;
};

} // namespace taizhang
