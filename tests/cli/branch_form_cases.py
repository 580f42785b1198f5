"""The forms that branches fill in, as a spreadsheet and the import see them.

    branch_form_cases.py build/taizhang data/sample
"""

import os
import sqlite3
import sys
import unittest
import zipfile
from pathlib import Path

from branch_case import BranchCase
from program_case import UNITS

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "proof"))
from workbook_reader import MAIN, Workbook  # noqa: E402


class Forms(BranchCase):
    PERIOD = ("--year", "2023", "--quarter", "3")

    def form(self, *options, name="form.xlsx"):
        self.good("template", self.ledger, *self.PERIOD, "-o", self.path / name, *options)
        return Workbook(self.path / name)

    @staticmethod
    def properties(book):
        return {p.get("name"): p[0].text for p in book.trees["docProps/custom.xml"]}

    @staticmethod
    def checks(book, number):
        """{range: (kind, formulas, refused)} of a sheet by its number."""
        tree = book.trees[f"xl/worksheets/sheet{number}.xml"]
        return {rule.get("sqref"): (rule.get("type"), [f.text for f in rule],
                                    rule.get("errorStyle", "stop") == "stop")
                for rule in tree.iter(MAIN + "dataValidation")}

    @staticmethod
    def rows(sheet):
        height = max(row for row, _ in sheet) + 1
        width = max(column for _, column in sheet) + 1
        return [[sheet.get((row, column)) for column in range(width)] for row in range(height)]

    def test_a_form_says_whose_it_is(self):
        book = self.form("--unit", "y")
        node = sqlite3.connect(self.ledger).execute("select node from identity").fetchone()[0]
        self.assertEqual(self.properties(book), {
            "taizhang_format": "1", "taizhang_ledger": f"{node}-root", "taizhang_unit": "y",
            "taizhang_period": "2023Q3"})
        self.assertEqual(list(book.sheets), ["活动填报", "次数填报", "填表说明", "选项"])
        hidden = {sheet.get("name"): sheet.get("state")
                  for sheet in book.trees["xl/workbook.xml"].iter(MAIN + "sheet")}
        self.assertEqual(hidden, {"活动填报": None, "次数填报": None, "填表说明": None,
                                  "选项": "hidden"})

    def test_the_list_of_activities_checks_what_is_typed(self):
        book = self.form("--unit", "y")
        rows = self.rows(book.sheets["活动填报"])
        self.assertEqual(rows[0][0], "2023年三季度活动填报表")
        self.assertTrue(rows[1][0].startswith("填报单位：二支部"), rows[1][0])
        self.assertEqual(rows[2], ["日期", "结束日期", "单位", "指标", "数量", "参加人数", "学时",
                                   "主题", "地点", "主持人", "备注"])
        self.assertTrue(all(row[0].startswith("（示例）") for row in rows[3:5]))
        self.assertEqual(len(rows), 5)
        third_quarter = ["45108", "45199"]  # 2023-07-01, 2023-09-30
        self.assertEqual(self.checks(book, 1), {
            "A6:A65": ("date", third_quarter, True), "B6:B65": ("date", third_quarter, True),
            "C6:C65": ("list", ["'选项'!$B$1:$B$2"], False),
            "D6:D65": ("list", ["'选项'!$A$1:$A$1"], False),
            "E6:E65": ("decimal", ["0"], False), "F6:F65": ("decimal", ["0"], False),
            "G6:G65": ("decimal", ["0"], False)})
        self.assertEqual(self.rows(book.sheets["选项"]), [["甲", "二支部"], [None, "一组"]])

    def test_the_counts_have_a_row_for_each_indicator_of_branch_and_groups(self):
        rows = self.rows(self.form("--unit", "y").sheets["次数填报"])
        self.assertEqual(rows[2], ["单位", "指标", "要求", "7月", "8月", "9月"])
        self.assertEqual([row[:3] for row in rows[5:]],
                         [["二支部", "甲", "每月 1 次；全年目标 12 次"], ["一组", "甲", "每季度 2 次"]])

    def test_a_unit_without_others_below_has_no_column_for_units(self):
        book = self.form("--unit", "g")
        self.assertNotIn("单位", self.rows(book.sheets["活动填报"])[2])
        self.assertEqual(self.rows(book.sheets["次数填报"])[2], ["指标", "要求", "7月", "8月", "9月"])

    def test_one_kind_of_form_alone(self):
        self.assertEqual(list(self.form("--unit", "y", "--form", "activities").sheets),
                         ["活动填报", "填表说明", "选项"])
        self.assertEqual(list(self.form("--unit", "y", "--form", "duties", "--force").sheets),
                         ["次数填报", "填表说明"])

    def test_a_form_in_english(self):
        book = self.form("--unit", "g", "--lang", "en")
        self.assertEqual(list(book.sheets), ["Activities", "Counts", "How to fill in", "Choices"])
        self.assertEqual(self.rows(book.sheets["Activities"])[2],
                         ["Date", "End date", "Indicator", "Quantity", "Participants", "Hours",
                          "Topic", "Place", "Host", "Note"])
        self.assertEqual(self.rows(book.sheets["Counts"])[2],
                         ["Indicator", "Required", "2023-07", "2023-08", "2023-09"])
        self.assertEqual(self.rows(book.sheets["Choices"]), [["A"]])

    def test_names_that_two_have_give_way_to_codes(self):
        self.good("import", self.ledger, self.file(
            "u.csv", UNITS + "g3,一组,x,group,,,2\n"), self.file(
            "indicators.csv", "code,name_zh,name_en,category,units,measure,numerator,denominator,"
            "direction,decimals,aliases\na2,甲,A2,类,次,sum,,,at_least,0,\n"))
        choices = self.rows(self.form("--unit", "x").sheets["选项"])
        self.assertEqual([row[1] for row in choices], ["一支部", "g", "g3"])
        self.assertEqual(choices[0][0], "a")

    def test_the_cut_off_day_moves_the_days_of_a_form(self):
        self.good("settings", self.ledger, "cutoff_day", "25", "--yes")
        book = self.form("--unit", "g")
        self.assertEqual(self.checks(book, 1)["A6:A65"][1], ["45103", "45194"])
        self.assertEqual(self.rows(book.sheets["次数填报"])[2][2:], ["7月", "8月", "9月"])

    def test_all_forms_at_once(self):
        done = self.run_program("template", self.ledger, *self.PERIOD, "--all",
                                "-o", self.path / "forms", "--lang", "en")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertIn("2 forms were written", done.stderr.decode())
        self.assertEqual(sorted(os.listdir(self.path / "forms")),
                         ["01-x-一支部-2023Q3.xlsx", "02-y-二支部-2023Q3.xlsx"])
        for path in (self.path / "forms").iterdir():
            self.assertEqual(self.properties(Workbook(path))["taizhang_unit"], path.name[3])

    def test_names_of_files_are_safe(self):
        self.good("import", self.ledger, self.file(
            "u.csv", UNITS + "y,../二/支:部*?,root,branch,,,2\n"))
        self.good("template", self.ledger, *self.PERIOD, "--all", "-o", self.path / "forms")
        self.assertEqual(sorted(os.listdir(self.path / "forms"))[1],
                         "02-y-.._二_支_部__-2023Q3.xlsx")

    def test_all_forms_or_none(self):
        folder = self.path / "forms"
        folder.mkdir()
        mine = folder / "02-y-二支部-2023Q3.xlsx"
        mine.write_text("mine")
        call = ("template", self.ledger, *self.PERIOD, "--all", "-o", folder)
        self.assertIn("二支部", self.refused(1, *call))
        self.assertEqual(os.listdir(folder), [mine.name])
        self.assertEqual(mine.read_text(), "mine")
        self.good(*call, "--force")
        self.assertEqual(len(os.listdir(folder)), 2)
        self.assertTrue(zipfile.is_zipfile(mine))

    def test_a_folder_that_cannot_be_made_leaves_nothing(self):
        self.file("taken", "mine")
        for target, told in (("taken", "no folder"), ("none/forms", "does not exist")):
            with self.subTest(target=target):
                before = sorted(os.listdir(self.path))
                self.assertIn(told, self.refused(1, "template", self.ledger, *self.PERIOD, "--all",
                                                 "-o", self.path / target))
                self.assertEqual(sorted(os.listdir(self.path)), before)

    def test_what_a_form_is_for_has_to_be_said(self):
        out = ("-o", self.path / "f.xlsx")
        for words in ((*self.PERIOD, *out), (*self.PERIOD, *out, "--unit", "y", "--all"),
                      ("--unit", "y", "--year", "2023", *out),
                      ("--unit", "y", "--quarter", "3", *out), ("--unit", "y", *self.PERIOD),
                      ("--unit", "y", *self.PERIOD, "-o", self.path / "f.csv"),
                      ("--unit", "y", *self.PERIOD, *out, "--form", "list")):
            with self.subTest(words=words):
                self.refused(2, "template", self.ledger, *words)
        self.refused(1, "template", self.ledger, *self.PERIOD, *out, "--unit", "zzz")
        self.assertFalse((self.path / "f.xlsx").exists())

    def test_an_empty_ledger_has_no_forms(self):
        empty = self.path / "empty.taizhang"
        self.good("new", empty)
        self.assertIn("no units", self.refused(1, "template", empty, *self.PERIOD, "--all",
                                               "-o", self.path / "forms"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
