#include "gui/look/font_files.h"

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <initializer_list>
#include <memory>

namespace taizhang {

namespace {

struct Release {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using Pattern = std::unique_ptr<FcPattern, Release>;

const FcChar8* fc(const char* text) {
    return reinterpret_cast<const FcChar8*>(text);
}

bool has_character(const FcPattern& pattern, char32_t character) {
    FcCharSet* characters = nullptr;
    return FcPatternGetCharSet(&pattern, FC_CHARSET, 0, &characters) == FcResultMatch &&
           FcCharSetHasChar(characters, character);
}

/// Reads the heights of the face; false if it can't be read or is no outline font.
bool measure(FontFile& file) {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    bool is_scalable = false;
    if (FT_Init_FreeType(&library) != 0)
        return false;
    if (FT_New_Face(library, file.path.c_str(), static_cast<FT_Long>(file.index), &face) == 0) {
        is_scalable = FT_IS_SCALABLE(face);
        const auto em = static_cast<float>(face->units_per_EM);
        file.line_height = static_cast<float>(face->ascender - face->descender) / em;
        file.middle = static_cast<float>(face->ascender + face->descender) / 2.0F / em;
        FT_Done_Face(face);
    }
    FT_Done_FreeType(library);
    return is_scalable;
}

std::optional<FontFile> described(const FcPattern& match, Weight weight) {
    FcChar8* path = nullptr;
    int index = 0;
    int found_weight = FC_WEIGHT_REGULAR;
    if (FcPatternGetString(&match, FC_FILE, 0, &path) != FcResultMatch)
        return std::nullopt;
    FcPatternGetInteger(&match, FC_INDEX, 0, &index);
    FcPatternGetInteger(&match, FC_WEIGHT, 0, &found_weight);
    FontFile file;
    file.path = reinterpret_cast<const char*>(path);
    file.index = static_cast<unsigned>(index);
    file.has_chinese = has_character(match, U'党') && has_character(match, U'账');
    file.needs_emboldening = weight == Weight::bold && found_weight < FC_WEIGHT_DEMIBOLD;
    return measure(file) ? std::optional{file} : std::nullopt;
}

std::optional<FontFile> best_match(std::initializer_list<const char*> families,
                                   const char* language, Weight weight) {
    const Pattern pattern{FcPatternCreate()};
    for (const auto* family : families)
        FcPatternAddString(pattern.get(), FC_FAMILY, fc(family));
    FcPatternAddString(pattern.get(), FC_LANG, fc(language));
    FcPatternAddBool(pattern.get(), FC_SCALABLE, FcTrue);
    FcPatternAddInteger(pattern.get(), FC_WEIGHT,
                        weight == Weight::bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
    FcConfigSubstitute(nullptr, pattern.get(), FcMatchPattern);
    FcDefaultSubstitute(pattern.get());
    FcResult result = FcResultNoMatch;
    const Pattern match{FcFontMatch(nullptr, pattern.get(), &result)};
    return match ? described(*match, weight) : std::nullopt;
}

} // namespace

std::optional<FontFile> find_text_font(Weight weight, FontFace face) {
    if (face == FontFace::serif)
        return best_match({"Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "serif"},
                          "zh-cn", weight);
    return best_match({"Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC",
                       "WenQuanYi Micro Hei", "sans-serif"},
                      "zh-cn", weight);
}

std::optional<FontFile> find_symbol_font() {
    return best_match({"DejaVu Sans", "sans-serif"}, "en", Weight::regular);
}

} // namespace taizhang
