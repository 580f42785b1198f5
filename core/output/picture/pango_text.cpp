#include "output/picture/pango_text.h"

#include "characters/hidden.h"
#include "characters/utf8.h"

#include <algorithm>

namespace taizhang {

namespace {

struct Releaser {
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
using Font = std::unique_ptr<PangoFontDescription, Releaser>;
using AttributeList = std::unique_ptr<PangoAttrList, Releaser>;
using FontOptions = std::unique_ptr<cairo_font_options_t, Releaser>;

/// Control characters would be painted as boxes with their number, broken bytes not at all.
std::string printable(std::string_view text) {
    std::string shown = without_direction_marks(valid_utf8(text));
    for (char& c : shown)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            c = ' ';
    return shown;
}

const char* han_families(FontFace face) {
    return face == FontFace::serif ? "Noto Serif CJK SC,serif" : "Noto Sans CJK SC,sans-serif";
}

/// Letters and figures are the same in all languages of these fonts. In a font of their own they
/// make PDFs small: Cairo keeps every subroutine of a font that it finds hard to take apart, which
/// Latin and Chinese letters together can make it (0.9 MB instead of 0.1).
const char* latin_families(FontFace face) {
    return face == FontFace::serif ? "Noto Serif CJK JP,Noto Serif CJK SC,serif"
                                   : "Noto Sans CJK JP,Noto Sans CJK SC,sans-serif";
}

bool is_latin(char byte) {
    return static_cast<unsigned char>(byte) < 0x80;
}

/// Marks the Latin parts of a text.
AttributeList latin_parts(std::string_view text, FontFace face) {
    AttributeList list{pango_attr_list_new()};
    for (size_t start = 0; start < text.size();) {
        size_t end = start;
        while (end < text.size() && is_latin(text[end]) == is_latin(text[start]))
            ++end;
        if (is_latin(text[start])) {
            PangoAttribute* part = pango_attr_family_new(latin_families(face));
            part->start_index = static_cast<guint>(start);
            part->end_index = static_cast<guint>(end);
            pango_attr_list_insert(list.get(), part);
        }
        start = end;
    }
    return list;
}

constexpr std::u32string_view opening_marks = U"（《「『【〈〔";
constexpr std::u32string_view closing_marks = U"，。；：！？、）》」』】〉〕";

bool is_one_of(std::u32string_view marks, char32_t character) {
    return marks.find(character) != std::u32string_view::npos;
}

/// Chinese marks of sentences hold half a blank, which is left out between two of them and at the
/// end of a line (GB/T 15834, appendix; the OpenType feature `halt`).
void narrow_marks(PangoAttrList* list, std::string_view text) {
    char32_t before = 0;
    for (size_t start = 0; start < text.size();) {
        const Character here = first_character(text.substr(start));
        const size_t end = start + std::max<size_t>(1, here.bytes);
        const Character next = first_character(text.substr(end));
        const bool is_last = end == text.size();
        const bool is_narrow =
            is_one_of(closing_marks, here.code)
                ? is_last || is_one_of(closing_marks, next.code) ||
                      is_one_of(opening_marks, next.code)
                : is_one_of(opening_marks, here.code) && is_one_of(opening_marks, before);
        if (is_narrow) {
            PangoAttribute* mark = pango_attr_font_features_new("halt=1");
            mark->start_index = static_cast<guint>(start);
            mark->end_index = static_cast<guint>(end);
            pango_attr_list_insert(list, mark);
        }
        before = here.code;
        start = end;
    }
}

} // namespace

TextLayout layout_on(cairo_t* context) {
    TextLayout layout{pango_cairo_create_layout(context)};
    const FontOptions options{cairo_font_options_create()};
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    auto* pango = pango_layout_get_context(layout.get());
    pango_cairo_context_set_font_options(pango, options.get());
    pango_context_set_round_glyph_positions(pango, FALSE);
    pango_context_set_language(pango, pango_language_from_string("zh-CN"));
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    return layout;
}

void set_text(PangoLayout* layout, std::string_view text, const Lettering& lettering) {
    const Font font{pango_font_description_new()};
    pango_font_description_set_family_static(font.get(), han_families(lettering.face));
    pango_font_description_set_absolute_size(font.get(), lettering.size * PANGO_SCALE);
    if (lettering.weight == FontWeight::bold)
        pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(layout, font.get());
    const std::string shown = printable(text);
    pango_layout_set_text(layout, shown.data(), static_cast<int>(shown.size()));
    const AttributeList parts = latin_parts(shown, lettering.face);
    if (lettering.face == FontFace::serif)
        narrow_marks(parts.get(), shown);
    pango_layout_set_attributes(layout, parts.get());
}

double width_of(PangoLayout* layout) {
    int width = 0;
    pango_layout_get_size(layout, &width, nullptr);
    return static_cast<double>(width) / PANGO_SCALE;
}

} // namespace taizhang
