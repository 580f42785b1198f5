#include "ledger/reader.h"

#include <algorithm>
#include <set>

namespace taizhang {

namespace {

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

template <class Enum>
Enum enum_at(const Query& query, int column) {
    const std::string name = query.text(column);
    if (const auto value = named<Enum>(name))
        return *value;
    throw LedgerError{LedgerProblem::damaged, "value " + name};
}

std::vector<Indicator> read_indicators(Connection& connection) {
    Query query{connection, "SELECT id, code, name_zh, name_en, category, units, measure, "
                            "numerator_id, denominator_id, direction, decimals, aliases "
                            "FROM indicator ORDER BY position, id"};
    std::vector<Indicator> indicators;
    while (query.step())
        indicators.push_back({.id = query.id<IndicatorId>(0),
                              .code = query.text(1),
                              .name_zh = query.text(2),
                              .name_en = query.text(3),
                              .category = query.text(4),
                              .units = split_list(query.text(5)),
                              .measure = enum_at<Measure>(query, 6),
                              .numerator = query.optional_id<IndicatorId>(7),
                              .denominator = query.optional_id<IndicatorId>(8),
                              .direction = enum_at<Direction>(query, 9),
                              .decimals = query.small(10),
                              .aliases = split_list(query.text(11))});
    return indicators;
}

/// Throws damaged when a parent is missing or units go round in a circle: OrgTree takes neither.
void check_tree(const std::vector<OrgUnit>& units) {
    std::unordered_map<std::int64_t, std::int64_t> parents;
    for (const auto& unit : units)
        parents.emplace(raw(unit.id), unit.parent ? raw(*unit.parent) : 0);
    std::set<std::int64_t> rooted{0};
    for (const auto& unit : units) {
        std::vector<std::int64_t> path;
        std::int64_t at = raw(unit.id);
        while (!rooted.contains(at)) {
            path.push_back(at);
            const auto parent = parents.find(at);
            if (parent == parents.end() || path.size() > units.size())
                throw LedgerError{LedgerProblem::damaged, "unit tree at " + unit.code};
            at = parent->second;
        }
        rooted.insert(path.begin(), path.end());
    }
}

OrgTree read_units(Connection& connection) {
    Query query{connection, "SELECT id, code, name, parent_id, kind, active_from, active_to, "
                            "position FROM org_unit ORDER BY position, name, id"};
    std::vector<OrgUnit> units;
    while (query.step())
        units.push_back({.id = query.id<UnitId>(0),
                         .code = query.text(1),
                         .name = query.text(2),
                         .parent = query.optional_id<UnitId>(3),
                         .kind = enum_at<UnitKind>(query, 4),
                         .active = {query.optional_date(5), query.optional_date(6)},
                         .order = query.small(7)});
    check_tree(units);
    return OrgTree{std::move(units)};
}

std::vector<Target> read_targets(Connection& connection) {
    Query query{connection, "SELECT indicator_id, unit_id, year, annual, phasing, q1, q2, q3, q4, "
                            "note FROM target ORDER BY year, indicator_id, unit_id"};
    std::vector<Target> targets;
    while (query.step())
        targets.push_back({.indicator = query.id<IndicatorId>(0),
                           .unit = query.id<UnitId>(1),
                           .year = query.small(2),
                           .annual = query.quantity(3),
                           .phasing = enum_at<Phasing>(query, 4),
                           .quarters = {query.optional_quantity(5), query.optional_quantity(6),
                                        query.optional_quantity(7), query.optional_quantity(8)},
                           .note = query.text(9)});
    return targets;
}

std::vector<Cadence> read_cadences(Connection& connection) {
    Query query{connection, "SELECT indicator_id, unit_id, count, per, owed_by, active_from, "
                            "active_to FROM cadence ORDER BY indicator_id, unit_id, id"};
    std::vector<Cadence> cadences;
    while (query.step())
        cadences.push_back({.indicator = query.id<IndicatorId>(0),
                            .unit = query.id<UnitId>(1),
                            .count = query.small(2),
                            .per = enum_at<Cycle>(query, 3),
                            .owed_by = named<UnitKind>(query.text(4)),
                            .active = {query.optional_date(5), query.optional_date(6)}});
    return cadences;
}

std::vector<Exclusion> read_exclusions(Connection& connection) {
    Query query{connection, "SELECT indicator_id, unit_id, start, end, reason FROM exclusion "
                            "ORDER BY indicator_id, unit_id, start, id"};
    std::vector<Exclusion> exclusions;
    while (query.step())
        exclusions.push_back({.indicator = query.id<IndicatorId>(0),
                              .unit = query.id<UnitId>(1),
                              .period = {query.date(2), query.date(3)},
                              .reason = query.text(4)});
    return exclusions;
}

/// A number in a setting's text; damaged when it is none or lies outside the range.
Quantity setting_number(const std::string& key, const std::string& text, Quantity least,
                        Quantity most) {
    const auto reading = read_quantity(text);
    if (!reading.value || *reading.value < least || *reading.value > most)
        throw LedgerError{LedgerProblem::damaged, "setting " + key + " = " + text};
    return *reading.value;
}

} // namespace

LedgerSettings Reader::settings() {
    LedgerSettings settings;
    Query query{m_connection, "SELECT key, value FROM setting"};
    while (query.step()) {
        const std::string key = query.text(0);
        const std::string value = query.text(1);
        if (key == "cutoff_day")
            settings.cutoff_day = static_cast<int>(
                setting_number(key, value, whole(1), whole(31)).thousandths / 1000);
        else if (key == "amber_lag")
            settings.amber_lag = setting_number(key, value, {}, whole(1000));
        else if (key == "red_lag")
            settings.red_lag = setting_number(key, value, {}, whole(1000));
    }
    return settings;
}

Definitions Reader::definitions() {
    return {.settings = settings(),
            .indicators = read_indicators(m_connection),
            .units = read_units(m_connection),
            .targets = read_targets(m_connection),
            .cadences = read_cadences(m_connection),
            .exclusions = read_exclusions(m_connection)};
}

} // namespace taizhang
