// Three sources of records: regular meetings drawn from the duties of each unit, quarterly totals
// divided into events, and single records as they stand. The totals are met exactly, whatever is
// drawn.
#include "sample/committee.h"

#include "sample/committee_figures.h"
#include "sample/details.h"
#include "sample/organisation.h"
#include "sample/workdays.h"

#include <algorithm>
#include <cassert>

namespace taizhang::sample {

namespace {

/// A meeting that each unit of a kind holds once in every cycle.
struct Meeting {
    std::string_view indicator;
    Cycle cycle;
    UnitKind held_by;
    std::array<int, 2> per_mille; ///< of the cycles of 2022 and 2023, for a unit of full diligence
};

constexpr int always = 2000;

constexpr Meeting meetings[] = {
    {"study.branch_study", Cycle::week, UnitKind::branch, {940, 800}},
    {"life.member_meeting", Cycle::quarter, UnitKind::branch, {1000, 1000}},
    {"life.committee_meeting", Cycle::month, UnitKind::branch, {1000, 1010}},
    {"life.group_meeting", Cycle::month, UnitKind::group, {1000, 1005}},
    {"life.party_class", Cycle::quarter, UnitKind::branch, {1000, 985}},
    {"life.theme_day", Cycle::month, UnitKind::branch, {1005, 1010}},
    {"life.org_life_meeting", Cycle::year, UnitKind::branch, {always, 0}},
    {"life.member_review", Cycle::year, UnitKind::branch, {always, 0}},
    {"supervise.integrity_analysis", Cycle::quarter, UnitKind::branch, {always, 1010}},
};

/// Second study of a week in the wards.
constexpr int second_study_per_mille = 560;

class CommitteeRecords {
public:
    explicit CommitteeRecords(const Definitions& definitions) : m_definitions(definitions) {}

    std::vector<Record> made() {
        for (const auto& meeting : meetings)
            add_meetings(meeting);
        for (const auto& series : committee_series())
            add_series(series);
        for (const auto& single : committee_singles())
            add_single(single);
        for (const auto& levels : committee_levels())
            add_levels(levels);
        std::ranges::stable_sort(m_records, {}, [](const Record& r) { return r.period.end; });
        return std::move(m_records);
    }

private:
    const Indicator& indicator(std::string_view code) const {
        return m_definitions.indicators[*place_of(m_definitions, code)];
    }
    const OrgUnit& unit(std::string_view code) const {
        return m_definitions.units.at(*m_definitions.units.place_of(code));
    }

    void add_meetings(const Meeting& meeting) {
        for (int year : {2022, 2023})
            for (const Period& period :
                 m_calendar.cycles_ending_in(meeting.cycle, m_calendar.year(year)))
                for (const UnitRow& row : unit_rows())
                    if (row.kind == meeting.held_by)
                        add_meeting(meeting, row, period, meeting.per_mille[year == 2023]);
    }

    void add_meeting(const Meeting& meeting, const UnitRow& row, const Period& period,
                     int per_mille) {
        const bool held = m_random.chance(per_mille * row.diligence / 1000);
        if (period.start < m_calendar.year(2022).start || !unit(row.code).active.covers(period) ||
            is_excluded(meeting, row, period))
            return;
        if (held)
            add_event(meeting.indicator, row, usual_days(meeting.cycle, period));
        if (meeting.cycle == Cycle::week && row.code.starts_with("br.ward-") &&
            m_random.chance(second_study_per_mille * row.diligence / 1000))
            add_event(meeting.indicator, row, period);
    }

    bool is_excluded(const Meeting& meeting, const UnitRow& row, const Period& period) const {
        return std::ranges::any_of(m_definitions.exclusions, [&](const Exclusion& exclusion) {
            return exclusion.indicator == indicator(meeting.indicator).id &&
                   exclusion.unit == unit(row.code).id && exclusion.period.overlaps(period);
        });
    }

    /// Yearly meetings are held in December.
    static Period usual_days(Cycle cycle, const Period& period) {
        return cycle == Cycle::year ? Period{period.end - std::chrono::days{30}, period.end}
                                    : period;
    }

    /// One event of quantity 1, unless its day has not come yet.
    void add_event(std::string_view code, const UnitRow& row, const Period& period) {
        const Date day = random_workday(period, m_random);
        if (day <= committee_last_day())
            add(code, row, {day, day}, whole(1));
    }

    void add_series(const Series& series) {
        for (size_t quarter = 0; quarter < 4; ++quarter) {
            const int total = series.totals[quarter];
            if (total == 0)
                continue;
            const int pieces = series.pieces == 0 ? total : series.pieces;
            const Period days = m_calendar.quarter({series.year, static_cast<int>(quarter) + 1});
            add_pieces(series, {days.start, std::min(days.end, committee_last_day())},
                       divided(total, pieces));
        }
    }

    /// Positive parts, uneven, that add up to the total.
    std::vector<int> divided(int total, int pieces) {
        assert(pieces <= total);
        std::vector<int> parts(static_cast<size_t>(pieces), 1);
        const int most = std::max(1, 2 * (total - pieces) / pieces);
        int left = total - pieces;
        for (size_t i = 0; left > 0; i = (i + 1) % parts.size()) {
            const int more = std::min(left, m_random.between(0, most));
            parts[i] += more;
            left -= more;
        }
        return parts;
    }

    void add_pieces(const Series& series, const Period& days, const std::vector<int>& parts) {
        for (int part : parts) {
            const Date day = random_workday(days, m_random);
            add(series.indicator, series.unit.empty() ? active_branch(day) : row_of(series.unit),
                {day, day}, whole(part));
        }
    }

    static const UnitRow& row_of(std::string_view code) {
        const auto found = std::ranges::find(unit_rows(), code, &UnitRow::code);
        assert(found != unit_rows().end());
        return *found;
    }

    const UnitRow& active_branch(Date day) {
        while (true) {
            const UnitRow& row = m_random.pick(unit_rows());
            if (row.kind == UnitKind::branch && unit(row.code).active.covers(day))
                return row;
        }
    }

    Record& add(std::string_view code, const UnitRow& row, const Period& period,
                std::optional<Quantity> quantity) {
        Record record;
        record.indicator = indicator(code).id;
        record.unit = unit(row.code).id;
        record.period = period;
        record.quantity = quantity;
        add_details(record, *habit_of(code), row.members, m_random);
        add_surroundings(record, *habit_of(code));
        if (record.hours && m_random.chance(120))
            record.note = "佐证：签到表、照片";
        m_records.push_back(std::move(record));
        return m_records.back();
    }

    void add_single(const Single& single) {
        const Date start = *parse_iso_date(single.start);
        const Date end = single.end.empty() ? start : *parse_iso_date(single.end);
        const auto quantity = single.known == Known::not_yet
                                  ? std::nullopt
                                  : std::optional(Quantity{single.thousandths});
        Record& record = add(single.indicator, row_of(single.unit), {start, end}, quantity);
        if (single.known == Known::approximately)
            record.precision = Precision::approximate;
        record.topic = single.topic;
        record.note = single.note;
    }

    void add_levels(const Levels& levels) {
        for (size_t i = 0; i < levels.values.size(); ++i) {
            if (levels.values[i] < 0)
                continue;
            const Quarter quarter{2022 + static_cast<int>(i) / 4, static_cast<int>(i) % 4 + 1};
            const Date day = m_calendar.quarter(quarter).end;
            const Date entered = std::min(day, committee_last_day() - std::chrono::days{3});
            add(levels.indicator, row_of(levels.unit), {entered, entered}, whole(levels.values[i]));
        }
    }

    const Definitions& m_definitions;
    Calendar m_calendar;
    Random m_random{20230918};
    std::vector<Record> m_records;
};

} // namespace

std::vector<Record> committee_records(const Definitions& definitions) {
    return CommitteeRecords(definitions).made();
}

} // namespace taizhang::sample
