#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace taizhang {

/// A date as a sheet has it (sheet.h) from `2023-01-05`, `2023-01-05T08:30:00.5Z` or `08:30:00`;
/// nothing for other texts.
std::optional<std::string> date_of_iso(std::string_view text);

/// `08:30:00` from a length of time like PT08H30M00S; nothing for other texts.
std::optional<std::string> time_of_duration(std::string_view text);

} // namespace taizhang
