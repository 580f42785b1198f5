#pragma once

#include "gui/view/page_context.h"
#include "progress/figure_change.h"

namespace taizhang {

/// Which figures of the whole organisation change from what to what: how many, and the first.
void draw_figure_changes(const PageContext& context, const std::vector<FigureChange>& changes);

/// The button that puts a change in force, and the one that leaves all as it is.
enum class EffectAnswer { none, apply, keep };
struct EffectButtons {
    std::string apply;
    bool can_apply = false;
};
EffectAnswer draw_effect_buttons(const PageContext& context, const EffectButtons& buttons);

} // namespace taizhang
