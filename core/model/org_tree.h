#pragma once

#include "model/org_unit.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace taizhang {

/// The units of a ledger in tree order (every unit directly before its subtree), so that a subtree
/// is a range of places. Siblings keep the order in which they were given.
class OrgTree {
public:
    /// A subtree as places [first, end).
    struct Range {
        int first = 0;
        int end = 0;

        bool contains(int place) const { return first <= place && place < end; }
        int size() const { return end - first; }
        friend bool operator==(const Range&, const Range&) = default;
    };

    OrgTree() = default;
    /// Parents may come after their children; every parent must be among `units`, without cycles.
    explicit OrgTree(std::vector<OrgUnit> units);

    bool empty() const { return m_units.empty(); }
    int size() const { return static_cast<int>(m_units.size()); }
    std::span<const OrgUnit> units() const { return m_units; }
    const OrgUnit& at(int place) const { return m_units[static_cast<size_t>(place)]; }

    /// Place of a unit; nothing when the tree does not hold it.
    std::optional<int> place_of(UnitId id) const;
    std::optional<int> place_of(std::string_view code) const;
    /// Place of the parent; -1 for a root.
    int parent_of(int place) const { return m_parents[static_cast<size_t>(place)]; }
    Range subtree(int place) const { return {place, m_ends[static_cast<size_t>(place)]}; }
    /// Steps up to the root; 0 for the root itself.
    int depth_of(int place) const;
    std::vector<int> children_of(int place) const;

private:
    std::vector<OrgUnit> m_units;
    std::vector<int> m_parents;
    std::vector<int> m_ends;
    std::unordered_map<std::int64_t, int> m_places;
};

} // namespace taizhang
