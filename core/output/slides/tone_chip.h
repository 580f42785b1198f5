#pragma once

#include "output/slides/slide_maker.h"

namespace taizhang {

/// Ground and ink of what has a tone.
struct ToneColours {
    Colour ground;
    Colour ink;
};

ToneColours colours_of(Tone tone);

/// The status with its symbol in a chip; gives the chip's width.
double add_status_chip(SlideMaker& maker, Point corner, Status status, double letters);

/// The same in the cell of a table.
SlideCell status_cell(const Texts& texts, Status status, double letters);

} // namespace taizhang
