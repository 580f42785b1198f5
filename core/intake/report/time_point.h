#pragma once

#include "intake/report/time_phrase.h"

namespace taizhang::report {

/// A stretch of the calendar as it is named.
struct TimeReader::Point {
    size_t end = 0; ///< behind the words
    Period period;
    PhraseReach reach = PhraseReach::sentence;
    std::optional<int> named_year;
    bool is_whole_year = false;
    int year = 0;
    int month = 0; ///< 0 = no month
    bool is_of_told_year = false;
};

} // namespace taizhang::report
