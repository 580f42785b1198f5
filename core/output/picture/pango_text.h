#pragma once

#include "chart/text_metrics.h"

#include <memory>
#include <pango/pangocairo.h>

namespace taizhang {

struct TextLayoutReleaser {
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
};
using TextLayout = std::unique_ptr<PangoLayout, TextLayoutReleaser>;

/// For lines of text on a context. Without hinting a text is as wide at every scale.
TextLayout layout_on(cairo_t* context);

void set_text(PangoLayout* layout, std::string_view text, const Lettering& lettering);

double width_of(PangoLayout* layout);

} // namespace taizhang
