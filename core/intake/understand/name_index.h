#pragma once

#include "model/place.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

/// How a name was found; `near` is to be shown to the user before it is relied upon.
enum class NameFound { exact, near };

template <class PlaceOfIt>
struct NameMatch {
    PlaceOfIt place{};
    NameFound how = NameFound::exact;

    friend bool operator==(const NameMatch&, const NameMatch&) = default;
};

/// Names and codes of indicators or of units, each standing for a place. Finds a name as it is
/// written, else the only one that is near: other case, width, blanks or brackets, 第一 for 一 and
/// 1, 党支部 for 支部, without 中共 … 委员会.
template <class PlaceOfIt>
class NameIndex {
public:
    void add(std::string_view name, PlaceOfIt place);

    /// Nothing where none or several places answer.
    std::optional<NameMatch<PlaceOfIt>> find(std::string_view name) const;
    /// All that are called so, as it is written.
    const std::vector<PlaceOfIt>& exact(std::string_view name) const;
    /// The place whose longest name a text holds (the name of a file or a sheet); nothing where
    /// none does, or the longest stands for several. Codes and names of one
    /// character do not count.
    std::optional<PlaceOfIt> named_in(std::string_view text) const;

private:
    using Places = std::map<std::string, std::vector<PlaceOfIt>, std::less<>>;
    static void add_to(Places& places, std::string name, PlaceOfIt place);

    Places m_exact;
    Places m_near;
    Places m_in_texts; ///< as they may stand in a longer text
};

extern template class NameIndex<IndicatorPlace>;
extern template class NameIndex<UnitPlace>;
extern template class NameIndex<int>; // of the rows of a sheet that are called so

/// What near names have in common.
std::string near_key(std::string_view name);

} // namespace taizhang
