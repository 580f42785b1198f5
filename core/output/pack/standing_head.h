#pragma once

#include "output/pack/page_maker.h"
#include "progress/status.h"

namespace taizhang {

struct Material;

/// How many of the indicators with a target stand well, as a share, a bar and its key.
void add_standing(PageMaker& maker, const Material& material);

/// The statuses from the best to the worst, as the bar has them.
std::span<const Status> standing_order();

/// Name of the quarter before the one looked at, which is not the first.
std::string_view quarter_before(const Material& material, const Texts& texts);

} // namespace taizhang
