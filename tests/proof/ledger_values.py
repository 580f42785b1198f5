"""The content of a ledger as values: definitions from the CSV files, records from `v_record`."""

import csv
import sqlite3
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Optional

from reporting_calendar import Period, ReportingCalendar

FIRST_DAY, LAST_DAY = date(1, 1, 1), date(9999, 12, 31)
RECORD_COLUMNS = ("start", "end", "indicator", "unit", "quantity", "approximate",
                  "participants", "hours", "topic", "note", "place", "host")


@dataclass(frozen=True)
class Indicator:
    code: str
    name: str
    category: str
    unit_of_measure: str
    measure: str
    numerator: str
    denominator: str
    direction: str
    decimals: int

    @property
    def is_percent_level(self):
        return self.measure == "latest" and self.unit_of_measure == "%"


@dataclass(frozen=True)
class Unit:
    code: str
    parent: str
    kind: str
    active: Period


@dataclass(frozen=True)
class TargetRow:
    annual: Fraction
    quarters: tuple
    phasing: str


@dataclass(frozen=True)
class Rule:
    indicator: str
    unit: str
    count: Fraction
    per: str
    owed_by: str
    force: Period


@dataclass(frozen=True)
class Exclusion:
    indicator: str
    unit: str
    period: Period


@dataclass(frozen=True)
class Record:
    id: int
    indicator: str
    unit: str
    period: Period
    quantity: Optional[Fraction]
    approximate: bool
    year: int
    quarter: Optional[int]


@dataclass
class Ledger:
    calendar: ReportingCalendar
    amber_lag: Fraction
    red_lag: Fraction
    indicators: dict = field(default_factory=dict)
    units: dict = field(default_factory=dict)
    targets: dict = field(default_factory=dict)
    rules: list = field(default_factory=list)
    exclusions: list = field(default_factory=list)
    records: dict = field(default_factory=dict)

    def children(self, unit):
        return [u.code for u in self.units.values() if u.parent == unit]

    def subtree(self, unit):
        found = [unit]
        for code in found:
            found += self.children(code)
        return frozenset(found)

    def upwards(self, unit):
        """The unit itself, its parent, ... up to the root."""
        while unit:
            yield unit
            unit = self.units[unit].parent

    def root(self):
        return next(u.code for u in self.units.values() if not u.parent)


def number(text):
    return None if text in ("", None) else Fraction(text)


def span(start, end):
    return Period(date.fromisoformat(start) if start else FIRST_DAY,
                  date.fromisoformat(end) if end else LAST_DAY)


def rows_of(folder, kind):
    with open(Path(folder) / f"{kind}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_ledger(folder, settings, record_rows):
    """`record_rows`: mappings with the columns of v_record."""
    kinds = ("indicators", "units", "targets", "cadences", "exclusions")
    return ledger_of({kind: rows_of(folder, kind) for kind in kinds}, settings, record_rows)


def ledger_of(rows, settings, record_rows):
    ledger = Ledger(ReportingCalendar(settings["cutoff_day"]), Fraction(settings["amber_lag"]),
                    Fraction(settings["red_lag"]))
    for row in rows["indicators"]:
        ledger.indicators[row["code"]] = indicator_of(row)
    for row in rows["units"]:
        ledger.units[row["code"]] = Unit(row["code"], row["parent"], row["kind"],
                                         span(row["active_from"], row["active_to"]))
    for row in rows["targets"]:
        key = row["indicator"], row["unit"], int(row["year"])
        quarters = tuple(number(row[f"q{q}"]) for q in (1, 2, 3, 4))
        ledger.targets[key] = TargetRow(number(row["annual"]), quarters, row["phasing"])
    ledger.rules = [Rule(row["indicator"], row["unit"], number(row["count"]), row["per"],
                         row["owed_by"], span(row["active_from"], row["active_to"]))
                    for row in rows["cadences"]]
    ledger.exclusions = [Exclusion(row["indicator"], row["unit"], span(row["start"], row["end"]))
                         for row in rows["exclusions"]]
    for row in record_rows:
        record = record_of(ledger.calendar, row)
        ledger.records.setdefault(record.indicator, []).append(record)
    return ledger


def indicator_of(row):
    return Indicator(row["code"], row["name_zh"], row["category"], row["units"].split("|")[0],
                     row["measure"], row["numerator"], row["denominator"], row["direction"],
                     int(row["decimals"]))


def record_of(calendar, row):
    """Year and quarter come from the definition, not from the row."""
    period = span(row["start"], row["end"] or row["start"])
    return Record(int(row["id"]), row["indicator"], row["unit"], period,
                  quantity_of(row["quantity"]), truth_of(row["approximate"]),
                  calendar.year_holding(period), calendar.quarter_holding(period))


def quantity_of(value):
    """Exact thousandths, from a number of SQLite or a text of a file."""
    if value in ("", None):
        return None
    if isinstance(value, float):
        return Fraction(round(value * 1000), 1000)
    return Fraction(value)


def truth_of(value):
    return str(value or 0) not in ("0", "false", "")


def view_rows(path):
    """All rows of v_record in the order in which they were entered."""
    connection = sqlite3.connect(Path(path).resolve().as_uri() + "?mode=ro", uri=True)
    try:
        connection.row_factory = sqlite3.Row
        columns = ", ".join(f'"{c}"' for c in ("id",) + RECORD_COLUMNS + ("year", "quarter"))
        found = connection.execute(f"SELECT {columns} FROM v_record ORDER BY id").fetchall()
        return [dict(row) for row in found]
    finally:
        connection.close()
