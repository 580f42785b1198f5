#pragma once

#include "chart/scene.h"

namespace taizhang {

/// A scene as an SVG element within a page; it takes the width that it is given.
std::string svg_element(const Scene& scene);

/// The rules that give the colours of such pictures their dark counterparts, for a part of a style
/// sheet that holds where dark is wanted.
std::string dark_picture_rules();

} // namespace taizhang
