#include "intake/definitions/duty_entry.h"

#include "intake/plan/import_row.h"
#include "model/cadence_rules.h"
#include "text/ids/import.h"
#include "text/ids/period.h"
#include "time/parse_period.h"

#include <algorithm>

namespace taizhang {

namespace {

std::optional<Period> period_typed(const std::string& text, const TypedDays& days,
                                   std::optional<FieldIssue>& issue) {
    const auto period = parse_period(text, days.calendar, days.year_on_screen);
    if (period)
        return *period;
    issue = FieldIssue{reason_of(period.error()), {}};
    return std::nullopt;
}

int count_typed(const std::string& text, std::optional<FieldIssue>& issue) {
    const auto count = read_quantity(text).value.value_or(Quantity{});
    if (has_decimals_at_most(count, 0) && whole(1) <= count &&
        count <= whole(greatest_cadence_count))
        return static_cast<int>(count.thousandths / 1000);
    issue = FieldIssue{text_id::import_number_range, {"1", std::to_string(greatest_cadence_count)}};
    return 1;
}

} // namespace

CadenceEntry entry_of(const Cadence& cadence) {
    return {cadence.unit,    std::to_string(cadence.count), cadence.per,
            cadence.owed_by, to_iso(cadence.active.from),   to_iso(cadence.active.to)};
}

CadenceReading read_entry(const CadenceEntry& entry, IndicatorId indicator,
                          std::span<const Cadence> others, const TypedDays& days) {
    CadenceReading reading;
    Cadence cadence{indicator, entry.unit, 1, entry.per, entry.owed_by, {}};
    cadence.count = count_typed(entry.count, reading.count);
    if (!trimmed(entry.from).empty())
        if (const auto from = period_typed(entry.from, days, reading.from))
            cadence.active.from = from->start;
    if (!trimmed(entry.to).empty())
        if (const auto to = period_typed(entry.to, days, reading.to))
            cadence.active.to = to->end;
    const Validity& active = cadence.active;
    if (active.from && active.to && *active.to < *active.from)
        reading.to = FieldIssue{text_id::period_end_before_start, {}};
    const auto contradicts = [&](const Cadence& other) { return contradict(cadence, other); };
    if (std::ranges::any_of(others, contradicts))
        reading.whole = FieldIssue{text_id::import_overlap_in_ledger, {}};
    if (!reading.count && !reading.from && !reading.to && !reading.whole)
        reading.cadence = cadence;
    return reading;
}

ExclusionEntry entry_of(const Exclusion& exclusion, const Calendar& calendar) {
    return {exclusion.unit, to_text(exclusion.period, calendar), exclusion.reason};
}

ExclusionReading read_entry(const ExclusionEntry& entry, IndicatorId indicator,
                            const TypedDays& days) {
    ExclusionReading reading;
    if (const auto period = period_typed(entry.period, days, reading.period))
        reading.exclusion =
            Exclusion{indicator, entry.unit, *period, std::string{trimmed(entry.reason)}};
    return reading;
}

} // namespace taizhang
