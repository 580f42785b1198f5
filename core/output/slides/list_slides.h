#pragma once

#include "output/narrative/narrative.h"
#include "output/slides/slide_maker.h"

namespace taizhang {

/// Organisation, title and day.
void add_cover_slide(SlideMaker& maker, const std::string& title, const std::string& day);

/// How many indicators stand how, and the quarter in a few sentences.
void add_overview_slide(SlideMaker& maker, const Narrative& words);

/// The indicators that need attention, the worst first, on two slides at most; what has no room is
/// counted.
void add_attention_slides(SlideMaker& maker);

/// The year's figures as numbers, for years of which no quarters are known.
void add_figure_slides(SlideMaker& maker, const Narrative& words, size_t most_slides);

/// Branches by what they have missed, the worst first; none when the quarter asks for nothing.
void add_branch_slide(SlideMaker& maker);

/// The most urgent problems; what has no room is counted.
void add_problem_slide(SlideMaker& maker, const Narrative& words);

/// How it is counted, as far as there is room.
void add_notes_slide(SlideMaker& maker, const Narrative& words);

} // namespace taizhang
