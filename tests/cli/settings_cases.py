"""Settings from the command line: what they would change is told, and each is a step.

    settings_cases.py build/taizhang data/sample
"""

import sys
import unittest

from program_case import RECORDS, TARGETS, ProgramCase


class Settings(ProgramCase):
    def setUp(self):
        super().setUp()
        self.add_base()

    def settings(self):
        return self.json("settings", self.ledger)

    def refused(self, status, *arguments):
        before = self.ledger.read_bytes()
        done = self.run_program(*arguments)
        self.assertEqual(done.returncode, status, done.stderr.decode())
        self.assertEqual(self.ledger.read_bytes(), before)
        return done.stderr.decode()

    def test_all_that_can_be_set_is_listed(self):
        self.assertEqual(self.settings(), {
            "cutoff_day": 31, "amber_lag": 10, "red_lag": 30, "report_due_day": 5,
            "organisation": "委", "department.category.类": None, "backup_folder": None,
            "backup_newest": 10, "backup_every_days": 1, "backup_remind_days": 7})
        self.assertIn("department.category.类", self.good("settings", self.ledger))

    def test_where_backups_go_is_a_setting_of_the_computer(self):
        before = self.ledger.read_bytes()
        place = self.path / "elsewhere"
        place.mkdir()
        self.good("settings", self.ledger, "backup_folder", place)
        self.good("settings", self.ledger, "backup_newest", "3")
        self.assertEqual(self.json("settings", self.ledger, "backup_newest"), {"backup_newest": 3})
        self.assertEqual(self.settings()["backup_folder"], str(place))
        self.assertEqual(self.ledger.read_bytes(), before)
        self.good("backup", self.ledger)
        self.assertTrue(list(place.rglob("*.taizhang")))
        self.good("settings", self.ledger, "backup_folder", "")
        self.assertIsNone(self.settings()["backup_folder"])
        for key, value in (("backup_folder", "elsewhere"), ("backup_newest", "0"),
                           ("backup_every_days", "32"), ("backup_remind_days", "x")):
            self.assertIn(value, self.refused(2, "settings", self.ledger, key, value))

    def test_a_department_answers_for_a_category_or_an_indicator(self):
        self.good("settings", self.ledger, "department.category.类", " 政治处 ")
        self.good("settings", self.ledger, "department.indicator.b", "纪委办公室")
        told = self.settings()
        self.assertEqual(told["department.category.类"], "政治处")
        self.assertEqual(told["department.indicator.b"], "纪委办公室")
        self.assertEqual(self.json("settings", self.ledger, "department.indicator.a"),
                         {"department.indicator.a": None})
        review = self.json("review", self.ledger, "--year", "2023")["indicators"]
        self.assertEqual([row["department"] for row in review], ["政治处", "纪委办公室", "政治处"])
        self.assertIn("责任部门", self.good("review", self.ledger, "--year", "2023"))

    def test_without_departments_the_review_has_no_column_of_them(self):
        self.assertNotIn("责任部门", self.good("review", self.ledger, "--year", "2023"))
        self.assertNotIn("department", self.json("review", self.ledger, "--year", "2023")["indicators"][0])

    def test_a_department_is_taken_off_and_undone(self):
        self.good("settings", self.ledger, "department.category.类", "政治处")
        self.good("settings", self.ledger, "department.category.类", "")
        self.assertIsNone(self.settings()["department.category.类"])
        history = self.good("history", self.ledger)
        self.assertIn("类 的责任部门：政治处", history)
        self.assertIn("取消 类 的责任部门", history)
        self.assertIn("责任部门 · 类", history)
        self.good("undo", self.ledger)
        self.assertEqual(self.settings()["department.category.类"], "政治处")
        self.good("undo", self.ledger)
        self.assertIsNone(self.settings()["department.category.类"])

    def test_a_department_goes_with_a_meeting_pack(self):
        self.good("import", self.ledger,
                  self.file("t.csv", TARGETS + "2023,a,root,12,,,,,even,\n"),
                  self.file("r.csv", RECORDS + "2023-01-05,,a,x,1,,,,,\n"))
        self.good("settings", self.ledger, "department.category.类", "政治处")
        words = self.good("draft", self.ledger, "--year", "2023", "--quarter", "2",
                          "--as-of", "2023-06-30")
        self.assertIn("责任部门：政治处。", words)
        for ending in ("pdf", "docx", "xlsx"):
            self.good("pack", self.ledger, "--year", "2023", "--quarter", "2",
                      "--as-of", "2023-06-30", "-o", self.path / ("p." + ending))

    def test_what_is_not_in_the_ledger_gets_no_department(self):
        self.assertIn("现有：类", self.refused(1, "settings", self.ledger,
                                            "department.category.无", "政治处"))
        self.refused(1, "settings", self.ledger, "department.indicator.z", "政治处")
        self.refused(2, "settings", self.ledger, "department.", "政治处")
        self.refused(2, "settings", self.ledger, "department.category.类", "政治\n处")

    def test_the_organisation_gets_another_name(self):
        self.good("settings", self.ledger, "organisation", "第一机关党委")
        self.assertEqual(self.settings()["organisation"], "第一机关党委")
        self.assertIn("组织名称改为第一机关党委", self.good("history", self.ledger))
        self.refused(2, "settings", self.ledger, "organisation", " ")
        empty = self.path / "empty.taizhang"
        self.good("new", empty)
        self.assertEqual(self.run_program("settings", empty, "organisation", "甲").returncode, 1)

    def test_other_limits_tell_which_statuses_change(self):
        self.good("import", self.ledger,
                  self.file("t.csv", TARGETS + "2023,a,root,12,,,,,even,\n"),
                  self.file("r.csv", RECORDS + "2023-01-05,,a,x,8,,,,,\n"))
        before = self.ledger.read_bytes()
        told = self.run_program("settings", self.ledger, "amber_lag", "5", "--dry-run").stderr.decode()
        self.assertIn("滞后 10 → 5，预警 30 → 30", told)
        self.assertEqual(self.ledger.read_bytes(), before)
        told = self.run_program("settings", self.ledger, "red_lag", "20").stderr.decode()
        self.assertIn("预警", told)
        self.assertEqual(self.settings()["red_lag"], 20)
        self.refused(1, "settings", self.ledger, "amber_lag", "21")

    def test_a_setting_that_is_so_already_leaves_no_step(self):
        steps = self.good("history", self.ledger)
        self.good("settings", self.ledger, "report_due_day", "5")
        self.good("settings", self.ledger, "department.category.类", "")
        self.assertEqual(self.good("history", self.ledger), steps)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
