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

std::vector<bool> units_that_share_names(const std::vector<OrgUnit>& units) {
    std::unordered_map<std::string_view, size_t> first;
    std::vector<bool> share(units.size());
    for (size_t place = 0; place < units.size(); ++place)
        if (const auto [found, is_new] = first.try_emplace(units[place].name, place); !is_new)
            share[found->second] = share[place] = true;
    return share;
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
        const UnitPlace place{m_units.size()};
        m_places.emplace(raw(units[source].id), place);
        m_parents.push_back(units[source].parent
                                ? std::optional{m_places.at(raw(*units[source].parent))}
                                : std::nullopt);
        m_units.push_back(std::move(units[source]));
        m_ends.emplace_back(place + 1);
    }
    for (int place = size() - 1; place > 0; --place)
        if (const auto parent = parent_of(UnitPlace{place}))
            m_ends[*parent] = std::max(m_ends[*parent], m_ends[place]);
    m_share_name = units_that_share_names(m_units);
}

std::string OrgTree::telling_name(UnitPlace place) const {
    const auto parent = parent_of(place);
    return parent && m_share_name[place] ? at(*parent).name + at(place).name : at(place).name;
}

std::optional<UnitPlace> OrgTree::place_of(UnitId id) const {
    const auto found = m_places.find(raw(id));
    if (found == m_places.end())
        return std::nullopt;
    return found->second;
}

std::optional<UnitPlace> OrgTree::place_of(std::string_view code) const {
    for (UnitPlace place; place < size(); ++place)
        if (at(place).code == code)
            return place;
    return std::nullopt;
}

int OrgTree::depth_of(UnitPlace place) const {
    int depth = 0;
    for (auto above = parent_of(place); above; above = parent_of(*above))
        ++depth;
    return depth;
}

std::vector<UnitPlace> OrgTree::children_of(UnitPlace place) const {
    std::vector<UnitPlace> children;
    const Range range = subtree(place);
    for (UnitPlace child{place + 1}; child < range.end; child = subtree(child).end)
        children.push_back(child);
    return children;
}

} // namespace taizhang
