#include "gui/pages/indicator/reported_reading.h"

#include "gui/pages/indicator/listed_figures.h"

#include <algorithm>

namespace taizhang {

namespace {

/// A ratio has the records of its parts.
std::vector<IndicatorId> recorded(const Indicator& indicator) {
    if (indicator.measure == Measure::ratio)
        return {*indicator.numerator, *indicator.denominator};
    return {indicator.id};
}

RecordsOf records_behind(const Definitions& definitions, UnitPlace unit,
                         const Indicator& indicator) {
    RecordsOf records{recorded(indicator), {}};
    const auto subtree = definitions.units.subtree(unit);
    for (UnitPlace place = subtree.first; place < subtree.end; ++place)
        records.units.push_back(definitions.units.at(place).id);
    return records;
}

} // namespace

ReportedAnswer read_reported_beside(FiguresReader& figures, const ReportedAsked& asked) {
    const Ledger::Snapshot snapshot{figures.ledger()};
    const auto definitions = figures.definitions();
    const auto unit = definitions->units.place_of(asked.unit);
    const auto indicator = place_of(*definitions, asked.indicator);
    const auto closed = figures.reader().closed_quarters();
    const auto found = std::ranges::find(closed, asked.quarter, &ClosedQuarter::quarter);
    if (!unit || !indicator || found == closed.end())
        return std::nullopt;
    ReportedBeside beside{asked, *found, {}, {}, {}};
    const auto reported = figures.reported_in(asked.quarter.year);
    if (const ReportedFigure* figure =
            find_reported(*reported, asked.quarter.number, {asked.unit, asked.indicator}))
        beside.reported = *figure;
    const Date day = definitions->calendar().quarter(asked.quarter).end;
    const auto book = figures.book(asked.quarter.year, day);
    beside.present = reported_figure(
        progress_of(book->figures(), {asked.quarter.year, asked.quarter.number, *unit, day},
                    *indicator),
        asked.quarter.number);
    beside.corrected = corrected_records(
        figures.ledger(), asked.quarter, corrections_of(figures.ledger(), asked.quarter),
        records_behind(*definitions, *unit, definitions->indicators[*indicator]));
    return beside;
}

std::optional<ReportedAsked> reported_asked(const ViewFigures& figures) {
    const auto listed = listed_quarter(figures);
    for (int quarter = listed.value_or(4); quarter >= listed.value_or(1); --quarter)
        if (figures.is_closed(quarter))
            return ReportedAsked{{figures.point.year, quarter},
                                 figures.definitions().units.at(figures.point.unit).id,
                                 figures.indicator_at(figures.indicator->indicator).id};
    return std::nullopt;
}

} // namespace taizhang
