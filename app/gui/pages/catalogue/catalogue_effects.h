#pragma once

#include "gui/desk/reading.h"
#include "gui/view/page_context.h"
#include "progress/figure_change.h"

namespace taizhang {

/// An indicator as it would be, and the day on which its effects are looked at.
struct EffectsAsked {
    Indicator supposed;
    Date today{};

    friend bool operator==(const EffectsAsked&, const EffectsAsked&) = default;
};

struct Effects {
    std::vector<FigureChange> changes;
};

/// Which figures of past and running years another definition of an indicator alters.
class CatalogueEffects {
public:
    enum class State { harmless, unknown, changes };

    /// Works them out and lists them; `unknown` while that takes its time.
    State draw(PageContext& context, const Indicator& supposed);

private:
    Reading<EffectsAsked, Effects> m_reading;
};

} // namespace taizhang
