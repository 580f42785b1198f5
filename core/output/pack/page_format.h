#pragma once

#include "chart/scene.h"
#include "output/pack/pack_choice.h"

namespace taizhang {

/// Where things stand on the pages of a layout, in pixels at 100 % (1/96 inch).
struct PageFormat {
    Size size;
    Rect room;          ///< for heading and contents
    double footer = 0;  ///< middle of the last line of the footer
    double heading = 0; ///< letter sizes
    double body = 0;    ///< of tables
    double prose = 0;   ///< of continuous text
    double small = 0;   ///< of footers, legends and what stands beside headings
    double row = 0;     ///< height of a table's row with one line
    double parts = 1;   ///< how much larger charts are than in the window
    int text_columns = 1;
    int chart_columns = 3;
    int chart_rows = 2;
};

PageFormat page_format(PackLayout layout);

} // namespace taizhang
