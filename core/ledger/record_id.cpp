#include "ledger/record_id.h"

#include "ledger/ledger_error.h"
#include "time/date.h"

#include <algorithm>
#include <cstdio>

namespace taizhang {

namespace {

using namespace std::chrono;

constexpr Instant epoch = sys_days{year{2020} / January / 1};
constexpr int time_shift = RecordIdSource::node_bits + RecordIdSource::counter_bits;
constexpr std::int64_t counter_mask = (1 << RecordIdSource::counter_bits) - 1;
constexpr std::int64_t last_millisecond = (std::int64_t{1} << 41) - 1;

std::int64_t first_of(std::int64_t millisecond, int node) {
    return (millisecond << time_shift) |
           (static_cast<std::int64_t>(node) << RecordIdSource::counter_bits);
}

} // namespace

std::string to_utc_text(Instant moment) {
    const auto day = floor<days>(moment);
    const hh_mm_ss time{floor<seconds>(moment) - day};
    char text[40];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02dZ", static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return to_iso(day) + text;
}

RecordId RecordIdSource::next(Instant now) {
    const std::int64_t clock = std::max<std::int64_t>(0, (now - epoch).count());
    const std::int64_t last_time = m_last >> time_shift;
    const std::int64_t fresh = first_of(clock, m_node);
    const std::int64_t following = m_last + 1;
    const bool same_run =
        node_of(RecordId{m_last}) == m_node && (m_last & counter_mask) < counter_mask;
    if (clock > last_time || (clock == last_time && fresh > m_last))
        m_last = fresh;
    else
        m_last = same_run ? following : first_of(last_time + 1, m_node);
    if (m_last >> time_shift > last_millisecond)
        throw LedgerError{LedgerProblem::invalid_value, "record id"};
    if (m_last == 0) // node 0 at the epoch itself: an id is never 0
        return next(now);
    return RecordId{m_last};
}

Instant moment_of(RecordId id) {
    return epoch + milliseconds{raw(id) >> time_shift};
}

int node_of(RecordId id) {
    return static_cast<int>((raw(id) >> RecordIdSource::counter_bits) &
                            (RecordIdSource::node_count - 1));
}

} // namespace taizhang
