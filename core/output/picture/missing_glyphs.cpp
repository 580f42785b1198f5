#include "output/picture/missing_glyphs.h"

#include "characters/utf8.h"
#include "output/picture/cairo_handles.h"
#include "output/picture/pango_text.h"
#include "text/ids/chart.h"

#include <algorithm>
#include <unordered_set>

namespace taizhang {

namespace {

/// Characters whose glyph is the same in every text: Latin ones and those of Chinese.
bool is_same_everywhere(char32_t code) {
    return code < 0x300 || (0x3000 <= code && code <= 0x9FFF) ||
           (0xFF00 <= code && code <= 0xFFEF) || (0x20000 <= code && code <= 0x3FFFF);
}

/// Asks Pango for the glyphs of texts, and what it knows of a character but once: a pack of
/// thousands of pages has hardly more characters than one of ten.
class GlyphSearch {
public:
    void look_at(std::string_view text) {
        if (!has_unknown_characters(text))
            return;
        const bool lacks = lacks_any(text);
        for (std::string_view rest = text; !rest.empty();) {
            const Character character = first_character(rest);
            const auto size = std::max<size_t>(1, character.bytes);
            const std::string_view alone = rest.substr(0, size);
            rest.remove_prefix(size);
            if (!lacks && is_same_everywhere(character.code))
                m_found.insert(character.code);
            else if (lacks && m_looked_for.insert(character.code).second && lacks_any(alone))
                m_missing.emplace_back(alone);
        }
    }
    std::vector<std::string> missing() { return std::move(m_missing); }

private:
    bool has_unknown_characters(std::string_view text) const {
        while (!text.empty()) {
            const Character character = first_character(text);
            if (character.bytes == 0 || !m_found.contains(character.code))
                return true;
            text.remove_prefix(character.bytes);
        }
        return false;
    }

    bool lacks_any(std::string_view text) {
        set_text(m_layout.get(), text, {});
        return pango_layout_get_unknown_glyphs_count(m_layout.get()) > 0;
    }

    CairoSurface m_surface{cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1)};
    CairoContext m_context{cairo_create(m_surface.get())};
    TextLayout m_layout{layout_on(m_context.get())};
    std::unordered_set<char32_t> m_found;
    std::unordered_set<char32_t> m_looked_for; ///< one by one
    std::vector<std::string> m_missing;
};

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
    search.look_at(text);
    return search.missing();
}

std::vector<std::string> missing_glyphs(std::span<const Scene> scenes) {
    GlyphSearch search;
    for (const Scene& scene : scenes)
        for (const Primitive& item : scene.items)
            if (const auto* text = std::get_if<TextShape>(&item))
                search.look_at(text->text);
    return search.missing();
}

std::string missing_glyphs_note(std::span<const std::string> missing, const Texts& texts) {
    std::string list;
    for (const auto& character : missing)
        list += (list.empty() ? "" : ", ") + character + " (U+" +
                hex_of(first_character(character).code) + ")";
    return list.empty() ? "" : texts(text_id::chart_missing_glyphs, list);
}

} // namespace taizhang
