#include "chart/quarterly_bars.h"
#include "chart/quarterly_words.h"
#include "chart/standalone_frame.h"
#include "core/chart/chart_cases.h"
#include "core/chart/fixed_metrics.h"
#include "core/chart/scene_checks.h"
#include "core/chart/stored_chart.h"
#include "core/languages.h"
#include "output/picture/svg_writer.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_adapters.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <functional>
#include <random>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

ChartFrame frame_of(const QuarterlyData& data, const Texts& texts) {
    return standalone_frame(head_of(data, texts), {"第一监狱机关党委", "党建指标台账", data.day},
                            {}, texts);
}

Scene standing_alone(const QuarterlyData& data, const Texts& texts = chinese) {
    return quarterly_bars(data, frame_of(data, texts), {960, 540}, fixed_metrics, texts);
}

Scene standing_alone_in(const QuarterlyData& data, Size size) {
    return quarterly_bars(data, frame_of(data, chinese), size, fixed_metrics, chinese);
}

Scene in_card(const QuarterlyData& data, Size size = {800, 400}) {
    return quarterly_bars(data, {}, size, fixed_metrics, chinese);
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
        if (below(3)) {
            const double target = 1e-3 + value(4 * size);
            data.standing = paced(2 * value(size), target, value(target), Status::behind);
            data.standing.unassigned = below(2) * value(size);
            data.standing.forecast = maybe(4 * size);
            data.standing.precision = precision();
        }
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
    check_texts(standing_alone(data), fixed_metrics);
    check_texts(standing_alone(data, english), fixed_metrics);
}

TEST_CASE("no text of a quarterly chart covers another or leaves the picture", "[chart]") {
    RandomData random{GENERATE(range(0U, 400U))};
    const auto data = random.next();
    const Size size = random.size();
    ChartFrame frame = frame_of(data, chinese);
    if (random.below(2))
        frame = {};
    INFO(size.width << " x " << size.height);
    check_texts(
        quarterly_bars(data, frame, size, fixed_metrics, random.below(2) ? chinese : english),
        fixed_metrics);
}

TEST_CASE("in a card of usual size every value has its label", "[chart]") {
    const auto scene = in_card(full_case());
    for (const auto* label : {"12", "11", "8", "9", "7", "计划 9", "未开始", "至 9 月 18 日", "31",
                              "/ 39 次", "79%", "应完成 27", "多 4 次", "多 6 次", "8 次", "41 次"})
        CHECK(has_text(scene, label));
}

TEST_CASE("a title says the finding, the plain title stands below it", "[chart]") {
    const auto scene = standing_alone(full_case());
    CHECK(scene.title == "支部警示教育快于序时：已完成 31 次，占全年 79%");
    CHECK(has_text(scene, scene.title));
    CHECK(has_text(scene,
                   "支部警示教育各季完成情况（次）｜2023 年，截至 9 月 18 日｜第一监狱机关党委"));
    auto uncertain = full_case();
    uncertain.standing.certain = false;
    CHECK(standing_alone(uncertain).title == "支部警示教育各季完成情况");
}

TEST_CASE("what is hidden leaves no trace in a file", "[chart]") {
    const auto data = full_case();
    ChartFrame frame = standalone_frame(head_of(data, chinese), {"党委", "台账", data.day},
                                        {ChartPart::last_year}, chinese);
    const auto shown = [&] {
        const auto scene = quarterly_bars(data, frame, {960, 540}, fixed_metrics, chinese);
        std::string words = scene.title + scene.description;
        for (const auto& text : texts_of(scene))
            words += "\n" + text.text;
        return words;
    };
    CHECK(shown().find("上年") == std::string::npos);
    frame.answers = true; // on a screen it can be shown again
    CHECK(shown().find("上年") != std::string::npos);
    frame = standalone_frame(head_of(data, chinese), {"党委", "台账", data.day}, {ChartPart::plan},
                             chinese);
    for (const auto* trace : {"计划", "39", "79%", "应完成", "达标", "序时"}) {
        INFO(trace);
        CHECK(shown().find(trace) == std::string::npos);
    }
    frame.hidden = {ChartPart::actual};
    CHECK(shown().find("31") == std::string::npos);
}

TEST_CASE("a label is never on a bar of another mark", "[chart]") {
    for (const auto& item : standing_alone(full_case()).items)
        if (const auto* rect = std::get_if<RectShape>(&item); rect && rect->mark)
            for (const auto& text : texts_of(standing_alone(full_case())))
                CHECK_FALSE(rect->rect.overlaps(bounds_of(text, fixed_metrics)));
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

TEST_CASE("there is one axis: no text and no line in the colour of a second one", "[chart]") {
    const auto scene = in_card(GENERATE(&full_case, &levels, &ratio, &limit)());
    for (const auto& item : scene.items)
        CHECK(std::visit([](const auto& shape) { return shape.colour; }, item) !=
              ColourRole::brand);
}

TEST_CASE("the ceiling of a year is no mark of a quarter, it is told beside them", "[chart]") {
    const auto scene = standing_alone(limit());
    CHECK(count_of<LineShape>(scene, {Series::plan, 0}) == 0);
    CHECK(has_text(scene, "/ 上限 2 件"));
    CHECK(has_text(scene, "到达上限"));
    CHECK(scene.title == "违纪违法案件到达上限：累计 2 件，上限 2 件");
}

TEST_CASE("done quarters are filled, the running one is hatched, last year outlined", "[chart]") {
    for (const auto& item : in_card(full_case()).items) {
        const auto* bar = std::get_if<RectShape>(&item);
        if (!bar || !bar->mark)
            continue;
        if (bar->mark->series == Series::last_year) {
            CHECK(bar->fill == Fill::outlined);
            continue;
        }
        const bool running = bar->mark->place == 2;
        CHECK(bar->colour == (running ? ColourRole::data_current : ColourRole::data_past));
        CHECK(bar->fill == (running ? Fill::hatched : Fill::solid));
    }
}

TEST_CASE("a year without quarters stands as one bar beside those before it", "[chart]") {
    auto data = unassigned_only();
    data.years_before = {{2021, 702, Known::whole}, {2022, 740, Known::whole}};
    const auto scene = in_card(data);
    CHECK(count_of<RectShape>(scene, {Series::actual, 2}) == 1);
    CHECK(has_text(scene, "约 769"));
    CHECK(has_text(scene, "740"));
    CHECK(has_text(scene, "2022 年"));
    CHECK_FALSE(has_text(scene, "0"));
}

TEST_CASE("a year with a part in no quarter has a bar of its own beside them", "[chart]") {
    auto data = full_case();
    data.standing.unassigned = 5;
    data.standing.to_date = 36;
    data.quarters[1].actual = none;
    data.quarters[1].known = Known::unassigned;
    const auto scene = standing_alone(data);
    CHECK(has_text(scene, "–"));
    CHECK(has_text(scene, "未分季"));
    CHECK(has_text(scene, "含未分季 5"));
    CHECK(count_of<RectShape>(scene, {Series::actual, -1}) == 1);
}

TEST_CASE("pending records are told", "[chart]") {
    CHECK(has_text(in_card(pending_only()), "另有 4 条待补"));
}

TEST_CASE("bars and marks begin at the same zero", "[chart]") {
    const auto scene = in_card(full_case());
    double base = 0;
    for (const auto& item : scene.items)
        if (const auto* bar = std::get_if<RectShape>(&item);
            bar && bar->mark && bar->mark->place >= 0) {
            if (base == 0)
                base = bar->rect.bottom();
            CHECK(bar->rect.bottom() == base);
        }
    CHECK(base > 250);
}

TEST_CASE("a picture that is too small shows what fits", "[chart]") {
    const double width = GENERATE(0, 1, 30, 100);
    const double height = GENERATE(0, 1, 30, 100);
    const auto data = GENERATE(&full_case, &huge)();
    for (const auto& scene :
         {standing_alone_in(data, {width, height}), in_card(data, {width, height})}) {
        check_texts(scene, fixed_metrics);
        CHECK(scene.size == Size{width, height});
    }
}
