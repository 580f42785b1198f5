#include "plausibility/record_fact.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace taizhang {

void sort_into_series(std::vector<RecordFact>& facts) {
    const auto place_of = [](const RecordFact& fact) {
        return std::tuple{fact.indicator, fact.unit, fact.end_day, raw(fact.id)};
    };
    if (!std::ranges::is_sorted(facts, {}, place_of)) // those of one year mostly are
        std::ranges::sort(facts, {}, place_of);
}

FactList first_series(FactList facts) {
    const RecordFact& first = facts.front();
    const auto end = std::ranges::find_if(facts, [&](const RecordFact& fact) {
        return fact.indicator != first.indicator || fact.unit != first.unit;
    });
    return {facts.begin(), end};
}

FactList first_day(FactList series) {
    const auto end = std::ranges::find_if(
        series, [&](const RecordFact& fact) { return fact.end_day != series.front().end_day; });
    return {series.begin(), end};
}

KeptTime kept_time(FactList facts, const Calendar& calendar, Date today) {
    std::map<int, std::int64_t> records;
    for (const RecordFact& fact : facts)
        ++records[fact.year];
    KeptTime kept;
    for (const auto& [year, count] : records)
        if (count > 1)
            kept.years.push_back(year);
    if (kept.years.empty())
        return kept;
    Date first = Date::max();
    for (const RecordFact& fact : facts)
        if (fact.year == kept.years.front())
            first = std::min(first, period_of(fact).start);
    kept.from = calendar.quarter(calendar.quarter_of(first)).start;
    const int running = calendar.year_of(today);
    const auto is_kept = [&](int year) { return std::ranges::binary_search(kept.years, year); };
    if (!is_kept(running) && is_kept(running - 1))
        kept.years.insert(std::ranges::upper_bound(kept.years, running), running);
    return kept;
}

} // namespace taizhang
