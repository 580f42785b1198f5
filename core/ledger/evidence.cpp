#include "ledger/evidence.h"

#include <algorithm>
#include <set>

namespace taizhang {

namespace {

const Indicator& indicator_of(const Definitions& definitions, const FigureAsked& asked) {
    return definitions.indicators[asked.indicator];
}

std::vector<IndicatorId> counted_indicators(const Indicator& indicator) {
    if (indicator.measure != Measure::ratio)
        return {indicator.id};
    return {*indicator.numerator, *indicator.denominator};
}

std::vector<UnitId> counted_units(const Definitions& definitions, const FigureAsked& asked,
                                  UnitPlace unit) {
    const Indicator& indicator = indicator_of(definitions, asked);
    OrgTree::Range range = definitions.units.subtree(unit);
    const bool own_only =
        asked.alone || (indicator.measure == Measure::latest && is_percentage(indicator));
    if (own_only)
        range = OrgTree::Range::of_one(unit);
    std::vector<UnitId> units;
    for (UnitPlace place = range.first; place < range.end; ++place)
        units.push_back(definitions.units.at(place).id);
    return units;
}

Date counted_until(const Definitions& definitions, const ReviewPoint& point,
                   const FigureAsked& asked) {
    const Calendar calendar = definitions.calendar();
    const Date day = day_looked_at(point, calendar);
    if (asked.part != FigurePart::quarter)
        return day;
    return std::min(day, calendar.quarter({point.year, asked.quarter}).end);
}

std::optional<int> counted_quarter(const Indicator& indicator, const FigureAsked& asked) {
    if (asked.part == FigurePart::unassigned)
        return unassigned_quarter;
    const bool carried_forward = indicator.measure == Measure::latest;
    if (asked.part == FigurePart::year_to_date || carried_forward)
        return std::nullopt;
    return asked.quarter;
}

/// Keeps each unit's latest known record and all pending ones; `records` are newest first.
Evidence supplying(const std::vector<Record>& records) {
    Evidence evidence;
    std::set<UnitId> supplied;
    for (const Record& record : records) {
        if (is_pending(record)) {
            ++evidence.tally.pending;
            evidence.records.push_back(record);
        } else if (supplied.insert(record.unit).second) {
            evidence.tally.sum += *record.quantity;
            ++evidence.tally.records;
            evidence.tally.approximate |= record.precision == Precision::approximate;
            evidence.records.push_back(record);
        }
    }
    return evidence;
}

} // namespace

RecordQuery evidence_for(const Definitions& definitions, const ReviewPoint& point,
                         const FigureAsked& asked) {
    const Indicator& indicator = indicator_of(definitions, asked);
    RecordQuery query;
    query.year = point.year;
    query.quarter = counted_quarter(indicator, asked);
    query.units = counted_units(definitions, asked, point.unit);
    query.indicators = counted_indicators(indicator);
    query.ended_by = counted_until(definitions, point, asked);
    return query;
}

Evidence read_evidence(Reader& reader, const Definitions& definitions, const ReviewPoint& point,
                       const FigureAsked& asked, std::int64_t limit) {
    RecordQuery query = evidence_for(definitions, point, asked);
    if (indicator_of(definitions, asked).measure == Measure::latest)
        return supplying(reader.records(query));
    query.limit = limit;
    return {reader.records(query), reader.tally(query)};
}

} // namespace taizhang
