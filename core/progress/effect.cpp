#include "progress/effect.h"

#include "progress/year_days.h"

#include <algorithm>
#include <limits>

namespace taizhang {

namespace {

constexpr RecordId entered_last{std::numeric_limits<std::int64_t>::max()};

Tally tally_of(const Record& record) {
    Tally tally;
    if (!record.quantity) {
        tally.pending = 1;
        return tally;
    }
    tally.sum = *record.quantity;
    tally.records = 1;
    tally.approximate = record.precision == Precision::approximate;
    return tally;
}

UnitTotals& totals_of_unit(IndicatorTotals& totals, UnitPlace unit) {
    const auto place = std::ranges::lower_bound(totals.units, unit, {}, &UnitTotals::unit);
    if (place != totals.units.end() && place->unit == unit)
        return *place;
    return *totals.units.insert(place, UnitTotals{unit, {}, {}});
}

void add_level(IndicatorTotals& totals, UnitPlace unit, const Record& record) {
    const auto place = std::ranges::find_if(totals.levels, [&](const Level& level) {
        return std::pair{level.unit, level.end} > std::pair{unit, record.period.end};
    });
    totals.levels.insert(
        place, {unit, record.period.end, entered_last, *record.quantity, record.precision});
}

} // namespace

void count_record(YearTotals& totals, const Definitions& definitions, const Record& record) {
    const Calendar calendar = definitions.calendar();
    const auto indicator = place_of(definitions, record.indicator);
    const auto unit = definitions.units.place_of(record.unit);
    if (!indicator || !unit || calendar.year_of(record.period) != totals.year)
        return;
    IndicatorTotals& of_indicator = totals.indicators[*indicator];
    const auto quarter = calendar.quarter_of(record.period);
    const auto place = static_cast<size_t>(quarter ? quarter->number - 1 : unassigned_place);
    const Tally tally = tally_of(record);
    UnitTotals& of_unit = totals_of_unit(of_indicator, *unit);
    of_unit.whole[place] += tally;
    if (record.period.end <= totals.until)
        of_unit.until[place] += tally;
    else if (record.period.start <= totals.until)
        of_unit.until[place].running = true;
    if (!quarter)
        mark_touched(of_unit, record.period, quarters_of(calendar, totals.year), totals.until);
    const bool is_level = definitions.indicators[*indicator].measure == Measure::latest;
    if (is_level && record.quantity)
        add_level(of_indicator, *unit, record);
}

std::optional<EntryEffect> effect_of(const YearFigures& figures, const ReviewPoint& point,
                                     const Record& record) {
    const Calendar calendar = figures.definitions.calendar();
    const auto indicator = place_of(figures.definitions, record.indicator);
    if (!indicator || calendar.year_of(record.period) != point.year)
        return std::nullopt;
    YearTotals with_record = figures.this_year;
    count_record(with_record, figures.definitions, record);
    const YearFigures after{figures.definitions, with_record, figures.last_year, figures.plans};
    const auto quarter = calendar.quarter_of(record.period);
    return EntryEffect{quarter ? std::optional{quarter->number} : std::nullopt,
                       progress_of(figures, point, *indicator),
                       progress_of(after, point, *indicator)};
}

} // namespace taizhang
