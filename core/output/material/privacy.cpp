#include "output/material/privacy.h"

namespace taizhang {

bool is_case_figure(const Indicator& indicator) {
    return indicator.code.starts_with("case.") ||
           indicator.category.find("案件") != std::string::npos ||
           indicator.category.find("执纪") != std::string::npos;
}

bool tells_details(const Privacy& privacy, const Indicator& indicator) {
    return !is_hidden(indicator) && !(privacy.hide_below && is_case_figure(indicator));
}

bool hides(const Privacy& privacy, const Indicator& indicator, double value) {
    return privacy.hide_below && is_case_figure(indicator) && value > 0 &&
           value < *privacy.hide_below;
}

} // namespace taizhang
