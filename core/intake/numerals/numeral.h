#pragma once

#include "model/quantity.h"

#include <optional>
#include <string_view>

namespace taizhang {

/// What a numeral says beside its number.
enum class NumeralForm {
    number,
    per_cent, ///< 百分之三十; 30% is a number, with % as its unit of measure
    fraction  ///< 三分之二
};

/// A numeral within a text.
struct Numeral {
    size_t length = 0; ///< in characters, at least 1
    /// Nothing where the text has none: 十几, 数十, 三五, 三分之二.
    std::optional<Quantity> value = {};
    bool is_approximate = false; ///< 十几, 数十, 上百, 三四十, 500余万
    bool is_digit_row = false;   ///< 汉字 digits in a row, as in 二〇二三
    NumeralForm form = NumeralForm::number;

    friend bool operator==(const Numeral&, const Numeral&) = default;
};

/// The numeral that begins at a place: Arabic (12, １２, 1,234, 3.5), 汉字 (一百零五, 两, 廿, 半),
/// 大写 (壹佰), mixed (3万4000, 1.3万, 2千3百), rough ones (十几, 数百, 两三, 上千), 百分之五. The
/// longest is taken. A value beyond max_quantity or finer than a thousandth is none.
std::optional<Numeral> numeral_at(std::u32string_view text, size_t at);

/// Whether a numeral may begin with the character: a quick test before numeral_at.
bool may_begin_numeral(char32_t character);

} // namespace taizhang
