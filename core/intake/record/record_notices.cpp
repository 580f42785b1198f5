#include "intake/record/record_notices.h"

#include "text/ids/import.h"

#include <algorithm>
#include <cstdlib>

namespace taizhang {

namespace {

constexpr int far_from_records = 3; ///< years between
constexpr int far_from_today = 20;  ///< years, where the ledger has no records yet

} // namespace

std::optional<FieldProblem> notice_of_inactive(const Period& period, const OrgUnit& unit) {
    if (unit.active.overlaps(period))
        return std::nullopt;
    if (unit.active.from && period.end < *unit.active.from)
        return FieldProblem{RecordField::unit,
                            text_id::import_unit_not_founded,
                            {unit.name, to_iso(*unit.active.from)}};
    return FieldProblem{
        RecordField::unit, text_id::import_unit_dissolved, {unit.name, to_iso(*unit.active.to)}};
}

std::optional<int> nearest_of_far_years(const Period& period, const Calendar& calendar,
                                        const KnownDays& known) {
    const auto year = calendar.year_of(period);
    if (!year)
        return std::nullopt;
    const int this_year = calendar.year_of(known.today);
    const auto distance = [&](int other) { return std::abs(other - *year); };
    auto past = known.years;
    std::erase_if(past, [&](int other) { return other > this_year; });
    if (past.empty())
        return *year < this_year - far_from_today ? std::optional{this_year} : std::nullopt;
    const int nearest = std::ranges::min(past, {}, distance);
    if (std::min(distance(nearest), distance(this_year)) < far_from_records)
        return std::nullopt;
    return nearest;
}

std::vector<FieldProblem> notices_of(const Period& period, const OrgUnit& unit,
                                     const Calendar& calendar, const KnownDays& known) {
    std::vector<FieldProblem> notices;
    if (const auto inactive = notice_of_inactive(period, unit))
        notices.push_back(*inactive);
    if (period.end > known.today)
        notices.push_back({RecordField::start,
                           text_id::import_future,
                           {to_iso(period.end), to_iso(known.today)}});
    else if (const auto nearest = nearest_of_far_years(period, calendar, known))
        notices.push_back({RecordField::start,
                           text_id::import_far_year,
                           {std::to_string(*calendar.year_of(period)), std::to_string(*nearest)}});
    return notices;
}

} // namespace taizhang
