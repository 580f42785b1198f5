#include "ledger/closed_guard.h"
#include "ledger/stored_text.h"
#include "ledger/writer.h"
#include "model/target_rules.h"

namespace taizhang {

namespace {

[[noreturn]] void refuse_value(const std::string& what) {
    throw LedgerError{LedgerProblem::invalid_value, what};
}

/// The word in column owed_by.
std::string_view owed_by_name(const Cadence& cadence) {
    return cadence.owed_by ? name_of(*cadence.owed_by) : "self";
}

[[noreturn]] void refuse(const TargetFault& fault) {
    switch (fault.problem) {
    case TargetProblem::of_track:
        refuse_value("direction track");
    case TargetProblem::out_of_range:
    case TargetProblem::too_fine:
        refuse_value("annual");
    case TargetProblem::weights_of_level:
    case TargetProblem::weights_add_up_to_zero:
        refuse_value("weights");
    case TargetProblem::quarter_missing:
        refuse_value("quarter");
    case TargetProblem::plans_do_not_add_up:
        break;
    }
    throw LedgerError{LedgerProblem::plans_do_not_add_up, to_decimal(fault.difference)};
}

} // namespace

/// figures.md §5, by the rules of the model.
void Writer::check_target(const Target& target) {
    if (target.year < earliest_year || target.year > latest_year)
        refuse_value("year " + std::to_string(target.year));
    auto& query =
        prepared("SELECT measure, direction FROM indicator WHERE id = ?").with(target.indicator);
    if (!query.step())
        throw LedgerError{LedgerProblem::unknown_item,
                          "indicator " + std::to_string(raw(target.indicator))};
    Indicator indicator;
    indicator.measure = named<Measure>(query.text(0)).value_or(Measure::sum);
    indicator.direction = named<Direction>(query.text(1)).value_or(Direction::at_least);
    indicator.decimals = 3; // a ledger may hold targets finer than its indicator counts by now
    query.reset();
    if (const auto fault = fault_of(target, indicator))
        refuse(*fault);
}

void Writer::put_target(const Target& target) {
    check_target(target);
    check_texts({{"note", target.note}});
    m_guard->remember_figures();
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
    m_guard->remember_figures();
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
    m_guard->remember_figures();
    prepared("INSERT INTO cadence(indicator_id, unit_id, count, per, owed_by, active_from, "
             "active_to) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT(indicator_id, unit_id, owed_by, "
             "ifnull(active_from, '')) DO UPDATE SET count = excluded.count, per = excluded.per, "
             "active_to = excluded.active_to")
        .with(cadence.indicator, cadence.unit, cadence.count, name_of(cadence.per),
              owed_by_name(cadence), cadence.active.from, cadence.active.to)
        .run();
}

void Writer::remove_cadence(const Cadence& cadence) {
    m_guard->remember_figures();
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
    check_texts({{"reason", exclusion.reason}});
    m_guard->remember_figures();
    prepared("INSERT INTO exclusion(indicator_id, unit_id, start, end, reason) VALUES (?, ?, ?, ?, "
             "?) ON CONFLICT(indicator_id, unit_id, start, end) DO UPDATE SET reason = "
             "excluded.reason")
        .with(exclusion.indicator, exclusion.unit, exclusion.period.start, exclusion.period.end,
              exclusion.reason)
        .run();
}

void Writer::remove_exclusion(const Exclusion& exclusion) {
    m_guard->remember_figures();
    prepared(
        "DELETE FROM exclusion WHERE indicator_id = ? AND unit_id = ? AND start = ? AND end = ?")
        .with(exclusion.indicator, exclusion.unit, exclusion.period.start, exclusion.period.end)
        .run();
    if (m_connection.changes() == 0)
        throw LedgerError{LedgerProblem::unknown_item, "exclusion"};
}

} // namespace taizhang
