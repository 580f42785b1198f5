#include "chart/style.h"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

using namespace taizhang;

namespace {

double linear(std::uint8_t value) {
    const double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

/// Relative luminance (WCAG 2.1).
double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
           0.0722 * linear(colour.blue);
}

double contrast(ColourRole one, ColourRole other) {
    const double a = luminance(light_style()(one));
    const double b = luminance(light_style()(other));
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

/// CIE L*, 0 … 100: how light a colour is in grey.
double lightness(ColourRole role) {
    const double y = luminance(light_style()(role));
    return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
}

} // namespace

TEST_CASE("labels of charts stand out from what they stand on", "[chart]") {
    using enum ColourRole;
    for (const ColourRole ink :
         {text, secondary, faint, neutral, good_text, attention_text, bad_text, data_current}) {
        INFO(static_cast<int>(ink));
        CHECK(contrast(ink, surface) >= 4.5);
    }
    CHECK(contrast(good_text, good_back) >= 4.5);
    CHECK(contrast(attention_text, attention_back) >= 4.5);
    CHECK(contrast(bad_text, bad_back) >= 4.5);
    CHECK(contrast(neutral, track) >= 4.5);
    for (const ColourRole ground :
         {data_past, heat_none, heat_low, heat_below, heat_met, heat_above})
        CHECK(contrast(text, ground) >= 4.5);
}

TEST_CASE("marks stand out: filled ones a little, outlines and ticks more", "[chart]") {
    using enum ColourRole;
    CHECK(contrast(data_past, surface) >= 1.8);
    CHECK(contrast(data_last_year, surface) >= 3);
    CHECK(contrast(data_current, surface) >= 3);
    CHECK(contrast(marker, surface) >= 7);
    for (const ColourRole fill : {good, bad})
        CHECK(contrast(fill, track) >= 2.8);
}

TEST_CASE("the steps of a heatmap differ in grey", "[chart]") {
    using enum ColourRole;
    constexpr std::array steps{heat_none, heat_low, heat_below, heat_met, heat_above};
    for (size_t one = 0; one < steps.size(); ++one)
        for (size_t other = one + 1; other < steps.size(); ++other) {
            INFO(one << " and " << other);
            CHECK(std::abs(lightness(steps[one]) - lightness(steps[other])) >= 8);
        }
}

TEST_CASE("the states of a bar differ in grey", "[chart]") {
    using enum ColourRole;
    CHECK(std::abs(lightness(data_past) - lightness(data_current)) >= 20);
    CHECK(std::abs(lightness(data_past) - lightness(surface)) >= 20);
}
