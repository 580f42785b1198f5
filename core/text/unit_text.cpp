#include "text/unit_text.h"

#include "characters/code_points.h"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>
#include <utility>

namespace taizhang {

namespace {

/// What an indicator's name does not say by itself, in English.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> english_units{{
    {"万元", "(10,000 yuan)"},
    {"亿元", "(100 million yuan)"},
    {"元", "yuan"},
    {"万人次", "(10,000 person-times)"},
    {"万人", "(10,000 people)"},
    {"万字", "(10,000 characters)"},
    {"学时", "hours"},
    {"课时", "hours"},
    {"小时", "hours"},
    {"天", "days"},
    {"分", "points"},
}};

bool is_chinese(char32_t character) {
    return u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_IDEOGRAPHIC) != 0;
}

} // namespace

std::string_view spoken_unit(std::string_view unit, Language language) {
    if (language == Language::chinese || std::ranges::none_of(code_points_of(unit), is_chinese))
        return unit;
    using Named = std::pair<std::string_view, std::string_view>;
    const auto named = std::ranges::find(english_units, unit, &Named::first);
    return named == english_units.end() ? std::string_view{} : named->second;
}

std::string with_unit(std::string value, std::string_view unit, Language language) {
    const std::string_view spoken = spoken_unit(unit, language);
    if (!spoken.empty() && spoken != "%")
        value.append(" ").append(spoken);
    return value;
}

} // namespace taizhang
