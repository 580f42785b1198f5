"""Reporting days, written from the definition of §1: a cut-off day closes each month."""

import calendar
from datetime import date, timedelta
from typing import NamedTuple

ONE_DAY = timedelta(days=1)


class Period(NamedTuple):
    """A closed interval of days."""

    start: date
    end: date

    def days(self):
        return (self.end - self.start).days + 1

    def holds(self, other):
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other):
        return self.start <= other.end and other.start <= self.end


class ReportingCalendar:
    """`cutoff_day` 1..31; in a shorter month its last day closes it."""

    def __init__(self, cutoff_day):
        self.cutoff_day = cutoff_day

    def closing_day(self, year, month):
        last = calendar.monthrange(year, month)[1]
        return date(year, month, min(self.cutoff_day, last))

    def months(self, year, first, last):
        """The reporting months `first` to `last` of a reporting year as one period."""
        before = (year - 1, 12) if first == 1 else (year, first - 1)
        return Period(self.closing_day(*before) + ONE_DAY, self.closing_day(year, last))

    def year(self, year):
        return self.months(year, 1, 12)

    def quarter(self, year, quarter):
        return self.months(year, 3 * quarter - 2, 3 * quarter)

    def year_of(self, day):
        return day.year if day <= self.closing_day(day.year, 12) else day.year + 1

    def quarter_of(self, day):
        year = self.year_of(day)
        return next(q for q in (1, 2, 3, 4) if day <= self.quarter(year, q).end)

    def year_holding(self, period):
        """The reporting year that holds the whole period, or None."""
        year = self.year_of(period.end)
        return year if self.year(year).holds(period) else None

    def quarter_holding(self, period):
        """1..4, or None when the period lies in no single quarter."""
        year, quarter = self.year_of(period.end), self.quarter_of(period.end)
        return quarter if self.quarter(year, quarter).holds(period) else None

    def periods(self, per, year):
        """All weeks, months, ... whose last day lies in the reporting year."""
        if per == "week":
            return self._weeks(year)
        length = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}[per]
        return [self.months(year, m, m + length - 1) for m in range(1, 13, length)]

    def _weeks(self, year):
        whole = self.year(year)
        sunday = whole.start + timedelta(days=6 - whole.start.weekday())
        weeks = []
        while sunday <= whole.end:
            weeks.append(Period(sunday - timedelta(days=6), sunday))
            sunday += timedelta(days=7)
        return weeks


def same_day_last_year(day):
    if (day.month, day.day) == (2, 29):
        return date(day.year - 1, 2, 28)
    return day.replace(year=day.year - 1)
