#pragma once

#include "plausibility/record_fact.h"
#include "test_dates.h"

namespace taizhang::testing {

/// A committee (place 0) with two branches (places 1 and 2); a count (place 0), a level (1), and a
/// share (4) of two counts: its part (2) and its whole (3).
struct OddOffice {
    Definitions definitions;
    std::vector<RecordFact> facts;

    static constexpr int sum = 0;
    static constexpr int level = 1;
    static constexpr int part = 2;
    static constexpr int whole_of_share = 3;
    static constexpr int share = 4;

    OddOffice() {
        std::vector<OrgUnit> units(3);
        for (int i = 0; i < 3; ++i) {
            auto& unit = units[static_cast<size_t>(i)];
            unit.id = UnitId{i + 1};
            unit.code = "unit" + std::to_string(i);
            unit.name = "支部" + std::to_string(i);
            if (i > 0)
                unit.parent = UnitId{1};
        }
        units[0].kind = UnitKind::committee;
        set_units(std::move(units));
        definitions.indicators.resize(5);
        for (int i = 0; i < 5; ++i) {
            indicator(i).id = IndicatorId{i + 1};
            indicator(i).units = {"次"};
        }
        indicator(level).measure = Measure::latest;
        indicator(share).measure = Measure::ratio;
        indicator(share).units = {"%"};
        indicator(share).numerator = IndicatorId{part + 1};
        indicator(share).denominator = IndicatorId{whole_of_share + 1};
    }

    Indicator& indicator(int place) { return definitions.indicators[static_cast<size_t>(place)]; }
    void set_units(std::vector<OrgUnit> units) { definitions.units = OrgTree(std::move(units)); }
    void set_active(int place, const Validity& active) {
        std::vector<OrgUnit> units(definitions.units.units().begin(),
                                   definitions.units.units().end());
        units[static_cast<size_t>(place)].active = active;
        set_units(std::move(units));
    }

    /// Returns its id; the ids rise from 1.
    RecordId add(int indicator, int unit, const char* start, const char* end,
                 std::optional<int> quantity, int topic = 1) {
        const Calendar calendar = definitions.calendar();
        const Period period{day(start), day(end)};
        const auto quarter = calendar.quarter_of(period);
        RecordFact fact;
        fact.id = RecordId{static_cast<std::int64_t>(facts.size()) + 1};
        fact.thousandths = quantity ? whole(*quantity).thousandths : -1;
        fact.start_day = static_cast<std::int32_t>(period.start.time_since_epoch().count());
        fact.end_day = static_cast<std::int32_t>(period.end.time_since_epoch().count());
        fact.indicator = IndicatorPlace{indicator};
        fact.unit = UnitPlace{unit};
        fact.topic = topic;
        fact.year = static_cast<std::int16_t>(calendar.year_of(period).value());
        fact.quarter = static_cast<std::int16_t>(quarter ? quarter->number : 0);
        facts.push_back(fact);
        return fact.id;
    }
    RecordId add(int indicator, int unit, const char* on, std::optional<int> quantity,
                 int topic = 1) {
        return add(indicator, unit, on, on, quantity, topic);
    }

    /// In the order that the rules ask for.
    std::vector<RecordFact> series() const {
        std::vector<RecordFact> sorted = facts;
        sort_into_series(sorted);
        return sorted;
    }
};

} // namespace taizhang::testing
