#pragma once

#include "time/calendar.h"

#include <optional>
#include <string_view>

namespace taizhang {

/// The period of a month or more that a title, a sheet or a file is named after: 2023年三季度 in
/// 某局2023年三季度活动台账. The longest text that reads as one wins, the first of several. Nothing
/// for days, numbers and what would need a year that `year` does not give.
std::optional<Period> period_in(std::string_view text, const Calendar& calendar,
                                std::optional<int> year);

/// The year that a text names: 2023年…, 2023-…, 2023 alone; nothing where it names none or several.
std::optional<int> year_in(std::string_view text);

/// What a heading 7月, 三季度, 上半年 or 2023年7月 stands for; nothing for other headings and for
/// months without a year where `year` gives none.
std::optional<Period> period_of_heading(std::string_view cell, const Calendar& calendar,
                                        std::optional<int> year);

} // namespace taizhang
