"""Every field of `review`, computed again with exact arithmetic from the definitions alone.

Nothing here looks at the program: the definitions are its only source, so that an error would
have to be made twice, in two languages, to stay unseen.
"""

from datetime import date
from fractions import Fraction
from math import floor

from cadence_cells import required_target
from reporting_calendar import same_day_last_year

QUARTERS = (1, 2, 3, 4)
ZERO = Fraction(0)


def floor_to(value, decimals):
    scale = 10 ** decimals
    return Fraction(floor(value * scale), scale)


def half_up(value, decimals):
    scale = 10 ** decimals
    return Fraction(floor(value * scale + Fraction(1, 2)), scale)


# Values of a measure ---------------------------------------------------------------------------

def counted(ledger, code, units, year, until):
    """Records of a reporting year with a known quantity whose period has ended."""
    return [r for r in ledger.records.get(code, ())
            if r.year == year and r.unit in units and r.quantity is not None
            and r.period.end <= until]


def total(records):
    return sum((r.quantity for r in records), ZERO)


def total_of_quarter(ledger, code, units, year, quarter, until):
    return total(r for r in counted(ledger, code, units, year, until) if r.quarter == quarter)


def percentage(part, whole):
    return 100 * part / whole if whole else None


def supplying_records(ledger, indicator, unit, year, until):
    """The newest record of each unit; of one day the one entered last."""
    units = {unit} if indicator.is_percent_level else ledger.subtree(unit)
    newest = {}
    for record in counted(ledger, indicator.code, units, year, until):
        held = newest.get(record.unit)
        if held is None or (record.period.end, record.id) > (held.period.end, held.id):
            newest[record.unit] = record
    return list(newest.values())


def level_on(ledger, indicator, unit, year, day):
    records = supplying_records(ledger, indicator, unit, year, day)
    return total(records) if records else None


def value_of_quarter(ledger, indicator, unit, year, quarter, until):
    """`until` lies in the quarter or is its end or later."""
    until = min(until, ledger.calendar.quarter(year, quarter).end)
    units = ledger.subtree(unit)
    if indicator.measure == "sum":
        return total_of_quarter(ledger, indicator.code, units, year, quarter, until)
    if indicator.measure == "latest":
        return level_on(ledger, indicator, unit, year, until)
    return percentage(*(total_of_quarter(ledger, code, units, year, quarter, until)
                        for code in (indicator.numerator, indicator.denominator)))


def value_to_date(ledger, indicator, unit, year, until):
    units = ledger.subtree(unit)
    if indicator.measure == "sum":
        return total(counted(ledger, indicator.code, units, year, until))
    if indicator.measure == "latest":
        return level_on(ledger, indicator, unit, year, until)
    return percentage(*(total(counted(ledger, code, units, year, until))
                        for code in (indicator.numerator, indicator.denominator)))


# What is known ---------------------------------------------------------------------------------

def of_year(ledger, codes, units, year):
    """All records of a reporting year, the pending ones too."""
    return [r for code in codes for r in ledger.records.get(code, ())
            if r.year == year and r.unit in units]


def is_partial_quarter(records, quarter, day):
    """A record has ended and touches the quarter without lying in it."""
    return any(r.quarter is None and r.period.end <= day
               and r.period.start <= quarter.end and quarter.start <= r.period.end
               for r in records)


def is_partial_to_date(records, day):
    return any(r.period.start <= day < r.period.end for r in records)


# Targets ---------------------------------------------------------------------------------------

def is_paced(indicator):
    return indicator.measure == "sum" and indicator.direction == "at_least"


def phased(annual, weights, decimals):
    """Four plans whose running totals are rounded down; the last closes to the annual value."""
    ends = [floor_to(annual * sum(weights[:q]) / sum(weights), decimals) for q in (1, 2, 3)]
    ends = [ZERO] + ends + [annual]
    return [ends[q] - ends[q - 1] for q in QUARTERS]


def weights_of(ledger, indicator, unit, year, row):
    weights = [Fraction(1)] * 4
    if row.phasing == "weights":
        weights = [w or ZERO for w in row.quarters]
    if row.phasing == "last_year":
        profile = [total_of_quarter(ledger, indicator.code, ledger.subtree(unit), year - 1, q,
                                    date.max) for q in QUARTERS]
        weights = profile if any(profile) else weights
    return weights


def own_target(ledger, indicator, unit, year):
    row = ledger.targets.get((indicator.code, unit, year))
    if row is None:
        return None
    if not is_paced(indicator):
        return row.annual, [row.annual if q is None else q for q in row.quarters]
    if row.phasing == "manual":
        return row.annual, list(row.quarters)
    weights = weights_of(ledger, indicator, unit, year, row)
    return row.annual, phased(row.annual, weights, indicator.decimals)


def target_of(ledger, indicator, unit, year):
    """(annual, four plans or levels), or None."""
    target = own_target(ledger, indicator, unit, year)
    if target is None and is_paced(indicator):
        target = required_target(ledger, indicator.code, ledger.subtree(unit), year)
    if target is None and indicator.measure == "sum":
        parts = [target_of(ledger, indicator, child, year) for child in ledger.children(unit)]
        parts = [p for p in parts if p is not None]
        if parts:
            target = sum(p[0] for p in parts), [sum(p[1][i] for p in parts) for i in range(4)]
    return target


# Pace and status -------------------------------------------------------------------------------

def planned_on(calendar, plan, year, day):
    planned = ZERO
    for q in QUARTERS:
        quarter = calendar.quarter(year, q)
        elapsed = min(max((day - quarter.start).days + 1, 0), quarter.days())
        planned += plan[q - 1] * Fraction(elapsed, quarter.days())
    return planned


def band(ledger, lag):
    if lag < ledger.amber_lag:
        return "on_track"
    return "behind" if lag <= ledger.red_lag else "alarm"


def status_of_pace(ledger, annual, actual, lag, is_last_day):
    if actual >= annual:
        return "achieved"
    return "missed" if is_last_day else band(ledger, lag)


def status_of_ceiling(value, limit):
    if value is None:
        return "no_data"
    if value > limit:
        return "exceeded"
    return "at_limit" if value == limit > 0 else "within"


def lag_of_level(value, level):
    if value is None or level == 0 or value >= level:
        return None
    return 100 * (level - value) / level


def status_of_level(ledger, value, level):
    if level == 0:
        return "achieved"
    if value is None:
        return "no_data"
    return band(ledger, lag_of_level(value, level) or ZERO)


class Review:
    """One indicator of one unit and year, seen on a day."""

    def __init__(self, ledger, indicator, unit, year, day):
        self.ledger, self.indicator, self.unit, self.year, self.day = (
            ledger, indicator, unit, year, day)
        self.calendar = ledger.calendar
        self.whole = ledger.calendar.year(year)
        self.target = target_of(ledger, indicator, unit, year)
        self.value = value_to_date(ledger, indicator, unit, year, day)

    def fields(self):
        i = self.indicator
        return {"code": i.code, "name": i.name, "category": i.category,
                "unit_of_measure": i.unit_of_measure, "measure": i.measure,
                "direction": i.direction,
                "annual_target": self.target[0] if self.target else None,
                "plan": self.target[1] if self.target else [None] * 4,
                "actual": [self.actual(q) for q in QUARTERS], "unassigned": self.unassigned(),
                "actual_to_date": self.value, **self.pace(), "completion": self.completion(),
                "pending": self.pending(), "approximate": self.approximate(),
                "partial": self.partial(), "partial_to_date": self.partial_to_date(),
                "last_year": [self.last_year(q) for q in QUARTERS],
                "last_year_to_date": self.last_year_to_date(), "forecast": self.forecast(),
                "absent": self.is_absent()}

    def has_begun(self, quarter):
        return self.calendar.quarter(self.year, quarter).start <= self.day

    def actual(self, quarter):
        if not self.has_begun(quarter):
            return None
        return value_of_quarter(self.ledger, self.indicator, self.unit, self.year, quarter,
                                self.day)

    def unassigned(self):
        if self.indicator.measure != "sum":
            return None
        records = counted(self.ledger, self.indicator.code, self.ledger.subtree(self.unit),
                          self.year, self.day)
        return total(r for r in records if r.quarter is None)

    def partial(self):
        if self.indicator.measure == "latest":
            return None
        records = self.records_of_year(self.year)
        return [is_partial_quarter(records, self.calendar.quarter(self.year, q), self.day)
                if self.has_begun(q) else None for q in QUARTERS]

    def is_absent(self):
        """Neither record, target nor duty in the year."""
        duties = required_target(self.ledger, self.indicator.code,
                                 self.ledger.subtree(self.unit), self.year)
        return (self.target is None or self.indicator.direction == "track") \
            and duties is None and not self.records_of_year(self.year)

    def partial_to_date(self):
        if self.indicator.measure == "latest":
            return None
        return is_partial_to_date(self.records_of_year(self.year), self.day)

    def records_of_year(self, year):
        return of_year(self.ledger, self.sources(), self.ledger.subtree(self.unit), year)

    def completion(self):
        i = self.indicator
        if i.direction != "at_least" or i.measure == "ratio" or i.is_percent_level:
            return None
        if self.target is None or self.target[0] == 0 or self.value is None:
            return None
        return self.value / self.target[0]

    def pace(self):
        found = {"planned": None, "due": None, "time_progress": None, "lag": None}
        if self.indicator.direction == "track":
            return {**found, "status": "track"}
        if self.target is None:
            return {**found, "status": "no_target"}
        if is_paced(self.indicator):
            return self.pace_of_sum()
        level = self.level()
        if self.indicator.direction == "at_most":
            return {**found, "status": status_of_ceiling(self.value, level)}
        return {**found, "lag": lag_of_level(self.value, level),
                "status": status_of_level(self.ledger, self.value, level)}

    def pace_of_sum(self):
        annual, plan = self.target
        planned = planned_on(self.calendar, plan, self.year, self.day)
        due = planned if self.indicator.decimals else Fraction(floor(planned))
        lag = 100 * (due - self.value) / annual if annual else None
        status = status_of_pace(self.ledger, annual, self.value, lag, self.day == self.whole.end)
        return {"planned": planned, "due": due, "lag": lag, "status": status,
                "time_progress": planned / annual if annual else None}

    def level(self):
        """The level of the day's quarter; before the year that of the first."""
        begun = [q for q in QUARTERS if self.has_begun(q)]
        return self.target[1][begun[-1] - 1 if begun else 0]

    def sources(self):
        """The indicators whose records are counted."""
        i = self.indicator
        return (i.numerator, i.denominator) if i.measure == "ratio" else (i.code,)

    def pending(self):
        units = ({self.unit} if self.indicator.is_percent_level
                 else self.ledger.subtree(self.unit))
        return sum(r.year == self.year and r.unit in units and r.quantity is None
                   and r.period.end <= self.day
                   for code in self.sources() for r in self.ledger.records.get(code, ()))

    def approximate(self):
        if self.indicator.measure == "latest":
            used = supplying_records(self.ledger, self.indicator, self.unit, self.year, self.day)
        else:
            units = self.ledger.subtree(self.unit)
            used = [r for code in self.sources()
                    for r in counted(self.ledger, code, units, self.year, self.day)]
        return any(r.approximate for r in used)

    def is_unknown_last_year(self):
        """No record of a `sum` anywhere in last year's ledger: no comparison, not 0."""
        return self.indicator.measure == "sum" and not counted(
            self.ledger, self.indicator.code, self.ledger.units, self.year - 1, date.max)

    def last_year(self, quarter):
        if self.is_unknown_last_year():
            return None
        period = self.calendar.quarter(self.year, quarter)
        is_running = period.start <= self.day < period.end
        until = (same_day_last_year(self.day) if is_running
                 else self.calendar.quarter(self.year - 1, quarter).end)
        return value_of_quarter(self.ledger, self.indicator, self.unit, self.year - 1, quarter,
                                until)

    def last_year_to_date(self):
        if self.is_unknown_last_year():
            return None
        until = (self.calendar.year(self.year - 1).end if self.day == self.whole.end
                 else same_day_last_year(self.day))
        if self.indicator.measure != "latest" and is_partial_to_date(
                self.records_of_year(self.year - 1), until):
            return None
        return value_to_date(self.ledger, self.indicator, self.unit, self.year - 1, until)

    def forecast(self):
        first_quarter = self.calendar.quarter(self.year, 1)
        if self.indicator.measure != "sum" or self.day < first_quarter.end:
            return None
        if self.partial_to_date():
            return None
        elapsed = (self.day - self.whole.start).days + 1
        return half_up(self.value * Fraction(self.whole.days(), elapsed), self.indicator.decimals)


def review(ledger, year, quarter=None, unit=None, as_of=None, indicator=None):
    """The document that `review --format json` prints; numbers are fractions."""
    unit = unit or ledger.root()
    if quarter:
        as_of = min(as_of, ledger.calendar.quarter(year, quarter).end)
    day = min(as_of, ledger.calendar.year(year).end)
    return {"year": year, "quarter": quarter, "as_of": as_of.isoformat(), "unit": unit,
            "indicators": [Review(ledger, i, unit, year, day).fields()
                           for i in ledger.indicators.values()
                           if indicator in (None, i.code)]}
