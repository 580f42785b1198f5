#include "ledger/change_recorder.h"
#include "ledger/reader.h"
#include "ledger/schema.h"
#include "ledger/stored_text.h"
#include "ledger/writer.h"

namespace taizhang {

namespace {

constexpr std::int64_t max_participants = 100'000'000'000;

/// Indexes are made afresh when an import is this many times as large as the ledger was.
constexpr std::int64_t rebuild_factor = 2;
constexpr std::int64_t rebuild_minimum = 50'000;
constexpr std::int64_t analyze_minimum = 10'000;

constexpr std::array record_indexes{"record_totals", "record_newest"};

bool in_range(const std::optional<Quantity>& quantity) {
    return !quantity || (Quantity{} <= *quantity && *quantity <= max_quantity);
}

[[noreturn]] void refuse_value(const std::string& what) {
    throw LedgerError{LedgerProblem::invalid_value, what};
}

/// What a user can say about a record.
bool says_the_same(const Record& a, const Record& b) {
    Record other = b;
    other.created = a.created;
    other.changed = a.changed;
    return a == other;
}

/// Takes the indexes of the records away while a large import runs.
class IndexesAway {
public:
    explicit IndexesAway(Connection& connection) : m_connection{connection} {
        for (const char* index : record_indexes)
            m_connection.execute(std::string{"DROP INDEX "} + index);
    }
    void restore() {
        for (const char* index : record_indexes)
            m_connection.execute(index_definition(index));
    }

private:
    Connection& m_connection;
};

bool is_worth_rebuilding(Connection& connection, std::int64_t expected) {
    return expected >= rebuild_minimum &&
           expected >= rebuild_factor * Reader{connection}.record_count();
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
    if (record.period.end < record.period.start)
        refuse_value("period " + to_iso(record.period.start) + "~" + to_iso(record.period.end));
    if (!in_range(record.quantity))
        refuse_value("quantity");
    if (!in_range(record.hours))
        refuse_value("hours");
    if (record.participants &&
        (*record.participants < 0 || *record.participants > max_participants))
        refuse_value("participants");
    check_texts({{"topic", record.topic}, {"note", record.note}, {"source", record.source}});
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
    const std::string start = to_iso(record.period.start);
    const std::string end = to_iso(record.period.end);
    const auto borrowed = [](const std::string& text) { return BorrowedText{text}; };
    prepared("INSERT INTO record(id, indicator_id, unit_id, start, end, year, quarter, quantity, "
             "approximate, participants, hours, topic, note, source, created, changed) "
             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .with(id, record.indicator, record.unit, borrowed(start), borrowed(end), place.year,
              place.quarter, record.quantity, record.precision == Precision::approximate ? 1 : 0,
              record.participants, record.hours, borrowed(record.topic), borrowed(record.note),
              borrowed(record.source), borrowed(created), borrowed(m_now_text))
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
    prepared("UPDATE record SET indicator_id = ?, unit_id = ?, start = ?, end = ?, year = ?, "
             "quarter = ?, quantity = ?, approximate = ?, participants = ?, hours = ?, topic = ?, "
             "note = ?, source = ?, changed = ? WHERE id = ?")
        .with(record.indicator, record.unit, record.period.start, record.period.end, place.year,
              place.quarter, record.quantity, record.precision == Precision::approximate ? 1 : 0,
              record.participants, record.hours, record.topic, record.note, record.source,
              m_now_text, record.id)
        .run();
}

void Writer::update_record(const Record& record) {
    check_record(record);
    const auto before = this->record(record.id);
    if (!before)
        throw LedgerError{LedgerProblem::unknown_item, "record " + std::to_string(raw(record.id))};
    if (says_the_same(*before, record))
        return;
    if (m_bulk.contains(record.id)) {
        const ChangeRecorder::Pause pause{m_recorder}; // the step keeps its range as it ends up
        run_update_of(record);
    } else {
        run_update_of(record);
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
    std::optional<IndexesAway> away;
    if (is_worth_rebuilding(m_connection, expected))
        away.emplace(m_connection);
    Record record;
    for (; next(record); record = {}) {
        m_bulk.last = insert_record(record);
        if (m_bulk.count++ == 0)
            m_bulk.first = m_bulk.last;
    }
    if (away)
        away->restore();
    if (m_bulk.count >= analyze_minimum)
        m_connection.execute("PRAGMA analysis_limit=1000; ANALYZE");
    return m_bulk.count;
}

} // namespace taizhang
