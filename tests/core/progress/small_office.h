#pragma once

#include "progress/review.h"
#include "progress/year_days.h"
#include "test_dates.h"

#include <algorithm>
#include <tuple>

namespace taizhang::testing {

/// One entry of the office below: on one day, by a unit, of the indicator under test.
struct Entry {
    const char* start;
    const char* end;
    int unit;
    std::optional<int> quantity;
    Precision precision = Precision::exact;
    int indicator = 0;
};

/// A committee (place 0) with two branches (places 1, 2), one indicator with whatever measure a
/// test gives it, and two counts that a ratio can be made of (places 1 and 2).
struct SmallOffice {
    Definitions definitions;
    std::vector<Entry> entries;

    SmallOffice() {
        std::vector<OrgUnit> units(3);
        for (int i = 0; i < 3; ++i) {
            units[static_cast<size_t>(i)].id = UnitId{i + 1};
            units[static_cast<size_t>(i)].code = "unit" + std::to_string(i);
            if (i > 0)
                units[static_cast<size_t>(i)].parent = UnitId{1};
        }
        units[0].kind = UnitKind::committee;
        definitions.units = OrgTree(std::move(units));
        definitions.indicators.resize(3);
        for (int i = 0; i < 3; ++i)
            definitions.indicators[static_cast<size_t>(i)].id = IndicatorId{i + 1};
    }

    Indicator& indicator() { return definitions.indicators[0]; }

    void set_target(int year, int annual, int unit = 0) {
        Target target;
        target.indicator = IndicatorId{1};
        target.unit = UnitId{unit + 1};
        target.year = year;
        target.annual = whole(annual);
        definitions.targets.push_back(target);
    }

    IndicatorProgress on(const char* as_of, std::optional<int> quarter = {}, int unit = 0) const {
        const Calendar calendar = definitions.calendar();
        const ReviewPoint point{2023, quarter, UnitPlace{unit}, day(as_of)};
        const Date t = day_looked_at(point, calendar);
        const YearTotals now = totals_of(2023, t);
        const YearTotals last = totals_of(2022, day_compared(t, calendar, 2023));
        const Plans plans(definitions, 2023, last);
        return progress_of({definitions, now, last, plans}, point, {});
    }

    YearTotals totals_of(int year, Date until) const {
        YearTotals totals{year, until, {}};
        totals.indicators.resize(definitions.indicators.size());
        for (int unit = 0; unit < definitions.units.size(); ++unit)
            for (size_t i = 0; i < entries.size(); ++i)
                if (entries[i].unit == unit)
                    add(totals, entries[i], static_cast<int>(i));
        return totals;
    }

private:
    void add(YearTotals& totals, const Entry& entry, int order) const {
        const Calendar calendar = definitions.calendar();
        const Period period{day(entry.start), day(entry.end)};
        if (calendar.year_of(period) != totals.year)
            return;
        auto& of_indicator = totals.indicators[static_cast<size_t>(entry.indicator)];
        if (of_indicator.units.empty() || of_indicator.units.back().unit != entry.unit)
            of_indicator.units.push_back({UnitPlace{entry.unit}, {}, {}});
        const auto quarter = calendar.quarter_of(period);
        const auto place = static_cast<size_t>(quarter ? index_of(*quarter) : unassigned_place);
        Tally tally;
        tally.sum = whole(entry.quantity.value_or(0));
        tally.records = entry.quantity ? 1 : 0;
        tally.pending = entry.quantity ? 0 : 1;
        tally.approximate = entry.quantity && entry.precision == Precision::approximate;
        of_indicator.units.back().whole[place] += tally;
        if (period.end <= totals.until)
            of_indicator.units.back().until[place] += tally;
        else if (period.start <= totals.until)
            of_indicator.units.back().until[place].running = true;
        if (!quarter)
            mark_touched(of_indicator.units.back(), period, quarters_of(calendar, totals.year),
                         totals.until);
        if (entry.quantity)
            of_indicator.levels.push_back({UnitPlace{entry.unit}, period.end, RecordId{order + 1},
                                           whole(*entry.quantity), entry.precision});
        std::ranges::sort(of_indicator.levels, {}, [](const Level& level) {
            return std::tuple(level.unit, level.end, level.record);
        });
    }
};

} // namespace taizhang::testing
