#include "chart/quarterly_bars.h"
#include "chart/quarterly_words.h"
#include "chart/standalone_frame.h"
#include "core/chart/chart_cases.h"
#include "core/chart/scene_checks.h"
#include "core/languages.h"
#include "output/picture/cairo_canvas.h"
#include "output/picture/svg_writer.h"

#include <cairo.h>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <png.h>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

Scene chart(const TextMetrics& metrics, const QuarterlyData& data) {
    return quarterly_bars(
        data, standalone_frame(head_of(data, chinese), {"党委", "台账", data.day}, {}, chinese),
        {960, 540}, metrics, chinese);
}

/// Four bytes of a PNG header, from the most significant one.
unsigned big_endian(const std::string& file, size_t place) {
    unsigned value = 0;
    for (size_t i = 0; i < 4; ++i)
        value = value << 8U | static_cast<unsigned char>(file[place + i]);
    return value;
}

/// Cairo's own pixels of a scene: one surface, painted once.
std::vector<std::uint32_t> painted_at_once(const Scene& scene, int scale) {
    const int width = static_cast<int>(scene.size.width) * scale;
    const int height = static_cast<int>(scene.size.height) * scale;
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface{
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height), cairo_surface_destroy};
    const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> context{cairo_create(surface.get()),
                                                                     cairo_destroy};
    cairo_scale(context.get(), scale, scale);
    paint_on(context.get(), scene, light_style());
    cairo_surface_flush(surface.get());
    const auto* data =
        reinterpret_cast<const std::uint32_t*>(cairo_image_surface_get_data(surface.get()));
    return {data, data + width * height};
}

/// The pixels of a PNG file, alpha first as Cairo has them, but not multiplied with it.
std::vector<std::uint32_t> pixels_of(const std::string& png) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    REQUIRE(png_image_begin_read_from_memory(&image, png.data(), png.size()) != 0);
    image.format = PNG_FORMAT_BGRA;
    std::vector<std::uint32_t> pixels(std::size_t{image.width} * image.height);
    REQUIRE(png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr) != 0);
    return pixels;
}

constexpr std::size_t colour_type_place = 25; ///< in a PNG file

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

TEST_CASE("a PNG shows each pixel as Cairo paints the whole scene", "[output]") {
    const CairoTextMetrics metrics;
    const Scene scene = chart(metrics, full_case());
    const auto png = png_of(scene, light_style(), 2);
    CHECK(png[colour_type_place] == PNG_COLOR_TYPE_RGB);
    CHECK(pixels_of(png) == painted_at_once(scene, 2));
}

TEST_CASE("a PNG without backdrop is as transparent as Cairo paints it", "[output]") {
    Scene scene;
    scene.size = {200, 300};
    scene.add(RectShape{{10.5, 100.5, 50, 60}, ColourRole::data_current, 8, Fill::solid, {}});
    scene.add(TextShape{{20, 128}, "党建 gj", {}, ColourRole::text, Anchor::start, {}});
    const auto png = png_of(scene, light_style(), 1);
    CHECK(png[colour_type_place] == PNG_COLOR_TYPE_RGB_ALPHA);
    const auto shown = pixels_of(png);
    const auto painted = painted_at_once(scene, 1);
    CHECK(std::ranges::equal(
        shown, painted, {}, [](auto p) { return p >> 24; }, [](auto p) { return p >> 24; }));
    const Colour colour = light_style()(ColourRole::data_current);
    CHECK(shown[155 * 200 + 30] ==
          (0xFF000000u |
           static_cast<std::uint32_t>(colour.red << 16 | colour.green << 8 | colour.blue)));
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
