#pragma once

namespace taizhang {

struct WindowSize {
    int width = 0;
    int height = 0;
};

enum class Visibility { shown, hidden };

} // namespace taizhang
