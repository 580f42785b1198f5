"""read-report --into: the figures of a report in a ledger, shown first, written as one step.

    report_import_cases.py build/taizhang data/sample
"""

import csv
import json
import re
import subprocess
import sys
import unittest

from program_case import PROGRAM, RECORDS, SAMPLE, TARGETS, ProgramCase

REPORT = ("2023年机关党委工作总结\n今年以来，召开警示教育大会2场，开展廉政谈话**人次，"
          "其中任前谈话3人次。集中观看教育片约40场。\n每季度开展一次监督检查。\n"
          "下一步，拟发展党员3名。\n")
TALK = "2023年工作总结\n全年开展暖心大走访12次。\n"


class ReportsIntoLedgers(ProgramCase):
    def setUp(self):
        super().setUp()
        self.good("import", self.ledger, SAMPLE / "indicators.csv", SAMPLE / "units.csv")
        self.report = self.file("总结.txt", REPORT)

    def take(self, *options, report=None, year=2023):
        return self.json("read-report", report or self.report, "--year", year, "--into",
                         self.ledger, *options)

    def records(self):
        return self.json("records", self.ledger)["records"]

    def steps(self):
        return json.loads(self.good("history", self.ledger, "--format", "json"))["steps"]

    def refused(self, status, *words):
        before = self.ledger.read_bytes()
        told = {}
        for language in ("zh-CN", "en"):
            done = self.run_program("read-report", *words, "--lang", language)
            self.assertEqual(done.returncode, status, done.stderr.decode())
            told[language] = done.stderr.decode()
        self.assertEqual(self.ledger.read_bytes(), before)
        return told

    def test_without_a_word_nothing_is_written(self):
        before = self.ledger.read_bytes()
        told = self.take()
        self.assertEqual(self.ledger.read_bytes(), before)
        self.assertEqual(list(told), ["proposals", "passed_over", "into"])
        into = told["into"]
        self.assertEqual(list(into), ["report", "unit", "read_before", "records_of_report", "rows",
                                      "accepted", "refused"])
        self.assertEqual(list(into["rows"][0]), ["proposal", "standing", "accepted", "records",
                                                 "amount", "issues", "notices"])
        self.assertEqual(len(into["rows"]), len(told["proposals"]))
        self.assertEqual((into["report"], into["unit"], into["read_before"], into["accepted"]),
                         ("总结.txt", "jgdw", None, 0))
        table = self.good("read-report", self.report, "--year", 2023, "--into", self.ledger)
        self.assertIn("可写入", table)

    def test_certain_records_are_one_step_that_knows_its_sentence(self):
        told = self.take("--accept", "certain")
        accepted = [row["proposal"] for row in told["into"]["rows"] if row["accepted"]]
        for place in accepted:
            self.assertEqual(told["proposals"][place]["confidence"], "certain")
            self.assertEqual(told["proposals"][place]["kind"], "record")
            self.assertIsNone(told["proposals"][place]["part_of"])
        records = self.records()
        self.assertEqual(len(records), len(accepted))
        conference = next(one for one in records if one["indicator"] == "warn.conference")
        self.assertEqual((conference["quantity"], conference["unit"], conference["start"],
                          conference["end"]), (2, "jgdw", "2023-01-01", "2023-12-31"))
        self.assertIn("总结.txt “今年以来，召开警示教育大会2场", conference["source"])
        self.assertTrue(self.json("check", self.ledger)["ok"])
        self.good("undo", self.ledger)
        self.assertEqual(self.records(), [])
        self.good("redo", self.ledger)
        self.assertEqual(self.records(), records)
        self.assertTrue(self.json("check", self.ledger)["ok"])

    def test_the_same_report_again_brings_nothing_new(self):
        first = self.take("--accept", "certain")["into"]
        before = self.records()
        again = self.run_program("read-report", self.report, "--year", 2023, "--into", self.ledger,
                                 "--accept", "certain")
        self.assertEqual(again.returncode, 0)
        self.assertIn("已读入过", again.stdout.decode())
        self.assertIn("没有新的内容", again.stderr.decode())
        self.assertEqual(self.records(), before)
        into = self.take()["into"]
        self.assertEqual(into["records_of_report"], first["accepted"])
        self.assertIsNotNone(into["read_before"])
        for row, former in zip(into["rows"], first["rows"]):
            if former["accepted"]:
                self.assertEqual((row["standing"], row["records"]), ("same", 1))

    def test_what_the_ledger_has_is_told_and_not_counted_twice(self):
        self.good("import", self.ledger, self.file("r.csv", RECORDS +
                  "2023-03-01,,warn.conference,br.political,1,,,,a,\n"
                  "2023-09-01,,warn.conference,br.political,1,,,,b,\n"
                  "2022-09-01,,warn.conference,br.political,9,,,,c,\n"))
        told = self.take("--accept", "certain")
        row = next(row for row in told["into"]["rows"]
                   if told["proposals"][row["proposal"]]["indicator"] == "warn.conference")
        self.assertEqual((row["standing"], row["records"], row["amount"], row["accepted"]),
                         ("counted", 2, 2, False))
        self.assertEqual(len([one for one in self.records() if one["indicator"] == "warn.conference"]), 3)
        words = self.good("read-report", self.report, "--year", 2023, "--into", self.ledger)
        self.assertIn("台账已有 2 条，写入会重复计算", words)
        other = self.take("--unit", "br.finance")["into"]["rows"][row["proposal"]]
        self.assertEqual((other["standing"], other["records"]), ("new", 0))

    def test_plans_become_targets_and_duties_where_the_user_says_so(self):
        self.take("--accept", "certain")
        self.assertEqual(self.json("review", self.ledger, "--year", 2024)["indicators"][0]["annual_target"],
                         None)
        told = self.take("--accept", "certain,plans")
        kinds = {told["proposals"][row["proposal"]]["kind"]
                 for row in told["into"]["rows"] if row["accepted"]}
        self.assertEqual(kinds, {"plan", "cadence"})
        targets = {one["code"]: one["annual_target"]
                   for one in self.json("review", self.ledger, "--year", 2024)["indicators"]}
        self.assertEqual(sorted(value for value in targets.values() if value is not None), [3, 4])  # and a duty of four quarters
        again = self.take("--accept", "certain,plans")["into"]
        self.assertEqual(again["accepted"], 0)
        cells = self.json("coverage", self.ledger, "--year", 2023, "--as-of", "2023-12-31")["cells"]
        self.assertEqual([(cell["unit"], cell["required"]) for cell in cells], [("jgdw", 1)] * 4)

    def test_a_target_that_is_set_stays(self):
        code = next(proposal["indicator"] for proposal in self.take()["proposals"]
                    if proposal["kind"] == "plan")
        self.good("import", self.ledger, self.file("t.csv", TARGETS + f"2024,{code},,8,,,,,even,\n"))
        told = self.take("--accept", "plans")
        row = next(row for row in told["into"]["rows"]
                   if told["proposals"][row["proposal"]]["kind"] == "plan")
        self.assertEqual((row["standing"], row["amount"], row["accepted"]), ("changed", 8, False))

    def test_a_closed_quarter_needs_a_reason(self):
        self.good("close", self.ledger, "--year", 2023, "--quarter", 2)
        told = self.refused(1, self.report, "--year", 2023, "--into", self.ledger, "--accept", "certain")
        self.assertIn("--correct", told["zh-CN"])
        self.assertIn("closed quarter", told["en"])
        self.take("--accept", "certain", "--correct", "补报年度总结")
        self.assertTrue(self.records())
        self.assertTrue(any("补报年度总结" in json.dumps(step, ensure_ascii=False) for step in self.steps()))

    def test_a_word_that_was_resolved_is_known_from_then_on(self):
        talk = self.file("家访.txt", TALK)
        word = "暖心大走访"
        self.assertNotEqual(self.take(report=talk)["proposals"][0]["indicator"], "warn.conference")
        told = self.take("--resolve", word + "=warn.conference", "--accept", "certain", report=talk)
        self.assertEqual(told["proposals"][0]["indicator"], "warn.conference")
        self.assertEqual(told["into"]["accepted"], 1)
        self.good("undo", self.ledger)
        self.assertNotEqual(self.take(report=talk)["proposals"][0]["indicator"], "warn.conference")
        self.good("redo", self.ledger)
        self.assertEqual(self.take(report=talk)["proposals"][0]["indicator"], "warn.conference")

    def test_wrong_usage_is_told(self):
        for words in (["--accept", "certain"], ["--unit", "jgdw"], ["--into", self.ledger, "--accept", "all"],
                      ["--into", self.ledger, "--resolve", "x=nothing"], ["--resolve", "x=warn.conference"]):
            with self.subTest(words):
                self.refused(2, self.report, "--year", 2023, *words)

    def test_unknown_ledgers_and_units_are_told(self):
        self.refused(1, self.report, "--year", 2023, "--into", self.ledger, "--unit", "nobody")
        self.assertIn("none.taizhang", self.refused(1, self.report, "--year", 2023, "--into",
                                                    self.path / "none.taizhang")["zh-CN"])

    def test_a_report_from_a_pipe_is_called_by_its_title(self):
        done = subprocess.run([PROGRAM, "read-report", "-", "--year", "2023", "--into", self.ledger,
                               "--accept", "certain", "--format", "json"],
                              input=REPORT.encode(), capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(json.loads(done.stdout)["into"]["report"], "2023年机关党委工作总结")
        self.assertEqual(self.take()["into"]["records_of_report"], len(self.records()))

    def test_the_reported_figures_come_again_from_their_words(self):
        """data/reported has the words of two reports beside their figures: read again, they give the same."""
        reported = SAMPLE.parent / "reported"
        self.ledger = self.path / "reported.taizhang"
        self.good("new", self.ledger, "--catalogue")
        self.good("import", self.ledger, reported / "indicators.csv", reported / "units.csv")
        said = re.compile(r"报告(\d+)，范围：[^；]*；原文“(.*?)”")
        with open(reported / "records.csv", encoding="utf-8-sig") as file:
            rows = [(said.search(row["note"]), row) for row in csv.DictReader(file)]
        for report, year, figures in (("000", 2020, 26), ("002", 2022, 4)):
            known = [(found.group(2), row) for found, row in rows if found and found.group(1) == report]
            self.assertEqual(len(known), figures)
            text = f"{year}年工作总结\n" + "".join(words + "。\n" for words, _ in known)
            expected = [(row["indicator"], float(row["quantity"]) if row["quantity"] else None,
                         bool(row["approximate"])) for _, row in known]
            read = self.take("--accept", "certain", "--unit", known[0][1]["unit"],
                             report=self.file(report + ".txt", text), year=year)
            self.assertEqual([(one["indicator"], one["quantity"], one["approximate"])
                              for one in read["proposals"]], expected)
            written = [one for one in self.records() if one["start"].startswith(str(year))]
            self.assertEqual(len(written), read["into"]["accepted"])
            self.assertGreater(len(written), 0)
            for one in written:
                self.assertIn((one["indicator"], one["quantity"], one["approximate"]), expected)
        self.assertTrue(self.json("check", self.ledger)["ok"])

    def test_two_reports_stand_side_by_side(self):
        former = self.file("2022.txt", "2022年工作总结\n召开警示教育大会1场，又召开警示教育大会3场。撤销4个党支部。\n")
        told = self.json("read-report", self.report, "--year", 2023, "--compare", former)
        self.assertEqual((told["former"], told["latter"]), (2022, 2023))
        figures = {one["indicator"]: one for one in told["figures"]}
        conference = figures["warn.conference"]
        self.assertEqual((conference["former"]["quantity"], conference["latter"]["quantity"],
                          conference["change"]), (4, 2, -2))
        self.assertIsNone(figures["org.branches_dissolved"]["latter"])
        self.assertIsNone(figures["org.branches_dissolved"]["change"])
        self.assertTrue(figures["warn.integrity_talk"]["latter"]["pending"])
        table = self.good("read-report", self.report, "--year", 2023, "--compare", former)
        self.assertIn("−2 (−50%)", table)
        self.assertIn("没有提到", table)
        rows = self.good("read-report", self.report, "--year", 2023, "--compare", former, "--format", "csv")
        self.assertIn("warn.conference", rows)
        self.refused(2, self.report, "--year", 2023, "--compare", former, "--into", self.ledger)
        self.refused(1, self.report, "--year", 2023, "--compare", former, "--compare-year", 2020)
        self.refused(1, self.report, "--year", 2023, "--compare", self.path / "none.txt")

    def test_a_report_without_figures_is_no_failure(self):
        into = self.take("--accept", "certain", report=self.file("空.txt", "2023年总结\n认真学习。\n"))["into"]
        self.assertEqual((into["rows"], into["accepted"]), ([], 0))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
