#pragma once

#include "gui/pages/page.h"

namespace taizhang {

struct OverviewPage {
    void draw(PageContext& context);
};

} // namespace taizhang
