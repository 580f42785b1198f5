#include "ledger/closed_guard.h"
#include "ledger/reported_text.h"
#include "ledger/stored_text.h"
#include "ledger/writer.h"

namespace taizhang {

void Writer::close_quarter(const ClosedQuarter& closing) {
    const Quarter quarter = closing.quarter;
    if (quarter.number < 1 || quarter.number > 4 || quarter.year < earliest_year ||
        quarter.year > latest_year)
        throw LedgerError{LedgerProblem::invalid_value, "quarter " + taizhang::name_of(quarter)};
    check_texts({{"note", closing.note}});
    if (closing.closed < m_calendar.quarter(quarter).end)
        throw LedgerError{LedgerProblem::quarter_not_ended, taizhang::name_of(quarter)};
    Reader reader{m_connection};
    for (const ClosedQuarter& closed : reader.closed_quarters())
        if (closed.quarter == quarter)
            throw LedgerError{LedgerProblem::closed_already, taizhang::name_of(quarter)};
    const std::string figures = text_of(present_figures(reader, quarter));
    prepared("INSERT INTO closed_quarter(year, quarter, closed, note, figures, digest) VALUES (?, "
             "?, ?, ?, ?, ?)")
        .with(quarter.year, quarter.number, closing.closed, closing.note, Blob{figures},
              reader.digest_of_records(quarter))
        .run();
}

void Writer::reopen_quarter(Quarter quarter) {
    prepared("DELETE FROM closed_quarter WHERE year = ? AND quarter = ?")
        .with(quarter.year, quarter.number)
        .run();
    if (m_connection.changes() == 0)
        throw LedgerError{LedgerProblem::quarter_open, taizhang::name_of(quarter)};
    m_guard->look_at(quarter);
}

std::optional<Quarter> Writer::touched_closed_quarter() {
    return m_guard->touched();
}

} // namespace taizhang
