#include "ledger/definition_checks.h"
#include "ledger/ledger.h"
#include "ledger/reader.h"
#include "model/cadence_rules.h"

#include <algorithm>

namespace taizhang {

// Values are filled field by field: g++ 12 frees members twice when an initializer list throws
// half-way, and every field of a damaged file may throw.

namespace {

constexpr int most_decimals = 3;

std::vector<std::string> split_list(const std::string& text) {
    std::vector<std::string> parts;
    size_t start = 0;
    while (start < text.size()) {
        const size_t bar = std::min(text.find('|', start), text.size());
        parts.push_back(text.substr(start, bar - start));
        start = bar + 1;
    }
    return parts;
}

Validity validity_at(const Query& query, int column) {
    const Validity active{query.optional_date(column), query.optional_date(column + 1)};
    if (active.from && active.to && *active.to < *active.from)
        query.throw_damaged(column + 1);
    return active;
}

std::vector<Indicator> read_indicators(Connection& connection) {
    Query query{connection, "SELECT id, code, name_zh, name_en, category, units, measure, "
                            "numerator_id, denominator_id, direction, decimals, aliases, hidden "
                            "FROM indicator ORDER BY position, id"};
    std::vector<Indicator> indicators;
    while (query.step()) {
        auto& indicator = indicators.emplace_back();
        indicator.id = query.id<IndicatorId>(0);
        indicator.code = query.text(1);
        indicator.name_zh = query.text(2);
        indicator.name_en = query.text(3);
        indicator.category = query.text(4);
        indicator.units = split_list(query.text(5));
        indicator.measure = query.word<Measure>(6);
        indicator.numerator = query.optional_id<IndicatorId>(7);
        indicator.denominator = query.optional_id<IndicatorId>(8);
        indicator.direction = query.word<Direction>(9);
        indicator.decimals = query.small_within(10, 0, most_decimals);
        indicator.aliases = split_list(query.text(11));
        indicator.presence = query.integer(12) ? Presence::hidden : Presence::shown;
    }
    return indicators;
}

OrgTree read_units(Connection& connection) {
    Query query{connection, "SELECT id, code, name, parent_id, kind, active_from, active_to, "
                            "position, aliases FROM org_unit ORDER BY position, name, id"};
    std::vector<OrgUnit> units;
    while (query.step()) {
        auto& unit = units.emplace_back();
        unit.id = query.id<UnitId>(0);
        unit.code = query.text(1);
        unit.name = query.text(2);
        unit.parent = query.optional_id<UnitId>(3);
        unit.kind = query.word<UnitKind>(4);
        unit.active = validity_at(query, 5);
        unit.order = query.small(7);
        unit.aliases = split_list(query.text(8));
    }
    check_unit_tree(units);
    return OrgTree{std::move(units)};
}

std::vector<Target> read_targets(Connection& connection) {
    Query query{connection, "SELECT indicator_id, unit_id, year, annual, phasing, q1, q2, q3, q4, "
                            "note FROM target ORDER BY year, indicator_id, unit_id"};
    std::vector<Target> targets;
    while (query.step()) {
        auto& target = targets.emplace_back();
        target.indicator = query.id<IndicatorId>(0);
        target.unit = query.id<UnitId>(1);
        target.year = query.small_within(2, earliest_year, latest_year);
        target.annual = query.quantity(3);
        target.phasing = query.word<Phasing>(4);
        target.quarters = {query.optional_quantity(5), query.optional_quantity(6),
                           query.optional_quantity(7), query.optional_quantity(8)};
        target.note = query.text(9);
    }
    return targets;
}

std::vector<Cadence> read_cadences(Connection& connection) {
    Query query{connection, "SELECT indicator_id, unit_id, count, per, owed_by, active_from, "
                            "active_to FROM cadence ORDER BY indicator_id, unit_id, id"};
    std::vector<Cadence> cadences;
    while (query.step()) {
        auto& cadence = cadences.emplace_back();
        cadence.indicator = query.id<IndicatorId>(0);
        cadence.unit = query.id<UnitId>(1);
        cadence.count = query.small_within(2, 1, greatest_cadence_count);
        cadence.per = query.word<Cycle>(3);
        if (query.text(4) != "self")
            cadence.owed_by = query.word<UnitKind>(4);
        cadence.active = validity_at(query, 5);
    }
    return cadences;
}

std::vector<Exclusion> read_exclusions(Connection& connection) {
    Query query{connection, "SELECT indicator_id, unit_id, start, end, reason FROM exclusion "
                            "ORDER BY indicator_id, unit_id, start, id"};
    std::vector<Exclusion> exclusions;
    while (query.step()) {
        auto& exclusion = exclusions.emplace_back();
        exclusion.indicator = query.id<IndicatorId>(0);
        exclusion.unit = query.id<UnitId>(1);
        exclusion.period = {query.date(2), query.date(3)};
        if (exclusion.period.end < exclusion.period.start)
            query.throw_damaged(3);
        exclusion.reason = query.text(4);
    }
    return exclusions;
}

/// A number in a setting's text; damaged when it is none or lies outside the range.
Quantity setting_number(const std::string& key, const std::string& text, Quantity least,
                        Quantity most) {
    const auto reading = read_quantity(text);
    if (!reading.value || *reading.value < least || *reading.value > most)
        throw LedgerError{LedgerProblem::damaged, key + " = " + text};
    return *reading.value;
}

int setting_days(const std::string& key, const std::string& text, int least) {
    constexpr int most = 31;
    return static_cast<int>(setting_number(key, text, whole(least), whole(most)).thousandths /
                            1000);
}

/// A name that another program has left for an indicator that is not there tells nothing.
Departments read_departments(Connection& connection, const std::vector<Indicator>& indicators) {
    Departments departments;
    Query query{connection, "SELECT key, value FROM setting WHERE value <> '' AND "
                            "key GLOB 'department.*' ORDER BY key"};
    while (query.step()) {
        const std::string key = query.text(0);
        const std::string name = query.text(1);
        if (key.starts_with(category_department_prefix))
            departments.of_category[key.substr(category_department_prefix.size())] = name;
        if (!key.starts_with(indicator_department_prefix))
            continue;
        const auto id = key.substr(indicator_department_prefix.size());
        for (const Indicator& indicator : indicators)
            if (std::to_string(raw(indicator.id)) == id)
                departments.of_indicator[indicator.id] = name;
    }
    return departments;
}

} // namespace

LedgerSettings Reader::settings() {
    LedgerSettings settings;
    // Kept texts may be long.
    Query query{m_connection, "SELECT key, value FROM setting WHERE key NOT GLOB 'pack.*'"};
    while (query.step()) {
        const std::string key = query.text(0);
        const std::string value = query.text(1);
        if (key == "cutoff_day")
            settings.cutoff_day = setting_days(key, value, 1);
        else if (key == "amber_lag")
            settings.amber_lag = setting_number(key, value, {}, whole(1000));
        else if (key == "red_lag")
            settings.red_lag = setting_number(key, value, {}, whole(1000));
        else if (key == "report_due_day")
            settings.report_due_day = setting_days(key, value, 0);
    }
    return settings;
}

std::map<std::string, std::string> Reader::kept_texts(const std::string& prefix) {
    std::map<std::string, std::string> texts;
    Query query{m_connection, "SELECT key, value FROM setting WHERE substr(key, 1, ?) = ?"};
    // Lengths of SQLite count characters; a prefix is ASCII.
    query.with(static_cast<std::int64_t>(prefix.size()), prefix);
    while (query.step())
        texts.emplace(query.text(0), query.text(1));
    return texts;
}

Definitions Reader::definitions() {
    Definitions definitions;
    definitions.settings = settings();
    definitions.indicators = read_indicators(m_connection);
    definitions.units = read_units(m_connection);
    definitions.targets = read_targets(m_connection);
    definitions.cadences = read_cadences(m_connection);
    definitions.exclusions = read_exclusions(m_connection);
    definitions.departments = read_departments(m_connection, definitions.indicators);
    check_definitions(definitions);
    return definitions;
}

} // namespace taizhang
