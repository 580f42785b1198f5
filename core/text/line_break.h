#pragma once

#include <functional>
#include <string_view>
#include <vector>

namespace taizhang {

/// Width of a piece of text, in pixels.
using MeasureText = std::function<float(std::string_view)>;

/// Breaks a text into lines of at most `width` pixels, as Chinese and English are broken: between
/// ideographs and at spaces, not before closing or after opening punctuation, not between a figure
/// and its unit (156 次, **名). Only a piece that is wider than a whole line is broken anywhere.
/// The lines refer to the text and leave out the spaces at their ends. Never empty.
std::vector<std::string_view> lines_of(std::string_view text, float width,
                                       const MeasureText& measure);

} // namespace taizhang
