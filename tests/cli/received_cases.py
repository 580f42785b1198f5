"""Who has sent a report, who was late, and who has not.

    received_cases.py build/taizhang data/sample
"""

import sqlite3
import sys
import unittest
from pathlib import Path

from branch_case import BranchCase
from program_case import RECORDS

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "proof"))
from workbook_reader import Workbook  # noqa: E402


class Received(BranchCase):
    def note(self, unit, start, end, received, digest):
        """As an import notes it."""
        ledger = sqlite3.connect(self.ledger)
        with ledger:
            ledger.execute(
                "insert into received_file(name, digest, unit_id, start, end, received) values "
                "(?, ?, (select id from org_unit where code = ?), ?, ?, ?)",
                (f"{unit}-{digest}.xlsx", digest, unit, start, end, received))
        ledger.close()

    def send_quarter(self, unit, received, digest=1):
        self.note(unit, "2023-07-01", "2023-09-30", received, digest)

    def cells(self, *options):
        told = self.json("received", self.ledger, "--year", "2023", *options)
        return {unit["unit"]: [cell["state"] for cell in unit["cells"]] for unit in told["units"]}

    def test_who_has_sent_and_who_has_not(self):
        self.send_quarter("x", "2023-10-09")
        self.assertEqual(self.cells("--as-of", "2023-11-01"),
                         {"x": ["missing", "missing", "late", "due"],
                          "y": ["missing", "missing", "missing", "due"]})
        self.assertEqual(self.cells("--as-of", "2023-10-05", "--quarter", "3"),
                         {"x": ["due"], "y": ["due"]})

    def test_each_column_is_counted(self):
        self.send_quarter("x", "2023-10-09")
        told = self.json("received", self.ledger, "--year", "2023", "--as-of", "2023-11-01")
        self.assertEqual([(column["start"], column["due"], column["required"], column["reported"])
                          for column in told["columns"]],
                         [("2023-01-01", "2023-04-05", 2, 0), ("2023-04-01", "2023-07-05", 2, 0),
                          ("2023-07-01", "2023-10-05", 2, 1), ("2023-10-01", "2024-01-05", 2, 0)])
        cells = [[unit["cells"][place]["state"] for unit in told["units"]] for place in range(4)]
        for column, states in zip(told["columns"], cells):
            self.assertEqual(sum(column["states"].values()), len(states))
            for state, count in column["states"].items():
                self.assertEqual(count, states.count(state), state)

    def test_a_cell_tells_its_files(self):
        self.send_quarter("x", "2023-10-03", 1)
        self.send_quarter("x", "2023-10-20", 2)
        told = self.json("received", self.ledger, "--year", "2023", "--quarter", "3", "--as-of",
                         "2023-11-01")
        self.assertEqual((told["per"], told["report_due_day"], told["unplaced"]),
                         ("quarter", 5, []))
        cell = told["units"][0]["cells"][0]
        self.assertEqual({key: cell[key] for key in ("start", "end", "state", "received", "times",
                                                     "days_late")},
                         {"start": "2023-07-01", "end": "2023-09-30", "state": "sent",
                          "received": "2023-10-03", "times": 2, "days_late": None})
        self.assertEqual([file["name"] for file in cell["files"]], ["x-1.xlsx", "x-2.xlsx"])

    def test_the_day_after_which_a_report_is_late_is_a_setting(self):
        self.send_quarter("x", "2023-10-09")
        self.good("settings", self.ledger, "report_due_day", "9")
        self.assertEqual(self.cells("--quarter", "3", "--as-of", "2023-11-01")["x"], ["sent"])
        self.assertEqual(self.json("settings", self.ledger)["report_due_day"], 9)
        self.refused(2, "settings", self.ledger, "report_due_day", "32")
        self.good("undo", self.ledger)
        self.assertEqual(self.cells("--quarter", "3", "--as-of", "2023-11-01")["x"], ["late"])

    def test_typed_records_are_no_report_but_not_missing(self):
        self.good("record", self.ledger, "--start", "2023-08-02", "--indicator", "a", "--unit", "x",
                  "--quantity", "1")
        self.good("import", self.ledger, self.file("r.csv", RECORDS + "2023-08-03,,a,y,1,,,,,\n"))
        self.assertEqual(self.cells("--quarter", "3", "--as-of", "2023-11-01"),
                         {"x": ["typed"], "y": ["recorded"]})

    def test_months_and_quarters(self):
        self.note("x", "2023-07-01", "2023-07-31", "2023-08-02", 1)
        self.assertEqual(self.cells("--quarter", "3", "--as-of", "2023-11-01")["x"],
                         ["sent", "missing", "missing"])
        self.assertEqual(self.cells("--quarter", "3", "--per", "quarter", "--as-of",
                                    "2023-11-01")["x"], ["partial"])
        self.assertEqual(len(self.cells("--per", "month")["x"]), 12)
        self.refused(2, "received", self.ledger, "--year", "2023", "--per", "week")

    def test_the_same_as_table_csv_and_text(self):
        self.send_quarter("x", "2023-10-09")
        options = ("--year", "2023", "--quarter", "3", "--as-of", "2023-11-01")
        table = self.good("received", self.ledger, *options)
        self.assertIn("迟报 10-09", table)
        self.assertIn("1 / 2", table)
        rows = self.good("received", self.ledger, *options, "--format", "csv").split("\r\n")
        self.assertEqual(rows[0], "unit,name,start,end,due,state,received,days_late,times,files")
        self.assertEqual(rows[1], "x,一支部,2023-07-01,2023-09-30,2023-10-05,late,2023-10-09,4,1,"
                                  "x-1.xlsx")
        self.assertEqual(self.good("received", self.ledger, *options, "--text"),
                         "2023 年三季度填报：应报 2 家，已报 1 家，其中迟报 1 家（一支部 10-09），"
                         "未报 1 家（二支部）。\n")

    def test_the_matrix_as_a_workbook(self):
        self.send_quarter("x", "2023-10-09")
        target = self.path / "received.xlsx"
        self.good("received", self.ledger, "--year", "2023", "--as-of", "2023-11-01", "-o", target)
        sheet = Workbook(target).sheets["填报情况"]
        self.assertEqual([sheet.get((3, column)) for column in range(7)],
                         ["一支部", "未报", "未报", "迟报 10-09", "期限内", 1, 2])
        self.assertEqual([sheet.get((5, column)) for column in range(7)],
                         ["已报 / 应报", "0 / 2", "0 / 2", "1 / 2", "0 / 2", 1, 5])
        self.refused(1, "received", self.ledger, "--year", "2023", "-o", target)

    def test_files_of_nobody_are_told(self):
        self.send_quarter(None, "2023-10-01")
        self.assertIn("另有 1 个文件没有对应到党组织：None-1.xlsx",
                      self.good("received", self.ledger, "--year", "2023"))

    def test_a_ledger_that_asks_nobody_says_so(self):
        empty = self.path / "empty.taizhang"
        self.good("new", empty)
        self.assertIn("2023", self.good("received", empty, "--year", "2023", "--text"))
        self.assertEqual(self.json("received", empty, "--year", "2023")["units"], [])
        self.refused(2, "received", self.ledger)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
