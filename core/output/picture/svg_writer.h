#pragma once

#include "chart/style.h"

namespace taizhang {

/// A scene as an SVG document: texts stay texts, title and description are there for readers.
std::string svg_of(const Scene& scene, const Style& style);

} // namespace taizhang
