#include "plausibility/record_findings.h"

#include "plausibility/running_median.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace taizhang {

namespace {

const Indicator& indicator_of(const Definitions& definitions, const RecordFact& fact) {
    return definitions.indicators[fact.indicator];
}

/// A finding about one record.
Finding finding_about(FindingKind kind, const Definitions& definitions, const RecordFact& fact) {
    Finding finding;
    finding.kind = kind;
    finding.indicator = indicator_of(definitions, fact).id;
    finding.unit = definitions.units.at(fact.unit).id;
    finding.period = period_of(fact);
    finding.records = {fact.id};
    finding.quantity = quantity_of(fact);
    return finding;
}

/// What facts of one series and day have to share, to be alike.
auto likeness_of(const RecordFact& fact) {
    return std::tuple{fact.start_day, fact.thousandths, fact.topic};
}

using Alike = std::span<const RecordFact* const>;

/// Hands out facts of a day that are alike, where there are several, in the order of their ids.
template <class Visit>
void each_alike_of_day(FactList day, std::vector<const RecordFact*>& known, Visit visit) {
    known.clear();
    for (const RecordFact& fact : day)
        if (!is_pending(fact))
            known.push_back(&fact);
    std::ranges::stable_sort(known, {}, [](const RecordFact* fact) { return likeness_of(*fact); });
    for (Alike rest{known}; !rest.empty();) {
        const auto end = std::ranges::find_if(rest, [&](const RecordFact* fact) {
            return likeness_of(*fact) != likeness_of(*rest.front());
        });
        const Alike alike{rest.begin(), end};
        if (alike.size() > 1)
            visit(alike);
        rest = rest.subspan(alike.size());
    }
}

template <class Visit>
void each_alike(FactList facts, Visit visit) {
    std::vector<const RecordFact*> known;
    each_series(facts, [&](FactList series) {
        while (!series.empty()) {
            const FactList day = first_day(series);
            if (day.size() > 1)
                each_alike_of_day(day, known, visit);
            series = series.subspan(day.size());
        }
    });
}

bool may_have_outliers(FactList series) {
    return static_cast<int>(series.size()) > outlier_least_earlier &&
           std::ranges::any_of(series, [](const RecordFact& fact) {
               return fact.thousandths >= outlier_least.thousandths;
           });
}

bool is_outlier(const RecordFact& fact, const RunningMedian& earlier) {
    return fact.thousandths >= outlier_least.thousandths &&
           earlier.count() >= outlier_least_earlier &&
           2 * fact.thousandths > outlier_times * earlier.twice();
}

void add_outliers(const Definitions& definitions, FactList series, std::vector<Finding>& findings) {
    RunningMedian earlier;
    for (const RecordFact& fact : series) {
        if (is_pending(fact))
            continue;
        if (is_outlier(fact, earlier)) {
            Finding finding = finding_about(FindingKind::outlier, definitions, fact);
            finding.against = Quantity{earlier.twice() / 2};
            finding.count = earlier.count();
            findings.push_back(std::move(finding));
        }
        earlier.add(fact.thousandths);
    }
}

bool jumps(std::int64_t before, std::int64_t now, int decimals) {
    const std::int64_t change = std::abs(now - before);
    return 2 * change > before && change > step_of(decimals);
}

void add_jumps(const Definitions& definitions, FactList series, std::vector<Finding>& findings) {
    const int decimals = indicator_of(definitions, series.front()).decimals;
    const RecordFact* before = nullptr;
    for (const RecordFact& fact : series) {
        if (is_pending(fact))
            continue;
        if (before && jumps(before->thousandths, fact.thousandths, decimals)) {
            Finding finding = finding_about(FindingKind::level_jump, definitions, fact);
            finding.records.push_back(before->id);
            finding.against = quantity_of(*before);
            findings.push_back(std::move(finding));
        }
        before = &fact;
    }
}

/// A finding about each record that `holds` says so of.
template <class Holds>
std::vector<Finding> findings_where(FindingKind kind, const Definitions& definitions,
                                    FactList facts, Holds holds) {
    std::vector<Finding> findings;
    for (const RecordFact& fact : facts)
        if (holds(fact))
            findings.push_back(finding_about(kind, definitions, fact));
    return findings;
}

} // namespace

std::vector<size_t> alike_but_for_topic(FactList facts) {
    std::vector<size_t> places;
    each_alike(facts, [&](Alike alike) {
        for (const RecordFact* fact : alike)
            places.push_back(static_cast<size_t>(fact - facts.data()));
    });
    return places;
}

std::vector<Finding> twins(const Definitions& definitions, FactList facts) {
    std::vector<Finding> findings;
    each_alike(facts, [&](Alike alike) {
        if (alike.front()->topic == 0)
            return;
        Finding finding = finding_about(FindingKind::twin, definitions, *alike.front());
        finding.count = static_cast<int>(alike.size());
        for (const RecordFact* twin : alike.subspan(1))
            finding.records.push_back(twin->id);
        findings.push_back(std::move(finding));
    });
    return findings;
}

std::vector<Finding> outliers(const Definitions& definitions, FactList facts) {
    std::vector<Finding> findings;
    each_series(facts, [&](FactList series) {
        if (may_have_outliers(series))
            add_outliers(definitions, series, findings);
    });
    return findings;
}

std::vector<Finding> level_jumps(const Definitions& definitions, FactList facts) {
    std::vector<Finding> findings;
    each_series(facts, [&](FactList series) {
        if (indicator_of(definitions, series.front()).measure == Measure::latest)
            add_jumps(definitions, series, findings);
    });
    return findings;
}

std::vector<Finding> inactive_units(const Definitions& definitions, FactList facts) {
    return findings_where(FindingKind::inactive_unit, definitions, facts,
                          [&](const RecordFact& fact) {
                              const OrgUnit& unit = definitions.units.at(fact.unit);
                              return !unit.active.overlaps(period_of(fact));
                          });
}

std::vector<Finding> futures(const Definitions& definitions, FactList facts, Date today) {
    return findings_where(FindingKind::future, definitions, facts,
                          [&](const RecordFact& fact) { return period_of(fact).end > today; });
}

std::vector<Finding> old_pendings(const Definitions& definitions, FactList facts, Date today) {
    const auto days_of = [&](const RecordFact& fact) {
        return static_cast<int>((today - period_of(fact).end).count());
    };
    std::vector<Finding> findings;
    for (const RecordFact& fact : facts)
        if (is_pending(fact) && days_of(fact) > pending_days) {
            findings.push_back(finding_about(FindingKind::old_pending, definitions, fact));
            findings.back().count = days_of(fact);
        }
    return findings;
}

std::vector<Finding> far_years(const Definitions& definitions, FactList facts, Date today) {
    std::map<int, std::int64_t> records;
    for (const RecordFact& fact : facts)
        ++records[fact.year];
    const int running = definitions.calendar().year_of(today);
    if (records.size() < 2)
        return {};
    return findings_where(FindingKind::far_year, definitions, facts, [&](const RecordFact& fact) {
        return fact.year != running && records[fact.year] == 1;
    });
}

} // namespace taizhang
