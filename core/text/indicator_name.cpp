#include "text/indicator_name.h"

namespace taizhang {

std::string shown_name(const Indicator& indicator, Language language) {
    const bool english = language == Language::english && !indicator.name_en.empty();
    return english ? indicator.name_en : indicator.name_zh;
}

} // namespace taizhang
