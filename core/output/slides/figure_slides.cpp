#include "chart/quarterly_data.h"
#include "output/material/indicator_row.h"
#include "output/slides/list_slides.h"
#include "text/ids/pack.h"
#include "text/ids/slides.h"
#include "text/unit_text.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr size_t columns = 4;
constexpr size_t tiles_per_slide = 12;
constexpr double tile_gap = 24;
constexpr double tile_width =
    (slide_edge::right - slide_edge::left - (columns - 1) * tile_gap) / columns;
constexpr double tile_height = 232;

/// Those of which a number can be told.
std::vector<IndicatorPlace> told_indicators(const Material& material) {
    auto places = material.indicators();
    std::erase_if(
        places, [&](IndicatorPlace place) { return !known_to_date(material.progress_of(place)); });
    return places;
}

void add_tile(SlideMaker& maker, IndicatorPlace indicator, Point corner) {
    constexpr double margin = 24;
    const IndicatorRow row = indicator_row(maker.material(), indicator, maker.texts());
    const Rect box{corner.x, corner.y, tile_width, tile_height};
    maker.slide().add_box(box, slide_colour::head, 12);
    std::vector<SlideRun> figure{{row.to_date, {64, FontWeight::bold}}};
    const std::string unit = with_unit({}, row.unit, maker.texts().language());
    if (!unit.empty())
        figure.push_back({unit, {28}, slide_colour::secondary});
    const double room = tile_width - 2 * margin;
    const std::string name = fitted(row.name, {26}, 2 * 0.92 * room, maker.metrics());
    maker.slide().add_text({box.x + margin, box.y + 16, room, tile_height - 32},
                           {{.runs = {{name, {26}, slide_colour::secondary}}}, {.runs = figure}},
                           BoxAnchor::middle);
}

} // namespace

void add_figure_slides(SlideMaker& maker, const Narrative& words, size_t most_slides) {
    const auto places = told_indicators(maker.material());
    const std::string title{maker.texts()(text_id::slides_figures)};
    const size_t shown = std::min(places.size(), most_slides * tiles_per_slide);
    for (size_t place = 0; place < shown; ++place) {
        const size_t tile = place % tiles_per_slide;
        if (tile == 0)
            maker.begin(place == 0 ? title : maker.texts()(text_id::pack_continued, title),
                        words.subtitle);
        add_tile(
            maker, places[place],
            {slide_edge::left + static_cast<double>(tile % columns) * (tile_width + tile_gap),
             slide_edge::top + static_cast<double>(tile / columns) * (tile_height + tile_gap)});
    }
    if (shown > 0 && shown < places.size())
        maker.set_foot(maker.texts()(text_id::slides_more, places.size() - shown));
}

} // namespace taizhang
