#pragma once

#include "gui/look/box.h"
#include "gui/look/look.h"

namespace taizhang {

/// A card that floats above what was drawn before it in the same window, with its shadow. What is
/// drawn while one of these lives stands in it, in pixels of the screen.
class FloatingCard {
public:
    struct Colours {
        ImU32 ground;
        ImU32 edge;
    };
    FloatingCard(const Look& look, const char* id, const Box& box, Colours colours);
    ~FloatingCard();
    FloatingCard(const FloatingCard&) = delete;
    FloatingCard& operator=(const FloatingCard&) = delete;

    /// The pointer or the keyboard's focus is on it.
    static bool is_attended();
};

} // namespace taizhang
