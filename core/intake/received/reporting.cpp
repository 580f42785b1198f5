#include "intake/received/reporting.h"

#include "ledger/definition_places.h"
#include "progress/reporters.h"

#include <algorithm>
#include <set>

namespace taizhang {

namespace {

constexpr int months_in_year = 12;
constexpr int months_in_quarter = 3;

/// Months of the year looked at, from 0; `end` is the one behind the last.
struct MonthRange {
    int first = 0;
    int end = 0;
};

/// What has come for one unit and month.
struct MonthNews {
    std::set<std::int64_t> contents; ///< digests of files
    std::optional<Date> received;    ///< the first of them
    Date due{};                      ///< of the period that this file tells of
    bool has_records = false;
    bool has_typed = false;
};

/// What has come for one unit and the months of a column.
struct CellNews {
    int times = 0;
    std::optional<Date> last; ///< when the last month came that came
    bool is_owed = false;
    bool is_lacking = false; ///< a month that is owed has nothing
    bool is_late = false;
    bool has_records = false;
    bool has_typed = false;

    void add(const MonthNews& month, bool owed, Date due) {
        times = std::max(times, static_cast<int>(month.contents.size()));
        has_records = has_records || month.has_records;
        has_typed = has_typed || month.has_typed;
        is_owed = is_owed || owed;
        is_lacking = is_lacking || (owed && !month.received && !month.has_records);
        if (!month.received)
            return;
        last = std::max(last.value_or(*month.received), *month.received);
        is_late = is_late || *month.received > std::max(due, month.due);
    }
};

struct UnitNews {
    std::array<MonthNews, months_in_year> months;
    std::vector<std::pair<MonthRange, int>> files; ///< with its place in Reporting::files
};

class ReportingReader {
public:
    ReportingReader(const Definitions& definitions, const ReportingAsked& asked)
        : m_definitions(definitions), m_asked(asked), m_calendar(definitions.calendar()),
          m_reporters(definitions, asked.year), m_places(definitions),
          m_news(static_cast<size_t>(definitions.units.size())) {}

    Reporting read(std::vector<ReceivedFile> files, std::span<const RecordedPeriod> recorded) {
        std::erase_if(files, [&](const ReceivedFile& file) { return file.received > m_asked.day; });
        m_reporting.files = std::move(files);
        for (int place = 0; std::cmp_less(place, m_reporting.files.size()); ++place)
            add_file(place);
        for (const RecordedPeriod& records : recorded)
            add_records(records);
        m_reporting.cycle =
            m_asked.cycle.value_or(m_has_monthly ? ReportCycle::month : ReportCycle::quarter);
        add_columns();
        for (UnitPlace unit; unit < m_definitions.units.size(); ++unit)
            add_row(unit);
        return std::move(m_reporting);
    }

private:
    Period month(int place) const { return m_calendar.month(m_asked.year, place + 1); }

    /// Of which months of the year a period tells; nothing when it is of another year.
    std::optional<MonthRange> months_told(const Period& period) const {
        const Date middle = period.start + (period.end - period.start) / 2;
        if (m_calendar.year_of(middle) != m_asked.year)
            return std::nullopt;
        int place = 0;
        while (!month(place).contains(middle))
            ++place;
        constexpr int longest_month = 31;
        constexpr int longest_quarter = 92;
        constexpr int longest_half_year = 184;
        const int days = day_count(period);
        const int length = days <= longest_month       ? 1
                           : days <= longest_quarter   ? months_in_quarter
                           : days <= longest_half_year ? 2 * months_in_quarter
                                                       : months_in_year;
        const int first = place / length * length;
        return MonthRange{first, first + length};
    }

    void add_file(int place) {
        const ReceivedFile& file = m_reporting.files[place];
        const auto months = file.period ? months_told(*file.period) : std::nullopt;
        if (!months)
            return;
        if (!file.unit) {
            m_reporting.unplaced.push_back(place);
            return;
        }
        m_has_monthly = m_has_monthly || months->end - months->first == 1;
        UnitNews& news = m_news[static_cast<size_t>(m_places.unit(*file.unit))];
        news.files.emplace_back(*months, place);
        for (int at = months->first; at < months->end; ++at) {
            MonthNews& told = news.months[static_cast<size_t>(at)];
            told.contents.insert(file.digest);
            if (told.received && *told.received <= file.received)
                continue;
            told.received = file.received;
            told.due = month(months->end - 1).end + grace();
        }
    }

    std::chrono::days grace() const {
        return std::chrono::days{m_definitions.settings.report_due_day};
    }

    /// A figure of half a year or a year says nothing of a month.
    void add_records(const RecordedPeriod& records) {
        const auto months = months_told(records.period);
        const auto sender = m_reporters.sender_of(m_places.unit(records.unit));
        if (!months || !sender || months->end - months->first > months_in_quarter ||
            records.period.end > m_asked.day)
            return;
        UnitNews& news = m_news[static_cast<size_t>(*sender)];
        for (int at = months->first; at < months->end; ++at) {
            MonthNews& told = news.months[static_cast<size_t>(at)];
            told.has_records = true;
            told.has_typed = told.has_typed || records.has_typed;
        }
    }

    int months_in_column() const {
        return m_reporting.cycle == ReportCycle::month ? 1 : months_in_quarter;
    }

    void add_columns() {
        const int length = months_in_column();
        const int first = m_asked.quarter ? (*m_asked.quarter - 1) * months_in_quarter : 0;
        const int end = m_asked.quarter ? first + months_in_quarter : months_in_year;
        for (int at = first; at < end; at += length) {
            const Period period{month(at).start, month(at + length - 1).end};
            m_reporting.columns.push_back({at / length + 1, period, period.end + grace()});
        }
    }

    void add_row(UnitPlace unit) {
        ReportRow row{unit, {}};
        bool has_something = false;
        for (const ReportColumn& column : m_reporting.columns) {
            row.cells.push_back(cell_of(unit, column));
            has_something = has_something || row.cells.back().state != ReportState::not_required;
        }
        if (has_something)
            m_reporting.rows.push_back(std::move(row));
    }

    bool owes(UnitPlace unit, int at) const { return m_reporters.owes(unit, month(at)); }

    ReportCell cell_of(UnitPlace unit, const ReportColumn& column) const {
        const int first = (column.number - 1) * months_in_column();
        const MonthRange months{first, first + months_in_column()};
        const UnitNews& news = m_news[unit];
        ReportCell cell;
        for (const auto& [told, file] : news.files)
            if (told.first < months.end && months.first < told.end)
                cell.files.push_back(file);
        CellNews all;
        for (int at = months.first; at < months.end; ++at)
            all.add(news.months[static_cast<size_t>(at)], owes(unit, at), column.due);
        cell.times = all.times;
        if (cell.files.empty())
            cell.state = all.is_owed ? state_of_records(all, column) : ReportState::not_required;
        else if (all.is_lacking)
            cell.state = is_over(column) ? ReportState::partial : ReportState::due;
        else
            cell.state = all.is_late ? ReportState::late : ReportState::sent;
        if (!cell.files.empty() && !all.is_lacking)
            cell.complete = all.last;
        return cell;
    }

    bool is_over(const ReportColumn& column) const { return m_asked.day > column.due; }

    ReportState state_of_records(const CellNews& news, const ReportColumn& column) const {
        if (m_asked.day < column.period.start)
            return ReportState::not_begun;
        if (news.has_records && m_asked.day > column.period.end)
            return news.has_typed ? ReportState::typed : ReportState::recorded;
        return is_over(column) ? ReportState::missing : ReportState::due;
    }

    const Definitions& m_definitions;
    const ReportingAsked& m_asked;
    Calendar m_calendar;
    Reporters m_reporters;
    DefinitionPlaces m_places;
    std::vector<UnitNews> m_news; ///< by unit
    bool m_has_monthly = false;
    Reporting m_reporting;
};

} // namespace

int ReportRow::count(ReportState state) const {
    return static_cast<int>(std::ranges::count(cells, state, &ReportCell::state));
}

Reporting reporting_of(const Definitions& definitions, std::vector<ReceivedFile> files,
                       std::span<const RecordedPeriod> recorded, const ReportingAsked& asked) {
    return ReportingReader{definitions, asked}.read(std::move(files), recorded);
}

} // namespace taizhang
