"""Closed quarters: what was reported stays known, and no command changes it silently.

    closed_cases.py build/taizhang data/sample
"""

import json
import sys
import unittest

from branch_case import BranchCase

RECORDS = "start,end,indicator,unit,quantity,approximate,participants,hours,topic,note\n"


class ClosedQuarters(BranchCase):
    def setUp(self):
        super().setUp()
        self.take_in("2023-05-10,,a,y,1,,,,一季度补课,\n2023-08-10,,a,y,2,,,,学习,\n")
        self.good("close", self.ledger, "--year", "2023", "--quarter", "3", "--note", "已报上级")

    def take_in(self, rows, *options):
        return self.good("import", self.ledger, self.file("r.csv", RECORDS + rows), *options)

    def review(self, unit="y"):
        told = self.json("review", self.ledger, "--year", "2023", "--unit", unit)
        return told, next(one for one in told["indicators"] if one["code"] == "a")

    def closed(self):
        return self.json("closed", self.ledger)["quarters"]

    def test_review_tells_what_was_reported(self):
        told, indicator = self.review()
        self.assertEqual(told["closed"], [False, False, True, False])
        self.assertEqual(indicator["reported"], [None, None, 2, None])
        self.assertEqual(indicator["actual"][2], 2)
        self.good("undo", self.ledger)
        told, indicator = self.review()
        self.assertNotIn("closed", told)
        self.assertNotIn("reported", indicator)

    def test_every_command_that_writes_is_refused(self):
        before = self.ledger.read_bytes()
        record = ["--indicator", "a", "--unit", "y", "--quantity", "1", "--start"]
        rows = self.file("late.csv", RECORDS + "2023-09-01,,a,y,1,,,,迟报,\n")
        targets = self.file("targets.csv", "year,indicator,unit,annual,q1,q2,q3,q4,phasing,note\n"
                                           "2023,a,y,20,,,,,even,\n")
        exclusions = self.file("out.csv", "indicator,unit,start,end,reason\n"
                                          "a,y,2023-07-01,2023-07-31,x\n")
        units = self.file("units.csv", "code,name,parent,kind,active_from,active_to,order\n"
                                       "y,二支部,root,branch,2023-09-01,,2\n")
        for words in (["record", self.ledger, *record, "2023-09-01"],
                      ["record", self.ledger, *record, "2023-02-01"],
                      ["record", self.ledger, *record, "2023-01-01", "--end", "2023-12-31"],
                      ["import", self.ledger, rows],
                      ["import", self.ledger, targets],
                      ["import", self.ledger, exclusions],
                      ["import", self.ledger, units],
                      ["settings", self.ledger, "cutoff_day", "5", "--yes"]):
            with self.subTest(words[:2]):
                done = self.run_program(*words, "--lang", "en")
                self.assertEqual(done.returncode, 1)
                self.assertIn("is closed", done.stderr.decode())
                self.assertEqual(self.ledger.read_bytes(), before)

    def test_a_correction_needs_a_reason_that_says_something(self):
        record = ["record", self.ledger, "--indicator", "a", "--unit", "y", "--quantity", "1",
                  "--start", "2023-09-01"]
        self.refused(2, *record, "--correct", " ")
        self.good(*record, "--correct", "支部迟报，签到表已核")
        told, indicator = self.review()
        self.assertEqual((indicator["reported"][2], indicator["actual"][2]), (2, 3))
        quarter = self.closed()[0]
        self.assertEqual(quarter["state"], "corrected")
        self.assertEqual([c["reason"] for c in quarter["corrections"]], ["支部迟报，签到表已核"])
        own = next(d for d in quarter["differences"] if (d["unit"], d["indicator"]) == ("y", "a"))
        self.assertEqual((own["reported"], own["present"]), (2, 3))
        self.assertIn("支部迟报，签到表已核", self.good("history", self.ledger))
        words = self.good("closed", self.ledger)
        for word in ("2023 年三季度", "已封账 · 有更正", "支部迟报，签到表已核"):
            self.assertIn(word, words)
        self.good("undo", self.ledger)
        self.assertEqual(self.closed()[0]["state"], "closed")

    def test_an_import_lists_closed_rows_apart_and_writes_the_others(self):
        rows = self.file("mixed.csv", RECORDS + "2023-09-01,,a,y,1,,,,迟报,\n"
                                                "2023-10-09,,a,y,1,,,,四季度,\n")
        told = self.refused(1, "import", self.ledger, rows)
        self.assertIn("row 2", told)
        self.assertNotIn("row 3", told)
        plan = json.loads(self.run_program("import", self.ledger, rows, "--dry-run", "--format",
                                           "json").stdout)
        states = {row["row"]: row["state"] for row in plan["files"][0]["rows"]}
        self.assertEqual(states, {2: "refused", 3: "new"})
        self.good("import", self.ledger, rows, "--rejects", self.path / "back")
        self.assertEqual(self.review()[1]["actual"], [0, 1, 2, 1])
        self.good("import", self.ledger, rows, "--skip-duplicates", "--correct", "迟报")
        self.assertEqual(self.review()[1]["actual"], [0, 1, 3, 1])

    def test_a_closed_quarter_opens_with_a_reason(self):
        self.refused(2, "reopen", self.ledger, "--year", "2023", "--quarter", "3")
        self.assertIn("not closed", self.refused(1, "reopen", self.ledger, "--year", "2023",
                                                 "--quarter", "2", "--reason", "x"))
        self.good("reopen", self.ledger, "--year", "2023", "--quarter", "3", "--reason", "重报")
        self.take_in("2023-09-01,,a,y,1,,,,迟报,\n")
        self.good("close", self.ledger, "--year", "2023", "--quarter", "3")
        self.assertEqual(self.review()[1]["reported"][2], 3)
        self.assertIn("already", self.refused(1, "close", self.ledger, "--year", "2023",
                                              "--quarter", "3"))
        self.assertIn("not ended", self.refused(1, "close", self.ledger, "--year", "2199",
                                                "--quarter", "4"))

    def test_the_note_and_the_day_are_kept(self):
        quarter = self.closed()[0]
        self.assertEqual(quarter["note"], "已报上级")
        self.assertRegex(quarter["closed"], r"\d{4}-\d\d-\d\d")
        self.good("check", self.ledger)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
