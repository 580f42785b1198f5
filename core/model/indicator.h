#pragma once

#include "model/enum_names.h"
#include "model/ids.h"

#include <string>
#include <vector>

namespace taizhang {

enum class Measure { sum, latest, ratio };         ///< figures.md §3
enum class Direction { at_least, at_most, track }; ///< figures.md §3
/// A hidden indicator keeps its figures, but is not offered or shown among the others.
enum class Presence { shown, hidden };

template <>
struct EnumNames<Measure> {
    static constexpr std::array<std::pair<Measure, std::string_view>, 3> names{
        {{Measure::sum, "sum"}, {Measure::latest, "latest"}, {Measure::ratio, "ratio"}}};
};

template <>
struct EnumNames<Direction> {
    static constexpr std::array<std::pair<Direction, std::string_view>, 3> names{
        {{Direction::at_least, "at_least"},
         {Direction::at_most, "at_most"},
         {Direction::track, "track"}}};
};

struct Indicator {
    IndicatorId id{};
    std::string code;
    std::string name_zh;
    std::string name_en; ///< may be empty: then the Chinese name stands for it
    std::string category;
    std::vector<std::string> units; ///< accepted spellings; the first is shown; may be empty
    Measure measure = Measure::sum;
    std::optional<IndicatorId> numerator;   ///< set for a ratio only
    std::optional<IndicatorId> denominator; ///< set for a ratio only
    Direction direction = Direction::at_least;
    int decimals = 0; ///< 0 … 3
    std::vector<std::string> aliases;
    Presence presence = Presence::shown;

    friend bool operator==(const Indicator&, const Indicator&) = default;
};

inline bool is_hidden(const Indicator& indicator) {
    return indicator.presence == Presence::hidden;
}

/// The unit of measure that is shown; empty when the indicator has none.
inline std::string unit_of_measure(const Indicator& indicator) {
    return indicator.units.empty() ? std::string{} : indicator.units.front();
}

/// A level in per cent: it never rolls up (figures.md §3).
inline bool is_percentage(const Indicator& indicator) {
    return unit_of_measure(indicator) == "%";
}

/// False for ceilings, ratios and levels in per cent: a share of their target says nothing
/// (figures.md §7).
inline bool has_completion(const Indicator& indicator) {
    return indicator.direction == Direction::at_least &&
           (indicator.measure == Measure::sum ||
            (indicator.measure == Measure::latest && !is_percentage(indicator)));
}

/// Targets are plans per quarter for these, levels that hold in every quarter for all others
/// (figures.md §5).
inline bool has_pace(const Indicator& indicator) {
    return indicator.measure == Measure::sum && indicator.direction == Direction::at_least;
}

} // namespace taizhang
