#include "gui/screen_reader/frame_tree.h"

#include "gui/screen_reader/frame_regions.h"
#include "gui/screen_reader/frame_tables.h"

#include <algorithm>
#include <imgui_internal.h>
#include <map>
#include <unordered_map>

namespace taizhang {

namespace {

constexpr std::uint64_t region_kind = 3;
constexpr std::uint64_t table_kind = 4;
constexpr std::uint64_t row_kind = 5;
constexpr std::uint64_t cell_kind = 6;

/// What a region holds, at the place where it is drawn.
struct Member {
    int order = 0;
    int element = -1; ///< place; or
    int table = -1;
};

struct RegionMembers {
    FrameRegion region;
    FrameBox box;
    std::vector<Member> members;
};

class Building {
public:
    Building(const FrameRecord& record, const FrameFocus& focus, const FrameWords& words)
        : m_record(record), m_focus(focus), m_words(words), m_read(elements_of(record)),
          m_tables(tables_of(m_read)) {}

    AccessibleTree build() {
        give_to_cells_and_rows();
        give_to_regions();
        AccessibleNode window;
        window.role = AccessibleRole::window;
        window.key = mixed(region_kind, 0);
        window.name = m_words.title;
        const ImVec2 size = ImGui::GetIO().DisplaySize;
        window.box = pixels_of({{0.0F, 0.0F}, size});
        add(std::move(window), -1);
        std::vector<const RegionMembers*> shown;
        for (const auto& [known, region] : m_regions)
            shown.push_back(&region);
        std::ranges::stable_sort(shown, {}, [](const auto* one) { return one->region.rank; });
        for (const RegionMembers* region : shown)
            add_region(*region);
        return std::move(m_tree);
    }

private:
    int add(AccessibleNode node, int parent) {
        const int place = static_cast<int>(m_tree.nodes.size());
        node.parent = parent;
        node.children.clear();
        if (parent >= 0)
            m_tree.nodes[static_cast<size_t>(parent)].children.push_back(place);
        if (node.item != 0 && node.item == m_focus.item) {
            m_tree.focused = place;
            if (m_focus.is_typed_into) {
                node.value = m_focus.typed;
                node.caret = m_focus.caret;
            }
        }
        m_tree.nodes.push_back(std::move(node));
        return place;
    }

    void give_to_cells_and_rows() {
        for (int place = 0; place < static_cast<int>(m_read.elements.size()); ++place) {
            const FrameElement& element = m_read.elements[static_cast<size_t>(place)];
            if (element.cell >= 0)
                m_in_cells[element.cell].push_back(place);
            else if (FrameTableRow* row =
                         is_interactive(element.node.role) ? row_with(m_tables, element) : nullptr)
                row->elements.push_back(place);
            else
                m_alone.push_back(place);
        }
    }

    RegionMembers* region_for(ImGuiID window) {
        const auto known = m_region_of.find(window);
        if (known != m_region_of.end())
            return known->second;
        const FrameWindow& shown = m_record.windows().at(window);
        RegionMembers* members = nullptr;
        const bool is_reachable =
            m_focus.reachable.empty() || std::ranges::count(m_focus.reachable, shown.root) > 0;
        if (const auto region =
                is_reachable ? region_of(shown, m_words.texts, m_words.page) : std::nullopt) {
            members = &m_regions[region->known];
            if (members->members.empty()) {
                members->region = *region;
                members->box = shown.box;
            }
        }
        return m_region_of[window] = members;
    }

    void give_to_regions() {
        for (const int place : m_alone) {
            const FrameElement& element = m_read.elements[static_cast<size_t>(place)];
            if (RegionMembers* region = region_for(element.window))
                region->members.push_back({element.order, place, -1});
        }
        for (int place = 0; place < static_cast<int>(m_tables.size()); ++place) {
            const FrameTable& table = m_tables[static_cast<size_t>(place)];
            if (RegionMembers* region = region_for(table.rows.front().window))
                region->members.push_back({table.order, -1, place});
        }
    }

    void add_region(const RegionMembers& region) {
        std::vector<Member> members = region.members;
        std::ranges::sort(members, {}, &Member::order);
        AccessibleNode node;
        node.role = region.region.role;
        node.key = mixed(region_kind, region.region.known);
        node.name = region.region.name;
        node.box = pixels_of(region.box);
        const bool is_told =
            node.role == AccessibleRole::dialog || node.role == AccessibleRole::notification;
        if (is_told && members.front().element >= 0)
            node.name = m_read.elements[static_cast<size_t>(members.front().element)].node.name;
        const int place = add(std::move(node), 0);
        for (const Member& member : members)
            if (member.table >= 0)
                add_table(m_tables[static_cast<size_t>(member.table)], place);
            else
                add_element(m_read.elements[static_cast<size_t>(member.element)], place);
    }

    void add_element(const FrameElement& element, int parent) {
        const int place = add(element.node, parent);
        if (element.table)
            add_figures(*element.table, place);
    }

    const std::string& title_of(ImGuiID table, int column) const {
        static const std::string none;
        const auto titles = m_record.column_titles().find(table);
        const bool is_known = titles != m_record.column_titles().end() &&
                              column < static_cast<int>(titles->second.size());
        return is_known ? titles->second[static_cast<size_t>(column)] : none;
    }

    bool has_titles(const FrameTable& table, const FrameTableRow& row) const {
        return std::ranges::all_of(row.cells, [&](int place) {
            const ElementCell& cell = m_read.cells[static_cast<size_t>(place)];
            return words_in(place) == title_of(table.id, cell.cell.column);
        });
    }

    /// What is written in a cell, also where it is a widget.
    std::string words_in(int cell) const {
        std::string words = m_read.cells[static_cast<size_t>(cell)].text;
        const auto inside = m_in_cells.find(cell);
        if (words.empty() && inside != m_in_cells.end())
            for (const int place : inside->second)
                if (const auto& node = m_read.elements[static_cast<size_t>(place)].node;
                    words.empty() && node.role != AccessibleRole::text)
                    words = node.value.empty() ? node.name : node.value;
        return words;
    }

    void add_table(const FrameTable& table, int parent) {
        AccessibleNode node;
        node.role = AccessibleRole::table;
        node.key = mixed(table_kind, table.id);
        // Tables with the same columns are told apart by their order.
        if (const int before = m_table_counts[table.id]++; before > 0)
            node.key = mixed(node.key, static_cast<std::uint64_t>(before));
        node.columns = table.columns;
        const FrameTableRow& first = table.rows.front();
        const FrameTableRow& last = table.rows.back();
        const auto box_of = [&](int cell) {
            return m_read.cells[static_cast<size_t>(cell)].cell.box;
        };
        node.box = pixels_of({box_of(first.cells.front()).min, box_of(last.cells.back()).max});
        node.name = m_words.page;
        const std::uint64_t key = node.key;
        const int place = add(std::move(node), parent);
        for (int row = 0; row < static_cast<int>(table.rows.size()); ++row)
            add_row(table, row, key, place);
    }

    void add_row(const FrameTable& table, int number, std::uint64_t table_key, int parent) {
        const FrameTableRow& row = table.rows[static_cast<size_t>(number)];
        const bool is_head = number == 0 && has_titles(table, row);
        AccessibleNode node;
        node.role = AccessibleRole::row;
        node.key = mixed(mixed(row_kind, table_key), static_cast<std::uint64_t>(number));
        node.row = number;
        const auto& left = m_read.cells[static_cast<size_t>(row.cells.front())].cell.box;
        const auto& right = m_read.cells[static_cast<size_t>(row.cells.back())].cell.box;
        node.box = pixels_of({left.min, right.max});
        const std::uint64_t key = node.key;
        const int place = add(std::move(node), parent);
        for (const int element : row.elements)
            add_element(m_read.elements[static_cast<size_t>(element)], place);
        for (const int cell : row.cells)
            add_cell(cell, number, is_head, key, place);
    }

    void add_cell(int cell, int row, bool is_head, std::uint64_t row_key, int parent) {
        const FrameCell& drawn = m_read.cells[static_cast<size_t>(cell)].cell;
        AccessibleNode node;
        node.role = is_head ? AccessibleRole::column_title : AccessibleRole::cell;
        node.key = mixed(mixed(cell_kind, row_key), static_cast<std::uint64_t>(drawn.column));
        node.name = words_in(cell);
        node.row = row;
        node.column = drawn.column;
        node.box = pixels_of(drawn.box);
        node.is_showing = true;
        const int place = add(std::move(node), parent);
        if (m_record.focused_cell() && is_at(drawn, *m_record.focused_cell()))
            m_focused_cell = place;
        if (const auto inside = m_in_cells.find(cell); inside != m_in_cells.end())
            for (const int element : inside->second)
                add_element(m_read.elements[static_cast<size_t>(element)], place);
        if (m_focused_cell == place && !m_focus.is_typed_into)
            m_tree.focused = place;
    }

    static bool is_at(const FrameCell& cell, const FrameBox& box) {
        const float x = (box.min.x + box.max.x) / 2.0F;
        const float y = (box.min.y + box.max.y) / 2.0F;
        return x > cell.box.min.x && x < cell.box.max.x && y > cell.box.min.y && y < cell.box.max.y;
    }

    /// A picture's figures: the titles, then a row each.
    void add_figures(const NotedTable& figures, int parent) {
        const std::uint64_t key = m_tree.nodes[static_cast<size_t>(parent)].key;
        m_tree.nodes[static_cast<size_t>(parent)].columns =
            static_cast<int>(figures.columns.size());
        add_figure_row(figures.columns, 0, key, parent);
        for (int row = 0; row < static_cast<int>(figures.rows.size()); ++row)
            add_figure_row(figures.rows[static_cast<size_t>(row)], row + 1, key, parent);
    }

    void add_figure_row(const std::vector<std::string>& cells, int number, std::uint64_t table_key,
                        int parent) {
        const AccessibleBox box = m_tree.nodes[static_cast<size_t>(parent)].box;
        AccessibleNode node;
        node.role = AccessibleRole::row;
        node.key = mixed(mixed(row_kind, table_key), static_cast<std::uint64_t>(number));
        node.row = number;
        node.box = box;
        const std::uint64_t key = node.key;
        const int place = add(std::move(node), parent);
        for (int column = 0; column < static_cast<int>(cells.size()); ++column) {
            AccessibleNode cell;
            cell.role = number == 0 ? AccessibleRole::column_title : AccessibleRole::cell;
            cell.key = mixed(mixed(cell_kind, key), static_cast<std::uint64_t>(column));
            cell.name = cells[static_cast<size_t>(column)];
            cell.row = number;
            cell.column = column;
            cell.box = box;
            add(std::move(cell), place);
        }
    }

    const FrameRecord& m_record;
    const FrameFocus& m_focus;
    const FrameWords& m_words;
    FrameElements m_read;
    std::vector<FrameTable> m_tables;
    std::unordered_map<int, std::vector<int>> m_in_cells; ///< elements, by the cell
    std::vector<int> m_alone;                             ///< elements in no table
    std::map<std::uint64_t, RegionMembers> m_regions;
    std::unordered_map<ImGuiID, RegionMembers*> m_region_of; ///< by the window; null: not read
    std::unordered_map<ImGuiID, int> m_table_counts;         ///< how many there were of each id
    int m_focused_cell = -1;
    AccessibleTree m_tree;
};

} // namespace

AccessibleTree tree_of_frame(const FrameRecord& record, const FrameFocus& focus,
                             const FrameWords& words) {
    return Building{record, focus, words}.build();
}

} // namespace taizhang
