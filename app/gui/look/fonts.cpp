#include "gui/look/fonts.h"

#include <imgui_freetype.h>
#include <optional>

namespace taizhang {

namespace {

/// Sizes of merged fonts are relative to this one.
constexpr float reference_size = 16.0F;
const MappedFile* mapped(Fonts& fonts, const std::string& path) {
    fonts.files.emplace_back(path);
    return fonts.files.back().data() ? &fonts.files.back() : nullptr;
}

ImFont* add(ImFontAtlas& atlas, Fonts& fonts, const FontFile& file, ImFontConfig config) {
    const auto* data = mapped(fonts, file.path);
    if (!data)
        return nullptr;
    config.FontNo = file.index;
    config.FontLoaderFlags = ImGuiFreeTypeLoaderFlags_LightHinting;
    if (file.needs_emboldening)
        config.FontLoaderFlags |= ImGuiFreeTypeLoaderFlags_Bold;
    // Dear ImGui copies data that is not its own, so it is told who owns it only afterwards.
    auto* font = atlas.AddFontFromMemoryTTF(data->data(), static_cast<int>(data->size()),
                                            config.SizePixels, &config);
    atlas.Sources.back().FontDataOwnedByAtlas = false;
    return font;
}

/// Dear ImGui's size is a line height, so fonts are merged at the same em.
void merge_symbols(ImFontAtlas& atlas, Fonts& fonts, float line_height, ImFontConfig config) {
    const auto symbols = find_symbol_font();
    if (!symbols)
        return;
    config.MergeMode = true;
    config.SizePixels = reference_size * symbols->line_height / line_height;
    add(atlas, fonts, *symbols, config);
}

/// Characters are moved to the middle of their line, so that text in the middle of a button is.
ImFontConfig config_for(const FontFile& file) {
    ImFontConfig config;
    config.SizePixels = reference_size;
    config.GlyphOffset.y = (file.middle - character_middle) / file.line_height * -reference_size;
    return config;
}

LoadedFont load(ImFontAtlas& atlas, Fonts& fonts, const std::optional<FontFile>& file) {
    auto* font = file ? add(atlas, fonts, *file, config_for(*file)) : nullptr;
    if (!font)
        return {atlas.AddFontDefault()};
    merge_symbols(atlas, fonts, file->line_height, config_for(*file));
    return {font, file->line_height};
}

LoadedFont load_serif(ImFontAtlas& atlas, Fonts& fonts, Weight weight) {
    const auto file = find_text_font(weight, FontFace::serif);
    return file && file->has_chinese ? load(atlas, fonts, file) : fonts.of(weight);
}

} // namespace

Fonts load_fonts(ImFontAtlas& atlas) {
    Fonts fonts;
    const auto regular = find_text_font(Weight::regular);
    fonts.regular = load(atlas, fonts, regular);
    fonts.bold = load(atlas, fonts, find_text_font(Weight::bold));
    fonts.regular_serif = load_serif(atlas, fonts, Weight::regular);
    fonts.bold_serif = load_serif(atlas, fonts, Weight::bold);
    fonts.has_chinese = regular && regular->has_chinese;
    return fonts;
}

} // namespace taizhang
