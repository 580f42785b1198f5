#include "ledger/writer.h"

namespace taizhang {

namespace {

[[noreturn]] void refuse_value(const std::string& what) {
    throw LedgerError{LedgerProblem::invalid_value, what};
}

bool in_range(Quantity quantity) {
    return Quantity{} <= quantity && quantity <= max_quantity;
}

/// The word in column owed_by.
std::string_view owed_by_name(const Cadence& cadence) {
    return cadence.owed_by ? name_of(*cadence.owed_by) : "self";
}

Quantity sum_of(const Target& target) {
    Quantity sum;
    for (const auto& quarter : target.quarters)
        sum += quarter.value_or(Quantity{});
    return sum;
}

} // namespace

/// figures.md §5: weights have a sum, and four plans by hand add up to the annual value.
void Writer::check_target(const Target& target) {
    if (target.year < earliest_year || target.year > latest_year)
        refuse_value("year " + std::to_string(target.year));
    if (!in_range(target.annual))
        refuse_value("annual");
    for (const auto& quarter : target.quarters)
        if (quarter && !in_range(*quarter))
            refuse_value("quarter");
    if (target.phasing == Phasing::weights && sum_of(target) == Quantity{})
        refuse_value("weights");
    auto& query =
        prepared("SELECT measure = 'sum' AND direction = 'at_least' FROM indicator WHERE id = ?")
            .with(target.indicator);
    if (!query.step())
        throw LedgerError{LedgerProblem::unknown_item,
                          "indicator " + std::to_string(raw(target.indicator))};
    const bool paced = query.integer(0) != 0;
    query.reset();
    if (!paced || target.phasing != Phasing::manual || sum_of(target) == target.annual)
        return;
    const Quantity difference = target.annual - sum_of(target);
    const bool negative = difference < Quantity{};
    throw LedgerError{LedgerProblem::plans_do_not_add_up,
                      (negative ? "-" : "") +
                          to_decimal(negative ? Quantity{} - difference : difference)};
}

void Writer::put_target(const Target& target) {
    check_target(target);
    const auto& [q1, q2, q3, q4] = target.quarters;
    prepared(
        "INSERT INTO target(year, indicator_id, unit_id, annual, phasing, q1, q2, q3, q4, note) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(year, indicator_id, unit_id) DO "
        "UPDATE SET annual = excluded.annual, phasing = excluded.phasing, q1 = excluded.q1, "
        "q2 = excluded.q2, q3 = excluded.q3, q4 = excluded.q4, note = excluded.note")
        .with(target.year, target.indicator, target.unit, target.annual, name_of(target.phasing),
              q1, q2, q3, q4, target.note)
        .run();
}

void Writer::remove_target(int year, IndicatorId indicator, UnitId unit) {
    prepared("DELETE FROM target WHERE year = ? AND indicator_id = ? AND unit_id = ?")
        .with(year, indicator, unit)
        .run();
    if (m_connection.changes() == 0)
        throw LedgerError{LedgerProblem::unknown_item, "target " + std::to_string(year)};
}

void Writer::put_cadence(const Cadence& cadence) {
    if (cadence.count < 1)
        refuse_value("count " + std::to_string(cadence.count));
    if (cadence.active.from && cadence.active.to && *cadence.active.to < *cadence.active.from)
        refuse_value("active " + to_iso(*cadence.active.from) + "~" + to_iso(*cadence.active.to));
    prepared("INSERT INTO cadence(indicator_id, unit_id, count, per, owed_by, active_from, "
             "active_to) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT(indicator_id, unit_id, owed_by, "
             "ifnull(active_from, '')) DO UPDATE SET count = excluded.count, per = excluded.per, "
             "active_to = excluded.active_to")
        .with(cadence.indicator, cadence.unit, cadence.count, name_of(cadence.per),
              owed_by_name(cadence), cadence.active.from, cadence.active.to)
        .run();
}

void Writer::remove_cadence(const Cadence& cadence) {
    prepared("DELETE FROM cadence WHERE indicator_id = ? AND unit_id = ? AND owed_by = ? AND "
             "active_from IS ?")
        .with(cadence.indicator, cadence.unit, owed_by_name(cadence), cadence.active.from)
        .run();
    if (m_connection.changes() == 0)
        throw LedgerError{LedgerProblem::unknown_item, "cadence"};
}

void Writer::put_exclusion(const Exclusion& exclusion) {
    if (exclusion.period.end < exclusion.period.start)
        refuse_value("period " + to_iso(exclusion.period.start) + "~" +
                     to_iso(exclusion.period.end));
    prepared("INSERT INTO exclusion(indicator_id, unit_id, start, end, reason) VALUES (?, ?, ?, ?, "
             "?) ON CONFLICT(indicator_id, unit_id, start, end) DO UPDATE SET reason = "
             "excluded.reason")
        .with(exclusion.indicator, exclusion.unit, exclusion.period.start, exclusion.period.end,
              exclusion.reason)
        .run();
}

void Writer::remove_exclusion(const Exclusion& exclusion) {
    prepared(
        "DELETE FROM exclusion WHERE indicator_id = ? AND unit_id = ? AND start = ? AND end = ?")
        .with(exclusion.indicator, exclusion.unit, exclusion.period.start, exclusion.period.end)
        .run();
    if (m_connection.changes() == 0)
        throw LedgerError{LedgerProblem::unknown_item, "exclusion"};
}

} // namespace taizhang
