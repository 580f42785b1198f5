#include "intake/report_import/report_standing.h"

#include <algorithm>
#include <set>

namespace taizhang::report {

namespace {

/// A line that would be a record, with what it is held against.
struct Compared {
    ReportLine* line;
    const Indicator* indicator;
    OrgTree::Range units;
};

bool bears_on(const Compared& compared, const Record& there, UnitPlace unit) {
    const Record& record = *compared.line->record;
    if (there.indicator != record.indicator || !compared.units.contains(unit))
        return false;
    return compared.indicator->measure == Measure::latest ? there.period.end == record.period.end
                                                          : there.period.overlaps(record.period);
}

/// The very record that was written from this sentence.
bool is_it(const Record& record, const Record& there) {
    return there.report && there.report == record.report && there.indicator == record.indicator &&
           there.unit == record.unit && there.period == record.period &&
           there.quantity == record.quantity;
}

void count(Compared& compared, const Record& there) {
    ReportLine& line = *compared.line;
    ++line.records;
    if (is_it(*line.record, there))
        line.standing = ReportStanding::same;
    else if (line.standing == ReportStanding::fresh)
        line.standing = ReportStanding::counted;
    if (!there.quantity)
        return;
    if (compared.indicator->measure == Measure::latest)
        line.amount = there.quantity;
    else
        line.amount = line.amount.value_or(Quantity{}) + *there.quantity;
}

std::vector<Compared> compared_of(std::vector<ReportLine>& lines, const Definitions& definitions) {
    std::vector<Compared> compared;
    for (ReportLine& line : lines) {
        if (!line.record)
            continue;
        const auto indicator = place_of(definitions, line.record->indicator);
        const auto unit = definitions.units.place_of(line.record->unit);
        if (indicator && unit)
            compared.push_back(
                {&line, &definitions.indicators[*indicator], definitions.units.subtree(*unit)});
    }
    return compared;
}

/// The records that may bear on them: of their indicators, year by year.
RecordQuery query_of(const std::vector<Compared>& compared, int year) {
    RecordQuery query;
    query.year = year;
    query.indicators.emplace();
    for (const Compared& each : compared)
        if (std::ranges::find(*query.indicators, each.indicator->id) == query.indicators->end())
            query.indicators->push_back(each.indicator->id);
    return query;
}

} // namespace

void compare_with_ledger(std::vector<ReportLine>& lines, const Definitions& definitions,
                         Reader& reader) {
    std::vector<Compared> compared = compared_of(lines, definitions);
    std::set<int> years;
    for (const Compared& each : compared)
        if (const auto year = definitions.calendar().year_of(each.line->record->period))
            years.insert(*year);
    for (const int year : years)
        reader.each_record(query_of(compared, year), [&](const Record& there) {
            const auto unit = definitions.units.place_of(there.unit);
            for (Compared& each : compared)
                if (unit && bears_on(each, there, *unit))
                    count(each, there);
            return true;
        });
}

} // namespace taizhang::report
