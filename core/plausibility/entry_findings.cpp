#include "plausibility/entry_findings.h"

#include "plausibility/record_findings.h"
#include "plausibility/unit_findings.h"

#include <algorithm>
#include <limits>

namespace taizhang {

namespace {

/// Ids of the ledger are dates (ledger/README.md): none comes near to the greatest number.
constexpr std::int64_t first_entered =
    std::numeric_limits<std::int64_t>::max() - (std::int64_t{1} << 32);

void keep_those_about_entered(std::vector<Finding>& findings) {
    std::erase_if(findings, [](const Finding& finding) {
        return std::ranges::none_of(finding.records,
                                    [](RecordId id) { return place_of_entered(id).has_value(); });
    });
}

} // namespace

RecordId id_of_entered(size_t place) {
    return RecordId{first_entered + static_cast<std::int64_t>(place)};
}

std::optional<size_t> place_of_entered(RecordId id) {
    if (raw(id) < first_entered)
        return std::nullopt;
    return static_cast<size_t>(raw(id) - first_entered);
}

std::optional<RecordFact> fact_of(const Record& record, RecordId id,
                                  const Definitions& definitions) {
    const Calendar calendar = definitions.calendar();
    const auto indicator = place_of(definitions, record.indicator);
    const auto unit = definitions.units.place_of(record.unit);
    const auto year = calendar.year_of(record.period);
    if (!indicator || !unit || !year)
        return std::nullopt;
    const auto quarter = calendar.quarter_of(record.period);
    RecordFact fact;
    fact.id = id;
    fact.thousandths = record.quantity ? record.quantity->thousandths : -1;
    fact.start_day = static_cast<std::int32_t>(record.period.start.time_since_epoch().count());
    fact.end_day = static_cast<std::int32_t>(record.period.end.time_since_epoch().count());
    fact.indicator = *indicator;
    fact.unit = *unit;
    fact.year = static_cast<std::int16_t>(*year);
    fact.quarter = static_cast<std::int16_t>(quarter ? quarter->number : 0);
    return fact;
}

std::vector<Finding> findings_about(const Definitions& definitions, std::vector<RecordFact> facts,
                                    Date today) {
    sort_into_series(facts);
    std::vector<Finding> findings;
    for (auto rule : {outliers, level_jumps, twins})
        std::ranges::move(rule(definitions, facts), std::back_inserter(findings));
    std::ranges::move(shares_over_100(definitions, facts, today), std::back_inserter(findings));
    keep_those_about_entered(findings);
    return findings;
}

std::vector<IndicatorId> judged_together(const Definitions& definitions, IndicatorId indicator) {
    std::vector<IndicatorId> together{indicator};
    for (const Indicator& ratio : definitions.indicators)
        if (ratio.measure == Measure::ratio && is_percentage(ratio))
            for (const auto& [one, other] : {std::pair{*ratio.numerator, *ratio.denominator},
                                             std::pair{*ratio.denominator, *ratio.numerator}})
                if (one == indicator && std::ranges::find(together, other) == together.end())
                    together.push_back(other);
    return together;
}

} // namespace taizhang
