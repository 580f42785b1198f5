#include "ledger/corrections.h"

#include "ledger/closed_quarters.h"
#include "ledger/ledger.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr std::int64_t steps_at_a_time = 50;
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

} // namespace

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
    for (std::int64_t offset = 0;; offset += steps_at_a_time) {
        const auto steps = ledger.history(steps_at_a_time, offset);
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
        if (steps.size() < steps_at_a_time)
            return corrections;
    }
}

} // namespace taizhang
