#pragma once

#include <compare>
#include <concepts>

namespace taizhang {

struct Indicator;
struct OrgUnit;

/// A place in a list, 0 the first. The type says of which list: one of another list is neither
/// taken for it nor compared with it, and a number becomes a place only where the code says so. As
/// an index it is a number like any other. Where there may be none it is optional.
template <class Listed>
class ListPlace {
public:
    constexpr ListPlace() = default;
    template <std::integral Number>
    constexpr explicit ListPlace(Number number) : m_number(static_cast<int>(number)) {}

    constexpr operator int() const { return m_number; }
    constexpr ListPlace& operator++() {
        ++m_number;
        return *this;
    }

    friend constexpr bool operator==(ListPlace, ListPlace) = default;
    friend constexpr auto operator<=>(ListPlace, ListPlace) = default;
    template <class Other>
    friend bool operator==(ListPlace, ListPlace<Other>) = delete;
    template <class Other>
    friend auto operator<=>(ListPlace, ListPlace<Other>) = delete;

private:
    int m_number = 0;
};

// In a ledger's definitions; in a plan those of the ledger stand as there, new ones follow.
using IndicatorPlace = ListPlace<Indicator>; ///< in Definitions::indicators
using UnitPlace = ListPlace<OrgUnit>;        ///< in the OrgTree

} // namespace taizhang
