#include "ledger/closed_guard.h"
#include "ledger/ledger.h"
#include "ledger/stored_text.h"
#include "ledger/writer.h"
#include "model/code.h"
#include "text/parts.h"

namespace taizhang {

namespace {

/// The list as the column keeps it: `a|b`.
std::string join_list(const std::vector<std::string>& parts) {
    for (const auto& part : parts)
        if (part.empty() || part.find('|') != std::string::npos)
            throw LedgerError{LedgerProblem::invalid_value, part};
    return joined_by_bars(parts);
}

void check_code(const std::string& code) {
    if (!is_code(code))
        throw LedgerError{LedgerProblem::invalid_value, "code " + code};
}

void check_names(const Indicator& indicator) {
    check_texts({{"name_zh", indicator.name_zh},
                 {"name_en", indicator.name_en},
                 {"category", indicator.category},
                 {"units", join_list(indicator.units)},
                 {"aliases", join_list(indicator.aliases)}});
}

void check_validity(const Validity& active) {
    if (active.from && active.to && *active.to < *active.from)
        throw LedgerError{LedgerProblem::invalid_value,
                          "active " + to_iso(*active.from) + "~" + to_iso(*active.to)};
}

[[noreturn]] void throw_unknown(std::string_view kind, std::int64_t id) {
    throw LedgerError{LedgerProblem::unknown_item, std::string{kind} + " " + std::to_string(id)};
}

/// Id of the row with this code; nothing when there is none.
std::optional<std::int64_t> id_of_code(Query& query, const std::string& code) {
    query.with(code);
    const auto id = query.step() ? std::optional{query.integer(0)} : std::nullopt;
    query.reset();
    return id;
}

void refuse_duplicate(Query& query, const std::string& code, std::int64_t own_id) {
    const auto holder = id_of_code(query, code);
    if (holder && *holder != own_id)
        throw LedgerError{LedgerProblem::duplicate_code, code};
}

constexpr const char* indicator_of_code = "SELECT id FROM indicator WHERE code = ?";
constexpr const char* unit_of_code = "SELECT id FROM org_unit WHERE code = ?";
constexpr const char* unit_of_id = "SELECT 1 FROM org_unit WHERE id = ?";
constexpr const char* measure_of_id = "SELECT measure FROM indicator WHERE id = ?";

} // namespace

void Writer::check_ratio(const Indicator& indicator) {
    const bool is_ratio = indicator.measure == Measure::ratio;
    if (is_ratio != indicator.numerator.has_value() ||
        is_ratio != indicator.denominator.has_value())
        throw LedgerError{LedgerProblem::invalid_value, "ratio " + indicator.code};
    for (const auto& part : {indicator.numerator, indicator.denominator}) {
        if (!part)
            continue;
        auto& query = prepared(measure_of_id).with(*part);
        if (!query.step())
            throw_unknown("indicator", raw(*part));
        if (query.text(0) != "sum")
            throw LedgerError{LedgerProblem::invalid_value, "ratio " + indicator.code};
        query.reset();
    }
}

/// Records and ratios rest on the measure: it can't become one that they contradict.
void Writer::check_measure_change(const Indicator& indicator) {
    if (indicator.measure != Measure::sum) {
        refuse_reference("indicator", "numerator_id", raw(indicator.id));
        refuse_reference("indicator", "denominator_id", raw(indicator.id));
    }
    if (indicator.measure == Measure::ratio)
        refuse_reference("record", "indicator_id", raw(indicator.id));
}

IndicatorId Writer::add_indicator(const Indicator& indicator) {
    m_guard->remember_figures();
    check_code(indicator.code);
    check_names(indicator);
    refuse_duplicate(prepared(indicator_of_code), indicator.code, 0);
    check_ratio(indicator);
    prepared("INSERT INTO indicator(code, position, name_zh, name_en, category, units, measure, "
             "numerator_id, denominator_id, direction, decimals, aliases, hidden) VALUES (?, "
             "(SELECT coalesce(max(position), 0) + 1 FROM indicator), ?, ?, ?, ?, ?, ?, ?, ?, ?, "
             "?, ?)")
        .with(indicator.code, indicator.name_zh, indicator.name_en, indicator.category,
              join_list(indicator.units), name_of(indicator.measure), indicator.numerator,
              indicator.denominator, name_of(indicator.direction), indicator.decimals,
              join_list(indicator.aliases), is_hidden(indicator) ? 1 : 0)
        .run();
    return IndicatorId{last_row()};
}

void Writer::update_indicator(const Indicator& indicator) {
    m_guard->remember_figures();
    check_code(indicator.code);
    check_names(indicator);
    refuse_duplicate(prepared(indicator_of_code), indicator.code, raw(indicator.id));
    check_ratio(indicator);
    check_measure_change(indicator);
    prepared("UPDATE indicator SET code = ?, name_zh = ?, name_en = ?, category = ?, units = ?, "
             "measure = ?, numerator_id = ?, denominator_id = ?, direction = ?, decimals = ?, "
             "aliases = ?, hidden = ? WHERE id = ?")
        .with(indicator.code, indicator.name_zh, indicator.name_en, indicator.category,
              join_list(indicator.units), name_of(indicator.measure), indicator.numerator,
              indicator.denominator, name_of(indicator.direction), indicator.decimals,
              join_list(indicator.aliases), is_hidden(indicator) ? 1 : 0, indicator.id)
        .run();
    if (m_connection.changes() == 0)
        throw_unknown("indicator", raw(indicator.id));
    m_takes_records.clear();
}

IndicatorId Writer::put_indicator(Indicator indicator) {
    const auto id = id_of_code(prepared(indicator_of_code), indicator.code);
    if (!id)
        return add_indicator(indicator);
    indicator.id = IndicatorId{*id};
    update_indicator(indicator);
    return indicator.id;
}

void Writer::remove_indicator(IndicatorId id) {
    m_guard->remember_figures();
    for (const char* table : {"record", "target", "cadence", "exclusion"})
        refuse_reference(table, "indicator_id", raw(id));
    refuse_reference("indicator", "numerator_id", raw(id));
    refuse_reference("indicator", "denominator_id", raw(id));
    remove_setting(std::string{indicator_department_prefix} + std::to_string(raw(id)));
    remove_row("indicator", raw(id));
}

void Writer::order_indicators(std::span<const IndicatorId> ids) {
    if (m_connection.number("SELECT count(*) FROM indicator") !=
        static_cast<std::int64_t>(ids.size()))
        throw LedgerError{LedgerProblem::invalid_value, "order"};
    int position = 0;
    for (const auto id : ids) {
        prepared("UPDATE indicator SET position = ? WHERE id = ?").with(++position, id).run();
        if (m_connection.changes() == 0)
            throw_unknown("indicator", raw(id));
    }
}

UnitId Writer::add_unit(const OrgUnit& unit) {
    m_guard->remember_figures();
    check_code(unit.code);
    check_texts({{"name", unit.name}, {"aliases", join_list(unit.aliases)}});
    check_validity(unit.active);
    refuse_duplicate(prepared(unit_of_code), unit.code, 0);
    if (!unit.parent &&
        m_connection.number("SELECT count(*) FROM org_unit WHERE parent_id IS NULL"))
        throw LedgerError{LedgerProblem::second_root, unit.code};
    prepared("INSERT INTO org_unit(code, position, name, parent_id, kind, active_from, active_to, "
             "aliases) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .with(unit.code, unit.order, unit.name, unit.parent, name_of(unit.kind), unit.active.from,
              unit.active.to, join_list(unit.aliases))
        .run();
    m_units_changed = true;
    return UnitId{last_row()};
}

void Writer::update_unit(const OrgUnit& unit) {
    m_guard->remember_figures();
    check_code(unit.code);
    check_texts({{"name", unit.name}, {"aliases", join_list(unit.aliases)}});
    check_validity(unit.active);
    refuse_duplicate(prepared(unit_of_code), unit.code, raw(unit.id));
    if (unit.parent == unit.id)
        throw LedgerError{LedgerProblem::unit_cycle, unit.code};
    if (!unit.parent && m_connection.number("SELECT count(*) FROM org_unit WHERE parent_id IS NULL "
                                            "AND id <> " +
                                            std::to_string(raw(unit.id))))
        throw LedgerError{LedgerProblem::second_root, unit.code};
    prepared("UPDATE org_unit SET code = ?, position = ?, name = ?, parent_id = ?, kind = ?, "
             "active_from = ?, active_to = ?, aliases = ? WHERE id = ?")
        .with(unit.code, unit.order, unit.name, unit.parent, name_of(unit.kind), unit.active.from,
              unit.active.to, join_list(unit.aliases), unit.id)
        .run();
    if (m_connection.changes() == 0)
        throw_unknown("unit", raw(unit.id));
    m_units_changed = true;
}

UnitId Writer::put_unit(OrgUnit unit) {
    const auto id = id_of_code(prepared(unit_of_code), unit.code);
    if (!id)
        return add_unit(unit);
    unit.id = UnitId{*id};
    update_unit(unit);
    return unit.id;
}

void Writer::remove_unit(UnitId id) {
    m_guard->remember_figures();
    refuse_reference("org_unit", "parent_id", raw(id));
    for (const char* table : {"record", "target", "cadence", "exclusion"})
        refuse_reference(table, "unit_id", raw(id));
    prepared("DELETE FROM received_file WHERE unit_id = ?").with(id).run();
    remove_row("org_unit", raw(id));
    m_units_changed = true;
}

void Writer::remove_row(const char* table, std::int64_t id) {
    Query{m_connection, std::string{"DELETE FROM "} + table + " WHERE id = ?"}.with(id).run();
    if (m_connection.changes() == 0)
        throw_unknown(table, id);
}

/// Units that can't be reached from the root go round in a circle.
void Writer::check_unit_tree() {
    Query query{m_connection,
                "WITH RECURSIVE reached(id) AS (SELECT id FROM org_unit WHERE parent_id IS NULL "
                "UNION SELECT u.id FROM org_unit AS u JOIN reached AS r ON u.parent_id = r.id) "
                "SELECT code FROM org_unit WHERE id NOT IN (SELECT id FROM reached) ORDER BY id"};
    if (query.step())
        throw LedgerError{LedgerProblem::unit_cycle, query.text(0)};
}

} // namespace taizhang
