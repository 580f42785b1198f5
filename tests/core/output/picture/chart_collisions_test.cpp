#include "core/chart/scene_checks.h"
#include "core/chart/scene_collisions.h"
#include "core/output/random_charts.h"
#include "core/output/stored_charts.h"
#include "output/picture/cairo_canvas.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

constexpr unsigned seeds = 120;

struct Pixels {
    int width;
    int height;
};
constexpr std::array sizes{Pixels{1920, 1080}, Pixels{1843, 1037}, Pixels{800, 600},
                           Pixels{3000, 1000}};
constexpr std::array languages{Language::chinese, Language::english};

/// With TAIZHANG_LONG_TESTS=1 every size in both languages for every seed; else a part of them,
/// another one for each seed.
bool is_long() {
    const char* wanted = std::getenv("TAIZHANG_LONG_TESTS");
    return wanted && std::string{wanted} == "1";
}

bool is_taken(unsigned seed, size_t kind, size_t size, size_t language) {
    if (is_long())
        return true;
    const size_t turn = seed + kind;
    return turn % sizes.size() == size && turn / sizes.size() % languages.size() == language;
}

void check(const Chart& chart, const Pixels& pixels, Language language,
           const TextMetrics& metrics) {
    const Texts texts{language};
    const Scene scene = scene_of(chart, standalone_frame(chart, texts),
                                 picture_scale(pixels.width, pixels.height).scene, metrics, texts);
    const std::string hit = Collisions{scene, metrics}.first();
    INFO(name_of(chart.kind) << " " << pixels.width << "x" << pixels.height << " "
                             << name_of(language));
    CHECK(hit == std::string{});
}

} // namespace

TEST_CASE("no label of a chart lies on a bar, a line or another label", "[chart][collisions]") {
    const CairoTextMetrics metrics;
    const auto& kinds = EnumNames<ChartKind>::names;
    for (size_t kind = 0; kind < kinds.size(); ++kind)
        for (unsigned seed = 0; seed < seeds; ++seed)
            for (size_t size = 0; size < sizes.size(); ++size)
                for (size_t language = 0; language < languages.size(); ++language) {
                    if (!is_taken(seed, kind, size, language))
                        continue;
                    INFO("seed " << seed);
                    check(RandomCharts{seed}.next(kinds[kind].first), sizes[size],
                          languages[language], metrics);
                }
}

TEST_CASE("nor does one of a chart with usual figures", "[chart][collisions]") {
    const CairoTextMetrics metrics;
    for (const auto& [kind, name] : EnumNames<ChartKind>::names)
        for (const auto& pixels : sizes)
            for (const Language language : languages)
                check(StoredCharts::of(kind), pixels, language, metrics);
}
