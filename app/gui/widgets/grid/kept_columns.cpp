#include "gui/widgets/grid/kept_columns.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float narrowest = 44.0F;
constexpr float narrowest_shared = 70.0F;

int sharing_in(const std::vector<TableColumn>& columns) {
    return static_cast<int>(std::ranges::count(columns, 0.0F, &TableColumn::width));
}

float least_width(const std::vector<TableColumn>& columns) {
    float width = narrowest_shared * static_cast<float>(sharing_in(columns));
    for (const TableColumn& column : columns)
        width += column.width;
    return width;
}

float width_at_100(const TableLayout& layout, const Look& look, size_t column) {
    return layout.whole_cell({}, column).width() / look.px(1.0F);
}

} // namespace

std::vector<size_t> arranged(std::span<const std::string> ids, const KeptColumns& kept) {
    std::vector<size_t> places;
    const auto place_of = [&](const std::string& id) { return std::ranges::find(ids, id); };
    for (const std::string& id : kept.order)
        if (const auto found = place_of(id); found != ids.end())
            if (const auto place = static_cast<size_t>(found - ids.begin());
                std::ranges::find(places, place) == places.end())
                places.push_back(place);
    for (size_t place = 0; place < ids.size(); ++place) {
        if (std::ranges::find(places, place) != places.end())
            continue;
        const auto before = place == 0 ? places.end() : std::ranges::find(places, place - 1);
        places.insert(before == places.end() ? (place == 0 ? places.begin() : places.end())
                                             : before + 1,
                      place);
    }
    return places;
}

void move_column(KeptColumns& kept, std::span<const std::string> ids, const std::string& moved,
                 const std::string& to) {
    std::vector<std::string> order;
    for (const size_t place : arranged(ids, kept))
        order.push_back(ids[place]);
    const auto from = std::ranges::find(order, moved);
    const auto target = std::ranges::find(order, to);
    if (from == order.end() || target == order.end() || from == target)
        return;
    if (from < target)
        std::rotate(from, from + 1, target + 1);
    else
        std::rotate(target, from, from + 1);
    kept.order = order;
}

void drop_unknown_order(KeptColumns& kept, std::span<const std::string> ids) {
    if (kept.sorted && std::ranges::find(ids, kept.sorted->column) == ids.end())
        kept.sorted.reset();
}

void keep_widths(const ShownColumns& shown, const KeptColumns& kept, const Look& look,
                 float width) {
    std::vector<TableColumn> set = shown.columns;
    for (size_t place = 0; place < set.size(); ++place)
        if (const auto found = kept.widths.find(shown.ids[place]); found != kept.widths.end())
            set[place].width = found->second;
    if (sharing_in(set) > 0 && look.px(least_width(set)) <= width)
        shown.columns = std::move(set);
}

void resize_column(KeptColumns& kept, const ShownColumns& shown, const TableLayout& layout,
                   const Look& look, size_t column, float width) {
    if (width == 0.0F) {
        kept.widths.erase(shown.ids[column]);
        return;
    }
    const auto is_shared = [&](size_t place) { return shown.columns[place].width == 0.0F; };
    float shared = 0.0F;
    for (size_t place = 0; place < shown.columns.size(); ++place)
        if (is_shared(place))
            shared += width_at_100(layout, look, place) - narrowest_shared;
    const float now = width_at_100(layout, look, column);
    if (!is_shared(column)) {
        kept.widths[shown.ids[column]] =
            std::clamp(width, narrowest, std::max(narrowest, now + shared));
        return;
    }
    const size_t next = column + 1;
    if (next >= shown.columns.size())
        return;
    if (!is_shared(next))
        kept.widths[shown.ids[next]] = std::max(narrowest, shown.columns[next].width + now -
                                                               std::max(narrowest_shared, width));
    else
        kept.widths[shown.ids[column]] =
            std::clamp(width, narrowest, std::max(narrowest, now + shared));
}

void take_event(KeptColumns& kept, const HeaderEvent& event, std::span<const std::string> ids,
                const ShownColumns& shown, const TableLayout& layout, const Look& look) {
    if (event.kind == HeaderEvent::Kind::reset) {
        kept.order.clear();
        kept.widths.clear();
    }
    if (event.kind == HeaderEvent::Kind::move)
        move_column(kept, ids, shown.ids[event.column], shown.ids[event.to]);
    if (event.kind == HeaderEvent::Kind::resize)
        resize_column(kept, shown, layout, look, event.column, event.width);
}

} // namespace taizhang
