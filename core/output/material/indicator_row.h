#pragma once

#include "output/material/material.h"

namespace taizhang {

/// What the table of all indicators tells of one, as every export writes it.
struct IndicatorRow {
    std::string name;
    std::string unit;
    std::string target; ///< `≤ 2` for a limit
    std::string quarter;
    std::string to_date;
    std::string completion;
    std::string status;
    std::string department; ///< 责任部门; empty = nobody is named

    friend bool operator==(const IndicatorRow&, const IndicatorRow&) = default;
};

IndicatorRow indicator_row(const Material& material, IndicatorPlace indicator, const Texts& texts);

/// Whether one of the indicator's figures is kept private: a chart of it would tell.
bool has_private_figure(const Material& material, IndicatorPlace indicator);

} // namespace taizhang
