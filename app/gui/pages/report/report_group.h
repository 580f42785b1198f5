#pragma once

#include "gui/look/shapes.h"
#include "gui/pages/report/shown_report.h"
#include "text/texts.h"

namespace taizhang {

/// How the figures of a group look: colour, shape of the line below, symbol; none stands alone.
struct GroupLook {
    enum class Line { solid, dashed, wave, twice, dotted };

    ImU32 ground = 0; ///< behind a figure; 0 = none
    ImU32 ink = 0;
    Line line = Line::solid;
    ChipSymbol symbol = ChipSymbol::dot;
    TextId name{};
};

GroupLook look_of(ReportGroup group, const Palette& palette);

inline constexpr std::array all_report_groups{ReportGroup::certain, ReportGroup::check,
                                              ReportGroup::unsure, ReportGroup::plans,
                                              ReportGroup::no_figures};

/// The line of a group along the bottom of a box.
void draw_group_line(const Look& look, const Box& box, const GroupLook& group);

} // namespace taizhang
