#pragma once

#include "text/texts.h"

#include <string>
#include <string_view>

namespace taizhang {

/// A unit of measure as it stands in running text. In English a word that only counts (次, 件)
/// is left out, as what is counted stands in the indicator's name; 万元 and its like are put into
/// English.
std::string_view spoken_unit(std::string_view unit, Language language);

/// A value, which has its % already, with its unit of measure behind it: `12 场`, in English `12`.
std::string with_unit(std::string value, std::string_view unit, Language language);

} // namespace taizhang
