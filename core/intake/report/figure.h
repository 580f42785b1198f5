#pragma once

#include "intake/report/report_words.h"
#include "model/quantity.h"

namespace taizhang::report {

/// A number with what it counts, as it stands in a report: 不少于30余场次.
struct Figure {
    Range range;                      ///< from the approximator before to the one behind
    Range numeral;                    ///< digits or the mask
    Range measure;                    ///< empty where none follows
    std::optional<Quantity> quantity; ///< nothing where it is masked or rough
    bool is_masked = false;
    bool is_approximate = false;
    bool is_share = false;     ///< 百分之三十, 三分之二
    bool is_digit_row = false; ///< 二〇二三
    MeasureClass measure_class = MeasureClass::item;
    std::u32string unit; ///< the measure as written; 万元 where 万 stands in the numeral

    bool has_measure() const { return !measure.is_empty(); }
};

/// The figure whose numeral or mask begins at a place, if one does.
std::optional<Figure> figure_at(std::u32string_view text, size_t at, const ReportWords& words);

/// True for a figure that is 一 in 汉字: 一 is an article as often as a number.
bool is_han_one(std::u32string_view text, const Figure& figure);

/// True for a numeral in 汉字.
bool is_han(std::u32string_view text, const Figure& figure);

} // namespace taizhang::report
