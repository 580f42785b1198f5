"""`import` of organisations, targets and duties as offices keep them.

    definition_sheet_cases.py build/taizhang data/sample
"""

import json
import sys
import unittest

from program_case import ProgramCase
from xlsx_file import workbook

UNITS = [["某局党组织一览表"], ["序号", "党组织名称", "上级党组织", "类别", "成立时间"],
         ["1", "某局机关党委", "", "党委", ""], ["2", "直属党总支", "某局机关党委", "", "2018年3月1日"],
         ["3", "第一党支部", "直属党总支", "党支部", ""], ["4", "第二党支部", "直属党总支", "", ""]]
TARGETS = [["2023年度目标分解表"], ["指标", "全年目标", "分季目标", "", "", ""],
           ["", "", "一季度", "二季度", "三季度", "四季度"], ["主题党日", "12", "3", "3", "3", "3"],
           ["廉政谈话", "700", "", "", "", ""]]
DUTIES = [["组织生活", "频次", "责任主体"], ["主题党日", "每月1次", "各党支部"],
          ["书记讲党课", "每季度一次", "各党支部"], ["民主生活会", "每年1次", "党委"]]


class DefinitionSheetCase(ProgramCase):
    def setUp(self):
        super().setUp()
        self.ledger.unlink()
        self.good("new", self.ledger, "--catalogue")

    def book(self, name, rows, merged=()):
        return self.file(name, workbook({"Sheet1": (rows, merged, "visible")}))

    def plan(self, *files):
        return json.loads(self.good("import", self.ledger, *files, "--dry-run", "--format", "json"))

    def rows(self, plan, file=0):
        return [(row["row"], row["state"], row["definition"]) for row in plan["files"][file]["rows"]]

    def test_organisations_targets_and_duties_come_in_together_and_again(self):
        books = [self.book("周期.xlsx", DUTIES), self.book("目标.xlsx", TARGETS, ["C2:F2"]),
                 self.file("党组织.csv", "\n".join(map(",".join, UNITS)).encode("gbk"))]
        plan = self.plan(*books)
        self.assertEqual([file["kind"] for file in plan["files"]], ["cadences", "targets", "units"])
        self.assertEqual([file["added"] for file in plan["files"]], [3, 2, 4])
        self.good("import", self.ledger, *books)
        again = self.plan(*books)
        self.assertEqual([(file["added"], file["changed"], file["unchanged"])
                          for file in again["files"]], [(0, 0, 3), (0, 0, 2), (0, 0, 4)])
        review = self.json("review", self.ledger, "--year", "2023")
        target = {each["code"]: each["annual_target"] for each in review["indicators"]}
        self.assertEqual((target["life.theme_day"], target["warn.integrity_talk"]), (12, 700))
        self.assertEqual(len(self.json("coverage", self.ledger, "--year", "2023")["cells"]),
                         2 * 12 + 2 * 4 + 1)
        self.good("undo", self.ledger)
        self.assertEqual([file["added"] for file in self.plan(*books)["files"]], [3, 2, 4])

    def test_rows_say_what_they_define(self):
        rows = self.rows(self.plan(self.book("党组织.xlsx", UNITS)))
        self.assertEqual([(row, state, made["code"], made["parent"], made["kind"])
                          for row, state, made in rows],
                         [(3, "new", "mjjgdw", "", "committee"),
                          (4, "new", "zsdzz", "mjjgdw", "general_branch"),
                          (5, "new", "dydzb", "zsdzz", "branch"),
                          (6, "new", "dedzb", "zsdzz", "branch")])

    def test_names_alone_are_branches_below_the_root(self):
        self.good("import", self.ledger, self.book("党组织.xlsx", UNITS))
        done = self.run_program("import", self.ledger, self.file("名单.txt", "第三党支部\n第四党支部\n"))
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertIn("没有写上级的 2 个，放在“某局机关党委”之下", done.stderr.decode())

    def test_what_is_wrong_is_told_by_file_sheet_row_and_column(self):
        self.good("import", self.ledger, self.book("党组织.xlsx", UNITS))
        wrong = TARGETS[:3] + [["没有这个指标", "3"], ["主题党日", "许多"]]
        done = self.run_program("import", self.ledger, self.book("目标.xlsx", wrong, ["C2:F2"]))
        self.assertEqual(done.returncode, 1)
        said = done.stderr.decode()
        self.assertIn("目标.xlsx · Sheet1 第 4 行，指标 列（A），“没有这个指标”：没有这个指标", said)
        self.assertIn("目标.xlsx · Sheet1 第 5 行，全年目标 列（B），“许多”", said)
        self.assertEqual(self.plan(self.book("目标.xlsx", TARGETS, ["C2:F2"]))["files"][0]["added"], 2)

    def test_the_year_of_targets_can_be_said(self):
        self.good("import", self.ledger, self.book("党组织.xlsx", UNITS))
        book = self.book("目标.xlsx", TARGETS[1:], ["C1:F1"])
        self.assertEqual(self.run_program("import", self.ledger, book).returncode, 1)
        self.good("import", self.ledger, book, "--year", "2024")
        self.assertEqual(self.json("review", self.ledger, "--year", "2024")["indicators"][14]
                         ["annual_target"], 12)

    def test_a_changed_target_tells_what_it_does(self):
        self.good("import", self.ledger, self.book("党组织.xlsx", UNITS),
                  self.book("目标.xlsx", TARGETS, ["C2:F2"]))
        self.good("import", self.ledger, self.file("r.csv", "start,end,indicator,unit,quantity\n"
                                                   "2023-02-01,,life.theme_day,dydzb,1\n"))
        changed = TARGETS[:3] + [["主题党日", "16", "4", "4", "4", "4"]]
        shown = self.good("import", self.ledger, self.book("目标.xlsx", changed, ["C2:F2"]), "--dry-run")
        self.assertIn("主题党日", shown)
        self.assertIn("12 → 16", shown)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
