#pragma once

#include "time/period.h"
#include "time/quarter.h"

#include <vector>

namespace taizhang {

/// Lengths of the periods in which a duty falls due (figures.md §6).
enum class Cycle { week, month, quarter, half_year, year };

/// The reporting calendar of a ledger: the one place that knows about cut-off days (figures.md §1).
class Calendar {
public:
    /// The day on which each month closes, 1 … 31; a shorter month closes on its last day.
    /// 31 therefore means the last day of every month.
    explicit Calendar(int cutoff_day = 31);

    int cutoff_day() const { return m_cutoff_day; }

    Period month(int year, int month) const; ///< month: 1 … 12
    Period quarter(Quarter quarter) const;
    Period half_year(int year, int half) const; ///< half: 1 or 2
    Period year(int year) const;

    int year_of(Date day) const;
    Quarter quarter_of(Date day) const;

    /// The reporting year that holds the whole period; nothing when it reaches into two.
    std::optional<int> year_of(const Period& period) const;
    /// The quarter that holds the whole period; nothing when it reaches into two (未分季).
    std::optional<Quarter> quarter_of(const Period& period) const;

    /// The periods of a cycle whose last day lies in `within`, in order. Weeks run Monday to
    /// Sunday; all others follow the cut-off (figures.md §6).
    std::vector<Period> cycles_ending_in(Cycle cycle, const Period& within) const;

    friend bool operator==(const Calendar&, const Calendar&) = default;

private:
    struct Month {
        int year;
        int number;
    };
    Month month_of(Date day) const;
    Date closing_day(int year, int month) const;
    Period months(int year, int first, int last) const;

    int m_cutoff_day;
};

} // namespace taizhang
