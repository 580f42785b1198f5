// What a chart as a file costs in a warm process. Usage: taizhang_chart_bench LEDGER DAY. One line
// per format: name, milliseconds of processor time of the dearest of all kinds of charts.
#include "bench/processor_time.h"
#include "ledger/ledger.h"
#include "output/picture/cairo_canvas.h"
#include "output/picture/chart_book.h"
#include "output/picture/chart_picture.h"

#include <iostream>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

constexpr int runs = 11;

/// All kinds, of the quarter of a day; those that the ledger has not are left out.
std::vector<Chart> charts_of(const Ledger& ledger, Date day, const Texts& texts) {
    Reader reader{ledger};
    const auto definitions = std::make_shared<const Definitions>(reader.definitions());
    const Quarter quarter = definitions->calendar().quarter_of(day);
    const ReviewPoint point{quarter.year, quarter.number, {}, day};
    const YearBook book = read_year_book(reader, definitions, point.year, day);
    std::vector<Chart> charts;
    for (const auto& [kind, name] : EnumNames<ChartKind>::names) {
        const auto indicator =
            needs_indicator(kind) ? std::optional{IndicatorPlace{}} : std::nullopt;
        if (auto chart = read_chart(reader, book, {kind, point, indicator}, texts))
            charts.push_back(std::move(*chart));
    }
    return charts;
}

/// Laid out and painted for a slide.
double cost_of(const Chart& chart, PictureFormat format, const TextMetrics& metrics,
               const Texts& texts) {
    const auto [size, scale] = picture_scale(slide_width_px, slide_height_px);
    std::vector<double> costs;
    for (int run = 0; run < runs; ++run)
        costs.push_back(cost_ms([&] {
            const Scene scene =
                scene_of(chart, standalone_frame(chart, texts), size, metrics, texts);
            picture_of(scene, format, scale);
        }));
    return median(costs);
}

} // namespace

int main(int argc, char** argv) {
    const auto day = argc == 3 ? parse_iso_date(argv[2]) : std::nullopt;
    if (!day) {
        std::cerr << "usage: taizhang_chart_bench LEDGER DAY\n";
        return 2;
    }
    const Texts texts{Language::chinese};
    const Ledger ledger = Ledger::open(argv[1], Access::read_only);
    const auto charts = charts_of(ledger, *day, texts);
    const CairoTextMetrics metrics;
    for (const auto& [format, name] : EnumNames<PictureFormat>::names) {
        double dearest = 0;
        for (const Chart& chart : charts)
            dearest = std::max(dearest, cost_of(chart, format, metrics, texts));
        std::cout << "chart_" << name << ' ' << dearest << '\n';
    }
    return 0;
}
