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

    DEFINITIONS = {
        "targets.csv": ("year,indicator,unit,annual,q1,q2,q3,q4,phasing,note\n",
                        "2023,a,y,20,,,,,even,\n", "2024,a,y,20,,,,,even,\n"),
        "cadences.csv": ("indicator,unit,count,per,owed_by,active_from,active_to\n",
                         "a,root,3,month,branch,,\n", "a,root,1,week,committee,2024-01-01,\n"),
        "exclusions.csv": ("indicator,unit,start,end,reason\n", "a,y,2023-07-01,2023-07-31,x\n",
                           "a,y,2024-07-01,2024-07-31,x\n"),
        "units.csv": ("code,name,parent,kind,active_from,active_to,order\n",
                      "z,三支部,root,branch,,,3\n", "w,四支部,root,branch,2024-01-01,,4\n"),
        "indicators.csv": ("code,name_zh,name_en,category,units,measure,numerator,denominator,direction,"
                           "decimals,aliases\n", "a,甲,A,类,次,sum,,,at_most,0,\n",
                           "n,新,N,类,次,sum,,,at_least,0,\n"),
    }

    def test_a_dry_run_foretells_what_definitions_would_alter(self):
        for name, (header, alters, leaves) in self.DEFINITIONS.items():
            with self.subTest(name):
                file = self.file(name, header + leaves + alters)
                done = self.run_program("import", self.ledger, file, "--dry-run", "--format", "json")
                self.assertEqual(done.returncode, 1)
                plan = json.loads(done.stdout)
                self.assertEqual((plan["closed"], plan["refused"]), (1, 1))
                rows = {row["row"]: row for row in plan["files"][0]["rows"]}
                self.assertEqual(rows[3]["state"], "refused")
                self.assertEqual([issue["code"] for issue in rows[3]["issues"]],
                                 ["import_closed_quarter"])
                self.assertEqual(rows[2]["state"], "new")
                told = self.refused(1, "import", self.ledger, file)
                self.assertIn("row 3", told)
                self.assertNotIn("row 2", told)

    def test_what_alters_nothing_is_imported_beside_a_closed_quarter(self):
        for name, (header, _, leaves) in self.DEFINITIONS.items():
            with self.subTest(name):
                self.good("import", self.ledger, self.file(name, header + leaves))
        self.assertEqual(self.closed()[0]["state"], "closed")

    def test_refused_definitions_go_back_and_the_others_are_written(self):
        header, alters, leaves = self.DEFINITIONS["units.csv"]
        units = self.file("units.csv", header + leaves + alters)
        records = self.file("records.csv", RECORDS + "2024-01-05,,a,z,1,,,,无处可记,\n"
                                                     "2024-01-06,,a,w,1,,,,新支部,\n")
        self.good("import", self.ledger, units, records, "--rejects", self.path / "back", "--yes")
        listed = self.json("records", self.ledger, "--year", "2024")["records"]
        self.assertEqual([one["unit"] for one in listed], ["w"])
        self.assertEqual(self.closed()[0]["state"], "closed")
        self.good("check", self.ledger)

    def test_a_correction_of_definitions_is_marked_and_written(self):
        header, alters, _ = self.DEFINITIONS["targets.csv"]
        file = self.file("targets.csv", header + alters)
        plan = json.loads(self.good("import", self.ledger, file, "--dry-run", "--correct", "目标调整",
                                    "--format", "json"))
        self.assertEqual([w["code"] for w in plan["warnings"]], ["import_correction"])
        self.assertEqual(plan["closed"], 0)
        self.good("import", self.ledger, file, "--correct", "目标调整")
        self.assertEqual(self.closed()[0]["state"], "corrected")

    def test_a_dry_run_of_a_setting_says_what_the_write_would(self):
        for options in ((), ("--dry-run",)):
            self.assertIn("is closed", self.refused(1, "settings", self.ledger, "red_lag", "90",
                                                    *options, "--yes"))

    def test_corrections_stand_in_notes_and_charts(self):
        at = ("--year", "2023", "--quarter", "3", "--unit", "y", "--as-of", "2023-10-20")
        self.assertIn("三季度已封账，现值与已上报一致。", self.good("draft", self.ledger, *at))
        chart = self.path / "c.svg"
        draw = ("chart", self.ledger, "quarterly", "--indicator", "a", *at, "-o", chart, "--force")
        self.good(*draw)
        self.assertNotIn("已上报", chart.read_text())
        self.good("record", self.ledger, "--indicator", "a", "--unit", "y", "--quantity", "1",
                  "--start", "2023-09-01", "--correct", "迟报")
        self.assertRegex(self.good("draft", self.ledger, *at),
                         "三季度于.*封账，其后有更正：甲 3 次（已上报 2 次）。")
        self.good(*draw)
        self.assertIn("已上报 2", chart.read_text())
        earlier = (*at[:-1], "2023-08-31")
        self.assertNotIn("封账", self.good("draft", self.ledger, *earlier))

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
