"""The comparison checked: it sees planted errors, and its random ledgers hold what they should."""

import os
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from fractions import Fraction
from pathlib import Path

from cadence_cells import coverage
from differences import coverage_differences, differences, review_differences
from figures import review
from random_ledger import RandomLedger

HERE = Path(__file__).resolve().parent
SEEDS = range(1, 201)


def compared(planted=""):
    """compare.py on the stand-in instead of the program."""
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "stand_in"
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{HERE}/stand_in.py" "$@"\n')
        program.chmod(0o755)
        return subprocess.run([sys.executable, str(HERE / "compare.py"), "--program",
                               str(program), "--ledgers", "2", "--seed", "1"], check=False,
                              env={**os.environ, "PLANTED_ERROR": planted}, text=True,
                              stdout=subprocess.PIPE)


class Comparison(unittest.TestCase):
    def test_a_program_that_agrees_passes(self):
        done = compared()
        self.assertEqual((done.returncode, done.stdout.splitlines()[-1]),
                         (0, "2 passed, 0 failed"))

    def test_a_planted_error_is_named(self):
        done = compared(planted="forecast")
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stdout, r"seed 1: review --year .*: i\d forecast: expected .*, got")

    def test_null_is_not_zero_and_true_is_not_one(self):
        for expected, got in ((None, 0), (0, None), (True, 1), (1, True), ("1", 1), ([1], [])):
            self.assertEqual(len(differences(expected, got, "field")), 1)

    def test_numbers_agree_to_nine_digits(self):
        third = Fraction(1, 3)
        self.assertEqual(differences(third, 1 / 3), [])
        self.assertEqual(len(differences(third, 0.33333333)), 1)
        self.assertEqual(len(differences(Fraction(0), 1e-6)), 1)

    def test_a_missing_field_row_or_cell_is_a_difference(self):
        empty = {"cells": [], "met": 0}
        cell = {"indicator": "i", "unit": "u", "start": "a", "end": "b", "count": 1}
        full = {"cells": [cell], "met": 0}
        self.assertEqual(len(coverage_differences(full, empty)), 1)
        self.assertEqual(len(coverage_differences(empty, full)), 1)
        self.assertEqual(len(coverage_differences(full, {**full, "cells": [cell, cell]})), 1)
        self.assertEqual(len(review_differences({"indicators": [{"code": "i", "lag": None}]},
                                                {"indicators": [{"code": "i"}]})), 1)

    def test_a_seed_makes_the_same_ledger_again(self):
        self.assertEqual(RandomLedger(7).files, RandomLedger(7).files)


class Variety(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.seen = Counter()
        for seed in SEEDS:
            made = RandomLedger(seed)
            ledger = made.values()
            for row in made.files["targets"]:
                cls.seen["phasing " + row["phasing"]] += 1
            for row in made.files["cadences"]:
                cls.seen[f"per {row['per']}"] += 1
                cls.seen[f"owed_by {row['owed_by']}"] += 1
            for _ in range(3):
                cls.look(made, ledger)

    @classmethod
    def look(cls, made, ledger):
        call = {"year": made.year, "as_of": made.day_of_looking()}
        for row in review(ledger, **call)["indicators"]:
            cls.seen[f"{row['measure']} {row['direction']} {row['status']}"] += 1
            for key, value in row.items():
                for one in value if isinstance(value, list) else [value]:
                    kind = "null" if one is None else "nothing" if one == 0 else "something"
                    cls.seen[f"{key} {kind}"] += 1
        cls.seen.update("cell " + c["state"] for c in coverage(ledger, **call)["cells"])

    def assert_seen(self, things):
        self.assertEqual([t for t in things if self.seen[t] < 3], [])

    def test_every_phasing_period_and_debtor_comes(self):
        self.assert_seen("phasing " + p for p in ("even", "weights", "last_year", "manual"))
        self.assert_seen("per " + p for p in ("week", "month", "quarter", "half_year", "year"))
        self.assert_seen("owed_by " + k for k in ("self", "committee", "general_branch", "branch",
                                                  "group", "office"))

    def test_every_status_comes_with_every_measure_that_has_it(self):
        words = {"at_least": "no_target no_data achieved on_track behind alarm",
                 "at_most": "no_target no_data within at_limit exceeded"}
        wanted = [f"{measure} {direction} {status}" for measure in ("latest", "ratio")
                  for direction in words for status in words[direction].split()]
        wanted += [f"sum at_least {s}" for s in "achieved on_track behind alarm missed".split()]
        wanted += [f"sum at_most {s}" for s in "within at_limit exceeded no_target".split()]
        wanted += [f"{measure} track track" for measure in ("sum", "latest", "ratio")]
        self.assert_seen(w for w in wanted if w != "ratio at_most at_limit")

    def test_every_field_is_null_nothing_and_something(self):
        often_null = ("annual_target plan actual unassigned actual_to_date planned due completion "
                      "time_progress lag last_year last_year_to_date forecast").split()
        self.assert_seen(f"{f} {kind}" for f in often_null
                         for kind in ("null", "nothing", "something"))
        self.assert_seen(f"{f} {kind}" for f in ("pending", "approximate")
                         for kind in ("nothing", "something"))

    def test_every_state_of_a_cell_comes(self):
        self.assert_seen("cell " + s for s in ("met", "missed", "due", "not_required"))


if __name__ == "__main__":
    unittest.main()
