"""Ledgers written by hand in a few lines, for cases small enough to be reckoned on paper."""

from datetime import date
from fractions import Fraction

from figures import review
from ledger_values import Exclusion, Indicator, Ledger, Record, Rule, TargetRow, Unit, span
from reporting_calendar import ReportingCalendar


class HandLedger(Ledger):
    """A root `root`; everything else is added by the methods."""

    def __init__(self, cutoff_day=31):
        super().__init__(ReportingCalendar(cutoff_day), Fraction(10), Fraction(30))
        self.unit("root", "", "committee")

    def unit(self, code, parent="root", kind="branch", active_from="", active_to=""):
        self.units[code] = Unit(code, parent, kind, span(active_from, active_to))

    def indicator(self, code="meetings", measure="sum", direction="at_least", decimals=0,
                  unit_of_measure="场", parts=("", "")):
        self.indicators[code] = Indicator(code, code, "", unit_of_measure, measure, *parts,
                                          direction, decimals)

    def target(self, annual, phasing="even", quarters=(None,) * 4, indicator="meetings",
               unit="root", year=2023):
        values = tuple(None if q is None else Fraction(q) for q in quarters)
        self.targets[indicator, unit, year] = TargetRow(Fraction(annual), values, phasing)

    def rule(self, count, per, owed_by="branch", unit="root", force=("", "")):
        self.rules.append(Rule("meetings", unit, Fraction(count), per, owed_by, span(*force)))

    def exclude(self, unit, start, end):
        self.exclusions.append(Exclusion("meetings", unit, span(start, end)))

    def record(self, quantity, start, end="", indicator="meetings", unit="root",
               approximate=False):
        """`quantity` None is pending."""
        period = span(start, end or start)
        records = self.records.setdefault(indicator, [])
        known = None if quantity is None else Fraction(quantity)
        records.append(Record(len(records), indicator, unit, period, known, approximate,
                              self.calendar.year_holding(period),
                              self.calendar.quarter_holding(period)))

    def seen(self, as_of, indicator="meetings", year=2023, **call):
        """The fields of one indicator on a day."""
        document = review(self, year, as_of=date.fromisoformat(as_of), indicator=indicator,
                          **call)
        return document["indicators"][0]
