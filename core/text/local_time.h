#pragma once

#include <string>
#include <string_view>

namespace taizhang {

/// The clock of this place, `2023-09-18 14:05`, for a moment in UTC (`2023-09-18T06:05:00Z`);
/// another text as it is.
std::string local_time(const std::string& utc);

/// `2023-09-18` of `2023-09-18T06:05:00Z`; a shorter text as it is.
std::string_view day_of_moment(std::string_view utc);

} // namespace taizhang
