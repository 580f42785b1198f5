#pragma once

#include "ledger/history.h"
#include "ledger/record_query.h"
#include "model/definitions.h"
#include "progress/year_days.h"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <span>

namespace taizhang {

class Ledger;
struct ClosedQuarter;
struct Finding;
struct KeptReport;
struct Layout;
struct RecordFact;
struct ReceivedFile;
struct RecordedPeriod;
struct ReportedFigure;
struct SetAside;

/// Asks an open ledger. Every call sees the ledger as it is then; wrap several in
/// Ledger::snapshot() to see one state. Calls throw LedgerError; cancelled after
/// Ledger::interrupt().
class Reader {
public:
    explicit Reader(Connection& connection) : m_connection{connection} {}
    explicit Reader(const Ledger& ledger);

    Definitions definitions();
    LedgerSettings settings();
    /// Texts that the program keeps in the ledger beside the figures, by key: those whose key
    /// begins with `prefix`.
    std::map<std::string, std::string> kept_texts(const std::string& prefix);

    /// All totals of a year, for any day in it.
    YearDays year_days(const Definitions& definitions, int year);
    /// All totals of a year: every record of the year, and those that have ended by `until`.
    YearTotals year_totals(const Definitions& definitions, int year, Date until);
    /// What the records of a query add up to; order, limit, offset and after do not matter.
    Tally tally(const RecordQuery& query);
    std::vector<Record> records(const RecordQuery& query);
    /// Hands out one record after the other; `visit` returns false to stop.
    void each_record(const RecordQuery& query, const std::function<bool(const Record&)>& visit);
    std::optional<Record> record(RecordId id);
    /// In the order of the ids; those that are not there any more are left out.
    std::vector<Record> records_of(std::span<const RecordId> ids);

    std::int64_t record_count();
    /// Of those that a query is about, whatever its limit is.
    std::int64_t record_count(const RecordQuery& query);
    /// How many records each unit and each indicator has of its own, by raw id.
    struct RecordCounts {
        std::map<std::int64_t, std::int64_t> by_unit;
        std::map<std::int64_t, std::int64_t> by_indicator;
    };
    RecordCounts record_counts();
    /// Whether a run of record ids holds one of this indicator.
    bool has_records_between(RecordId first, RecordId last, IndicatorId indicator);
    /// What a row of a data table belongs to; empty when there is no such row.
    RowAbout about_row(const std::string& table, const std::string& key);
    std::vector<int> years_with_records(); ///< ascending

    // Values in received.h.
    std::vector<Layout> layouts(); ///< by name
    /// Those that reported of a day in the period, without one all, in the order in which they
    /// came in.
    std::vector<ReceivedFile> received_files(const std::optional<Period>& period);
    std::vector<ReceivedFile> received_files_of(std::int64_t digest);
    /// By unit and period, of the records of a year.
    std::vector<RecordedPeriod> recorded_periods(int year);

    // Values in kept_report.h.
    std::vector<KeptReport> reports(); ///< in the order in which they were read
    /// The report with this text; nothing when none has it.
    std::optional<KeptReport> report_with(std::string_view text);
    /// Throws unknown_item for none, damaged for content that can't be read.
    std::string text_of(ReportId report);

    // Values in closed_quarters.h.
    std::vector<ClosedQuarter> closed_quarters(); ///< in their order
    /// ReportedFigures: as they were. Throws unknown_item for a quarter that is open.
    std::map<std::pair<UnitId, IndicatorId>, ReportedFigure> reported_figures(Quarter quarter);
    /// Of all that the records say which a quarter rests on: those of its year that begin by its
    /// last day.
    std::int64_t digest_of_records(Quarter quarter);

    // Values in plausibility/, all in one covering index: a million take some tenths of a second.
    /// What the rules look at of every record, in series (record_fact.h).
    std::vector<RecordFact> facts(const Definitions& definitions);
    /// Of some indicators and units alone.
    std::vector<RecordFact> facts(const Definitions& definitions,
                                  const std::set<std::pair<IndicatorId, UnitId>>& series);
    /// All findings on a day (figures.md §12), with their digests. The day decides what has ended
    /// and what lies ahead; records after it are looked at as all others.
    std::vector<Finding> findings(const Definitions& definitions, Date today);
    /// What is to be done with findings.
    struct FindingsTaken {
        std::function<void(Finding)> take;
        /// Whether anybody asks for the digest of a finding, which costs a look at its records;
        /// empty = for each. The others have 0.
        std::function<bool(const Finding&)> needs_digest = {};
        /// Years that are read already, to be used again.
        std::vector<std::shared_ptr<const YearDays>> years = {};
    };
    /// The same one by one, rule by rule: those of a wide ledger together take much memory.
    void take_findings(const Definitions& definitions, Date today, const FindingsTaken& taken);
    /// What was said of findings, by name.
    std::vector<SetAside> set_asides();

    /// Of the record ids: two ledgers that were made apart hardly share it (README.md).
    int node();

private:
    Connection& m_connection;
};

} // namespace taizhang
