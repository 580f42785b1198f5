#pragma once

#include "gui/pages/page.h"

namespace taizhang {

struct IndicatorPage {
    void draw(PageContext& context);
};

} // namespace taizhang
