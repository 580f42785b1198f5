"""Compares the workbook of random ledgers with `review`, and brings its records back in.

    workbook.py --program build/taizhang --ledgers 100 --seed 1
"""

import csv
from fractions import Fraction
from math import floor

from compare import CallFailed, Program, Trial, comparable
from differences import differences, is_number
from ledger_values import RECORD_COLUMNS, view_rows
from trials import main
from workbook_reader import Workbook, day_of, rows_of

SUMMARY, QUARTERS, _, BRANCHES, _, _, RECORDS, _ = range(8)
NO_VALUE = "–"
DATES = ("start", "end")


def blank_is_none(value):
    return None if value == NO_VALUE else value


def scaled(cell, said):
    """As `review` says it: a percentage stands in its cell as a fraction of 1."""
    return cell * 100 if said["unit_of_measure"] == "%" and is_number(cell) else cell


def figures(cells, said):
    return [blank_is_none(scaled(cell, said)) for cell in cells]


def shares(cells):
    return [blank_is_none(cell) for cell in cells]


def completion_shown(said, row):
    """Rounded down; none where nothing but pending or running records is behind it."""
    only_unknown = said["actual_to_date"] == 0 and (said["pending"] or said["partial_to_date"])
    if said["completion"] is None or (only_unknown and not is_number(row[7])):
        return None
    return Fraction(floor(Fraction(said["completion"]) * 1000 + Fraction(1, 10**9)), 1000)


class WorkbookTrial(Trial):
    """One random ledger, its workbook, and what comes of the records in it."""

    def differences(self):
        files = self.made.write(self.folder)
        try:
            self.fill(files)
            self.rows = view_rows(self.program.file)
            self.units = {row["code"]: row for row in self.made.files["units"]}
            self.compare_workbook()
        except CallFailed as failure:
            self.found.append(str(failure))
        return self.found

    def compare_workbook(self):
        self.call = {"year": self.made.year, "quarter": self.random.randint(1, 4),
                     "as_of": self.made.day_of_looking()}
        path = self.folder / "pack.xlsx"
        self.program.run("pack", *self.options(self.call), "-o", path, "--force")
        self.sheets = list(Workbook(path).sheets.values())
        self.review = self.program.ask("review", self.options(self.call))
        self.by_name = {i["name"]: i for i in self.review["indicators"]}
        self.compare_summary()
        self.compare_quarters()
        self.compare_branches()
        self.bring_records_back()

    def rows_with_indicators(self, sheet):
        """(what `review` says, cells) of the rows whose second cell names an indicator."""
        for row in rows_of(self.sheets[sheet]):
            if len(row) > 1 and row[1] in self.by_name:
                yield self.by_name[row[1]], row

    def compare_summary(self):
        place, listed = self.call["quarter"] - 1, set()
        for said, row in self.rows_with_indicators(SUMMARY):
            listed.add(said["code"])
            wanted = [said["annual_target"], said["plan"][place] if said["plan"] else None,
                      said["actual"][place], said["actual_to_date"],
                      completion_shown(said, row),
                      said["time_progress"], said["lag"]]
            got = figures(row[3:7], said) + shares(row[7:10]) + figures(row[11:12], said)
            unknown = self.unknown_cells(said)
            for at, cell in ((2, 5 + place), (3, 10)):
                if cell in unknown and not is_number(got[at]):
                    wanted[at] = got[at]
            self.note(["summary", said["code"]],
                      differences({"cells": wanted + [said["last_year_to_date"]]},
                                  {"cells": got}))
            if (said["pending"] > 0) != ("待补" in str(row[12])):
                self.found.append(f"summary {said['code']}: pending {said['pending']}: {row[12]}")
        wanted = {i["code"] for i in self.review["indicators"] if not i["absent"]}
        if listed != wanted:
            self.found.append(f"summary: lists {sorted(listed)}, not {sorted(wanted)}")

    def compare_quarters(self):
        for said, row in self.rows_with_indicators(QUARTERS):
            row += [None] * (19 - len(row))
            wanted = [said["annual_target"], *(said["plan"] or [None] * 4), *said["actual"],
                      said["unassigned"], said["actual_to_date"], *said["last_year"],
                      said["last_year_to_date"]]
            got = [scaled(value, said) if value is None or is_number(value) else NO_VALUE
                   for value in row[3:19]]
            for at in self.unknown_cells(said):
                wanted[at] = got[at] if not is_number(got[at]) else wanted[at]
            self.note(["quarters", said["code"]],
                      differences({"cells": wanted}, {"cells": got}))

    @staticmethod
    def unknown_cells(said):
        """Where no number may stand: nothing counted behind what is partial or pending, and last
        year's quarters, of whose records `review` does not tell."""
        partial = said["partial"] or [False] * 4
        is_ratio = said["measure"] == "ratio"
        cells = [5 + q for q in range(4)
                 if (partial[q] or said["pending"]) and (is_ratio or not said["actual"][q])]
        if is_ratio or not said["actual_to_date"]:
            cells += [10] if said["partial_to_date"] or said["pending"] else []
        cells += [11 + q for q in range(4) if is_ratio or not said["last_year"][q]]
        return cells

    def compare_branches(self):
        """Every branch against `review` of it alone."""
        rows = rows_of(self.sheets[BRANCHES])
        codes = {row["name"]: row["code"] for row in self.made.files["units"]}
        indicators = [self.by_name.get(name) for name in rows[4]] if len(rows) > 4 else []
        for row in rows[5:]:
            if row[0] not in codes:
                continue
            said = self.program.ask("review", self.options({**self.call, "unit": codes[row[0]]}))
            actual = {i["code"]: i["actual"][self.call["quarter"] - 1] for i in said["indicators"]}
            for indicator, cell in zip(indicators, row):
                if indicator and indicator["measure"] == "sum":
                    value = None if isinstance(cell, str) else cell
                    self.note(["branches", row[0], indicator["code"]],
                              differences({"cell": actual[indicator["code"]] or 0},
                                          {"cell": value or 0}))

    # What goes out comes back ------------------------------------------------------------------

    def bring_records_back(self):
        rows = rows_of(self.sheets[RECORDS])
        columns = rows[0]
        records = [record_of(columns, row) for row in rows[1:]]
        path = self.folder / "back.csv"
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns)
            writer.writeheader()
            writer.writerows(records)
        back = Program(self.program.path, self.folder / "back.taizhang")
        back.run("new")
        for key, value in self.made.settings.items():
            back.run("settings", key, value)
        definitions = [self.folder / f"{kind}.csv" for kind in ("indicators", "units")]
        back.run("import", *definitions, path, "--yes")
        wanted = sorted(map(key_of, self.records_counted()))
        got = sorted(map(key_of, view_rows(back.file)))
        if wanted != got:
            self.found.append(f"{len(got)} records came back of {len(wanted)}, or others")
            self.found += [f"not back: {row}" for row in wanted if row not in got][:3]
            self.found += [f"new: {row}" for row in got if row not in wanted][:3]

    def records_counted(self):
        last = min(self.call["as_of"], self.quarter_end())
        return [row for row in self.rows
                if row["year"] == self.call["year"] and row["end"] <= last.isoformat()]

    def quarter_end(self):
        return self.made.calendar.quarter(self.call["year"], self.call["quarter"]).end


def record_of(columns, row):
    """A row as text; a spreadsheet that saves CSV writes dates as days and whole numbers whole."""
    record = {}
    for column, value in zip(columns, row):
        if column in DATES:
            record[column] = day_of(value).isoformat()
        elif isinstance(value, float):
            record[column] = f"{value:.3f}".rstrip("0").rstrip(".")
        else:
            record[column] = value or ""
    return record


def key_of(row):
    return tuple(str(value) for value in comparable({c: row[c] for c in RECORD_COLUMNS}).values())


if __name__ == "__main__":
    main(WorkbookTrial, "the workbook")
