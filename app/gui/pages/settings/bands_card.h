#pragma once

#include "gui/desk/reading.h"
#include "gui/view/page_context.h"
#include "progress/figure_change.h"

namespace taizhang {

/// The limits of the statuses, in percentage points behind schedule.
struct Bands {
    Quantity amber;
    Quantity red;

    friend bool operator==(const Bands&, const Bands&) = default;
};

/// Limits as they would be, and where the figures are looked at.
struct BandsAsked {
    Bands bands;
    FiguresAsked view;

    friend bool operator==(const BandsAsked&, const BandsAsked&) = default;
};

struct BandsEffect {
    std::vector<FigureChange> changes;     ///< of the whole organisation, in all years
    std::vector<IndicatorProgress> review; ///< of the view
};

/// From how many points behind an indicator counts as behind and as an alarm: what other limits
/// would do to the statuses is shown before they are put in force.
class BandsCard {
public:
    /// `width` in pixels.
    void draw(PageContext& context, float width);

private:
    struct Draft {
        std::string amber;
        std::string red;
    };

    void draw_fields(PageContext& context, const Bands& now);
    void draw_effect(PageContext& context, const Bands& wanted);
    void apply(PageContext& context, const Bands& wanted);

    std::optional<Draft> m_draft;
    /// Are on their way into the ledger; shared with the step.
    std::shared_ptr<std::optional<Bands>> m_applied = std::make_shared<std::optional<Bands>>();
    Reading<BandsAsked, BandsEffect> m_reading;
};

} // namespace taizhang
