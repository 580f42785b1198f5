#include "output/picture/missing_glyphs.h"

#include "characters/utf8.h"
#include "output/picture/cairo_handles.h"
#include "output/picture/pango_text.h"
#include "text/ids/chart.h"

#include <set>

namespace taizhang {

namespace {

/// Asks Pango for the glyphs of texts.
class GlyphSearch {
public:
    bool lacks_any(std::string_view text) {
        set_text(m_layout.get(), text, {});
        return pango_layout_get_unknown_glyphs_count(m_layout.get()) > 0;
    }

private:
    CairoSurface m_surface{cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1)};
    CairoContext m_context{cairo_create(m_surface.get())};
    TextLayout m_layout{layout_on(m_context.get())};
};

void add_missing(GlyphSearch& search, std::string_view text, std::vector<std::string>& missing,
                 std::set<std::string_view>& seen) {
    if (!search.lacks_any(text))
        return;
    while (!text.empty()) {
        std::string_view rest = text;
        const auto character = text.substr(0, take_character(rest).bytes);
        text = rest;
        if (seen.insert(character).second && search.lacks_any(character))
            missing.emplace_back(character);
    }
}

std::string hex_of(char32_t code_point) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string text;
    for (auto rest = static_cast<std::uint32_t>(code_point); rest > 0 || text.size() < 4;
         rest /= 16)
        text.insert(text.begin(), digits[rest % 16]);
    return text;
}

} // namespace

std::vector<std::string> missing_glyphs(std::string_view text) {
    GlyphSearch search;
    std::vector<std::string> missing;
    std::set<std::string_view> seen;
    add_missing(search, text, missing, seen);
    return missing;
}

std::vector<std::string> missing_glyphs(std::span<const Scene> scenes) {
    GlyphSearch search;
    std::vector<std::string> missing;
    std::set<std::string_view> seen;
    for (const Scene& scene : scenes)
        for (const Primitive& item : scene.items)
            if (const auto* text = std::get_if<TextShape>(&item))
                add_missing(search, text->text, missing, seen);
    return missing;
}

std::string missing_glyphs_note(std::span<const std::string> missing, const Texts& texts) {
    std::string list;
    for (const auto& character : missing)
        list += (list.empty() ? "" : ", ") + character + " (U+" +
                hex_of(first_character(character).code) + ")";
    return list.empty() ? "" : texts(text_id::chart_missing_glyphs, list);
}

} // namespace taizhang
