#include "ledger/changeset.h"
#include "ledger/closed_quarters.h"
#include "ledger/query.h"
#include "ledger/reader.h"
#include "ledger/reported_text.h"
#include "ledger/row_values.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace taizhang {

namespace {

constexpr size_t digits_of_number = 20; ///< of 64 bits, with the sign

} // namespace

std::vector<ClosedQuarter> Reader::closed_quarters() {
    Query query{m_connection, "SELECT year, quarter, closed, note, digest FROM closed_quarter "
                              "ORDER BY year, quarter"};
    std::vector<ClosedQuarter> quarters;
    while (query.step()) {
        auto& closed = quarters.emplace_back();
        closed.quarter = {query.small_within(0, earliest_year, latest_year),
                          query.small_within(1, 1, 4)};
        closed.closed = query.date(2);
        closed.note = query.text(3);
        closed.digest = query.integer(4);
    }
    return quarters;
}

ReportedFigures Reader::reported_figures(Quarter quarter) {
    Query query{m_connection, "SELECT figures FROM closed_quarter WHERE year = ? AND quarter = ?"};
    query.with(quarter.year, quarter.number);
    if (!query.step())
        throw LedgerError{LedgerProblem::unknown_item, "closed_quarter " + name_of(quarter)};
    return figures_from_text(query.text(0), quarter);
}

std::int64_t Reader::digest_of_records(Quarter quarter) {
    const Calendar calendar{settings().cutoff_day};
    std::vector<std::pair<std::int64_t, std::int64_t>> digests; // by id
    each_row(m_connection,
             {{"id", "digest"},
              "FROM record WHERE year = ? AND start <= ?",
              {std::int64_t{quarter.year}, to_iso(calendar.quarter(quarter).end)}},
             [&](const RowValues& row) { digests.emplace_back(row.integer(0), row.integer(1)); });
    std::ranges::sort(digests);
    Checksum sum;
    for (const auto& [id, digest] : digests) {
        std::array<char, 2 * digits_of_number + 2> line;
        char* end = std::to_chars(line.data(), line.data() + digits_of_number, id).ptr;
        *end++ = ' ';
        end = std::to_chars(end, end + digits_of_number, digest).ptr;
        *end++ = '\n';
        sum.add({line.data(), end});
    }
    return sum.value();
}

} // namespace taizhang
