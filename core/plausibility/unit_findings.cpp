#include "plausibility/unit_findings.h"

#include "progress/duties.h"
#include "progress/measured.h"
#include "progress/totals.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace taizhang {

namespace {

/// Of one indicator.
FactList facts_of(IndicatorPlace indicator, FactList facts) {
    const auto [first, end] =
        std::ranges::equal_range(facts, indicator, {}, &RecordFact::indicator);
    return {first, end};
}

/// What units have of an indicator in a year on a day, each for itself.
std::vector<Tally> tallies_of(FactList facts, int year, int units, Date today) {
    std::vector<Tally> tallies(static_cast<size_t>(units));
    for (const RecordFact& fact : facts) {
        if (fact.year != year)
            continue;
        Tally& tally = tallies[fact.unit];
        const Period period = period_of(fact);
        if (period.end > today)
            tally.running = tally.running || period.start <= today;
        else if (is_pending(fact))
            ++tally.pending;
        else
            tally += {.sum = *quantity_of(fact), .records = 1};
    }
    return tallies;
}

Tally total_of(const std::vector<Tally>& tallies, OrgTree::Range units) {
    Tally total;
    for (UnitPlace unit = units.first; unit < units.end; ++unit)
        total += tallies[unit];
    return total;
}

/// One ratio of all units in a year.
class RatioShares {
public:
    RatioShares(const Definitions& definitions, const Indicator& ratio, FactList facts, Date today)
        : m_definitions(definitions), m_ratio(ratio),
          m_part(facts_of(*place_of(definitions, *ratio.numerator), facts)),
          m_whole(facts_of(*place_of(definitions, *ratio.denominator), facts)), m_today(today) {}

    void add_findings(std::vector<Finding>& findings) {
        std::set<int> years;
        for (const RecordFact& fact : m_part)
            years.insert(fact.year);
        for (const int year : years)
            look_at(year, findings);
    }

private:
    /// Units stand before their subtrees, so that those below are looked at first.
    void look_at(int year, std::vector<Finding>& findings) {
        const OrgTree& units = m_definitions.units;
        m_parts = tallies_of(m_part, year, units.size(), m_today);
        m_wholes = tallies_of(m_whole, year, units.size(), m_today);
        std::set<UnitPlace> found;
        for (int place = units.size() - 1; place >= 0; --place) {
            const UnitPlace unit{place};
            const OrgTree::Range below = units.subtree(unit);
            const auto first = found.lower_bound(below.first);
            const bool is_told_below = first != found.end() && below.contains(*first);
            if (is_told_below || !exceeds(below))
                continue;
            found.insert(unit);
            findings.push_back(finding_of(unit, year));
        }
    }

    bool exceeds(OrgTree::Range units) const {
        const Tally whole_of = total_of(m_wholes, units);
        const bool is_known = whole_of.pending == 0 && !whole_of.running;
        const auto share = percentage(total_of(m_parts, units).sum, whole_of.sum, false);
        return is_known && share && *share > whole(100);
    }

    Finding finding_of(UnitPlace unit, int year) const {
        const OrgTree::Range below = m_definitions.units.subtree(unit);
        Finding finding;
        finding.kind = FindingKind::share_over_100;
        finding.indicator = m_ratio.id;
        finding.unit = m_definitions.units.at(unit).id;
        finding.period = m_definitions.calendar().year(year);
        finding.quantity = total_of(m_parts, below).sum;
        finding.against = total_of(m_wholes, below).sum;
        for (const FactList facts : {m_part, m_whole})
            for (const RecordFact& fact : facts)
                if (fact.year == year && below.contains(fact.unit) &&
                    period_of(fact).end <= m_today)
                    finding.records.push_back(fact.id);
        return finding;
    }

    const Definitions& m_definitions;
    const Indicator& m_ratio;
    FactList m_part;
    FactList m_whole;
    Date m_today;
    std::vector<Tally> m_parts; ///< of the year that is looked at, by unit
    std::vector<Tally> m_wholes;
};

/// Which units have a record in a quarter, each for itself.
class TouchedQuarters {
public:
    TouchedQuarters(const Definitions& definitions, FactList facts)
        : m_units(static_cast<size_t>(definitions.units.size())),
          m_calendar(definitions.calendar()) {
        const RecordFact* before = nullptr;
        for (const RecordFact& fact : facts) {
            if (!before || !is_same_quarter(fact, *before))
                add(fact);
            before = &fact;
        }
    }

    bool has(OrgTree::Range units, Quarter quarter) const {
        const auto touched = m_touched.find(quarter);
        if (touched == m_touched.end())
            return false;
        const auto first = touched->second.begin();
        return std::find(first + units.first, first + units.end, true) != first + units.end;
    }

private:
    static bool is_same_quarter(const RecordFact& a, const RecordFact& b) {
        return a.unit == b.unit && a.year == b.year && a.quarter == b.quarter && a.quarter != 0;
    }
    void add(const RecordFact& fact) {
        if (fact.quarter != 0)
            return add(fact.unit, {fact.year, fact.quarter});
        for (int number = 1; number <= 4; ++number)
            if (m_calendar.quarter({fact.year, number}).overlaps(period_of(fact)))
                add(fact.unit, {fact.year, number});
    }
    void add(UnitPlace unit, Quarter quarter) {
        m_touched.try_emplace(quarter, m_units).first->second[unit] = true;
    }

    size_t m_units; ///< of the ledger
    Calendar m_calendar;
    std::map<Quarter, std::vector<bool>> m_touched; ///< by unit
};

std::vector<Quarter> ended_quarters(const KeptTime& kept, const Calendar& calendar, Date today) {
    std::vector<Quarter> quarters;
    for (const int year : kept.years)
        for (int number = 1; number <= 4; ++number) {
            const Period period = calendar.quarter({year, number});
            if (period.start >= kept.from && period.end <= today)
                quarters.push_back({year, number});
        }
    return quarters;
}

Finding silent_in(const Definitions& definitions, UnitPlace unit, Quarter quarter) {
    Finding finding;
    finding.kind = FindingKind::silent_unit;
    finding.unit = definitions.units.at(unit).id;
    finding.period = definitions.calendar().quarter(quarter);
    return finding;
}

using Cells = std::span<const CoverageCell>;

/// Missed periods that follow each other without a pause, the first of `cells`, which are those of
/// one duty in their order and not empty.
Cells first_run(Cells cells) {
    size_t size = 1;
    const auto goes_on = [&] {
        const Duty& last = cells[size - 1].duty;
        const CoverageCell& next = cells[size];
        return next.state == DutyState::missed &&
               next.duty.period.start == last.period.end + std::chrono::days{1};
    };
    while (size < cells.size() && goes_on())
        ++size;
    return cells.first(size);
}

Finding gap_of(const Definitions& definitions, Cells run) {
    const Duty& first = run.front().duty;
    Finding finding;
    finding.kind = FindingKind::recurring_gap;
    finding.indicator = definitions.indicators[first.indicator].id;
    finding.unit = definitions.units.at(first.unit).id;
    finding.period = {first.period.start, run.back().duty.period.end};
    finding.count = static_cast<int>(run.size());
    return finding;
}

std::string basis_of(Cells run) {
    std::string basis;
    for (const CoverageCell& cell : run)
        basis += to_iso(cell.duty.period.end) + " " + to_decimal(cell.count) + "/" +
                 std::to_string(cell.duty.required) + ";";
    return basis;
}

void take_gaps(const Definitions& definitions, Cells cells,
               const std::function<void(Finding)>& take,
               const std::function<bool(const Finding&)>& needs_basis) {
    while (!cells.empty()) {
        if (cells.front().state != DutyState::missed) {
            cells = cells.subspan(1);
            continue;
        }
        const Cells run = first_run(cells);
        if (run.size() >= gap_periods) {
            Finding gap = gap_of(definitions, run);
            if (!needs_basis || needs_basis(gap))
                gap.basis = basis_of(run);
            take(std::move(gap));
        }
        cells = cells.subspan(run.size());
    }
}

} // namespace

std::vector<Finding> shares_over_100(const Definitions& definitions, FactList facts, Date today) {
    std::vector<Finding> findings;
    for (const Indicator& indicator : definitions.indicators)
        if (indicator.measure == Measure::ratio && is_percentage(indicator))
            RatioShares{definitions, indicator, facts, today}.add_findings(findings);
    return findings;
}

std::vector<Finding> silent_units(const Definitions& definitions, FactList facts,
                                  const KeptTime& kept, Date today) {
    const OrgTree& units = definitions.units;
    std::vector<Finding> findings;
    if (units.empty())
        return findings;
    const TouchedQuarters touched{definitions, facts};
    for (const Quarter quarter : ended_quarters(kept, definitions.calendar(), today)) {
        std::vector<bool> owes(static_cast<size_t>(units.size()));
        const Period days = definitions.calendar().quarter(quarter);
        for (IndicatorPlace indicator; indicator < std::ssize(definitions.indicators); ++indicator)
            each_duty_ending_in(definitions, days, units.all(), indicator, [&](const Duty& duty) {
                if (duty.owed)
                    owes[duty.unit] = true;
            });
        for (UnitPlace unit; unit < units.size(); ++unit)
            if (owes[unit] && !touched.has(units.subtree(unit), quarter))
                findings.push_back(silent_in(definitions, unit, quarter));
    }
    return findings;
}

void recurring_gaps(const Definitions& definitions, std::span<CoverageCell> cells,
                    const KeptTime& kept, const std::function<void(Finding)>& take,
                    const std::function<bool(const Finding&)>& needs_basis) {
    const auto series_of = [](const CoverageCell& cell) {
        return std::tuple{cell.duty.indicator, cell.duty.unit, cell.duty.per};
    };
    const auto place_of = [&](const CoverageCell& cell) {
        return std::pair{series_of(cell), cell.duty.period.start};
    };
    if (!std::ranges::is_sorted(cells, {}, place_of)) // several rules of a unit mix
        std::ranges::sort(cells, {}, place_of);
    for (Cells rest{cells}; !rest.empty();) {
        const auto end = std::ranges::find_if(rest, [&](const CoverageCell& cell) {
            return series_of(cell) != series_of(rest.front());
        });
        const Cells series{rest.begin(), end};
        const auto first = std::ranges::find_if(
            series, [&](const CoverageCell& cell) { return cell.duty.period.start >= kept.from; });
        take_gaps(definitions, Cells{first, series.end()}, take, needs_basis);
        rest = rest.subspan(series.size());
    }
}

} // namespace taizhang
