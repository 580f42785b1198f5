#pragma once

#include "chart/quarterly_data.h"

#include <string>

namespace taizhang {

/// A share of what is to be reached, rounded down (share_text): `75%`; `–` for no value.
std::string percent_text(std::optional<double> share);

/// The share of the year's plan that is due, to the nearest per cent: `72%`; `–` for no value.
std::string pace_text(std::optional<double> share);

/// A value of an indicator, grouped, with its decimals; `–` for no value.
std::string value_text(const Indicator& indicator, std::optional<double> value);

/// The same with its unit of measure: `12 场`, in English `12`; `88.2%`.
std::string value_with_unit(const Indicator& indicator, std::optional<double> value,
                            Language language);

/// A value as text with what is known of it: `≥12`, `–（未分季）`, `待补` (figures.md §2, "What is
/// known").
std::string known_text(std::string value, Known known, const Texts& texts);

/// The same where there is little room: `≥12`, `–`, `待补`.
std::string short_known_text(std::string value, Known known, const Texts& texts);

/// A difference with its sign: `+3`, `-2`, `0`; `–` for no value.
std::string signed_text(const Indicator& indicator, std::optional<double> difference);

} // namespace taizhang
