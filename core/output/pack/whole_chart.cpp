#include "output/pack/whole_chart.h"

#include "chart/placed_scene.h"
#include "text/ids/pack.h"
#include "text/unit_text.h"

#include <utility>

namespace taizhang {

namespace {

/// A summary counts the rows that it has no room for.
bool shows_all_rows(const Chart& chart, const Scene& scene) {
    const auto* summary = std::get_if<SummaryData>(&chart.data);
    return !summary || scene.zones.size() >= summary->rows.size();
}

Scene whole_chart(const Chart& chart, Size size, const TextMetrics& metrics, const Texts& texts) {
    const ChartHead head = head_of(chart, texts);
    ChartFrame frame;
    const std::string_view unit = spoken_unit(head.unit, texts.language());
    frame.title =
        unit.empty() ? head.title : texts(text_id::pack_chart, std::string_view{head.title}, unit);
    frame.subtitle = head.subject;
    if (chart.kind == ChartKind::years && !head.finding.empty())
        frame.subtitle = std::exchange(frame.title, head.finding);
    Scene scene;
    for (const double finer : {1.0, 1.2, 1.45}) {
        scene = scene_of(chart, frame, {size.width * finer, size.height * finer}, metrics, texts);
        if (shows_all_rows(chart, scene))
            break;
    }
    return scene;
}

} // namespace

void add_whole_chart(PageMaker& maker, const Rect& box, const Chart& chart) {
    const Scene scene = whole_chart(chart, {box.width, box.height}, maker.metrics(), maker.texts());
    add_scene(maker.page(), scene, {box.x, box.y}, box.width / scene.size.width);
}

} // namespace taizhang
