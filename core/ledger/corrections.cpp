#include "ledger/corrections.h"

#include "ledger/closed_quarters.h"
#include "ledger/ledger.h"

#include <algorithm>
#include <set>

namespace taizhang {

namespace {

constexpr std::int64_t correction_steps_at_a_time = 50;
constexpr const char* closing_id = "step_quarter_closed";
constexpr const char* reopening_id = "step_quarter_reopened";

std::vector<std::string> arguments_of(Quarter quarter) {
    return {std::to_string(quarter.year), std::to_string(quarter.number)};
}

bool is_closed(const Ledger& ledger, Quarter quarter) {
    const auto closed = Reader{ledger}.closed_quarters();
    return std::ranges::find(closed, quarter, &ClosedQuarter::quarter) != closed.end();
}

/// Whether changed rows bear on a quarter: it rests on the records of its year that begin by its
/// last day.
class BearingOn {
public:
    BearingOn(const Ledger& ledger, Quarter quarter) : m_reader(ledger) {
        const Calendar calendar{m_reader.settings().cutoff_day};
        m_first = to_iso(calendar.year(quarter.year).start);
        m_last = to_iso(calendar.quarter(quarter).end);
    }

    bool operator()(const RowChange& row) {
        if (row.table != "record")
            return true;
        if (const ColumnChange* start = column_of(row, "start"))
            if (lies_in(start->before) || lies_in(start->after))
                return true;
        const auto record = m_reader.record(RecordId{std::stoll(row.key)});
        return record && lies_in(to_iso(record->period.start));
    }

private:
    bool lies_in(const std::optional<std::string>& day) const {
        return day && m_first <= *day && *day <= m_last;
    }

    Reader m_reader;
    std::string m_first; ///< days as the ledger writes them
    std::string m_last;
};

/// The records that corrections touched, with those of them that were of a figure once.
class TouchedRecords {
public:
    explicit TouchedRecords(const RecordsOf& figure) : m_figure(figure) {}

    void add(const RowChange& row) {
        if (row.table != "record")
            return;
        const auto id = RecordId{std::stoll(row.key)};
        m_all.insert(id);
        if (row.kind == RowChangeKind::removed && was_of_figure(row))
            m_of_figure.insert(id);
    }
    void add(RecordId id) { m_all.insert(id); }

    CorrectedRecords now(Reader& reader) const {
        CorrectedRecords corrected;
        const std::vector<RecordId> ids{m_all.begin(), m_all.end()};
        std::set<RecordId> gone = m_of_figure;
        for (const Record& record : reader.records_of(ids)) {
            gone.erase(record.id);
            if (holds(m_figure.indicators, record.indicator) && holds(m_figure.units, record.unit))
                corrected.present.push_back(record.id);
        }
        corrected.removed = static_cast<int>(gone.size());
        return corrected;
    }

private:
    template <class Id>
    static bool holds(const std::vector<Id>& ids, Id id) {
        return std::ranges::find(ids, id) != ids.end();
    }
    template <class Id>
    static bool held(const RowChange& row, std::string_view column, const std::vector<Id>& ids) {
        const ColumnChange* before = column_of(row, column);
        return before && before->before && holds(ids, Id{std::stoll(*before->before)});
    }
    bool was_of_figure(const RowChange& row) const {
        return held(row, "indicator_id", m_figure.indicators) &&
               held(row, "unit_id", m_figure.units);
    }

    const RecordsOf& m_figure;
    std::set<RecordId> m_all;
    std::set<RecordId> m_of_figure;
};

} // namespace

CorrectedRecords corrected_records(const Ledger& ledger, Quarter quarter,
                                   const std::vector<Correction>& corrections,
                                   const RecordsOf& figure) {
    Reader reader{ledger};
    const Calendar calendar{reader.settings().cutoff_day};
    TouchedRecords touched{figure};
    for (const Correction& correction : corrections) {
        for (const RowChange& row : correction.rows)
            touched.add(row);
        const BulkRange bulk = ledger.bulk_of(correction.step.id);
        if (bulk.count == 0)
            continue;
        const RecordQuery of_figure{
            .year = quarter.year, .units = figure.units, .indicators = figure.indicators};
        reader.each_record(of_figure, [&](const Record& record) {
            if (bulk.contains(record.id) && record.period.start <= calendar.quarter(quarter).end)
                touched.add(record.id);
            return true;
        });
    }
    return touched.now(reader);
}

StepLabel closing_label(Quarter quarter) {
    return {closing_id, arguments_of(quarter)};
}

StepLabel reopening_label(Quarter quarter, const std::string& reason) {
    return {reopening_id, arguments_of(quarter), reason};
}

std::vector<Correction> corrections_of(const Ledger& ledger, Quarter quarter) {
    std::vector<Correction> corrections;
    if (!is_closed(ledger, quarter))
        return corrections;
    const StepLabel closing = closing_label(quarter);
    BearingOn concerns{ledger, quarter};
    for (std::int64_t offset = 0;; offset += correction_steps_at_a_time) {
        const auto steps = ledger.history(correction_steps_at_a_time, offset);
        for (const Step& step : steps) {
            if (step.state == StepState::done && step.label == closing)
                return corrections;
            if (step.state == StepState::undone || step.label.reason.empty() ||
                step.label.id == reopening_id)
                continue;
            Correction correction{step, ledger.changes_of(step.id, corrected_rows_shown)};
            std::erase_if(correction.rows, [&](const RowChange& row) { return !concerns(row); });
            if (!correction.rows.empty() || step.bulk_records > 0)
                corrections.push_back(std::move(correction));
        }
        if (steps.size() < correction_steps_at_a_time)
            return corrections;
    }
}

} // namespace taizhang
