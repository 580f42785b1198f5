#include "ledger/cutoff_change.h"

#include "progress/effect.h"

#include <algorithm>
#include <map>

namespace taizhang {

namespace {

/// The totals of all years, record by record, as one calendar files them.
class TotalsOfYears {
public:
    TotalsOfYears(const Definitions& definitions, Date today)
        : m_definitions(definitions), m_calendar(definitions.calendar()), m_today(today) {}

    void count(const Record& record) {
        if (const auto year = m_calendar.year_of(record.period))
            count_record(totals_of(*year), m_definitions, record);
    }
    YearTotals& totals_of(int year) {
        const auto found = m_years.find(year);
        if (found != m_years.end())
            return found->second;
        const Date until = day_looked_at({year, std::nullopt, {}, m_today}, m_calendar);
        return m_years
            .emplace(year,
                     YearTotals{year, until,
                                std::vector<IndicatorTotals>(m_definitions.indicators.size())})
            .first->second;
    }
    std::vector<int> years() const {
        std::vector<int> years;
        for (const auto& [year, totals] : m_years)
            years.push_back(year);
        return years;
    }
    const Definitions& definitions() const { return m_definitions; }

private:
    const Definitions& m_definitions;
    Calendar m_calendar;
    Date m_today;
    std::map<int, YearTotals> m_years;
};

/// Into the periods that only `to` has the record in, or out of those that only `from` has it in.
void count_periods(CutoffChange& change, const Record& record, const Calendar& from,
                   const Calendar& to, std::int64_t PeriodMoves::*way) {
    const auto year = to.year_of(record.period);
    const auto quarter = to.quarter_of(record.period);
    const bool is_other_year = year != from.year_of(record.period);
    const bool is_other_quarter = quarter != from.quarter_of(record.period);
    if (year && (is_other_year || (quarter && is_other_quarter))) {
        YearMoves& moves = change.moves[*year];
        moves[0].*way += is_other_year ? 1 : 0;
        if (quarter && is_other_quarter)
            moves[static_cast<size_t>(quarter->number)].*way += 1;
    }
}

void count_move(CutoffChange& change, const Record& record, const Calendar& now,
                const Calendar& supposed) {
    const auto year = supposed.year_of(record.period);
    if (!year) {
        if (change.across_years++ < static_cast<std::int64_t>(records_named))
            change.first_across_years.push_back(record);
        return;
    }
    const auto before = now.quarter_of(record.period);
    const auto after = supposed.quarter_of(record.period);
    change.to_other_quarter += before && after && *before != *after ? 1 : 0;
    change.to_no_quarter += before && !after ? 1 : 0;
    change.from_no_quarter += !before && after ? 1 : 0;
    change.to_other_year += now.year_of(record.period) != year ? 1 : 0;
    count_periods(change, record, now, supposed, &PeriodMoves::in);
    count_periods(change, record, supposed, now, &PeriodMoves::out);
}

void add_figures(CutoffChange& change, TotalsOfYears& before, TotalsOfYears& after, Date today) {
    std::vector<int> years = before.years();
    std::ranges::copy(after.years(), std::back_inserter(years));
    std::ranges::sort(years);
    years.erase(std::ranges::unique(years).begin(), years.end());
    for (const int year : years) {
        const Plans plans_before{before.definitions(), year, before.totals_of(year - 1)};
        const Plans plans_after{after.definitions(), year, after.totals_of(year - 1)};
        const YearFigures former{before.definitions(), before.totals_of(year),
                                 before.totals_of(year - 1), plans_before};
        const YearFigures later{after.definitions(), after.totals_of(year),
                                after.totals_of(year - 1), plans_after};
        for (auto& figure : figure_changes(former, later, {year, std::nullopt, {}, today}))
            change.figures.push_back(std::move(figure));
    }
}

} // namespace

CutoffChange cutoff_change(Reader& reader, const Definitions& supposed, Date today) {
    const Definitions now = reader.definitions();
    TotalsOfYears before{now, today};
    TotalsOfYears after{supposed, today};
    CutoffChange change;
    RecordQuery all;
    all.order = RecordOrder::oldest_first;
    reader.each_record(all, [&](const Record& record) {
        count_move(change, record, now.calendar(), supposed.calendar());
        before.count(record);
        after.count(record);
        return true;
    });
    if (change.across_years == 0)
        add_figures(change, before, after, today);
    return change;
}

std::optional<Period> part_in_one_year(const Period& period, const Calendar& now,
                                       const Calendar& supposed) {
    const auto year = now.year_of(period);
    if (!year)
        return std::nullopt;
    const Period other = supposed.year(*year);
    const Period part{std::max(period.start, other.start), std::min(period.end, other.end)};
    return part.start <= part.end ? std::optional{part} : std::nullopt;
}

} // namespace taizhang
