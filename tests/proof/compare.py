"""Runs the program on random ledgers and compares every figure with figures.py.

    compare.py --program build/taizhang --ledgers 200 --seed 1

A difference is printed with its seed, call, indicator, field and both values; the same seed makes
the same ledger again. `--keep FOLDER` leaves the files there to look at.
"""

import argparse
import json
import random
import shlex
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from fractions import Fraction
from pathlib import Path

from cadence_cells import coverage
from differences import (coverage_differences, differences, keyed_differences,
                         review_differences)
from figures import review
from ledger_values import (RECORD_COLUMNS, quantity_of, read_ledger, rows_of, span, truth_of,
                           view_rows)
from random_ledger import RandomLedger
from reporting_calendar import ReportingCalendar

REVIEWS, COVERAGES, DRILL_DOWNS = 6, 3, 4
LONGEST_CALL_S = 60


class CallFailed(Exception):
    pass


class Program:
    def __init__(self, path, file):
        self.path, self.file = path, file

    def run(self, command, *arguments):
        call = [self.path, command, str(self.file), *map(str, arguments)]
        done = subprocess.run(call, stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=LONGEST_CALL_S, check=False)
        if done.returncode != 0:
            message = done.stderr.decode("utf-8", "replace").strip()
            raise CallFailed(f"{shlex.join(call)}: exit {done.returncode}: {message}")
        return done.stdout.decode("utf-8")

    def ask(self, command, arguments):
        text = self.run(command, *arguments, "--format", "json", "--lang", "zh-CN")
        try:
            return json.loads(text)
        except ValueError as error:
            raise CallFailed(f"{command} {shlex.join(arguments)}: no JSON ({error}): "
                             f"{text[:200]!r}") from error


class Trial:
    """One random ledger, written through the program and read back from it."""

    def __init__(self, program, seed, folder):
        self.made = RandomLedger(seed)
        self.random = random.Random(f"calls {seed}")
        self.folder = folder
        self.program = Program(program, folder / "ledger.taizhang")
        self.found = []

    def differences(self):
        files = self.made.write(self.folder)
        try:
            self.fill(files)
            self.rows = view_rows(self.program.file)
            self.ledger = read_ledger(self.folder, self.made.settings, self.rows)
            self.compare_rows()
            for _ in range(REVIEWS):
                self.compare_review()
            for _ in range(COVERAGES):
                self.compare_coverage()
            for _ in range(DRILL_DOWNS):
                self.compare_records()
        except CallFailed as failure:
            self.found.append(str(failure))
        return self.found

    def fill(self, files):
        """The cut-off is changed after the import where no record forbids it."""
        self.program.run("new")
        late = self.random.random() < 0.5 and self.fits(ReportingCalendar(31))
        if not late:
            self.set_up()
        self.program.run("import", *files, "--yes")
        if late:
            self.set_up()

    def set_up(self):
        for key, value in self.made.settings.items():
            self.program.run("settings", key, value)

    def fits(self, calendar):
        return all(calendar.year_holding(span(str(r["start"]), str(r["end"] or r["start"])))
                   for r in self.made.files["records"])

    # Calls -------------------------------------------------------------------------------------

    def note(self, call, lines):
        self.found += [f"{shlex.join(call)}: {line}" for line in lines]

    def random_call(self):
        year = self.made.year + self.random.choice((0, 0, 0, 0, -1, 1))
        call = {"year": year, "as_of": self.made.day_of_looking()}
        if self.random.random() < 0.5:
            call["quarter"] = self.random.randint(1, 4)
        if self.random.random() < 0.5:
            call["unit"] = self.random.choice(list(self.ledger.units))
        return call

    @staticmethod
    def options(call):
        return [text for key, value in call.items()
                for text in ("--" + key.replace("_", "-"), str(value))]

    def compare_review(self):
        call = self.random_call()
        if self.random.random() < 0.1:
            call["indicator"] = self.random.choice(list(self.ledger.indicators))
        got = self.program.ask("review", self.options(call))
        self.note(["review", *self.options(call)],
                  review_differences(review(self.ledger, **call), got))

    def compare_coverage(self):
        call = self.random_call()
        got = self.program.ask("coverage", self.options(call))
        self.note(["coverage", *self.options(call)],
                  coverage_differences(coverage(self.ledger, **call), got))

    def compare_records(self):
        """The records behind a number add up to it (§9)."""
        sums = [i.code for i in self.ledger.indicators.values() if i.measure == "sum"]
        if not sums:
            return
        call = {**self.random_call(), "indicator": self.random.choice(sums)}
        del call["as_of"]
        got = self.program.ask("records", self.options(call))
        asked = ["records", *self.options(call)]
        behind, number = self.records_behind(call), self.reviewed_number(call)
        rows = got.get("records", [])
        added = sum((quantity_of(r["quantity"]) for r in rows if r["quantity"] is not None),
                    Fraction(0))
        self.note(asked, differences({"sum": number, "sum of the rows": number},
                                     {**got, "sum of the rows": added}))
        self.note(asked, keyed_differences([record_shown(r) for r in behind],
                                           [record_shown(r) for r in rows], ("id",)))
        self.note(asked, [f"{r['id']} pending: got {r['pending']!r}" for r in rows
                          if r["pending"] is not (r["quantity"] is None)])

    def records_behind(self, call):
        units = self.ledger.subtree(call.get("unit") or self.ledger.root())
        return [r for r in self.rows
                if r["indicator"] == call["indicator"] and r["unit"] in units
                and r["year"] == call["year"]
                and call.get("quarter") in (None, r["quarter"])]

    def reviewed_number(self, call):
        """What `review` itself says once the year is over."""
        whole = {k: v for k, v in call.items() if k != "quarter"}
        got = self.program.ask("review", self.options({**whole, "as_of": date(2099, 1, 1)}))
        row = next(i for i in got["indicators"] if i["code"] == call["indicator"])
        number = row["actual"][call["quarter"] - 1] if "quarter" in call else row["actual_to_date"]
        return quantity_of(number)

    # What was imported -------------------------------------------------------------------------

    def compare_rows(self):
        """`v_record` holds the rows of the file, in its order, in their quarters."""
        wanted = [comparable(row) for row in rows_of(self.folder, "records")]
        self.note(["v_record"], differences({"row": wanted},
                                            {"row": [comparable(r) for r in self.rows]}))
        for row in self.rows:
            period = span(row["start"], row["end"] or row["start"])
            calendar = self.ledger.calendar
            place = {"year": calendar.year_holding(period),
                     "quarter": calendar.quarter_holding(period)}
            self.note(["v_record", f"{row['start']}~{row['end']}"], differences(place, row))


def comparable(row):
    """A row of file or view with defaults filled in and numbers as numbers."""
    value = {c: "" if row[c] is None else str(row[c]) for c in RECORD_COLUMNS}
    numbers = {c: quantity_of(row[c]) for c in ("quantity", "participants", "hours")}
    return {**value, **numbers, "end": value["end"] or value["start"],
            "approximate": truth_of(row["approximate"])}


def record_shown(row):
    return {"id": int(row["id"]), **comparable(row)}


def try_one(program, seed, keep):
    if keep:
        folder = Path(keep) / f"seed-{seed}"
        folder.mkdir(parents=True)
        return seed, Trial(program, seed, folder).differences()
    with tempfile.TemporaryDirectory(prefix="proof-") as folder:
        return seed, Trial(program, seed, Path(folder)).differences()


def arguments():
    parser = argparse.ArgumentParser(description="compare every figure with figures.py")
    parser.add_argument("--program", required=True)
    parser.add_argument("--ledgers", type=int, default=200)
    parser.add_argument("--seed", type=int, help="of the first ledger; random if not given")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--keep", help="a folder in which the ledgers stay")
    parser.add_argument("--lines", type=int, default=12, help="differences shown for one ledger")
    return parser.parse_args()


def report(seed, found, options):
    print(f"seed {seed}: {len(found)} differences; again with: {sys.executable} {sys.argv[0]} "
          f"--program {options.program} --ledgers 1 --seed {seed}")
    for line in found[:options.lines]:
        print(f"  seed {seed}: {line}")
    sys.stdout.flush()


def main():
    options = arguments()
    program = str(Path(options.program).resolve())
    first = random.randrange(10**6) if options.seed is None else options.seed
    print(f"{options.ledgers} ledgers, seeds {first} to {first + options.ledgers - 1}")
    failed = 0
    with ProcessPoolExecutor(options.processes) as pool:
        trials = [pool.submit(try_one, program, first + n, options.keep)
                  for n in range(options.ledgers)]
        for trial in trials:
            seed, found = trial.result()
            if found:
                failed += 1
                report(seed, found, options)
    print(f"{options.ledgers - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
