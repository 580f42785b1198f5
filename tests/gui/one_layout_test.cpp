// A scene is laid out once and painted by the window, the PNG, the PDF and the SVG painter. Each
// must put every text and box where the scene has it: none moved, left out, cut or broken anew.

#include "core/chart/scene_checks.h"
#include "core/output/random_charts.h"
#include "core/output/stored_charts.h"
#include "gui/painted/expected_pixels.h"
#include "gui/painted/pdf_words.h"
#include "gui/painted/screen.h"
#include "gui/painted/svg_elements.h"
#include "output/file/xml_text.h"
#include "output/picture/cairo_canvas.h"
#include "output/picture/svg_writer.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

constexpr Size picture_size{960, 540};

/// Charts as ledgers have them, and as wild as they may be, with 𠮷 in their names.
struct Drawn {
    Chart chart;
    Texts texts;

    Scene scene(Size size, const TextMetrics& metrics) const {
        return scene_of(chart, standalone_frame(chart, texts), size, metrics, texts);
    }
};

Drawn any_chart() {
    const auto place = GENERATE(range(size_t{0}, EnumNames<ChartKind>::names.size()));
    const ChartKind kind = EnumNames<ChartKind>::names[place].first;
    const auto language = GENERATE(Language::chinese, Language::english);
    const auto seed = static_cast<unsigned>(GENERATE(0, 1, 2));
    return {seed == 0 ? StoredCharts::of(kind) : RandomCharts{seed}.next(kind), Texts{language}};
}

std::string shown(const Rect& box) {
    std::ostringstream text;
    text << box.x << ", " << box.y << " " << box.width << "×" << box.height;
    return text.str();
}

/// Letters may reach a little over their box and begin a little inside of it.
void check_letters(const TextShape& text, const Rect& ink, const Rect& box) {
    const double em = text.lettering.size;
    CHECK(box.grown(0.15 * em + 1).contains(ink));
    CHECK(ink.x < box.x + 0.8 * em);
    CHECK(ink.right() > box.right() - 0.8 * em);
}

/// Of lines, dashes and round ends only that they stay in place can be told.
void check_shape(const Primitive& item, const Rect& painted, const Rect& extent) {
    const auto* stroke = std::get_if<LineShape>(&item);
    CHECK(extent.grown(4 + (stroke ? stroke->width : 0)).contains(painted)); // corners are mitred
    const bool is_box = std::holds_alternative<RectShape>(item);
    if (is_box && extent.width >= 1 && extent.height >= 1)
        CHECK(is_close(painted, extent, 2));
    if (const auto* line = std::get_if<LineShape>(&item); line && line->dash == Dash::solid)
        CHECK(painted.grown(2).contains(extent));
}

void check_painted(const Scene& scene, const PaintedScreen& screen, const TextMetrics& metrics) {
    CHECK(screen.is_sum_of_items);
    REQUIRE(screen.items.size() == scene.items.size());
    for (size_t i = 0; i < scene.items.size(); ++i) {
        const Primitive& item = scene.items[i];
        const PaintedItem& painted = screen.items[i];
        const Rect extent = extent_of(item, metrics);
        const auto* text = std::get_if<TextShape>(&item);
        INFO("item " << i << " " << (text ? text->text : "") << ": " << shown(painted.box)
                     << " instead of " << shown(extent));
        CHECK_FALSE(painted.is_cut);
        CHECK(painted.vertices > 0);
        if (!text) {
            check_shape(item, painted.box, extent);
            continue;
        }
        CHECK(painted.vertices == 4 * code_points_of(without_spaces(text->text)));
        check_letters(*text, painted.box, extent);
    }
}

/// The words in the box of a text, put together again.
struct Found {
    std::string text;
    Around around;
};

Found take_words(std::vector<PdfWord>& words, const Rect& box) {
    std::vector<PdfWord> taken;
    std::erase_if(words, [&](const PdfWord& word) {
        const bool is_inside = box.contains(word.box.centre());
        if (is_inside)
            taken.push_back(word);
        return is_inside;
    });
    std::ranges::stable_sort(taken, {}, [](const PdfWord& word) { return word.box.x; });
    Found found;
    for (const PdfWord& word : taken) {
        found.text += without_spaces(word.text);
        found.around.add(word.box);
    }
    return found;
}

/// The middles of the pixels that differ, in the scene's lengths.
std::vector<Point> differences(const Pixels& a, const Pixels& b, double scale) {
    REQUIRE(a.colours.size() == b.colours.size());
    std::vector<Point> points;
    for (int y = 0; y < a.height; ++y)
        for (int x = 0; x < a.width; ++x)
            if (a.at(x, y) != b.at(x, y))
                points.push_back({(x + 0.5) / scale, (y + 0.5) / scale});
    return points;
}

/// What each text of a picture covers. No letter may be where none of them is.
std::vector<Around> inks_of(const std::vector<TextShape>& texts, const TextMetrics& metrics,
                            const std::vector<Point>& letters) {
    std::vector<Rect> boxes;
    for (const TextShape& text : texts)
        boxes.push_back(bounds_of(text, metrics).grown(0.1 * text.lettering.size));
    std::vector<Around> inks(texts.size());
    size_t last = 0; // the next letter's text is mostly the last one's
    for (const Point& place : letters) {
        if (boxes.empty() || !boxes[last].contains(place))
            last = static_cast<size_t>(
                std::ranges::find_if(boxes, [&](const Rect& box) { return box.contains(place); }) -
                boxes.begin());
        if (last == boxes.size()) {
            FAIL_CHECK("letters where the scene has none: " << place.x << ", " << place.y);
            last = 0;
        } else {
            inks[last].add(place);
        }
    }
    return inks;
}

/// The scene without its texts.
Scene silent(Scene scene) {
    std::erase_if(scene.items,
                  [](const Primitive& item) { return std::holds_alternative<TextShape>(item); });
    return scene;
}

} // namespace

TEST_CASE("the screen shows every text and box of a scene in its place", "[gui][layout]") {
    const Drawn drawn = any_chart();
    const auto [width, height, scale] = GENERATE(table<float, float, float>(
        {{800, 600, 1}, {1440, 900, 1.25F}, {3840, 2160, 2}, {800, 600, 0.8F}}));
    INFO(name_of(drawn.chart.kind) << " " << width << "x" << height << " " << scale);
    Driver driver{{width, height}};
    driver.gui().set_scale(scale);
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset; // as the window's own
    PaintedScreen screen;
    Scene scene;
    driver.show_content([&](const Look& look) {
        const ImVec2 origin = ImGui::GetCursorScreenPos();
        const ImVec2 room = ImGui::GetContentRegionAvail();
        const ImguiTextMetrics metrics{look};
        scene = drawn.scene(scene_size(look, {std::floor(room.x), std::floor(room.y)}), metrics);
        screen = ScreenRecorder{look, origin}.paint(scene);
    });
    check_painted(scene, screen, ImguiTextMetrics{driver.gui().look()});
}

TEST_CASE("an SVG has every text and box of a scene in its place", "[gui][layout]") {
    const Drawn drawn = any_chart();
    INFO(name_of(drawn.chart.kind));
    const Scene scene = drawn.scene(picture_size, CairoTextMetrics{});
    auto elements = svg_elements(svg_of(scene, light_style()));
    std::erase_if(elements, [](const SvgElement& each) { return each.name == "path"; }); // hatching
    REQUIRE(elements.size() == scene.items.size());
    for (size_t i = 0; i < elements.size(); ++i) {
        const SvgElement& element = elements[i];
        INFO(i << " " << element.name << " " << element.text);
        if (const auto* text = std::get_if<TextShape>(&scene.items[i])) {
            CHECK(element.text == xml_text(text->text));
            CHECK(element.number("x") == Catch::Approx(text->position.x).margin(0.006));
            CHECK(element.number("y") == Catch::Approx(text->position.y).margin(0.006));
            CHECK(element.number("font-size") == Catch::Approx(text->lettering.size).margin(0.006));
            CHECK((element.value("font-weight") == "bold") ==
                  (text->lettering.weight == FontWeight::bold));
            constexpr std::array anchors{"", "middle", "end"};
            CHECK(element.value("text-anchor") == anchors[static_cast<size_t>(text->anchor)]);
        } else if (const auto* shape = std::get_if<RectShape>(&scene.items[i])) {
            CHECK(element.name == "rect");
            CHECK(is_close({element.number("x"), element.number("y"), element.number("width"),
                            element.number("height")},
                           shape->rect, 0.011));
        }
    }
}

TEST_CASE("a PDF has every text and box of a scene in its place", "[gui][layout]") {
    if (!has_poppler())
        SKIP("pdftotext and pdftoppm are missing: install poppler-utils");
    const Drawn drawn = any_chart();
    INFO(name_of(drawn.chart.kind));
    const CairoTextMetrics metrics;
    const Scene scene = drawn.scene(picture_size, metrics);
    const PdfFile pdf{pdf_of(scene, light_style())};
    auto words = pdf.words();
    for (const TextShape& text : texts_of(scene)) {
        const Rect box = bounds_of(text, metrics);
        const Found found = take_words(words, box);
        INFO(text.text << " at " << shown(box) << " is at " << shown(found.around.box()));
        CHECK(found.text == without_spaces(text.text));
        CHECK(std::abs(found.around.box().x - box.x) < 1.5);
        const double space_at_end = text.text.ends_with(' ') ? text.lettering.size : 0;
        CHECK(std::abs(found.around.box().right() - box.right()) < 1.5 + space_at_end);
    }
    for (const PdfWord& word : words)
        FAIL_CHECK("nothing in the scene reads " << word.text << " at " << shown(word.box));
    const auto found = ExpectedPixels{scene, metrics}.compare(ppm_pixels(pdf.ppm()), 1);
    INFO("first wrong at " << found.first_wrong.x << ", " << found.first_wrong.y);
    CHECK(found.compared > 0);
    CHECK(found.wrong == 0);
}

TEST_CASE("a PNG has every text and box of a scene in its place", "[gui][layout]") {
    const Drawn drawn = any_chart();
    const double scale = 1.5;
    INFO(name_of(drawn.chart.kind) << " " << scale);
    const CairoTextMetrics metrics;
    const Scene scene = drawn.scene(picture_size, metrics);
    const Pixels picture = png_pixels(png_of(scene, light_style(), scale));
    const auto found = ExpectedPixels{scene, metrics}.compare(picture, scale);
    INFO("first wrong at " << found.first_wrong.x << ", " << found.first_wrong.y);
    CHECK(found.compared > 0);
    CHECK(found.wrong == 0);

    const Pixels without = png_pixels(png_of(silent(scene), light_style(), scale));
    const auto texts = texts_of(scene);
    const auto inks = inks_of(texts, metrics, differences(picture, without, scale));
    for (size_t i = 0; i < texts.size(); ++i) {
        INFO(texts[i].text << " at " << shown(bounds_of(texts[i], metrics)) << " is at "
                           << shown(inks[i].box()));
        check_letters(texts[i], inks[i].box(), bounds_of(texts[i], metrics));
    }
}
