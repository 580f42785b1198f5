#include "text/local_time.h"

#include <ctime>

namespace taizhang {

std::string local_time(const std::string& utc) {
    std::tm fields{};
    if (strptime(utc.c_str(), "%Y-%m-%dT%H:%M:%SZ", &fields) == nullptr)
        return utc;
    const std::time_t moment = timegm(&fields);
    localtime_r(&moment, &fields);
    char text[32];
    const size_t length = std::strftime(text, sizeof text, "%Y-%m-%d %H:%M", &fields);
    return {text, length};
}

std::string_view day_of_moment(std::string_view utc) {
    constexpr size_t length_of_day = 10;
    return utc.substr(0, length_of_day);
}

} // namespace taizhang
