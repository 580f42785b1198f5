"""Cadence cells, written from §6: what a unit owes in a period, and whether it did it."""

from fractions import Fraction
from typing import NamedTuple

from reporting_calendar import Period


class Cell(NamedTuple):
    indicator: str
    unit: str
    period: Period
    required: Fraction
    is_required: bool


def applies(ledger, rule, unit):
    if rule.owed_by == "self":
        return rule.unit == unit
    return ledger.units[unit].kind == rule.owed_by and rule.unit in ledger.upwards(unit)


def nearest(ledger, rules, unit, day):
    """The rule that holds for the unit on a day: fewest steps up, `self` before a kind."""
    steps = {code: n for n, code in enumerate(ledger.upwards(unit))}
    in_force = [r for r in rules if r.force.start <= day <= r.force.end]
    return min(in_force, key=lambda r: (steps[r.unit], r.owed_by != "self"), default=None)


def is_required(ledger, indicator, unit, period):
    if not ledger.units[unit].active.holds(period):
        return False
    above = set(ledger.upwards(unit))
    return not any(e.indicator == indicator and e.unit in above and e.period.overlaps(period)
                   for e in ledger.exclusions)


def cells_of(ledger, indicator, unit, year):
    """All cells of one unit whose last day lies in the year, whatever the day of looking."""
    rules = [r for r in ledger.rules if r.indicator == indicator and applies(ledger, r, unit)]
    return [Cell(indicator, unit, period, rule.count,
                 is_required(ledger, indicator, unit, period))
            for rule in rules
            for period in ledger.calendar.periods(rule.per, year)
            if rule.force.holds(period) and nearest(ledger, rules, unit, period.end) is rule]


def required_target(ledger, indicator, units, year):
    """(annual, four plans) that the required cells give, or None when there is none."""
    cells = [c for u in units for c in cells_of(ledger, indicator, u, year) if c.is_required]
    if not cells:
        return None
    plan = [Fraction(0)] * 4
    for cell in cells:
        plan[ledger.calendar.quarter_of(cell.period.end) - 1] += cell.required
    return sum(plan), plan


def count_in(ledger, cell, as_of):
    units = ledger.subtree(cell.unit)
    return sum((r.quantity for r in ledger.records.get(cell.indicator, ())
                if r.unit in units and r.quantity is not None
                and cell.period.holds(r.period) and r.period.end <= as_of), Fraction(0))


def state_of(cell, count, as_of):
    if not cell.is_required:
        return "not_required"
    if count >= cell.required:
        return "met"
    return "missed" if cell.period.end <= as_of else "due"


def coverage(ledger, year, quarter=None, unit=None, as_of=None):
    """The document that `coverage --format json` prints; numbers are fractions."""
    within = ledger.calendar.year(year)
    if quarter:
        within = ledger.calendar.quarter(year, quarter)
        as_of = min(as_of, within.end)
    cells = []
    for code in ledger.indicators:
        for u in ledger.subtree(unit or ledger.root()):
            cells += [shown(ledger, cell, as_of) for cell in cells_of(ledger, code, u, year)
                      if within.start <= cell.period.end <= within.end
                      and cell.period.start <= as_of]
    met, missed, due = (sum(c["state"] == s for c in cells) for s in ("met", "missed", "due"))
    share = Fraction(met, met + missed) if met + missed else None
    return {"cells": cells, "met": met, "missed": missed, "due": due, "coverage": share}


def shown(ledger, cell, as_of):
    count = count_in(ledger, cell, as_of)
    return {"indicator": cell.indicator, "unit": cell.unit,
            "start": cell.period.start.isoformat(), "end": cell.period.end.isoformat(),
            "required": cell.required, "count": count, "state": state_of(cell, count, as_of)}
