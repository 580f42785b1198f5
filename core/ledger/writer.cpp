#include "ledger/writer.h"

#include "characters/blank.h"
#include "ledger/change_recorder.h"
#include "ledger/closed_guard.h"
#include "ledger/ledger.h"
#include "ledger/reader.h"
#include "ledger/stored_text.h"

#include <sqlite3.h>

namespace taizhang {

namespace {

RecordIdSource ids_of(Connection& connection) {
    const std::int64_t node = connection.number("SELECT node FROM identity");
    const std::int64_t last =
        connection.number("SELECT max(last_record_id, coalesce((SELECT max(id) FROM record), 0)) "
                          "FROM identity");
    return {static_cast<int>(node), last};
}

} // namespace

Writer::Writer(Connection& connection, ChangeRecorder& recorder, Instant now)
    : m_connection{connection}, m_recorder{recorder}, m_now{now}, m_now_text{to_utc_text(now)},
      m_calendar{Reader{connection}.settings().cutoff_day}, m_filing{connection}, m_ids{ids_of(
                                                                                      connection)},
      m_first_last_id{m_ids.last()}, m_guard{std::make_unique<ClosedGuard>(connection)} {}

Writer::~Writer() = default;

Query& Writer::prepared(const char* sql) {
    const auto found = m_prepared.find(sql);
    if (found != m_prepared.end())
        return found->second;
    return m_prepared
        .emplace(std::piecewise_construct, std::forward_as_tuple(sql),
                 std::forward_as_tuple(m_connection, sql))
        .first->second;
}

std::int64_t Writer::last_row() const {
    return sqlite3_last_insert_rowid(m_connection.handle());
}

Reader Writer::reader() {
    return Reader{m_connection};
}

void Writer::put_settings(const LedgerSettings& settings) {
    if (settings.cutoff_day < 1 || settings.cutoff_day > 31)
        throw LedgerError{LedgerProblem::invalid_value,
                          "cutoff_day " + std::to_string(settings.cutoff_day)};
    if (settings.amber_lag < Quantity{} || settings.red_lag < settings.amber_lag ||
        settings.red_lag > whole(1000))
        throw LedgerError{LedgerProblem::invalid_value,
                          "amber_lag " + to_decimal(settings.amber_lag) + ", red_lag " +
                              to_decimal(settings.red_lag)};
    if (settings.report_due_day < 0 || settings.report_due_day > 31)
        throw LedgerError{LedgerProblem::invalid_value,
                          "report_due_day " + std::to_string(settings.report_due_day)};
    m_guard->remember_figures();
    const LedgerSettings before = Reader{m_connection}.settings();
    if (settings.cutoff_day != before.cutoff_day)
        put_setting("cutoff_day", std::to_string(settings.cutoff_day));
    if (settings.amber_lag != before.amber_lag)
        put_setting("amber_lag", to_decimal(settings.amber_lag));
    if (settings.red_lag != before.red_lag)
        put_setting("red_lag", to_decimal(settings.red_lag));
    if (settings.report_due_day != before.report_due_day)
        put_setting("report_due_day", std::to_string(settings.report_due_day));
    m_calendar = Calendar{settings.cutoff_day};
}

void Writer::put_setting(const std::string& key, const std::string& value) {
    prepared("INSERT INTO setting(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET "
             "value = excluded.value WHERE value <> excluded.value")
        .with(key, value)
        .run();
}

void Writer::remove_setting(const std::string& key) {
    prepared("DELETE FROM setting WHERE key = ?").with(key).run();
}

void Writer::keep_text(const std::string& key, const std::string& text) {
    check_kept_key(key);
    check_texts({{"key", key}, {"value", text}});
    put_setting(key, text);
}

void Writer::forget_text(const std::string& key) {
    check_kept_key(key);
    remove_setting(key);
}

void Writer::put_department_at(const std::string& key, const std::string& name) {
    check_texts({{"key", key}, {"department", name}});
    if (name.find_first_of("\t\r\n") != std::string::npos || trimmed(name) != name)
        throw LedgerError{LedgerProblem::invalid_value, "department " + name};
    if (name.empty())
        remove_setting(key);
    else
        put_setting(key, name);
}

void Writer::put_department(const std::string& category, const std::string& name) {
    put_department_at(std::string{category_department_prefix} + category, name);
}

void Writer::put_department(IndicatorId indicator, const std::string& name) {
    const std::string id = std::to_string(raw(indicator));
    if (m_connection.number("SELECT EXISTS (SELECT 1 FROM indicator WHERE id = " + id + ")") == 0)
        throw LedgerError{LedgerProblem::unknown_item, "indicator " + id};
    put_department_at(std::string{indicator_department_prefix} + id, name);
}

void Writer::refuse_reference(const std::string& table, const std::string& column,
                              std::int64_t id) {
    const auto found = m_connection.number("SELECT EXISTS (SELECT 1 FROM " + table + " WHERE " +
                                           column + " = " + std::to_string(id) + ")");
    if (found)
        throw LedgerError{LedgerProblem::in_use, table};
}

void Writer::save_last_id() {
    if (m_ids.last() != m_first_last_id)
        prepared("UPDATE identity SET last_record_id = ?").with(m_ids.last()).run();
}

void Writer::finish() {
    m_prepared.clear();
    if (m_units_changed)
        check_unit_tree();
    {
        const ChangeRecorder::Pause pause{m_recorder};
        m_filing.renew_if_cutoff_changed();
    }
    save_last_id();
    m_prepared.clear();
}

} // namespace taizhang
