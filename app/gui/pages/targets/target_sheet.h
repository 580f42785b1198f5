#pragma once

#include "gui/look/box.h"
#include "gui/pages/targets/target_drafts.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// The target that is open for editing in this frame: what the ledger says, what is typed, and what
/// it would do. Table and panel change `entry` through the functions below.
struct OpenTarget {
    TargetNow now;
    TargetEntry entry;
    TargetReading reading;
    const IndicatorProgress* after = nullptr; ///< while what is typed can be read
    bool is_changed = false;

    bool can_be_saved() const { return is_changed && reading.target.has_value(); }
    /// Plans or levels that the fields show.
    FourTexts shown_quarters() const;
};

/// What the table or the panel wants to be done; the page does it after both are drawn.
enum class TargetRequest { none, save, save_and_go_on, discard, clear, next, former };

/// Reads what is typed, if anything is.
OpenTarget read_target(const ViewFigures& figures, IndicatorPlace place,
                       const TargetDrafts& drafts);

/// The same, and works out what it would do.
OpenTarget open_target(const ViewFigures& figures, IndicatorPlace place, const TargetDrafts& drafts,
                       WhatIf& what_if);

/// A typed quarter makes the plans ones by hand.
void type_quarters(OpenTarget& open, const FourTexts& typed);
void choose_phasing(OpenTarget& open, Phasing phasing);

/// `≤ ` before a limit.
std::string target_text(const Indicator& indicator, std::optional<Quantity> value);

/// How a plan came about, for the chip in the table.
TextId phasing_text(const Indicator& indicator, const TargetNow& now);
TextId text_of(Phasing phasing);

/// The indicators of the page, by place, in catalogue order with categories together.
std::vector<IndicatorPlace> listed_indicators(const ViewFigures& figures);

/// The annual field and the four quarters, with their keys; `annual` and `quarters` are their
/// boxes on the screen.
struct TargetFields {
    const Look& look;
    const Indicator& indicator;
    OpenTarget& open;
    TargetRequest& request;
    std::string hint; ///< in an empty annual field

    void draw_annual(const Box& box);
    void draw_quarters(const std::array<Box, 4>& boxes);

private:
    void take_keys();
};

} // namespace taizhang
