// A ledger of any size: day after day, each day its share of the records, each record drawn by the
// weights of habits.h. Nothing is kept from one record to the next.
#include "sample/any_size.h"

#include "sample/catalogue.h"
#include "sample/committee.h"
#include "sample/details.h"
#include "sample/organisation.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace taizhang::sample {

namespace {

constexpr int pending_per_mille = 5;
constexpr int approximate_per_mille = 15;
constexpr int unassigned_per_mille = 4;

int total_weight() {
    return std::accumulate(habits().begin(), habits().end(), 0,
                           [](int sum, const Habit& habit) { return sum + habit.weight; });
}

/// Units that come and go do so in the middle of years spread over the range.
std::vector<OrgUnit> units_in(const Extent& extent) {
    auto units = committee_units();
    int passed = 0;
    const auto mid_year = [&] {
        const int years = extent.last_year - extent.first_year + 1;
        return *make_date(extent.first_year + years * passed++ % (8 * years) / 8, 7, 1);
    };
    for (auto& unit : units) {
        if (unit.active.from)
            unit.active.from = mid_year();
        if (unit.active.to)
            unit.active.to = mid_year() - std::chrono::days{1};
    }
    return units;
}

bool belongs_to(Owner owner, const OrgUnit& unit) {
    switch (owner) {
    case Owner::committee:
        return unit.kind == UnitKind::committee;
    case Owner::discipline_office:
        return unit.code == "office.discipline";
    case Owner::political_office:
        return unit.code == "office.political";
    case Owner::general_branch:
        return unit.kind == UnitKind::general_branch;
    case Owner::branch:
        return unit.kind == UnitKind::branch;
    case Owner::group:
        return unit.kind == UnitKind::group;
    }
    return false;
}

/// A year's target that a ledger of this size reaches about.
std::optional<Quantity> annual_target(const Indicator& indicator, const Extent& extent) {
    if (indicator.direction == Direction::track)
        return std::nullopt;
    const Habit* habit = habit_of(indicator.code);
    if (indicator.measure == Measure::ratio || is_percentage(indicator))
        return whole(90);
    if (indicator.measure == Measure::latest)
        return whole(habit->high);
    const auto years = extent.last_year - extent.first_year + 1;
    const auto records = extent.records / years * habit->weight / total_weight();
    return whole(std::max<std::int64_t>(1, records * (habit->low + habit->high) / 2));
}

std::vector<Target> targets_in(const Definitions& definitions, const Extent& extent) {
    std::vector<Target> targets;
    for (int year = extent.first_year; year <= extent.last_year; ++year)
        for (const auto& indicator : definitions.indicators)
            if (const auto annual = annual_target(indicator, extent))
                targets.push_back({indicator.id,
                                   definitions.units.units().front().id,
                                   year,
                                   *annual,
                                   Phasing::even,
                                   {},
                                   {}});
    return targets;
}

/// Draws one record after the other.
class Draw {
public:
    Draw(const Definitions& definitions, const Extent& extent)
        : m_units(definitions.units.units()), m_random(extent.seed) {
        for (const auto& habit : habits())
            add(definitions, habit);
        fill_wheel();
    }

    const Record& on(Date day) {
        const Kept& kept = m_kept[m_wheel[m_random.below(wheel_size)]];
        const UnitPlace place = owner_of(kept, day);
        m_record.indicator = kept.indicator->id;
        m_record.unit = m_units[place].id;
        m_record.period = {day, day};
        if (m_random.chance(unassigned_per_mille))
            m_record.period.start = *make_date(year_number(day), 1, 1);
        draw_quantity(*kept.habit);
        add_details(m_record, *kept.habit, members_of(place), m_random);
        return m_record;
    }

private:
    struct Kept {
        const Habit* habit;
        const Indicator* indicator;
        std::vector<UnitPlace> owners; ///< places of units
    };

    static constexpr size_t wheel_size = 8192;

    void add(const Definitions& definitions, const Habit& habit) {
        Kept kept{&habit, nullptr, {}};
        const auto indicator = *taizhang::place_of(definitions, habit.code);
        kept.indicator = &definitions.indicators[indicator];
        for (UnitPlace place; place < definitions.units.size(); ++place)
            if (belongs_to(habit.owner, m_units[place]))
                kept.owners.push_back(place);
        m_kept.push_back(std::move(kept));
    }

    /// Each habit holds as many slots as its weight asks for.
    void fill_wheel() {
        const int total = total_weight();
        size_t slot = 0;
        int sum = 0;
        for (size_t i = 0; i < m_kept.size(); ++i) {
            sum += m_kept[i].habit->weight;
            for (; slot < wheel_size * static_cast<size_t>(sum) / static_cast<size_t>(total);
                 ++slot)
                m_wheel[slot] = static_cast<std::uint8_t>(i);
        }
    }

    /// Some owners are there all the time, so this ends.
    UnitPlace owner_of(const Kept& kept, Date day) {
        while (true) {
            const UnitPlace place = m_random.pick(kept.owners);
            if (m_units[place].active.covers(day))
                return place;
        }
    }

    void draw_quantity(const Habit& habit) {
        const int drawn = m_random.between(habit.low, habit.high);
        m_record.quantity = whole(drawn);
        const auto roll = static_cast<int>(m_random.below(1000));
        if (roll < pending_per_mille)
            m_record.quantity.reset();
        const bool approximate =
            roll >= pending_per_mille && roll < pending_per_mille + approximate_per_mille;
        m_record.precision = approximate ? Precision::approximate : Precision::exact;
    }

    int members_of(UnitPlace place) const {
        return unit_rows()[static_cast<size_t>(raw(m_units[place].id)) - 1].members;
    }

    std::span<const OrgUnit> m_units;
    Random m_random;
    std::vector<Kept> m_kept;
    std::array<std::uint8_t, wheel_size> m_wheel{};
    Record m_record;
};

} // namespace

Definitions any_size_definitions(const Extent& extent) {
    Definitions definitions;
    definitions.indicators = kept_indicators();
    definitions.units = OrgTree(units_in(extent));
    definitions.targets = targets_in(definitions, extent);
    definitions.cadences =
        built_in_cadences(definitions.indicators, definitions.units.units().front().id);
    return definitions;
}

void for_each_any_size_record(const Definitions& definitions, const Extent& extent,
                              const TakeRecord& take) {
    Draw draw(definitions, extent);
    const Date first = *make_date(extent.first_year, 1, 1);
    const std::int64_t days = day_count({first, *make_date(extent.last_year, 12, 31)});
    std::int64_t given = 0;
    for (std::int64_t day = 1; day <= days; ++day)
        for (; given < extent.records * day / days; ++given)
            take(draw.on(first + std::chrono::days{day - 1}));
}

} // namespace taizhang::sample
