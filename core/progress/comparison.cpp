#include "progress/comparison.h"

#include "progress/rollup.h"

#include <algorithm>

namespace taizhang {

namespace {

const Indicator& definition_of(const YearFigures& figures, IndicatorPlace indicator) {
    return figures.definitions.indicators[indicator];
}

Tally tally_in(const YearFigures& figures, const ReviewPoint& point, IndicatorPlace indicator) {
    const YearTally tally =
        rolled_up(figures.this_year.indicators[indicator],
                  figures.definitions.units.subtree(point.unit), Extent::until_day);
    return point.quarter ? tally[static_cast<size_t>(*point.quarter - 1)] : total_of(tally);
}

/// A ratio has the records of its parts.
Tally tally_behind(const YearFigures& figures, const ReviewPoint& point, IndicatorPlace indicator) {
    const Indicator& definition = definition_of(figures, indicator);
    if (definition.measure != Measure::ratio)
        return tally_in(figures, point, indicator);
    Tally tally = tally_in(figures, point, *place_of(figures.definitions, *definition.numerator));
    tally += tally_in(figures, point, *place_of(figures.definitions, *definition.denominator));
    return tally;
}

void put_figures(ComparedCell& cell, const IndicatorProgress& progress, const ReviewPoint& point) {
    if (!point.quarter) {
        cell.value = known_to_date(progress);
        cell.known = progress.known_to_date;
        cell.approximate = progress.approximate;
        if (progress.plan)
            cell.plan = to_number(progress.plan->annual);
        return;
    }
    const auto quarter = static_cast<size_t>(*point.quarter - 1);
    cell.value = known_actual(progress, *point.quarter);
    cell.known = progress.known[quarter];
    cell.approximate = progress.about[quarter];
    if (progress.plan)
        cell.plan = to_number(progress.plan->quarters[quarter]);
}

Heat heat_under_limit(double value, double limit) {
    if (value > limit)
        return Heat::none;
    return value == limit && limit > 0 ? Heat::low : Heat::met;
}

enum class Span { running, ended };

Span span_of(const YearFigures& figures, const ReviewPoint& point) {
    const Calendar calendar = figures.definitions.calendar();
    const Date last = point.quarter ? calendar.quarter({point.year, *point.quarter}).end
                                    : calendar.year(point.year).end;
    return day_looked_at(point, calendar) < last ? Span::running : Span::ended;
}

Heat heat_of_cell(const ComparedCell& cell, Direction direction, Span span) {
    if (cell.duties.owed() == 0 && cell.duties.not_required > 0 && cell.value.value_or(0) == 0)
        return Heat::not_required;
    if (!cell.value || !cell.plan)
        return Heat::blank;
    if (direction == Direction::at_most)
        return heat_under_limit(*cell.value, *cell.plan);
    if (*cell.value == 0 && (*cell.plan == 0 || cell.pending > 0))
        return Heat::blank;
    const Heat heat = cell.completion ? heat_of(*cell.completion) : Heat::above;
    return heat == Heat::none && span == Span::running && cell.duties.missed == 0 ? Heat::low
                                                                                  : heat;
}

/// The tallies of all cells, by unit place and indicator place.
class DutyTallies {
public:
    DutyTallies(const Definitions& definitions, const Coverage& coverage)
        : m_columns(definitions.indicators.size()),
          m_tallies(static_cast<size_t>(definitions.units.size()) * m_columns) {
        for (const CoverageCell& cell : coverage.cells)
            at(cell.duty.unit, cell.duty.indicator).add(cell.state);
    }

    DutyTally& at(UnitPlace unit, IndicatorPlace indicator) {
        return m_tallies[static_cast<size_t>(unit) * m_columns + static_cast<size_t>(indicator)];
    }

private:
    size_t m_columns;
    std::vector<DutyTally> m_tallies;
};

/// Computes the cells of a comparison one by one.
class CellMaker {
public:
    CellMaker(const YearFigures& figures, const ReviewPoint& point, const Coverage& coverage)
        : m_figures(figures), m_point(point), m_duties(figures.definitions, coverage) {}

    ComparedCell operator()(UnitPlace unit, IndicatorPlace indicator) {
        m_point.unit = unit;
        return compared_cell(m_figures, m_point, indicator, m_duties.at(unit, indicator));
    }

private:
    const YearFigures& m_figures;
    ReviewPoint m_point;
    DutyTallies m_duties;
};

} // namespace

void DutyTally::add(DutyState state) {
    switch (state) {
    case DutyState::met:
        ++met;
        break;
    case DutyState::missed:
        ++missed;
        break;
    case DutyState::due:
        ++due;
        break;
    case DutyState::not_required:
        ++not_required;
        break;
    }
}

int Comparison::missing_in(int row) const {
    const auto first = cells.begin() + static_cast<std::ptrdiff_t>(columns.size()) * row;
    return static_cast<int>(
        std::count_if(first, first + static_cast<std::ptrdiff_t>(columns.size()),
                      [](const ComparedCell& cell) { return cell.is_missing; }));
}

std::vector<UnitPlace> units_of_kind(const OrgTree& units, UnitPlace unit, UnitKind kind,
                                     const Period& period) {
    std::vector<UnitPlace> places;
    const auto range = units.subtree(unit);
    for (UnitPlace place = range.first; place < range.end; ++place)
        if (units.at(place).kind == kind && units.at(place).active.overlaps(period))
            places.push_back(place);
    return places;
}

Heat heat_of(double completion) {
    if (completion <= 0)
        return Heat::none;
    if (completion < 0.75)
        return Heat::low;
    if (completion < 1.0)
        return Heat::below;
    return completion < 1.1 ? Heat::met : Heat::above;
}

ComparedCell compared_cell(const YearFigures& figures, const ReviewPoint& point,
                           IndicatorPlace indicator, const DutyTally& duties) {
    const Indicator& definition = definition_of(figures, indicator);
    ComparedCell cell;
    put_figures(cell, progress_of(figures, point, indicator), point);
    cell.duties = duties;
    const Tally tally = tally_behind(figures, point, indicator);
    cell.pending = tally.pending;
    cell.records = tally.records + tally.pending;
    if (definition.direction == Direction::at_least && cell.value && cell.plan.value_or(0) > 0)
        cell.completion = *cell.value / *cell.plan;
    cell.is_missing = duties.missed > 0;
    cell.heat = heat_of_cell(cell, definition.direction, span_of(figures, point));
    return cell;
}

bool has_something(const ComparedCell& cell) {
    return cell.plan || cell.records > 0 || cell.duties != DutyTally{} ||
           cell.known != Known::whole || cell.value.value_or(0) > 0;
}

Comparison comparison_of(const YearFigures& figures, const ReviewPoint& point,
                         const Coverage& coverage, std::vector<UnitPlace> units,
                         const CellTest& tells) {
    CellMaker cell(figures, point, coverage);
    Comparison kept{.units = std::move(units), .columns = {}, .cells = {}};
    const int indicators = static_cast<int>(figures.definitions.indicators.size());
    for (IndicatorPlace indicator; indicator < indicators; ++indicator)
        if (!is_hidden(definition_of(figures, indicator)) &&
            std::ranges::any_of(kept.units,
                                [&](UnitPlace unit) { return tells(cell(unit, indicator)); }))
            kept.columns.push_back(indicator);
    kept.cells.reserve(kept.units.size() * kept.columns.size());
    for (UnitPlace unit : kept.units)
        for (const int column : kept.columns)
            kept.cells.push_back(cell(unit, IndicatorPlace{column}));
    return kept;
}

} // namespace taizhang
