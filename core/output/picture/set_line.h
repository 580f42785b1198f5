#pragma once

#include "chart/geometry.h"

#include <memory>
#include <pango/pangocairo.h>
#include <string>
#include <vector>

namespace taizhang {

class SmallFonts;

struct PangoReleaser {
    void operator()(PangoFont* font) const { g_object_unref(font); }
    void operator()(PangoGlyphString* glyphs) const { pango_glyph_string_free(glyphs); }
};
using FontKept = std::unique_ptr<PangoFont, PangoReleaser>;

/// A line of text with its letters in their places, which a PangoLayout is not needed for any more.
class SetLine {
public:
    /// The glyphs of one font with what they stand for.
    struct Run {
        FontKept font;
        std::string text;
        std::vector<cairo_glyph_t> glyphs; ///< from the line's beginning, on its baseline
        std::vector<cairo_text_cluster_t> clusters;
        cairo_text_cluster_flags_t flags{};
        /// Instead of glyphs where a font lacks some; begins at `start`.
        std::unique_ptr<PangoGlyphString, PangoReleaser> unknown;
        double start = 0;
    };

    /// Of the first line of the layout.
    explicit SetLine(PangoLayout* layout);

    double width() const { return m_width; }
    const std::vector<Run>& runs() const { return m_runs; }

    /// Paints it in the colour of the context with its baseline beginning at `start`; in `fonts`
    /// where they hold what it needs, else in those that it was set in.
    void show(cairo_t* context, Point start, const SmallFonts* fonts) const;

private:
    std::vector<Run> m_runs;
    double m_width = 0;
};

} // namespace taizhang
