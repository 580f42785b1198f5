#include "output/pack/plate_grid.h"

#include "output/pack/chart_plate.h"

#include <algorithm>
#include <span>

namespace taizhang {

namespace {

constexpr double gap_across = 25;
constexpr double gap_down = 16;

} // namespace

PlateGrid::PlateGrid(PageMaker& maker, const Material& material)
    : m_maker(maker), m_material(material) {}

size_t PlateGrid::per_page() const {
    return static_cast<size_t>(m_maker.format().chart_columns * m_maker.format().chart_rows);
}

void PlateGrid::add_indicator(IndicatorPlace indicator) {
    add([this, indicator](const Rect& box) {
        add_chart_plate(m_maker, box, m_material, indicator);
        m_maker.add_link(box, m_material.indicator_at(indicator).id);
    });
    m_plates.back().is_of_quarters = true;
}

void PlateGrid::add(Draw draw) {
    m_plates.push_back({std::move(draw), std::exchange(m_group, {}), false});
}

void PlateGrid::begin_group(const std::string& name) {
    m_group = name;
    m_has_groups = true;
}

void PlateGrid::finish() {
    const size_t pages = (m_plates.size() + per_page() - 1) / per_page();
    for (size_t page = 0, first = 0; page < pages; ++page) {
        if (page > 0)
            m_maker.begin_page();
        // No page is nearly empty: the last ones share what is left.
        const size_t left = pages - page;
        const size_t shared = (m_plates.size() - first + left - 1) / left;
        const size_t count = left <= 2 ? shared : per_page();
        draw_page(first, std::min(count, m_plates.size() - first));
        first += count;
    }
}

void PlateGrid::draw_page(size_t first, size_t count) {
    const auto plates = std::span{m_plates}.subspan(first, count);
    if (std::ranges::any_of(plates, &Plate::is_of_quarters))
        add_plate_legend(m_maker, m_material);
    const Rect room = m_maker.room();
    const int columns = m_maker.format().chart_columns;
    const int rows = m_maker.format().chart_rows;
    const double width = (room.width - (columns - 1) * gap_across) / columns;
    const double height = (room.height - (rows - 1) * gap_down) / rows;
    const Lettering lettering{m_maker.format().small, FontWeight::bold};
    const double label = m_has_groups ? 1.7 * lettering.size : 0;
    for (size_t i = 0; i < count; ++i) {
        const Plate& plate = plates[i];
        const int column = static_cast<int>(i) % columns;
        const int row = static_cast<int>(i) / columns;
        const Rect box{room.x + column * (width + gap_across), room.y + row * (height + gap_down),
                       width, height};
        if (!plate.group.empty()) {
            m_maker.add_bookmark(plate.group);
            m_maker.add_text({box.x, box.y + label / 2},
                             fitted(plate.group, lettering, width, m_maker.metrics()), lettering,
                             ColourRole::brand);
        }
        const PartScope part{m_maker, PartRole::figure};
        plate.draw({box.x, box.y + label, box.width, box.height - label});
    }
    const int used = (static_cast<int>(count) + columns - 1) / columns;
    m_maker.take(std::min(room.height, used * (height + gap_down)));
}

} // namespace taizhang
