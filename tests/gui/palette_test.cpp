#include "gui/look/palette.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cmath>

using namespace taizhang;

namespace {

/// WCAG 2.2, relative luminance.
double luminance(ImU32 colour) {
    const auto linear = [&](int shift) {
        const double part = ((colour >> shift) & 0xFFU) / 255.0;
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(IM_COL32_R_SHIFT) + 0.7152 * linear(IM_COL32_G_SHIFT) +
           0.0722 * linear(IM_COL32_B_SHIFT);
}

double contrast(ImU32 one, ImU32 other) {
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

std::vector<ToneColours> tones(const Palette& palette) {
    return {palette.good, palette.behind, palette.alarm, palette.neutral};
}

void check_texts(const Palette& palette, double least, double least_on_rows) {
    for (const ImU32 ground : {palette.window, palette.surface}) {
        for (const ImU32 ink : {palette.text, palette.secondary, palette.link, palette.brand})
            CHECK(contrast(ink, ground) >= least);
        for (const ToneColours& tone : tones(palette))
            CHECK(contrast(tone.text, ground) >= least);
    }
    for (const ImU32 ground : {palette.chosen_row, palette.track})
        for (const ImU32 ink : {palette.text, palette.secondary, palette.link})
            CHECK(contrast(ink, ground) >= least_on_rows);
    for (const ToneColours& tone : tones(palette))
        CHECK(contrast(tone.text, tone.back) >= least);
    CHECK(contrast(palette.on_primary, palette.primary) >= least);
    CHECK(contrast(palette.on_selection, palette.selection) >= least);
    CHECK(contrast(palette.on_switched, palette.switched_on) >= least);
    for (const ImU32 cell : palette.heat)
        CHECK(contrast(palette.text, cell) >= least);
}

void check_marks(const Palette& palette, double least) {
    for (const ImU32 mark :
         {palette.edge, palette.marker, palette.data_current, palette.focus, palette.switched_on,
          palette.primary, palette.alarm.fill, palette.good.fill, palette.neutral.fill}) {
        CAPTURE(mark);
        CHECK(contrast(mark, palette.surface) >= least);
    }
}

} // namespace

TEST_CASE("the light palette can be read", "[palette]") {
    check_texts(light_palette(), 4.5, 4.5);
    check_marks(light_palette(), 3.0);
}

TEST_CASE("the dark palette can be read", "[palette]") {
    check_texts(dark_palette(), 4.5, 4.5);
    check_marks(dark_palette(), 3.0);
    // In the light these never stand without a value or a word.
    for (const ImU32 fill : {dark_palette().data_past, dark_palette().behind.fill})
        CHECK(contrast(fill, dark_palette().surface) >= 3.2);
}

TEST_CASE("in high contrast texts stand out more than twice as far", "[palette]") {
    check_texts(high_contrast_palette(), 8.3, 4.6);
    check_marks(high_contrast_palette(), 8.3);
}

TEST_CASE("an appearance is found by its name", "[palette]") {
    const auto appearance = GENERATE(Appearance::desktop, Appearance::light, Appearance::dark,
                                     Appearance::high_contrast);
    CHECK(appearance_named(name_of(appearance)) == appearance);
    CHECK_FALSE(appearance_named("grey"));
}
