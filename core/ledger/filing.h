#pragma once

#include "ledger/connection.h"
#include "time/calendar.h"

#include <string>

namespace taizhang {

/// Where a record is filed: year and quarter as they are stored with it.
struct FilingPlace {
    int year = 0;
    int quarter = 0; ///< 1 … 4; 0 = in no single quarter (未分季)

    friend bool operator==(const FilingPlace&, const FilingPlace&) = default;
};

/// Throws two_years when the period reaches into two reporting years.
FilingPlace filing_place(const Calendar& calendar, const Period& period);

/// Files all records again when the cut-off day has changed. Year and quarter follow from the
/// period and the calendar, so the journal keeps only the setting, not a million moved records.
class Filing {
public:
    /// Remembers the cut-off day as it is now.
    explicit Filing(Connection& connection);

    /// Throws two_years when a record would reach into two reporting years.
    void renew_if_cutoff_changed() const;

private:
    Connection& m_connection;
    int m_cutoff_day;
};

/// SQL condition that finds records whose stored place is not what the calendar says, with the
/// functions it needs; for check.
void add_filing_functions(Connection& connection, const Calendar& calendar);
inline constexpr const char* misfiled =
    "(year IS NOT filed_year(start, end) OR quarter IS NOT filed_quarter(start, end))";

} // namespace taizhang
