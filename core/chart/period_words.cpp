#include "chart/period_words.h"

#include "chart/quarterly_data.h"
#include "text/ids/month.h"
#include "text/ids/notice.h"
#include "text/ids/plate.h"

#include <array>

namespace taizhang {

std::string_view month_name(int month, const Texts& texts) {
    constexpr std::array names{text_id::month_1,  text_id::month_2,  text_id::month_3,
                               text_id::month_4,  text_id::month_5,  text_id::month_6,
                               text_id::month_7,  text_id::month_8,  text_id::month_9,
                               text_id::month_10, text_id::month_11, text_id::month_12};
    return texts(names[static_cast<size_t>(month - 1)]);
}

std::string period_name(int year, std::optional<int> quarter, const Texts& texts) {
    if (!quarter)
        return texts(text_id::notice_year, year);
    return texts(text_id::notice_quarter, year, quarter_name(*quarter - 1, texts));
}

std::string day_name(Date day, const Texts& texts) {
    return texts(text_id::plate_day, month_name(static_cast<int>(month_number(day)), texts),
                 day_number(day));
}

std::string until_day(Date day, const Texts& texts) {
    return texts(text_id::plate_until, day_name(day, texts));
}

} // namespace taizhang
