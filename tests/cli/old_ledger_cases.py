"""Ledgers of former formats: what they say is what the program of their time said of them.

    old_ledger_cases.py build/taizhang data/sample
"""

import json
import shutil
import sys
import unittest
from pathlib import Path

from program_case import ProgramCase

LEDGERS = Path(__file__).resolve().parent.parent / "data" / "ledgers"
COPY = "l (升级前备份 backup v1).taizhang"


def fields_of_then(now, then):
    """What is said now, without the fields that came later."""
    if isinstance(then, dict):
        return {key: fields_of_then(now.get(key), value) for key, value in then.items()}
    if isinstance(then, list) and isinstance(now, list) and len(now) == len(then):
        return [fields_of_then(*pair) for pair in zip(now, then)]
    return now


def content_of(file):
    """The bytes of a ledger but for SQLite's counters of its writes."""
    return file[:24] + file[28:40] + file[44:92] + file[100:]


class OldLedger(ProgramCase):
    def setUp(self):
        super().setUp()
        shutil.copy(LEDGERS / "version_1.taizhang", self.ledger)
        self.said = json.loads((LEDGERS / "version_1.json").read_text("utf-8"))

    def check_state(self, then):
        now = {"review": self.json("review", self.ledger, "--year", "2023",
                                   "--as-of", "2023-09-18"),
               "records": self.json("records", self.ledger)}
        self.assertEqual(fields_of_then(now, then), then)

    def names(self):
        return {path.name for path in self.path.iterdir()} - {"config"}

    def test_what_only_asks_leaves_it_as_it_is(self):
        before = self.ledger.read_bytes()
        rows = self.file("r.csv", "start,indicator,unit,quantity\n")
        for command in (("check", self.ledger), ("history", self.ledger), ("records", self.ledger),
                        ("records", self.ledger, "-o", self.path / "x.csv"),
                        ("settings", self.ledger),
                        ("settings", self.ledger, "cutoff_day", "25", "--dry-run"),
                        ("import", self.ledger, rows, "--dry-run")):
            with self.subTest(command=command[0]):
                done = self.run_program(*command)
                self.assertEqual(done.returncode, 0, done.stderr.decode())
                self.assertNotIn("升级", done.stderr.decode())
                self.assertEqual(self.ledger.read_bytes(), before)
        self.check_state(self.said["as_it_is"])
        self.assertEqual(self.names(), {"l.taizhang", "r.csv", "x.csv"})

    def test_what_was_is_kept_and_told(self):
        before = self.ledger.read_bytes()
        day = str(self.json("settings", self.ledger)["cutoff_day"])
        done = self.run_program("settings", self.ledger, "cutoff_day", day)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertIn(COPY, done.stderr.decode())
        self.assertEqual(content_of((self.path / COPY).read_bytes()), content_of(before))
        self.check_state(self.said["as_it_is"])
        self.good("history", self.ledger)
        self.assertEqual(self.names(), {"l.taizhang", COPY})

    def test_every_step_is_undone_and_done_again(self):
        for _ in range(self.said["redone"]):
            self.good("redo", self.ledger)
        first, *undone = self.said["undone"]
        self.check_state(first)
        for state in undone:
            self.good("undo", self.ledger)
            self.check_state(state)
            self.good("check", self.ledger)
        for state in reversed(self.said["undone"][:-1]):
            self.good("redo", self.ledger)
            self.check_state(state)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
