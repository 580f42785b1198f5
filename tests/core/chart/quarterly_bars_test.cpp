#include "chart/quarterly_bars.h"
#include "core/chart/chart_cases.h"
#include "core/chart/fixed_metrics.h"
#include "core/chart/scene_checks.h"
#include "core/chart/stored_chart.h"
#include "output/picture/svg_writer.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_adapters.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <functional>
#include <random>

using namespace taizhang;
using namespace taizhang::test;

namespace {

const FixedMetrics metrics;
const Texts chinese{Language::chinese};
const Texts english{Language::english};

Scene standing_alone(const QuarterlyData& data, const Texts& texts = chinese) {
    return quarterly_bars(data, standalone_frame(data, "党建指标台账", texts), {960, 540}, metrics,
                          texts);
}

Scene standing_alone_in(const QuarterlyData& data, Size size) {
    return quarterly_bars(data, standalone_frame(data, "党建指标台账", chinese), size, metrics,
                          chinese);
}

Scene in_card(const QuarterlyData& data, Size size = {800, 400}) {
    return quarterly_bars(data, {}, size, metrics, chinese);
}

struct StoredCase {
    const char* name;
    QuarterlyData (*data)();
};

/// Data as wild as a ledger may hold: absent values, all magnitudes, all states.
class RandomData {
public:
    explicit RandomData(unsigned seed) : m_random(seed) {}

    QuarterlyData next() {
        QuarterlyData data;
        data.name = name();
        data.year = 2023;
        data.decimals = below(4);
        const double size = std::pow(10.0, below(13) - 2);
        for (auto& quarter : data.quarters)
            quarter = {maybe(size), maybe(size), maybe(size), precision(),
                       static_cast<BarState>(below(3))};
        if (below(2))
            data.selected = below(4);
        if (below(3))
            data.line = YearLine{2 * value(size), value(size), maybe(4 * size), maybe(4 * size),
                                 precision()};
        data.plan_kind = static_cast<PlanKind>(below(3));
        data.unit = below(3) ? "人次" : "%";
        data.pending = below(3);
        data.day = *make_date(2023, 9, 18);
        return data;
    }

    Size size() { return {120.0 + below(1500), 80.0 + below(900)}; }
    int below(int end) { return std::uniform_int_distribution{0, end - 1}(m_random); }

private:
    double value(double size) { return std::uniform_real_distribution{0.0, size}(m_random); }
    std::optional<double> maybe(double size) {
        if (below(4) == 0)
            return std::nullopt;
        return below(5) ? value(size) : 0.0;
    }
    Precision precision() { return below(2) ? Precision::exact : Precision::approximate; }
    std::string name() {
        std::string text;
        for (int i = below(60); i >= 0; --i)
            text += "党";
        return text;
    }

    std::mt19937 m_random;
};

} // namespace

TEST_CASE("a quarterly chart is drawn as it was stored", "[chart]") {
    const auto stored = GENERATE(values<StoredCase>({
        {"full", full_case},
        {"without_target", without_target},
        {"pending_only", pending_only},
        {"unassigned_only", unassigned_only},
        {"levels", levels},
        {"ratio", ratio},
        {"limit", limit},
        {"ended_year", ended_year},
        {"huge", huge},
        {"tiny", tiny},
    }));
    const auto data = stored.data();
    const std::string name{stored.name};
    check_stored(name + ".svg", svg_of(standing_alone(data), light_style()));
    check_stored(name + ".en.svg", svg_of(standing_alone(data, english), light_style()));
    check_texts(standing_alone(data), metrics);
    check_texts(standing_alone(data, english), metrics);
}

TEST_CASE("no text of a quarterly chart covers another or leaves the picture", "[chart]") {
    RandomData random{GENERATE(range(0U, 400U))};
    const auto data = random.next();
    const Size size = random.size();
    ChartFrame frame = standalone_frame(data, "党建指标台账", chinese);
    if (random.below(2))
        frame = {};
    INFO(size.width << " x " << size.height);
    check_texts(quarterly_bars(data, frame, size, metrics, random.below(2) ? chinese : english),
                metrics);
}

TEST_CASE("in a card of usual size every value has its label", "[chart]") {
    const auto scene = in_card(full_case());
    for (const auto* label : {"12", "11", "8", "9", "7", "年度目标 39 次", "预计 41", "累计 31"})
        CHECK(has_text(scene, label));
}

TEST_CASE("an unknown value is drawn as nothing, zero as a bar of no height", "[chart]") {
    auto data = full_case();
    data.quarters[1].actual = 0;
    data.quarters[2].last_year = none;
    const auto scene = in_card(data);
    CHECK(count_of<RectShape>(scene, {Series::actual, 1}) == 1);
    CHECK(count_of<RectShape>(scene, {Series::actual, 3}) == 0);
    CHECK(count_of<TextShape>(scene, {Series::actual, 3}) == 0);
    CHECK(count_of<RectShape>(scene, {Series::last_year, 2}) == 0);
    CHECK(has_text(scene, "0"));
}

TEST_CASE("levels have no cumulative line and no second axis", "[chart]") {
    const auto scene = in_card(GENERATE(&levels, &ratio, &limit)());
    for (const auto& item : scene.items)
        CHECK(std::visit([](const auto& shape) { return shape.colour; }, item) !=
              ColourRole::brand);
    CHECK(count_of<LineShape>(scene, {Series::plan, 3}) == 1);
}

TEST_CASE("the quarter looked at stands out, the running one is hatched", "[chart]") {
    for (const auto& item : in_card(full_case()).items) {
        const auto* bar = std::get_if<RectShape>(&item);
        if (!bar || !bar->mark || bar->mark->series != Series::actual)
            continue;
        const bool selected = bar->mark->place == 2;
        CHECK(bar->colour == (selected ? ColourRole::data_current : ColourRole::data_past));
        CHECK(bar->fill == (selected ? Fill::hatched : Fill::solid));
    }
}

TEST_CASE("what is in no quarter is told and carries the line on", "[chart]") {
    const auto scene = in_card(unassigned_only());
    CHECK(has_text(scene, "未分季 769 人次 · 累计 约 769"));
    CHECK(count_of<SymbolShape>(scene, {Series::cumulative, 3}) == 2);
}

TEST_CASE("pending records are told", "[chart]") {
    CHECK(has_text(in_card(pending_only()), "另有 4 条待补"));
}

TEST_CASE("bars, marks and line begin at the same zero", "[chart]") {
    const auto scene = in_card(full_case());
    double base = 0;
    for (const auto& item : scene.items)
        if (const auto* bar = std::get_if<RectShape>(&item);
            bar && bar->mark && bar->mark->place >= 0) {
            if (base == 0)
                base = bar->rect.bottom();
            CHECK(bar->rect.bottom() == base);
        }
    CHECK(base > 300);
}

TEST_CASE("a picture that is too small shows what fits", "[chart]") {
    const double width = GENERATE(0, 1, 30, 100);
    const double height = GENERATE(0, 1, 30, 100);
    const auto data = GENERATE(&full_case, &huge)();
    for (const auto& scene :
         {standing_alone_in(data, {width, height}), in_card(data, {width, height})}) {
        check_texts(scene, metrics);
        CHECK(scene.size == Size{width, height});
    }
}
