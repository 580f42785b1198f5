#include "output/picture/set_line.h"

#include "output/picture/pango_text.h"
#include "output/picture/small_fonts.h"

#include <algorithm>

namespace taizhang {

namespace {

double in_pixels(int pango_units) {
    return static_cast<double>(pango_units) / PANGO_SCALE;
}

bool is_painted(const PangoGlyphInfo& glyph) {
    return glyph.glyph != PANGO_GLYPH_EMPTY;
}

bool has_unknown(const PangoGlyphString& glyphs) {
    for (int i = 0; i < glyphs.num_glyphs; ++i)
        if (is_painted(glyphs.glyphs[i]) &&
            (glyphs.glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
            return true;
    return false;
}

/// What letters the glyphs stand for, so that the text can be found and copied.
void add_clusters(SetLine::Run& run, PangoGlyphItem* item, const char* text) {
    PangoGlyphItemIter at;
    for (gboolean more = pango_glyph_item_iter_init_start(&at, item, text); more;
         more = pango_glyph_item_iter_next_cluster(&at)) {
        cairo_text_cluster_t cluster{at.end_index - at.start_index, 0};
        const int end = std::max(at.start_glyph + 1, at.end_glyph); // either may be the greater one
        for (int i = std::min(at.start_glyph, at.end_glyph + 1); i < end; ++i)
            cluster.num_glyphs += is_painted(item->glyphs->glyphs[i]) ? 1 : 0;
        run.clusters.push_back(cluster);
    }
}

SetLine::Run run_of(PangoGlyphItem* item, const char* text, double start) {
    SetLine::Run run;
    run.font.reset(PANGO_FONT(g_object_ref(item->item->analysis.font)));
    run.start = start;
    const PangoGlyphString& glyphs = *item->glyphs;
    if (has_unknown(glyphs)) {
        run.unknown.reset(pango_glyph_string_copy(item->glyphs));
        return run;
    }
    double x = start;
    for (int i = 0; i < glyphs.num_glyphs; ++i) {
        const PangoGlyphInfo& glyph = glyphs.glyphs[i];
        if (is_painted(glyph))
            run.glyphs.push_back({glyph.glyph, x + in_pixels(glyph.geometry.x_offset),
                                  in_pixels(glyph.geometry.y_offset)});
        x += in_pixels(glyph.geometry.width);
    }
    run.text.assign(text + item->item->offset, static_cast<size_t>(item->item->length));
    if ((item->item->analysis.level & 1) != 0)
        run.flags = CAIRO_TEXT_CLUSTER_FLAG_BACKWARD;
    add_clusters(run, item, text);
    return run;
}

} // namespace

SetLine::SetLine(PangoLayout* layout) : m_width(width_of(layout)) {
    const char* text = pango_layout_get_text(layout);
    PangoLayoutLine* line = pango_layout_get_line_readonly(layout, 0);
    double x = 0;
    for (GSList* at = line->runs; at != nullptr; at = at->next) {
        auto* item = static_cast<PangoGlyphItem*>(at->data);
        m_runs.push_back(run_of(item, text, x));
        x += in_pixels(pango_glyph_string_get_width(item->glyphs));
    }
}

void SetLine::show(cairo_t* context, Point start, const SmallFonts* fonts) const {
    const bool keeps_text =
        cairo_surface_has_show_text_glyphs(cairo_get_group_target(context)) != 0;
    std::vector<cairo_glyph_t> glyphs;
    for (const Run& run : m_runs) {
        if (run.unknown) {
            cairo_move_to(context, start.x + run.start, start.y);
            pango_cairo_show_glyph_string(context, run.font.get(), run.unknown.get());
            continue;
        }
        glyphs = run.glyphs;
        for (cairo_glyph_t& glyph : glyphs) {
            glyph.x += start.x;
            glyph.y += start.y;
        }
        if (fonts == nullptr || !fonts->take_up(context, run.font.get(), glyphs))
            cairo_set_scaled_font(
                context, pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(run.font.get())));
        const auto count = static_cast<int>(glyphs.size());
        if (keeps_text)
            cairo_show_text_glyphs(context, run.text.data(), static_cast<int>(run.text.size()),
                                   glyphs.data(), count, run.clusters.data(),
                                   static_cast<int>(run.clusters.size()), run.flags);
        else
            cairo_show_glyphs(context, glyphs.data(), count);
    }
}

} // namespace taizhang
