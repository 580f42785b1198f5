#include "chart/figure_text.h"

#include "text/number_format.h"

namespace taizhang {

namespace {
constexpr std::string_view no_value = "–";
}

std::string percent_text(std::optional<double> share) {
    if (!share)
        return std::string{no_value};
    return grouped(*share * 100.0, 0) + "%";
}

std::string value_text(const Indicator& indicator, std::optional<double> value) {
    if (!value)
        return std::string{no_value};
    return grouped_short(*value, shown_decimals(indicator));
}

std::string value_with_unit(const Indicator& indicator, std::optional<double> value) {
    const std::string unit = shown_unit(indicator);
    if (!value || unit.empty())
        return value_text(indicator, value);
    return value_text(indicator, value) + (unit == "%" ? "" : " ") + unit;
}

std::string signed_text(const Indicator& indicator, std::optional<double> difference) {
    if (!difference)
        return std::string{no_value};
    return (*difference > 0 ? "+" : "") + value_text(indicator, difference);
}

} // namespace taizhang
