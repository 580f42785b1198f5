#include "chart/figure_text.h"

#include "text/ids/value.h"
#include "text/number_format.h"
#include "text/unit_text.h"

namespace taizhang {

namespace {
constexpr std::string_view no_value = "–";
}

std::string percent_text(std::optional<double> share) {
    if (!share)
        return std::string{no_value};
    return share_text(*share);
}

std::string pace_text(std::optional<double> share) {
    return share ? grouped(*share * 100.0, 0) + "%" : std::string{no_value};
}

std::string value_text(const Indicator& indicator, std::optional<double> value) {
    if (!value)
        return std::string{no_value};
    return grouped_short(*value, shown_decimals(indicator));
}

std::string value_with_unit(const Indicator& indicator, std::optional<double> value,
                            Language language) {
    const std::string unit = shown_unit(indicator);
    std::string text = value_text(indicator, value);
    if (!value)
        return text;
    return unit == "%" ? text + unit : with_unit(std::move(text), unit, language);
}

std::string known_text(std::string value, Known known, const Texts& texts) {
    if (known == Known::unassigned)
        return std::string{texts(text_id::value_unassigned)};
    return short_known_text(std::move(value), known, texts);
}

std::string short_known_text(std::string value, Known known, const Texts& texts) {
    switch (known) {
    case Known::whole:
        break;
    case Known::at_least:
        return texts(text_id::value_at_least, value);
    case Known::unassigned:
        return std::string{no_value};
    case Known::pending:
        return std::string{texts(text_id::value_is_pending)};
    }
    return value;
}

std::string signed_text(const Indicator& indicator, std::optional<double> difference) {
    if (!difference)
        return std::string{no_value};
    return (*difference > 0 ? "+" : "") + value_text(indicator, difference);
}

} // namespace taizhang
