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

} // namespace taizhang
