"""What a sheet leaves open is asked once, answered by an option, and kept with its layout.

    question_cases.py build/taizhang data/sample
"""

import json
import sys
import unittest

from sheet_case import SheetProgramCase

OWN_WORDS = [["某局2023年三季度情况"], ["事由", "何时", "哪个", "几回"],
             ["读书", "2023-09-12", "学习", "1"], ["座谈", "2023-09-20", "谈话", "2"]]
OWN_COLUMNS = ("--column", "事由=topic", "--column", "何时=start", "--column", "哪个=indicator",
               "--column", "几回=quantity", "--unit", "b1")
DAYS = [["日期", "支部", "指标", "数量"], ["03/04/2023", "第一党支部", "学习", "1"],
        ["05/04/2023", "第一党支部", "学习", "2"]]
NAMES = [["日期", "支部", "指标", "数量"], ["2023-09-12", "监狱办", "学习", "1"],
         ["2023-09-13", "监狱办", "宣讲", "2"], ["2023-09-14", "第二党支部", "学习", "4"]]
MERGED_LOOK = [["支部", "日期", "指标", "数量"], ["第一党支部", "2023-09-12", "学习", "1"],
               ["", "", "谈话", "2"], ["第二党支部", "2023-09-14", "学习", "4"], ["合计", "", "", "7"],
               ["", "", "学习", "9"]]


class QuestionCase(SheetProgramCase):
    def refused(self, *arguments):
        done = self.run_program("import", self.ledger, *arguments)
        self.assertEqual(done.returncode, 1, done.stderr.decode())
        self.assertEqual(self.records(), [])
        return done.stderr.decode()

    def test_a_header_that_is_not_found_is_said_once(self):
        book = self.book("九月.xlsx", OWN_WORDS)
        said = self.refused(book)
        self.assertIn("--header-row", said)
        self.assertIn("第 2 行：事由 | 何时 | 哪个 | 几回", said)
        shown = self.run_program("import", self.ledger, book, "--dry-run", "--format", "json")
        rows = json.loads(shown.stdout)["files"][0]["first_rows"]
        self.assertEqual(rows[1], {"row": 2, "cells": ["事由", "何时", "哪个", "几回"]})
        self.assertIn("--column", self.refused(book, "--header-row", "2"))
        self.assertIn("第 9 行没有内容", self.refused(book, "--header-row", "9"))
        self.good("import", self.ledger, book, "--header-row", "2", *OWN_COLUMNS)
        self.assertEqual([(r[0], r[2], r[4], r[5]) for r in self.records()],
                         [("2023-09-12", "study", 1, "读书"), ("2023-09-20", "talk", 2, "座谈")])
        self.good("undo", self.ledger)

    def test_a_header_that_was_said_is_found_again_in_the_next_sheet(self):
        self.good("import", self.ledger, self.book("九月.xlsx", OWN_WORDS), "--header-row", "2",
                  *OWN_COLUMNS)
        again = [["一点说明"], [], *OWN_WORDS[:2], ["新的", "2023-09-25", "学习", "3"]]
        self.good("import", self.ledger, self.book("再来.xlsx", again), "--unit", "b1")
        self.assertIn("新的", [r[5] for r in self.records()])
        self.assertEqual(self.run_program("import", self.ledger, self.book("无关.xlsx", [["一"], ["二"]]))
                         .returncode, 1)

    def test_the_row_that_is_said_goes_before_the_one_that_would_be_found(self):
        rows = [["2023年9月"], ["支部", "指标", "数量", "备注"], ["日期", "支部", "指标", "数量"],
                ["2023-09-12", "第一党支部", "学习", "1"]]
        book = self.book("两个表头.xlsx", rows)
        self.assertEqual(self.plan(book, "--header-row", "3")["files"][0]["header_row"], 3)
        self.good("import", self.ledger, book, "--header-row", "3")
        self.assertEqual([r[4] for r in self.records()], [1])

    def test_the_order_of_day_and_month_is_asked_once(self):
        book = self.book("日期.xlsx", DAYS)
        said = self.refused(book)
        self.assertEqual(said.count("--day-order"), 1)
        self.assertIn("第 2 行，日期 列（A），“03/04/2023”：有两种读法：日在前是 2023-04-03，月在前是 2023-03-04", said)
        self.assertIn("同样的还有 1 行", said)
        self.good("import", self.ledger, book, "--day-order", "dmy")
        self.assertEqual([r[0] for r in self.records()], ["2023-04-03", "2023-04-05"])
        newer = self.book("五月.xlsx", [DAYS[0], ["06/05/2023", "第一党支部", "学习", "1"]])
        self.good("import", self.ledger, newer) # kept with the layout
        self.assertEqual(self.records()[-1][0], "2023-05-06")
        self.assertEqual(self.run_program("import", self.ledger, book, "--day-order", "ymd").returncode, 2)

    def test_a_day_that_only_the_other_order_reads_is_refused(self):
        book = self.book("混.xlsx", [*DAYS, ["04/25/2023", "第一党支部", "学习", "2"],
                                    ["9/12", "第一党支部", "学习", "8"]])
        said = self.refused(book, "--day-order", "dmy")
        self.assertIn("第 4 行", said)
        self.assertIn("只能是月在前（2023-04-25）", said)
        self.assertIn("第 5 行", said) # lacks its year
        self.good("import", self.ledger, book, "--day-order", "mdy", "--year", "2023", "--dry-run")
        own = self.file("own.csv", "start,indicator,unit,quantity\n03/04/2023,study,b1,1\n")
        self.assertIn("--day-order", self.refused(own))
        self.good("import", self.ledger, own, "--day-order", "mdy")
        self.assertEqual(self.records()[0][0], "2023-03-04")

    def test_a_column_that_mixes_two_orders_is_told_with_both_rows(self):
        rows = [DAYS[0], ["13/02/2023", "第一党支部", "学习", "1"], ["02/14/2023", "第一党支部", "学习", "1"]]
        said = self.refused(self.book("两种.xlsx", rows))
        self.assertRegex(said, "两种.xlsx.* 第 2 行，日期 列（A），“13/02/2023”：只能读作 2023-02-13，但这一列第 3 行只能")
        self.assertRegex(said, "两种.xlsx.* 第 3 行，日期 列（A），“02/14/2023”：只能读作 2023-02-14，但这一列第 2 行只能")
        done = self.run_program("import", self.ledger, self.book("两种.xlsx", rows), "--lang", "en")
        self.assertEqual(done.stderr.decode().count("two orders of day and month are mixed"), 2)

    def test_names_in_a_file_of_our_own_columns_are_resolved_as_well(self):
        own = self.file("r.csv", "start,end,indicator,unit,quantity\n"
                                 "2023-09-12,,学习,监狱办,1\n2023-09-13,,宣讲,b1,2\n"
                                 "2023-09-14,,学习,没人要的,2\n")
        self.assertIn("监狱办", self.refused(own))
        done = self.run_program("import", self.ledger, own, "--resolve", "监狱办=b1", "--resolve",
                                "宣讲=talk", "--resolve", "没人要的=", "--resolve", "没人叫的=b2")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertEqual(done.stderr.decode().count("没有用到 --resolve"), 1)
        self.assertIn("第 4 行", done.stderr.decode())
        self.assertEqual([(row[3], row[2]) for row in self.records()],
                         [("b1", "study"), ("b1", "talk")])

    def test_a_name_is_resolved_once_and_kept(self):
        book = self.book("名称.xlsx", NAMES)
        said = self.refused(book)
        self.assertIn("“监狱办”：没有这个组织", said)
        self.assertIn("同样的还有 1 行", said)
        self.assertIn("--resolve", said)
        unused = self.run_program("import", self.ledger, book, "--resolve", "监狱办=b1",
                                  "--resolve", "宣讲=talk", "--resolve", "没人叫的=b2")
        self.assertEqual(unused.returncode, 0, unused.stderr.decode())
        self.assertIn("没有用到 --resolve 没人叫的", unused.stderr.decode())
        self.assertEqual([(r[2], r[3], r[4]) for r in self.records()],
                         [("study", "b1", 1), ("talk", "b1", 2), ("study", "b2", 4)])
        self.good("import", self.ledger, self.book("再来.xlsx", [NAMES[0], ["2023-09-30", "监狱办", "宣讲", "7"]]))
        self.assertEqual(self.records()[-1][2:5], ("talk", "b1", 7))
        self.good("layouts", self.ledger, "export", self.path / "表样.json")
        kept = json.loads((self.path / "表样.json").read_text())["layouts"][0]["answers"]
        self.assertEqual((kept["units"], kept["indicators"]), ({"监狱办": "b1"}, {"宣讲": "talk"}))
        self.assertEqual(self.run_program("import", self.ledger, book, "--resolve", "监狱办=b9").returncode, 2)
        self.assertEqual(self.run_program("import", self.ledger, book, "--resolve", "监狱办").returncode, 2)

    def test_rows_of_a_name_that_is_not_wanted_stay_out(self):
        book = self.book("名称.xlsx", NAMES)
        plan = self.plan(book, "--resolve", "监狱办=")
        self.assertEqual([(row["row"], row["state"]) for row in plan["files"][0]["rows"]],
                         [(2, "skipped"), (3, "skipped"), (4, "new")])
        self.good("import", self.ledger, book, "--resolve", "监狱办=")
        self.assertEqual([r[4] for r in self.records()], [4])

    def test_what_is_said_of_one_thing_leaves_the_rest_of_a_layout_as_it_was(self):
        self.good("import", self.ledger, self.book("名称.xlsx", NAMES), "--resolve", "监狱办=b1",
                  "--resolve", "宣讲=talk")
        empty = self.book("空.xlsx", [NAMES[0], ["2023-09-30", "监狱办", "宣讲", ""]])
        self.good("import", self.ledger, empty, "--empty-is-pending")
        self.assertEqual(self.records()[-1][2:5], ("talk", "b1", None))

    def test_a_sheet_of_nobody_says_what_to_do(self):
        book = self.book("谁的.xlsx", [["日期", "指标", "数量"], ["2023-09-12", "学习", "1"]])
        said = self.refused(book)
        self.assertIn("谁的.xlsx · 三季度 第 1 行：不知道是哪个组织的数", said)
        self.assertIn("--unit", said)
        self.assertNotIn("unit 列", said)
        book = self.book("什么.xlsx", [["日期", "支部", "数量"], ["2023-09-12", "第一党支部", "1"]])
        said = self.refused(book)
        self.assertIn("--indicator", said)
        self.good("import", self.ledger, book, "--indicator", "talk")
        self.assertEqual(self.records()[0][2:4], ("talk", "b1"))

    def test_warnings_call_fields_by_the_words_of_the_office(self):
        book = self.book("以后.xlsx", [["2099年三季度"], ["支部", "指标", "数量"], ["第一党支部", "学习", "1"]])
        said = self.run_program("import", self.ledger, book).stderr.decode()
        self.assertIn("在今天之后", said)
        self.assertNotIn("start", said)
        self.assertNotIn("end 列", said)

    def test_empty_cells_below_a_key_are_read_as_the_one_above_with_a_mark(self):
        text = "\r\n".join(",".join(row) for row in MERGED_LOOK[:4])
        book = self.file("合并.csv", text.encode("gbk"))
        done = self.run_program("import", self.ledger, book)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertIn("支部 列有 1 格是空的（第 3 行）", done.stderr.decode())
        self.assertIn("日期 列有 1 格是空的（第 3 行）", done.stderr.decode())
        self.assertEqual([(r[0], r[2], r[3]) for r in self.records()],
                         [("2023-09-12", "study", "b1"), ("2023-09-12", "talk", "b1"), ("2023-09-14", "study", "b2")])
        self.good("undo", self.ledger)
        rows = self.plan(book)["files"][0]["rows"]
        self.assertEqual([[(issue["column"], issue["value"]) for issue in row["issues"]
                           if issue["code"] == "import_continued"] for row in rows],
                         [[], [("日期", "2023-09-12"), ("支部", "第一党支部")], []])

    def test_nothing_continues_below_a_total_or_beside_a_note(self):
        book = self.book("合计.xlsx", MERGED_LOOK)
        said = self.refused(book)
        self.assertIn("第 6 行，日期 列（B），“”：不能为空", said)
        noted = self.book("注.xlsx", [*MERGED_LOOK[:2], ["", "", "", "注：以上数据截至9月"]])
        self.assertIn("第 3 行", self.refused(noted))

    def test_a_row_that_is_sent_back_says_whose_it_is(self):
        rows = [["2023年9月"], ["支部", "指标", "数量"], ["第一党支部", "学习", "1"], ["", "没有的", "2"]]
        self.good("import", self.ledger, self.book("退.xlsx", rows, ["A3:A4"]), "--rejects", self.path / "退回")
        back, = (self.path / "退回").iterdir()
        texts = [cell["text"] for cell in self.json("table", back)["sheets"][0]["cells"]]
        self.assertIn("第一党支部", texts)
        months = [["2023年"], ["支部", "学习", ""], ["", "7月", "8月"], ["没有的支部", "1", "2"]]
        self.good("import", self.ledger, self.book("月.xlsx", months), "--rejects", self.path / "退回月")
        back, = (self.path / "退回月").iterdir()
        self.assertIn("8月", [cell["text"] for cell in self.json("table", back)["sheets"][0]["cells"]])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
