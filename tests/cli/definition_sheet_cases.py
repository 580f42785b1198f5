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

    def test_a_refused_row_does_not_stop_the_others(self):
        self.good("import", self.ledger, self.book("党组织.xlsx", UNITS))
        mixed = TARGETS + [["没有这个指标", "3"], ["书记讲党课", "许多"]]
        book = self.book("目标.xlsx", mixed, ["C2:F2"])
        done = self.run_program("import", self.ledger, book)
        said = done.stderr.decode()
        self.assertEqual(done.returncode, 0, said)
        self.assertIn("目标.xlsx · Sheet1 第 6 行，指标 列（A），“没有这个指标”", said)
        self.assertIn("目标.xlsx · Sheet1 第 7 行，全年目标 列（B），“许多”", said)
        self.assertIn("有 2 行有误，没有写入计划", said)
        again = self.run_program("import", self.ledger, book)
        self.assertEqual(again.returncode, 1)  # there is nothing left to write
        self.assertEqual(self.plan(self.book("好.xlsx", TARGETS, ["C2:F2"]))["files"][0]
                         ["unchanged"], 2)

    def test_what_hangs_on_a_refused_row_is_refused_with_it(self):
        wrong = UNITS[:3] + [["2", "直属党总支", "某局机关党委", "车间", ""]] + UNITS[4:]
        book = self.book("党组织.xlsx", wrong)
        plan = self.plan(book)
        self.assertEqual((plan["files"][0]["added"], plan["refused"]), (1, 3))
        codes = [issue["code"] for row in plan["files"][0]["rows"] for issue in row["issues"]
                 if row["state"] == "refused"]
        self.assertEqual(codes, ["import_no_unit_kind"] + 2 * ["import_parent_refused"])
        self.good("import", self.ledger, book)
        self.assertEqual(self.plan(self.book("党组织.xlsx", UNITS))["files"][0]["added"], 3)

    def test_refused_rows_of_definitions_go_back_with_their_reasons(self):
        self.good("import", self.ledger, self.book("党组织.xlsx", UNITS))
        book = self.book("目标.xlsx", TARGETS + [["没有这个指标", "3"]], ["C2:F2"])
        self.good("import", self.ledger, book, "--rejects", self.path / "退回")
        (back,) = (self.path / "退回").iterdir()
        table = json.loads(self.good("table", back, "--format", "json"))["sheets"][0]
        texts = [cell["text"] for cell in table["cells"]]
        self.assertIn("没有这个指标", texts)
        self.assertNotIn("廉政谈话", texts)
        self.assertTrue(any("没有这个指标；" in text for text in texts), texts)

    def test_files_in_our_own_columns_come_in_whole_or_not_at_all(self):
        self.good("import", self.ledger, self.book("党组织.xlsx", UNITS))
        own = self.file("targets.csv", "year,indicator,unit,annual,q1,q2,q3,q4,phasing,note\n"
                                       "2023,life.theme_day,dydzb,4,,,,,even,\n"
                                       "2023,nothing,dydzb,4,,,,,even,\n")
        self.assertEqual(self.run_program("import", self.ledger, own).returncode, 1)
        self.good("import", self.ledger, own, "--rejects", self.path / "退回")
        review = self.json("review", self.ledger, "--year", "2023", "--unit", "dydzb")
        self.assertEqual([each["annual_target"] for each in review["indicators"]
                          if each["code"] == "life.theme_day"], [4])

    def test_a_table_of_targets_by_organisations_and_indicators(self):
        self.good("import", self.ledger, self.book("党组织.xlsx", UNITS))
        rows = [["2023年度目标任务分解表"], ["党组织", "主题党日", "廉政谈话"],
                ["第一党支部", "12", "30"], ["第二党支部", "12", "许多"], ["合计", "24", ""]]
        done = self.run_program("import", self.ledger, self.book("分解.xlsx", rows))
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertIn("第 4 行，廉政谈话 列（C），“许多”", done.stderr.decode())
        review = self.json("review", self.ledger, "--year", "2023", "--unit", "dydzb")
        target = {each["code"]: each["annual_target"] for each in review["indicators"]}
        self.assertEqual((target["life.theme_day"], target["warn.integrity_talk"]), (12, 30))

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
