#pragma once

#include <string_view>

namespace taizhang {

/// How much a cell looks like one thing, 0 … 1: 1 for nothing, a number, a day, a time, a word, an
/// address; less for several words; little for what looks like several cells.
double plainness_of(std::string_view cell);

} // namespace taizhang
