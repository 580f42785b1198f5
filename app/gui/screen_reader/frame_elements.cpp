#include "gui/screen_reader/frame_elements.h"

#include <algorithm>
#include <cmath>
#include <imgui_internal.h>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace taizhang {

namespace {

/// What is drawn on a widget or in a cell is drawn soon after it was noted.
constexpr size_t looked_back = 64;
constexpr float rounding_px = 1.5F;

std::string_view shown_part(std::string_view label) {
    return label.substr(0, label.find("##"));
}

bool holds(const FrameBox& box, const FrameBox& inner) {
    const float x = (inner.min.x + inner.max.x) / 2.0F;
    const float y = (inner.min.y + inner.max.y) / 2.0F;
    return x >= box.min.x && x <= box.max.x && y >= box.min.y && y <= box.max.y;
}

bool overlaps(const FrameBox& a, const FrameBox& b) {
    return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}

bool is_widget(const FrameItem& item) {
    const bool is_known = !item.label.empty() || item.note.role != ItemRole::unknown;
    return is_known && item.id != item.window && item.note.role != ItemRole::mouse_only;
}

AccessibleRole role_of(const FrameItem& item) {
    switch (item.note.role) {
    case ItemRole::toggle:
        return AccessibleRole::toggle;
    case ItemRole::check_box:
        return AccessibleRole::check_box;
    case ItemRole::radio:
        return AccessibleRole::radio;
    case ItemRole::tab:
        return AccessibleRole::tab;
    case ItemRole::field:
        return AccessibleRole::field;
    case ItemRole::chooser:
        return AccessibleRole::chooser;
    case ItemRole::list_item:
        return AccessibleRole::list_item;
    case ItemRole::link:
        return AccessibleRole::link;
    case ItemRole::slider:
        return AccessibleRole::slider;
    case ItemRole::picture:
        return item.note.table ? AccessibleRole::table : AccessibleRole::picture;
    case ItemRole::unknown:
        if ((item.told & ImGuiItemStatusFlags_Checkable) != 0)
            return AccessibleRole::check_box;
        if ((item.told & ImGuiItemStatusFlags_Inputable) != 0)
            return AccessibleRole::field;
        break;
    case ItemRole::button:
    case ItemRole::mouse_only:
        break;
    }
    return AccessibleRole::button;
}

/// The place of the last one of these that was noted before `order` and holds the box.
template <class Places, class Holds>
int last_holding(const Places& places, const Holds& holds_it) {
    size_t tried = 0;
    for (auto place = places.rbegin(); place != places.rend() && tried < looked_back;
         ++place, ++tried)
        if (holds_it(*place))
            return *place;
    return -1;
}

class Reading {
public:
    explicit Reading(const FrameRecord& record) : m_record(record) {}

    FrameElements read() {
        auto item = m_record.items().begin();
        auto text = m_record.texts().begin();
        auto cell = m_record.cells().begin();
        const auto next = [](const auto& at, const auto& end) {
            return at == end ? std::numeric_limits<int>::max() : at->order;
        };
        for (;;) {
            const int orders[]{next(item, m_record.items().end()),
                               next(text, m_record.texts().end()),
                               next(cell, m_record.cells().end())};
            const int first = *std::ranges::min_element(orders);
            if (first == std::numeric_limits<int>::max())
                break;
            if (first == orders[0])
                add(*item++);
            else if (first == orders[1])
                add(*text++);
            else
                add(*cell++);
        }
        name_what_has_no_name();
        return std::move(m_read);
    }

private:
    void add(const FrameItem& item) {
        if (!is_widget(item))
            return;
        FrameElement element;
        AccessibleNode& node = element.node;
        node.role = role_of(item);
        node.item = item.id;
        node.key = keyed(mixed(1, item.id));
        node.name = item.note.name.empty() ? std::string{shown_part(item.label)} : item.note.name;
        node.value = item.note.value;
        node.box = pixels_of(item.box);
        node.is_enabled = !item.disabled;
        node.is_showing = overlaps(item.box, item.clip);
        node.takes_focus = item.takes_keys && !item.disabled;
        node.is_on = item.note.is_on || (item.told & ImGuiItemStatusFlags_Checked) != 0;
        if (const auto& range = item.note.range)
            node.range = {range->least, range->most, range->step, range->now};
        element.order = item.order;
        element.window = item.window;
        element.box = item.box;
        element.table = item.note.table ? &*item.note.table : nullptr;
        element.cell = cell_for(item.window, item.box);
        m_widgets[item.window].push_back(static_cast<int>(m_read.elements.size()));
        m_read.elements.push_back(std::move(element));
    }

    void add(const FrameText& text) {
        if (text.text.empty())
            return;
        const int widget = widget_for(text);
        if (widget >= 0)
            return say_of(m_read.elements[static_cast<size_t>(widget)], text.text);
        const int cell = cell_for(text.window, text.box);
        if (cell >= 0)
            return join(m_read.cells[static_cast<size_t>(cell)].text, text.text);
        FrameElement element;
        element.node.role = AccessibleRole::text;
        element.node.key = keyed(mixed(mixed(2, text.window),
                                       std::hash<std::string_view>{}(std::string_view{text.text})));
        element.node.name = text.text;
        element.node.box = pixels_of(text.box);
        element.node.is_showing = overlaps(text.box, text.clip);
        element.order = text.order;
        element.window = text.window;
        element.box = text.box;
        m_read.elements.push_back(std::move(element));
    }

    /// A cell is asked for more than once in a frame.
    void add(const FrameCell& cell) {
        auto& places = m_cells[cell.window];
        const int known = last_holding(places, [&](int place) {
            const FrameCell& other = m_read.cells[static_cast<size_t>(place)].cell;
            return other.table == cell.table && other.column == cell.column &&
                   std::abs(other.box.min.y - cell.box.min.y) < rounding_px;
        });
        if (known >= 0)
            return;
        places.push_back(static_cast<int>(m_read.cells.size()));
        m_read.cells.push_back({cell, {}});
    }

    /// The cell that a widget or text stands in; -1 where it is wider than a cell.
    int cell_for(ImGuiID window, const FrameBox& box) const {
        const auto places = m_cells.find(window);
        if (places == m_cells.end())
            return -1;
        return last_holding(places->second, [&](int place) {
            const FrameBox& cell = m_read.cells[static_cast<size_t>(place)].cell.box;
            return holds(cell, box) &&
                   box.max.x - box.min.x <= cell.max.x - cell.min.x + rounding_px;
        });
    }

    /// The widget that a text is drawn on, unless it is a row that the cells of a table lie on.
    int widget_for(const FrameText& text) const {
        const auto places = m_widgets.find(text.window);
        if (places == m_widgets.end())
            return -1;
        const int widget = last_holding(places->second, [&](int place) {
            return holds(m_read.elements[static_cast<size_t>(place)].box, text.box);
        });
        if (widget < 0)
            return -1;
        const FrameElement& element = m_read.elements[static_cast<size_t>(widget)];
        return element.cell < 0 && cell_for(text.window, text.box) >= 0 ? -1 : widget;
    }

    static void join(std::string& words, std::string_view more) {
        if (!words.empty())
            words += ' ';
        words += more;
    }

    static void say_of(FrameElement& element, std::string_view text) {
        AccessibleNode& node = element.node;
        if (element.table || text == node.name || text == node.value)
            return;
        join(node.description, text);
    }

    std::uint64_t keyed(std::uint64_t key) {
        const int before = m_keys[key]++;
        return before == 0 ? key : mixed(key, static_cast<std::uint64_t>(before));
    }

    /// A field is called as the text before it, anything else by what stands on it.
    void name_what_has_no_name() {
        const FrameElement* label = nullptr;
        for (FrameElement& element : m_read.elements) {
            AccessibleNode& node = element.node;
            if (node.role == AccessibleRole::text)
                label = &element;
            else if (node.name.empty() && !node.description.empty())
                node.name = std::exchange(node.description, {});
            else if (node.name.empty() && label && label->window == element.window)
                node.name = label->node.name;
        }
    }

    const FrameRecord& m_record;
    FrameElements m_read;
    std::unordered_map<ImGuiID, std::vector<int>> m_widgets; ///< places, by their window
    std::unordered_map<ImGuiID, std::vector<int>> m_cells;
    std::unordered_map<std::uint64_t, int> m_keys; ///< how often each has been given
};

} // namespace

FrameElements elements_of(const FrameRecord& record) {
    return Reading{record}.read();
}

AccessibleBox pixels_of(const FrameBox& box) {
    const auto whole = [](float length) { return static_cast<int>(std::lround(length)); };
    return {whole(box.min.x), whole(box.min.y), whole(box.max.x - box.min.x),
            whole(box.max.y - box.min.y)};
}

std::uint64_t mixed(std::uint64_t one, std::uint64_t other) {
    std::uint64_t mix = one * 0x9E3779B97F4A7C15U + other + 0x632BE59BD9B4E019U;
    mix = (mix ^ (mix >> 30U)) * 0xBF58476D1CE4E5B9U;
    mix = (mix ^ (mix >> 27U)) * 0x94D049BB133111EBU;
    return mix ^ (mix >> 31U);
}

} // namespace taizhang
