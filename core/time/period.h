#pragma once

#include "time/date.h"

namespace taizhang {

/// A closed interval of days; start <= end (figures.md §1).
struct Period {
    Date start;
    Date end;

    friend bool operator==(const Period&, const Period&) = default;
    friend auto operator<=>(const Period&, const Period&) = default;

    bool contains(Date day) const { return start <= day && day <= end; }
    bool contains(const Period& other) const { return start <= other.start && other.end <= end; }
    bool overlaps(const Period& other) const { return start <= other.end && other.start <= end; }
};

/// Days in the period, both ends included; at least 1.
inline int day_count(const Period& period) {
    return static_cast<int>((period.end - period.start).count()) + 1;
}

/// Days of the period that have passed by the end of `day`: 0 … day_count.
inline int elapsed_days(const Period& period, Date day) {
    if (day < period.start)
        return 0;
    return day >= period.end ? day_count(period) : day_count({period.start, day});
}

/// Both ends may be open: an empty end means "always" on that side.
struct Validity {
    std::optional<Date> from;
    std::optional<Date> to;

    friend bool operator==(const Validity&, const Validity&) = default;

    bool covers(const Period& period) const {
        return (!from || *from <= period.start) && (!to || period.end <= *to);
    }
    bool covers(Date day) const { return covers(Period{day, day}); }
    bool overlaps(const Period& period) const {
        return (!from || *from <= period.end) && (!to || period.start <= *to);
    }
};

} // namespace taizhang
