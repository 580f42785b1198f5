#include "cli/reviewed_ledger.h"

#include "cli/opened_ledger.h"

namespace taizhang::cli {

namespace {

/// What is asked for is looked at before the file is opened.
ReviewPoint point_of(const Call& call) {
    return {.year = required_year_of(call),
            .quarter = quarter_of(call),
            .unit = {},
            .as_of = as_of(call)};
}

Ledger open_for(const Call& call, ReviewedLedger::Read read) {
    const std::string& path = call.argument(0, "LEDGER");
    return read == ReviewedLedger::Read::in_place ? opened_ledger(call, path, Access::read_only)
                                                  : copied_ledger(call, path);
}

} // namespace

ReviewedLedger::ReviewedLedger(const Call& call, Read read, ReviewPoint point)
    : m_ledger{open_for(call, read)}, m_snapshot{m_ledger}, m_reader{m_ledger},
      m_definitions{std::make_shared<const Definitions>(m_reader.definitions())}, m_point{point} {
    m_point.unit = unit_place_of(call, *m_definitions);
}

ReviewedLedger::ReviewedLedger(const Call& call, Read read)
    : ReviewedLedger{call, read, point_of(call)} {}

Date ReviewedLedger::day_told() const {
    return m_point.quarter ? day_looked_at(m_point, m_definitions->calendar()) : m_point.as_of;
}

YearBook ReviewedLedger::read_year_book() {
    return taizhang::read_year_book(m_reader, m_definitions, m_point.year,
                                    day_looked_at(m_point, m_definitions->calendar()));
}

} // namespace taizhang::cli
