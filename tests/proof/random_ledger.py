"""A random small ledger as the six CSV files, its settings and days to look at it, from a seed.

Unlikely on purpose: short plans, days on the edge of quarters, records over several quarters and
twins on one day come far more often than in an office.
"""

import csv
import random
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction
from math import floor
from pathlib import Path

from figures import value_to_date
from ledger_values import ledger_of
from random_records import record_rows
from reporting_calendar import ONE_DAY, Period, ReportingCalendar

HEADERS = {
    "indicators": "code,name_zh,name_en,category,units,measure,numerator,denominator,direction,"
                  "decimals,aliases",
    "units": "code,name,parent,kind,active_from,active_to,order",
    "targets": "year,indicator,unit,annual,q1,q2,q3,q4,phasing,note",
    "cadences": "indicator,unit,count,per,owed_by,active_from,active_to",
    "exclusions": "indicator,unit,start,end,reason",
    "records": "start,end,indicator,unit,quantity,approximate,participants,hours,topic,note,"
               "place,host",
}
CHILD_KINDS = {"committee": ("committee", "general_branch", "branch", "office"),
               "general_branch": ("branch", "branch", "office"), "branch": ("group", "group"),
               "office": ("branch", "office"), "group": ("group",)}
KINDS = tuple(CHILD_KINDS)
DIRECTIONS = ("at_least", "at_least", "at_least", "at_most", "track")


class RandomLedger:
    """`files` holds the rows of the six kinds; `settings` and `year` belong to them."""

    def __init__(self, seed):
        self.seed = seed
        self.random = random.Random(seed)
        self.year = self.random.choice((*range(2019, 2030), 2020, 2024, 2028))
        self.settings = self.make_settings()
        self.calendar = ReportingCalendar(self.settings["cutoff_day"])
        self.files = {"units": self.make_units(), "indicators": self.make_indicators()}
        self.files["cadences"] = self.make_cadences()
        self.files["exclusions"] = self.make_exclusions()
        self.files["records"] = record_rows(self)
        self.without_targets = self.values()
        self.files["targets"] = self.make_targets()

    def make_settings(self):
        amber, red = 10, 30
        if self.random.random() < 0.5:
            amber = self.random.choice((5, 20, 25, self.random.randint(1, 25)))
            red = self.random.choice((25, 50, self.random.randint(amber, 60)))
        cutoff = self.random.choice((31, 31, 25, self.random.randint(1, 31)))
        return {"cutoff_day": cutoff, "amber_lag": amber, "red_lag": red}

    def values(self):
        """What has been made so far, as an import would give it."""
        rows = {kind: self.text_rows(kind) for kind in HEADERS}
        records = [{**row, "id": n} for n, row in enumerate(rows["records"])]
        return ledger_of(rows, self.settings, records)

    def text_rows(self, kind):
        return [{column: str(row.get(column, "")) for column in HEADERS[kind].split(",")}
                for row in self.files.get(kind, ())]

    # Units and indicators ----------------------------------------------------------------------

    def make_units(self):
        units = [self.unit_row(0, "", "committee")]
        for n in range(1, self.random.randint(1, 12)):
            deepest_first = self.random.random() < 0.4
            parent = units[-1] if deepest_first else self.random.choice(units)
            kind = self.random.choice(CHILD_KINDS[parent["kind"]])
            units.append(self.unit_row(n, parent["code"], kind))
        if self.random.random() < 0.3:
            self.random.shuffle(units)
        return units

    def unit_row(self, n, parent, kind):
        founded, dissolved = "", ""
        if parent and self.random.random() < 0.3:
            founded = self.day_near_year()
        if parent and self.random.random() < 0.25:
            dissolved = self.day_near_year()
        if founded and dissolved:
            founded, dissolved = sorted((founded, dissolved))
        return {"code": f"u{n}", "name": f"第{n}组织", "parent": parent, "kind": kind,
                "active_from": founded, "active_to": dissolved, "order": n}

    def make_indicators(self):
        rows = [self.indicator_row(f"i{n}") for n in range(self.random.randint(3, 9))]
        sums = [r["code"] for r in rows if r["measure"] == "sum"]
        for n in range(self.random.randint(1, 3) if len(sums) > 1 else 0):
            numerator, denominator = self.random.sample(sums, 2)
            rows.append({**self.indicator_row(f"r{n}"), "measure": "ratio", "units": "%",
                         "numerator": numerator, "denominator": denominator, "decimals": 1})
        self.random.shuffle(rows)
        return rows

    def indicator_row(self, code):
        measure = self.random.choice(("sum", "sum", "sum", "latest"))
        units = self.random.choice(("次", "人次|人", "份", "件|起|宗"))
        if measure == "latest" and self.random.random() < 0.3:
            units = "%"
        return {"code": code, "name_zh": f"指标{code}", "name_en": f"Indicator {code}",
                "category": self.random.choice(("党建", "纪检", "学习")), "units": units,
                "measure": measure, "direction": self.random.choice(DIRECTIONS),
                "decimals": self.random.choice((0, 0, 0, 1, 2, 3)),
                "aliases": self.random.choice(("", f"别名{code}|又名{code}"))}

    # What is owed ------------------------------------------------------------------------------

    def make_cadences(self):
        rows = []
        for indicator in self.files["indicators"]:
            chance = {"at_least": 0.5}.get(indicator["direction"], 0.1)
            if indicator["measure"] == "sum" and self.random.random() < chance:
                rows += self.cadences_of(indicator["code"])
        return rows

    def cadences_of(self, indicator):
        rows, taken = [], set()
        present = [u["kind"] for u in self.files["units"]]
        for _ in range(self.random.randint(1, 4)):
            unit = self.random.choice(self.files["units"])["code"]
            owed_by = self.random.choice(("self", self.random.choice(present),
                                          self.random.choice(KINDS)))
            if (unit, owed_by) not in taken:
                taken.add((unit, owed_by))
                rows += self.dated_rules(indicator, unit, owed_by)
        return rows

    def dated_rules(self, indicator, unit, owed_by):
        """One rule, or two that follow each other without overlap."""
        first = self.rule_row(indicator, unit, owed_by)
        if self.random.random() < 0.4:
            first["active_from"] = self.day_near_year()
        if self.random.random() < 0.4:
            first["active_to"] = max(self.day_near_year(), first["active_from"] or date.min)
            if self.random.random() < 0.5:
                gap = timedelta(days=self.random.choice((1, 1, 20)))
                second = self.rule_row(indicator, unit, owed_by)
                return [first, {**second, "active_from": first["active_to"] + gap}]
        return [first]

    def rule_row(self, indicator, unit, owed_by):
        per = self.random.choice(("week", "month", "month", "quarter", "half_year", "year"))
        return {"indicator": indicator, "unit": unit, "count": self.random.choice((1, 1, 2, 3)),
                "per": per, "owed_by": owed_by, "active_from": "", "active_to": ""}

    def make_exclusions(self):
        rows = []
        owed = [c["indicator"] for c in self.files["cadences"]]
        for _ in range(self.random.randint(0, 4) if owed else 0):
            start = self.day_near_year()
            length = self.random.choice((0, 10, 60, 200))
            rows.append({"indicator": self.random.choice(owed),
                         "unit": self.random.choice(self.files["units"])["code"],
                         "start": start, "end": start + timedelta(days=length), "reason": "未设"})
        return rows

    def make_targets(self):
        rows = []
        for indicator in self.files["indicators"]:
            if indicator["direction"] == "track":
                continue
            for unit in self.units_with_target():
                for year in self.random.choice(((0,), (0,), (0, -1), (-1, 0, 1))):
                    rows.append(self.target_row(indicator, unit, self.year + year))
        self.random.shuffle(rows)
        return rows

    def units_with_target(self):
        codes = [u["code"] for u in self.files["units"]]
        style = self.random.choice(("none", "root", "root", "children", "some"))
        if style == "none":
            return []
        if style == "root":
            return ["u0"]
        chance = {"children": 0.6, "some": 0.3}[style]
        return [c for c in codes if self.random.random() < chance
                and not (style == "children" and c == "u0")]

    def target_row(self, indicator, unit, year):
        row = {"year": year, "indicator": indicator["code"], "unit": unit,
               "note": self.random.choice(("", "年初下达"))}
        if indicator["measure"] == "sum" and indicator["direction"] == "at_least":
            return {**row, **self.paced_columns(indicator["decimals"])}
        return {**row, **self.level_columns(indicator, unit, year)}

    def paced_columns(self, decimals):
        annual = self.amount(self.random.choice((10, 10, 40, 400)), decimals)
        if self.random.random() < 0.4:
            annual = Decimal(self.random.choice((4, 5, 10, 20, 20, 100)))
        phasing = self.random.choice(("even", "weights", "last_year", "manual"))
        quarters = ["", "", "", ""]
        if phasing == "weights":
            quarters = [self.random.choice((0, 1, 2, 3, 7, Decimal("0.5"))) for _ in range(4)]
            quarters[self.random.randrange(4)] = 1
        if phasing == "manual":
            cuts = sorted(self.amount_upto(annual, decimals) for _ in range(3))
            ends = [Decimal(0)] + cuts + [annual]
            quarters = [after - before for before, after in zip(ends, ends[1:])]
        return self.target_columns(annual, phasing, quarters)

    def level_columns(self, indicator, unit, year):
        levels = [self.aimed_level(indicator, unit, year) for _ in range(5)]
        if self.random.random() < 0.5:
            return self.target_columns(levels[0], "even", [""] * 4)
        quarters = [level if self.random.random() < 0.6 else "" for level in levels[1:]]
        quarters[self.random.randrange(4)] = levels[1]
        return self.target_columns(levels[0], "manual", quarters)

    def aimed_level(self, indicator, unit, year):
        """Often at or near the value of some day, so that every status is met."""
        ledger = self.without_targets
        value = value_to_date(ledger, ledger.indicators[indicator["code"]], unit, year,
                              self.day_of_looking())
        if value is None or self.random.random() < 0.3:
            highest = 120 if indicator["units"] == "%" else self.random.choice((3, 12, 60))
            return self.amount(highest, indicator["decimals"])
        aimed = value * Fraction(self.random.choice(("1", "1", "1.125", "1.25", "2", "0.75")))
        return Decimal(floor(aimed * 1000)).scaleb(-3).quantize(
            Decimal(1).scaleb(-indicator["decimals"]), ROUND_DOWN)

    @staticmethod
    def target_columns(annual, phasing, quarters):
        columns = {f"q{n}": quarter for n, quarter in enumerate(quarters, 1)}
        return {"annual": annual, "phasing": phasing, **columns}

    # Numbers and days --------------------------------------------------------------------------

    def amount(self, highest, decimals):
        if self.random.random() < 0.08:
            return Decimal(0)
        return self.amount_upto(Decimal(highest), decimals)

    def amount_upto(self, highest, decimals):
        steps = self.random.randint(0, int(highest.scaleb(decimals)))
        return Decimal(steps).scaleb(-decimals)

    def day_in(self, period):
        return period.start + timedelta(days=self.random.randrange(period.days()))

    def day_near_year(self):
        around = Period(self.calendar.year(self.year - 1).start, self.calendar.year(self.year).end)
        if self.random.random() < 0.3:
            month = self.random.randint(1, 12)
            return self.calendar.months(self.year, month, month).start
        return self.day_in(around)

    def day_of_looking(self):
        """Before, inside and after the year, often where something begins or ends."""
        whole = self.calendar.year(self.year)
        quarter = self.calendar.quarter(self.year, self.random.randint(1, 4))
        leap = 3 * [date(self.year, 2, 29)] if self.year % 4 == 0 else [date(self.year, 2, 28)]
        edges = [whole.start, whole.end, whole.start - ONE_DAY, whole.end + ONE_DAY,
                 quarter.start, quarter.end, quarter.end - ONE_DAY] + leap
        chance = self.random.random()
        if chance < 0.3:
            return self.random.choice(edges)
        if chance < 0.4:
            return self.random.choice((whole.start, whole.end)) + timedelta(
                days=self.random.randint(-200, 200))
        return self.day_in(whole)

    # Files -------------------------------------------------------------------------------------

    def write(self, folder):
        """Writes the six files; returns their paths in the order of what needs what."""
        return [write_rows(Path(folder), kind, self.files[kind])
                for kind in ("units", "indicators", "targets", "cadences", "exclusions",
                             "records")]


def write_rows(folder, kind, rows):
    path = folder / f"{kind}.csv"
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEADERS[kind].split(","), restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path
