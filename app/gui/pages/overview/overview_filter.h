#pragma once

#include "gui/desk/view_figures.h"
#include "gui/view/view.h"

#include <array>
#include <string>
#include <vector>

namespace taizhang {

/// The tones as the tiles stand, worst last but for those that nothing is said of.
inline constexpr std::array overview_tones{Tone::good, Tone::attention, Tone::bad, Tone::neutral};

enum class Unused { left_out, shown };

/// What the overview has to show, and what of it the filters let through.
struct OverviewContent {
    std::vector<const IndicatorProgress*> all;   ///< in catalogue order, without hidden ones
    std::vector<const IndicatorProgress*> shown; ///< of these, what the filters let through
    std::array<int, 4> of_tone{};                ///< of `all`, by Tone
    /// Categories in catalogue order, with what the tones let through of each.
    std::vector<std::pair<std::string, int>> categories;
    int through_tones = 0; ///< what the tones let through of all categories
};

/// A category that the ledger does not have filters nothing.
OverviewContent overview_content(const ViewFigures& figures, const OverviewView& filter,
                                 Unused unused);

bool is_filtered(const OverviewView& filter);
/// Both tones of trouble are asked for, and no other.
bool shows_problems_only(const OverviewView& filter);
/// The same filter with the two tones of trouble alone, or with no tone.
OverviewView with_problems_only(OverviewView filter, bool only);

} // namespace taizhang
