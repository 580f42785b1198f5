#pragma once

#include "chart/style.h"
#include "chart/text_metrics.h"

#include <optional>

namespace taizhang {

enum class CellAlign { left, centre, right };
enum class CellBorder { none, thin };
enum class CellWrap { no, yes };

/// How a cell looks.
struct CellStyle {
    std::string number_format; ///< as spreadsheets write it; empty = general
    double size = 10.5;        ///< points
    FontWeight weight = FontWeight::regular;
    Colour ink{0x1F, 0x24, 0x30};
    std::optional<Colour> fill;
    CellAlign align = CellAlign::left;
    CellBorder border = CellBorder::thin;
    CellWrap wrap = CellWrap::no;

    friend bool operator==(const CellStyle&, const CellStyle&) = default;
};

namespace cell_style {

CellStyle title();
CellStyle subtitle(); ///< the line below the title
CellStyle header();
CellStyle text();
CellStyle wrapped();
CellStyle centred();
/// With thousands separators and 0 … 3 decimals; `prefix` stands before the number.
CellStyle number(int decimals, std::string_view unit = {}, std::string_view prefix = {});
CellStyle plain_number(); ///< as it is, with a border
CellStyle share();        ///< a fraction of 1 as 75.0%
/// The same with 0 … 3 decimals; `prefix` stands before the number.
CellStyle percentage(int decimals, std::string_view prefix = {});
CellStyle date();
CellStyle heading(); ///< of a section
CellStyle plain();   ///< text without a border
CellStyle bold(CellStyle style);
CellStyle filled(CellStyle style, Colour fill, Colour ink);

} // namespace cell_style

} // namespace taizhang
