#pragma once

#include "ledger/filing.h"
#include "ledger/journal.h"
#include "ledger/query.h"
#include "model/definitions.h"
#include "model/record.h"

#include <functional>
#include <map>
#include <memory>
#include <span>

namespace taizhang {

class ChangeRecorder;
class ClosedGuard;
class Reader;
struct ClosedQuarter;
struct Layout;
struct ReceivedFile;
struct FindingName;
struct SetAside;

/// What one write may do; lives inside Ledger::write() only. Every call checks what it is given and
/// throws LedgerError; the whole write is then rolled back.
class Writer {
public:
    Writer(Connection& connection, ChangeRecorder& recorder, Instant now);
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Asks the ledger as it stands in this write.
    Reader reader();

    /// Changes of the cut-off day file all records again at the end of the write.
    void put_settings(const LedgerSettings& settings);
    /// Who answers for the figures of a category, or of an indicator that differs from it; empty =
    /// nobody is named. A name is one line without blanks around it.
    void put_department(const std::string& category, const std::string& name);
    void put_department(IndicatorId indicator, const std::string& name);
    /// A text beside the figures; the key begins with kept_text_prefix.
    void keep_text(const std::string& key, const std::string& text);
    void forget_text(const std::string& key);

    // The id of a new item is given by the ledger. `put` changes the item of the same code, or adds
    // one. A new indicator comes last in catalogue order.
    IndicatorId add_indicator(const Indicator& indicator);
    void update_indicator(const Indicator& indicator);
    IndicatorId put_indicator(Indicator indicator);
    void remove_indicator(IndicatorId id);
    /// Catalogue order becomes that of `ids`; all indicators must be in it.
    void order_indicators(std::span<const IndicatorId> ids);

    /// The tree must have one root and no cycle when the write ends.
    UnitId add_unit(const OrgUnit& unit);
    void update_unit(const OrgUnit& unit);
    UnitId put_unit(OrgUnit unit);
    /// Notes of files that it has sent go with it.
    void remove_unit(UnitId id);

    /// By (year, indicator, unit).
    void put_target(const Target& target);
    void remove_target(int year, IndicatorId indicator, UnitId unit);
    /// By (indicator, unit, owed_by, active.from).
    void put_cadence(const Cadence& cadence);
    void remove_cadence(const Cadence& cadence);
    /// By (indicator, unit, period).
    void put_exclusion(const Exclusion& exclusion);
    void remove_exclusion(const Exclusion& exclusion);

    /// By fingerprint; a name that another one has is duplicate_code.
    void put_layout(const Layout& layout);
    /// What it has read stays, without a layout.
    void forget_layout(const std::string& name);
    void rename_layout(const std::string& name, const std::string& new_name);
    /// The same content for the same unit and period stays as it was noted first.
    void note_received(const ReceivedFile& file);

    /// Keeps the text of a work report once: the same text again gives the same id.
    ReportId keep_report(const std::string& name, std::string_view text);

    /// Keeps the figures of a quarter as they are now; the digest is given by the ledger. `closed`
    /// must not lie before its last day.
    void close_quarter(const ClosedQuarter& closing);
    /// Needs a reason in the label of the step.
    void reopen_quarter(Quarter quarter);

    /// Somebody has looked at a finding (figures.md §12); what was said of it before is replaced.
    void set_aside(const SetAside& finding);
    /// It stands among the findings again; throws unknown_item for one that was not set aside.
    void take_back(const FindingName& finding);

    /// As it stands in this write; nothing when there is none.
    std::optional<Record> record(RecordId id);
    /// Id, created and changed are given by the ledger.
    RecordId add_record(const Record& record);
    /// Keeps `created`; a record that says the same as before stays as it is.
    void update_record(const Record& record);
    void remove_record(RecordId id);
    /// Makes a record say again what it once said, also one that was removed.
    void restore_record(const Record& record);

    /// For imports: fast, and the journal keeps only the range of ids. `next` fills in one record
    /// after the other and returns false at the end; `expected` is their rough number. At most once
    /// in a write. Returns how many were added.
    std::int64_t add_records_in_bulk(std::int64_t expected,
                                     const std::function<bool(Record&)>& next);

    // For Ledger::write alone.
    void finish();
    const BulkRange& bulk() const { return m_bulk; }
    /// The first closed quarter that this write changes; nothing when it changes none.
    std::optional<Quarter> touched_closed_quarter();

private:
    Query& prepared(const char* sql);
    std::int64_t last_row() const;
    void check_unit_tree();
    void check_target(const Target& target);
    void check_record(const Record& record);
    void check_record_indicator(IndicatorId id);
    void check_ratio(const Indicator& indicator);
    void check_measure_change(const Indicator& indicator);
    void remove_row(const char* table, std::int64_t id);
    void refuse_reference(const std::string& table, const std::string& column, std::int64_t id);
    void put_setting(const std::string& key, const std::string& value);
    void remove_setting(const std::string& key);
    void put_department_at(const std::string& key, const std::string& name);
    RecordId insert_record(const Record& record);
    void insert_record(const Record& record, RecordId id, const std::string& created);
    void run_update_of(const Record& record);
    void save_last_id();

    Connection& m_connection;
    ChangeRecorder& m_recorder;
    Instant m_now;
    std::string m_now_text;
    Calendar m_calendar;
    Filing m_filing;
    RecordIdSource m_ids;
    std::int64_t m_first_last_id;
    std::map<const char*, Query> m_prepared;
    std::map<std::int64_t, bool> m_takes_records; ///< by indicator; false for a ratio
    BulkRange m_bulk;
    std::unique_ptr<ClosedGuard> m_guard;
    bool m_units_changed = false;
};

} // namespace taizhang
