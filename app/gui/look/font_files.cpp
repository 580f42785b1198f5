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

/// Ascent plus descent in em; 0 if the face can't be read.
float line_height_of(const std::string& path, unsigned index) {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    float height = 0.0F;
    if (FT_Init_FreeType(&library) != 0)
        return height;
    if (FT_New_Face(library, path.c_str(), static_cast<FT_Long>(index), &face) == 0) {
        if (FT_IS_SCALABLE(face))
            height = static_cast<float>(face->ascender - face->descender) /
                     static_cast<float>(face->units_per_EM);
        FT_Done_Face(face);
    }
    FT_Done_FreeType(library);
    return height;
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
    file.line_height = line_height_of(file.path, file.index);
    file.has_chinese = has_character(match, U'党') && has_character(match, U'账');
    file.needs_emboldening = weight == Weight::bold && found_weight < FC_WEIGHT_DEMIBOLD;
    return file.line_height > 0.0F ? std::optional{file} : std::nullopt;
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

std::optional<FontFile> find_text_font(Weight weight) {
    return best_match({"Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC",
                       "WenQuanYi Micro Hei", "sans-serif"},
                      "zh-cn", weight);
}

std::optional<FontFile> find_symbol_font() {
    return best_match({"DejaVu Sans", "sans-serif"}, "en", Weight::regular);
}

} // namespace taizhang
