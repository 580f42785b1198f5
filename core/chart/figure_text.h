#pragma once

#include "chart/quarterly_data.h"

#include <string>

namespace taizhang {

/// A share as people read it, in whole per cent: `75%`; `–` for no value.
std::string percent_text(std::optional<double> share);

/// A value of an indicator, grouped, with its decimals; `–` for no value.
std::string value_text(const Indicator& indicator, std::optional<double> value);

/// The same with its unit of measure: `12 场`, `88.2%`.
std::string value_with_unit(const Indicator& indicator, std::optional<double> value);

/// A difference with its sign: `+3`, `-2`, `0`; `–` for no value.
std::string signed_text(const Indicator& indicator, std::optional<double> difference);

} // namespace taizhang
