#pragma once

#include "model/org_unit.h"
#include "model/place.h"

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
        UnitPlace first;
        UnitPlace end;

        /// A unit without its subtree.
        static Range of_one(UnitPlace place) { return {place, UnitPlace{place + 1}}; }
        bool contains(UnitPlace place) const { return first <= place && place < end; }
        int size() const { return end - first; }
        friend bool operator==(const Range&, const Range&) = default;
    };

    OrgTree() = default;
    /// Parents may come after their children; every parent must be among `units`, without cycles.
    explicit OrgTree(std::vector<OrgUnit> units);

    bool empty() const { return m_units.empty(); }
    int size() const { return static_cast<int>(m_units.size()); }
    std::span<const OrgUnit> units() const { return m_units; }
    const OrgUnit& at(UnitPlace place) const { return m_units[place]; }

    /// Place of a unit; nothing when the tree does not hold it.
    std::optional<UnitPlace> place_of(UnitId id) const;
    std::optional<UnitPlace> place_of(std::string_view code) const;
    /// Place of the parent; nothing for a root.
    std::optional<UnitPlace> parent_of(UnitPlace place) const { return m_parents[place]; }
    Range subtree(UnitPlace place) const { return {place, m_ends[place]}; }
    /// Of all units.
    Range all() const { return {{}, UnitPlace{size()}}; }
    /// Steps up to the root; 0 for the root itself.
    int depth_of(UnitPlace place) const;
    std::vector<UnitPlace> children_of(UnitPlace place) const;
    /// The name, behind that of the unit above where several have it: 第一党小组 says nothing
    /// alone.
    std::string telling_name(UnitPlace place) const;

private:
    std::vector<OrgUnit> m_units;
    std::vector<std::optional<UnitPlace>> m_parents;
    std::vector<UnitPlace> m_ends;
    std::vector<bool> m_share_name; ///< by place: others have the same
    std::unordered_map<std::int64_t, UnitPlace> m_places;
};

} // namespace taizhang
