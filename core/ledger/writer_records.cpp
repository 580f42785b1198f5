#include "ledger/change_recorder.h"
#include "ledger/closed_guard.h"
#include "ledger/indexes_away.h"
#include "ledger/reader.h"
#include "ledger/record_digest.h"
#include "ledger/record_row.h"
#include "ledger/schema.h"
#include "ledger/stored_text.h"
#include "ledger/writer.h"
#include "model/record_rules.h"

#include <sqlite3.h>

namespace taizhang {

namespace {

constexpr std::int64_t analyze_minimum = 10'000;
constexpr int last_written_year = 9999; ///< that YYYY-MM-DD can say

/// `INSERT` of a whole row, and `UPDATE` of what may change of one.
const std::string& insert_sql() {
    static const std::string sql = [] {
        std::string places;
        for (size_t field = 0; field < record_field_count; ++field)
            places += "?, ";
        return "INSERT INTO record(id, " + field_columns() +
               ", source, created, changed, report_id, sentence, year, quarter, digest) VALUES "
               "(?, " +
               places + "?, ?, ?, ?, ?, ?, ?, ?)";
    }();
    return sql;
}

const std::string& update_sql() {
    static const std::string sql = [] {
        std::string changes;
        for (const RecordFieldRow& row : record_fields())
            changes += std::string{row.ledger_column} + " = ?, ";
        return "UPDATE record SET " + changes +
               "source = ?, changed = ?, report_id = ?, sentence = ?, year = ?, quarter = ?, "
               "digest = ? WHERE id = ?";
    }();
    return sql;
}

[[noreturn]] void refuse_breach(const RecordBreach& breach, const Record& record) {
    std::string what{row_of(breach.field).column};
    if (breach.rule == RecordRule::end_before_start)
        what = "period " + to_iso(record.period.start) + "~" + to_iso(record.period.end);
    throw LedgerError{LedgerProblem::invalid_value, what};
}

void add_report(Query& query, const Record& record) {
    if (record.report)
        query.add(record.report->report).add(record.report->sentence);
    else
        query.add(nullptr).add(nullptr);
}

/// While one lives, the table's own CHECKs are passed over: insert_record holds every row against
/// the same rules first, and to test a million rows twice takes a sixth of the time that they need.
class ChecksPassedOver {
public:
    ChecksPassedOver(Connection& connection, bool passes) : m_connection{connection} {
        if (passes)
            m_connection.try_pragma("PRAGMA ignore_check_constraints=ON");
    }
    ~ChecksPassedOver() { m_connection.try_pragma("PRAGMA ignore_check_constraints=OFF"); }
    ChecksPassedOver(const ChecksPassedOver&) = delete;
    ChecksPassedOver& operator=(const ChecksPassedOver&) = delete;

private:
    Connection& m_connection;
};

/// What a user can say about a record.
bool says_the_same(const Record& a, const Record& b) {
    Record other = b;
    other.created = a.created;
    other.changed = a.changed;
    return a == other;
}

} // namespace

void Writer::check_record_indicator(IndicatorId id) {
    const auto known = m_takes_records.find(raw(id));
    if (known != m_takes_records.end() && known->second)
        return;
    auto& query = prepared("SELECT measure, code FROM indicator WHERE id = ?").with(id);
    if (!query.step())
        throw LedgerError{LedgerProblem::unknown_item, "indicator " + std::to_string(raw(id))};
    if (query.text(0) == "ratio")
        throw LedgerError{LedgerProblem::ratio_not_entered, query.text(1)};
    query.reset();
    m_takes_records[raw(id)] = true;
}

void Writer::check_record(const Record& record) {
    for (const RecordBreach& breach : breaches_of(facts_of(record), nullptr, nullptr))
        refuse_breach(breach, record);
    for (const RecordFieldRow& row : record_fields())
        if (const std::string* text = text_in(record, row))
            check_texts({{row.column, *text}});
    check_texts({{"source", record.source}});
    if (record.report && record.report->sentence < 0)
        throw LedgerError{LedgerProblem::invalid_value, "sentence"};
    check_record_indicator(record.indicator);
}

RecordId Writer::insert_record(const Record& record) {
    const RecordId id = m_ids.next(m_now);
    insert_record(record, id, m_now_text);
    return id;
}

void Writer::insert_record(const Record& record, RecordId id, const std::string& created) {
    check_record(record);
    const FilingPlace place = filing_place(m_calendar, record.period);
    m_guard->look_at(record.period);
    const BoundDays days{record.period};
    if (place.year < 0 || place.year > last_written_year)
        throw LedgerError{LedgerProblem::invalid_value, "period " + days.start + "~" + days.end};
    Query& insert = prepared(insert_sql().c_str());
    insert.reset();
    insert.add(id);
    add_fields(insert, record, days);
    insert.add(BorrowedText{record.source})
        .add(BorrowedText{created})
        .add(BorrowedText{m_now_text});
    add_report(insert, record);
    insert.add(place.year)
        .add(place.quarter)
        .add(digest_of(record, {id, created, m_now_text}))
        .run();
}

std::optional<Record> Writer::record(RecordId id) {
    return Reader{m_connection}.record(id);
}

RecordId Writer::add_record(const Record& record) {
    return insert_record(record);
}

void Writer::run_update_of(const Record& record) {
    const FilingPlace place = filing_place(m_calendar, record.period);
    const BoundDays days{record.period};
    Query& update = prepared(update_sql().c_str());
    update.reset();
    add_fields(update, record, days);
    update.add(BorrowedText{record.source}).add(BorrowedText{m_now_text});
    add_report(update, record);
    update.add(place.year)
        .add(place.quarter)
        .add(digest_of(record, {record.id, record.created, m_now_text}))
        .add(record.id)
        .run();
}

void Writer::update_record(const Record& record) {
    check_record(record);
    const auto before = this->record(record.id);
    if (!before)
        throw LedgerError{LedgerProblem::unknown_item, "record " + std::to_string(raw(record.id))};
    if (says_the_same(*before, record))
        return;
    m_guard->look_at(before->period);
    m_guard->look_at(record.period);
    Record changed = record;
    changed.created = before->created;
    if (m_bulk.contains(record.id)) {
        const ChangeRecorder::Pause pause{m_recorder}; // the step keeps its range as it ends up
        run_update_of(changed);
    } else {
        run_update_of(changed);
    }
}

void Writer::restore_record(const Record& record) {
    if (Reader{m_connection}.record(record.id))
        update_record(record);
    else if (RecordId{} < record.id && raw(record.id) <= m_ids.last())
        insert_record(record, record.id, record.created);
    else
        throw LedgerError{LedgerProblem::unknown_item, "record " + std::to_string(raw(record.id))};
}

void Writer::remove_record(RecordId id) {
    if (m_guard->is_on())
        if (const auto before = record(id))
            m_guard->look_at(before->period);
    if (!m_bulk.contains(id)) {
        remove_row("record", raw(id));
        return;
    }
    const ChangeRecorder::Pause pause{m_recorder};
    remove_row("record", raw(id));
    --m_bulk.count;
}

std::int64_t Writer::add_records_in_bulk(std::int64_t expected,
                                         const std::function<bool(Record&)>& next) {
    if (m_bulk.count > 0)
        throw LedgerError{LedgerProblem::invalid_value, "second bulk import in one write"};
    const ChangeRecorder::Pause pause{m_recorder};
    IndexesAway away{m_connection, BulkStep::adds, expected};
    const ChecksPassedOver passed_over{m_connection, away.are_away()};
    Record record;
    for (; next(record); record = {}) {
        m_bulk.last = insert_record(record);
        if (m_bulk.count++ == 0)
            m_bulk.first = m_bulk.last;
    }
    away.restore();
    if (m_bulk.count >= analyze_minimum)
        m_connection.execute("PRAGMA analysis_limit=1000; ANALYZE");
    return m_bulk.count;
}

} // namespace taizhang
