#include "model/org_tree.h"

#include <cassert>

namespace taizhang {

namespace {

using ChildrenByParent = std::unordered_map<std::int64_t, std::vector<size_t>>;

/// Places of all units in tree order, found with a stack of its own: a tree may be deep.
std::vector<size_t> tree_order(const std::vector<size_t>& roots, const ChildrenByParent& children,
                               const std::vector<OrgUnit>& units) {
    std::vector<size_t> order;
    std::vector<size_t> waiting(roots.rbegin(), roots.rend());
    while (!waiting.empty()) {
        const size_t unit = waiting.back();
        waiting.pop_back();
        order.push_back(unit);
        if (const auto found = children.find(raw(units[unit].id)); found != children.end())
            waiting.insert(waiting.end(), found->second.rbegin(), found->second.rend());
    }
    return order;
}

} // namespace

OrgTree::OrgTree(std::vector<OrgUnit> units) {
    std::vector<size_t> roots;
    ChildrenByParent children;
    for (size_t i = 0; i < units.size(); ++i) {
        if (units[i].parent)
            children[raw(*units[i].parent)].push_back(i);
        else
            roots.push_back(i);
    }
    const auto order = tree_order(roots, children, units);
    assert(order.size() == units.size() && "a cycle, or a parent that is not there");
    for (size_t source : order) {
        const auto place = static_cast<int>(m_units.size());
        m_places.emplace(raw(units[source].id), place);
        m_parents.push_back(units[source].parent ? m_places.at(raw(*units[source].parent)) : -1);
        m_units.push_back(std::move(units[source]));
        m_ends.push_back(place + 1);
    }
    for (int place = size() - 1; place > 0; --place) {
        const int parent = parent_of(place);
        if (parent < 0)
            continue;
        auto& end = m_ends[static_cast<size_t>(parent)];
        end = std::max(end, m_ends[static_cast<size_t>(place)]);
    }
}

std::optional<int> OrgTree::place_of(UnitId id) const {
    const auto found = m_places.find(raw(id));
    if (found == m_places.end())
        return std::nullopt;
    return found->second;
}

std::optional<int> OrgTree::place_of(std::string_view code) const {
    for (int place = 0; place < size(); ++place)
        if (at(place).code == code)
            return place;
    return std::nullopt;
}

int OrgTree::depth_of(int place) const {
    int depth = 0;
    while ((place = parent_of(place)) >= 0)
        ++depth;
    return depth;
}

std::vector<int> OrgTree::children_of(int place) const {
    std::vector<int> children;
    const Range range = subtree(place);
    for (int child = place + 1; child < range.end; child = subtree(child).end)
        children.push_back(child);
    return children;
}

} // namespace taizhang
