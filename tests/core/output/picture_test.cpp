#include "chart/quarterly_bars.h"
#include "core/chart/chart_cases.h"
#include "core/chart/scene_checks.h"
#include "output/cairo_canvas.h"
#include "output/svg_writer.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace taizhang;
using namespace taizhang::test;

namespace {

const Texts chinese{Language::chinese};

Scene chart(const TextMetrics& metrics, const QuarterlyData& data) {
    return quarterly_bars(data, standalone_frame(data, "台账", chinese), {960, 540}, metrics,
                          chinese);
}

/// Four bytes of a PNG header, from the most significant one.
unsigned big_endian(const std::string& file, size_t place) {
    unsigned value = 0;
    for (size_t i = 0; i < 4; ++i)
        value = value << 8U | static_cast<unsigned char>(file[place + i]);
    return value;
}

} // namespace

TEST_CASE("a PNG has the size that was asked for", "[output]") {
    const CairoTextMetrics metrics;
    const auto [size, scale] = picture_scale(1920, 1080);
    CHECK(size == Size{960, 540});
    const auto png = png_of(chart(metrics, full_case()), light_style(), scale);
    REQUIRE(png.size() > 1000);
    CHECK(png.substr(1, 3) == "PNG");
    CHECK(big_endian(png, 16) == 1920);
    CHECK(big_endian(png, 20) == 1080);
}

TEST_CASE("a picture too large is refused", "[output]") {
    Scene scene;
    scene.size = {100'000, 10};
    CHECK_THROWS_AS(png_of(scene, light_style(), 1), std::runtime_error);
}

TEST_CASE("a PDF is one page", "[output]") {
    const CairoTextMetrics metrics;
    const auto pdf = pdf_of(chart(metrics, full_case()), light_style());
    CHECK(pdf.starts_with("%PDF-"));
    CHECK(pdf.find("/Count 1") != std::string::npos);
}

TEST_CASE("with real fonts no text covers another", "[output]") {
    const CairoTextMetrics metrics;
    for (const auto& data : {full_case(), unassigned_only(), ratio(), huge(), ended_year()})
        check_texts(chart(metrics, data), metrics);
}

TEST_CASE("widths grow with size and text", "[output]") {
    const CairoTextMetrics metrics;
    const double one = metrics.width("党建", {13, FontWeight::regular});
    CHECK(one > 13);
    CHECK(metrics.width("党建", {26, FontWeight::regular}) == Catch::Approx(2 * one).epsilon(0.02));
    CHECK(metrics.width("", {13, FontWeight::bold}) == 0);
}

TEST_CASE("an SVG holds any text and its title", "[output]") {
    Scene scene;
    scene.size = {100, 50};
    scene.title = "a < b & \"c\"";
    scene.add(TextShape{{10.123, 20}, "<党>\n&", {}, ColourRole::text, Anchor::end, {}});
    const auto svg = svg_of(scene, light_style());
    CHECK(svg.find("<title>a &lt; b &amp; &quot;c&quot;</title>") != std::string::npos);
    CHECK(svg.find(">&lt;党&gt; &amp;</text>") != std::string::npos);
    CHECK(svg.find("x=\"10.12\"") != std::string::npos);
    CHECK(svg.find("text-anchor=\"end\"") != std::string::npos);
}
