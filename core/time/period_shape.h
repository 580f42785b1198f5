#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

/// A number within a typed date.
struct ShapeNumber {
    int value = 0; ///< at most 1,000,000,009
    int digits = 0;
};

/// A typed date folded to its shape: numbers become `n` (# for 一 … 四, x for the day of a week),
/// words one letter, blanks nothing. 2023年9月12日 周二 is nYnMnDx.
struct PeriodShape {
    std::string letters;
    std::vector<ShapeNumber> numbers; ///< one for every n, # and x

    bool empty() const { return letters.empty(); }
    bool has_any(std::string_view of) const {
        return letters.find_first_of(of) != std::string::npos;
    }
    /// The shape of the letters [from, to).
    PeriodShape part(size_t from, size_t to) const;
};

/// Nothing when the text holds something that stands in no date.
std::optional<PeriodShape> period_shape_of(std::string_view text);

} // namespace taizhang
