"""`import` of sheets as branches send them: spreadsheets, folders, archives.

    sheet_cases.py build/taizhang data/sample
"""

import json
import re
import sqlite3
import sys
import unittest
import zipfile

from program_case import UNITS
from sheet_case import ACTIVITIES, COUNTS, SheetProgramCase
from xlsx_file import workbook


class SheetCase(SheetProgramCase):
    def test_a_branch_s_list_of_activities_comes_in(self):
        book = self.book("上报.xlsx", ACTIVITIES)
        plan = self.plan(book)
        self.assertEqual([plan[key] for key in ("new", "changed", "same", "twins", "refused")],
                         [2, 0, 0, 0, 0])
        file = plan["files"][0]
        self.assertEqual((file["file"], file["sheet"], file["unit"], file["header_row"]),
                         ("上报.xlsx", "三季度", "b1", 3))
        self.assertEqual([(row["row"], row["state"]) for row in file["rows"]],
                         [(4, "skipped"), (5, "new"), (6, "new"), (7, "skipped")])
        self.good("import", self.ledger, book)
        self.assertEqual(self.records(), [("2023-09-12", "2023-09-12", "study", "b1", 1, "读书"),
                                          ("2023-09-20", "2023-09-20", "talk", "b1", 2, "座谈")])
        self.assertEqual(self.json("records", self.ledger)["records"][0]["source"],
                         "上报.xlsx · 三季度:5")

    def test_counts_of_months_become_records_and_near_names_are_told(self):
        book = self.book("统计.xlsx", COUNTS, ["B2:D2", "A2:A3"])
        done = self.run_program("import", self.ledger, book)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertIn("“一支部”按“第一党支部”处理", done.stderr.decode())
        self.assertEqual(done.stderr.decode().count("“一支部”按"), 1) # not once for each of its rows
        self.assertNotIn("合计写的是", done.stderr.decode())
        self.good("undo", self.ledger)
        marked = [row["row"] for file in self.plan(book)["files"] for row in file["rows"]
                  if any(issue["code"] == "import_near_name" for issue in row["issues"])]
        self.assertEqual(marked, [4, 4, 4])
        self.good("import", self.ledger, book)
        self.assertEqual(sorted(r[:5] for r in self.records()),
                         [("2023-07-01", "2023-07-31", "study", "b1", 1),
                          ("2023-07-01", "2023-07-31", "study", "b2", 4),
                          ("2023-07-01", "2023-09-30", "talk", "b1", 3),
                          ("2023-08-01", "2023-08-31", "study", "b1", 2),
                          ("2023-09-01", "2023-09-30", "study", "b2", 1)])

    def test_the_same_sheet_in_csv_and_gbk_is_the_same_plan(self):
        rows = [{**row, "record": row["record"] and {**row["record"], "source": None}}
                for row in self.plan(self.book("a.xlsx", ACTIVITIES))["files"][0]["rows"]]
        text = "\r\n".join(",".join(row + [""] * (6 - len(row))) for row in ACTIVITIES)
        for encoding in ("utf-8-sig", "gbk", "utf-16"):
            again = self.plan(self.file(f"{encoding}.csv", text.encode(encoding)))["files"][0]["rows"]
            self.assertEqual([{**row, "record": row["record"] and {**row["record"], "source": None}}
                              for row in again], rows, encoding)

    def test_a_folder_goes_on_where_a_file_is_broken(self):
        self.book("九月/第一党支部.xlsx", ACTIVITIES)
        self.book("九月/下属/第二党支部.xlsx", [row if row[0] != "填报单位：第一党支部" else ["填报单位：第二党支部"]
                                                   for row in ACTIVITIES])
        self.book("九月/~$第一党支部.xlsx", ACTIVITIES)
        (self.path / "九月/坏.xlsx").write_bytes(b"PK\x03\x04 broken")
        (self.path / "九月/照片.jpg").write_bytes(b"\xff\xd8\xff")
        done = self.run_program("import", self.ledger, self.path / "九月")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertIn("坏.xlsx", done.stderr.decode())
        self.assertEqual(sorted({r[3] for r in self.records()}), ["b1", "b2"])
        self.good("undo", self.ledger) # one step
        self.assertEqual(self.records(), [])

    def test_the_sums_of_a_plan_are_those_of_its_rows(self):
        again = ACTIVITIES[:4] + [["1", "9月12日", "读书", "理论学习", "1", "33"],
                                  ["2", "2023-09-20", "座谈", "谈话", "2", ""], ["3", "9月31日", "无", "谈话", "1", ""]]
        self.good("import", self.ledger, self.book("a/第一党支部.xlsx", ACTIVITIES))
        own = "start,end,indicator,unit,quantity,approximate,participants,hours,topic,note\n" \
              "2023-09-12,,study,b1,1,,32,,读书,\n2023-09-13,,study,b2,1,,,,,\n"
        units = UNITS + "b2,第二党支部,root,branch,,,2\nb3,第三党支部,root,branch,,,3\n"
        done = self.run_program(
            "import", self.ledger, self.book("b/第一党支部.xlsx", again), self.file("自己.csv", own),
            self.file("组织.csv", units), self.file("第二党支部三季度.xlsx", b"PK\x03\x04 broken"),
            "--dry-run", "--format", "json")
        plan = json.loads(done.stdout.decode("utf-8-sig"))
        states = [row["state"] for file in plan["files"] for row in file["rows"]]
        for member, state in (("new", "new"), ("changed", "changed"), ("same", "same"),
                              ("twins", "twin"), ("refused", "refused")):
            self.assertEqual(plan[member], states.count(state), state)
            self.assertIn(state, states)
        files = {file["file"]: file for file in plan["files"]}
        self.assertEqual({name: (file["kind"], file["header_row"], file["unit"])
                          for name, file in files.items()},
                         {"第一党支部.xlsx": ("records", 3, "b1"), "自己.csv": ("records", 1, None),
                          "组织.csv": ("units", 1, None),
                          # Nothing can be read of it, but its name says whose it is.
                          "第二党支部三季度.xlsx": (None, None, "b2")})

    def test_an_archive_is_read_as_a_folder(self):
        self.book("第一党支部.xlsx", ACTIVITIES)
        archive = self.path / "三季度.zip"
        with zipfile.ZipFile(archive, "w") as files:
            files.write(self.path / "第一党支部.xlsx", "报表/第一党支部.xlsx")
            files.writestr("__MACOSX/报表/._第一党支部.xlsx", "x")
        self.good("import", self.ledger, archive)
        self.assertEqual(len(self.records()), 2)

    def test_the_same_file_again_changes_nothing(self):
        book = self.book("上报.xlsx", ACTIVITIES)
        self.good("import", self.ledger, book)
        plan = self.plan(book)
        self.assertEqual((plan["new"], plan["same"], plan["twins"]), (0, 2, 0))
        again = self.run_program("import", self.ledger, book)
        self.assertIn("导入过", again.stderr.decode())
        self.assertEqual(len(self.records()), 2)
        copy = self.file("副本.xlsx", book.read_bytes())
        self.good("undo", self.ledger)
        self.assertEqual(self.plan(book, copy)["same"], 2)

    def test_a_newer_version_changes_what_differs(self):
        self.good("import", self.ledger, self.book("第一稿.xlsx", ACTIVITIES))
        second = [list(row) for row in ACTIVITIES[:-1]]
        second[4][4] = "5"
        del second[5]
        book = self.book("第二稿.xlsx", second)
        plan = self.plan(book)
        self.assertEqual((plan["new"], plan["changed"], plan["same"]), (0, 1, 0))
        self.good("import", self.ledger, book)
        self.assertEqual([(r[2], r[4]) for r in self.records()], [("study", 5), ("talk", 2)])
        self.good("undo", self.ledger)
        self.good("import", self.ledger, book, "--replace")
        self.assertEqual([(r[2], r[4]) for r in self.records()], [("study", 5)])

    def test_a_newer_version_leaves_other_quarters_alone(self):
        second = [[cell.replace("三季度", "二季度").replace("9月12日", "6月12日").replace("09-20", "06-20")
                   for cell in row] for row in ACTIVITIES]
        self.good("import", self.ledger, self.book("二/上报.xlsx", second))
        self.good("import", self.ledger, self.book("三/上报.xlsx", ACTIVITIES))
        self.assertEqual(len(self.records()), 4)
        newer = [list(row) for row in ACTIVITIES[:-1]]
        del newer[5]
        self.good("import", self.ledger, self.book("三/上报.xlsx", newer), "--replace")
        self.assertEqual([r[0] for r in self.records()], ["2023-06-12", "2023-06-20", "2023-09-12"])

    def test_what_goes_out_comes_back_without_a_change(self):
        self.good("import", self.ledger, self.book("上报.xlsx", ACTIVITIES))
        for name in ("out.csv", "out.xlsx"):
            self.good("records", self.ledger, "-o", self.path / name)
            plan = self.plan(self.path / name)
            self.assertEqual((plan["new"], plan["changed"], plan["same"]), (0, 0, 2), name)
        text = (self.path / "out.csv").read_text("utf-8-sig")
        self.good("import", self.ledger, self.file("edited.csv", text.replace("读书", "学习")))
        self.assertEqual([r[5] for r in self.records()], ["学习", "座谈"])
        spoiled = self.run_program("import", self.ledger, self.file(
            "spoiled.csv", "\n".join(line.rpartition(",")[0] + ",9.1E+17" if number else line
                                     for number, line in enumerate(text.splitlines()))))
        self.assertEqual(spoiled.returncode, 1)
        self.assertIn("9.1E+17", spoiled.stderr.decode())

    def test_refused_rows_are_sent_back_and_come_in_again(self):
        rows = [list(row) for row in ACTIVITIES]
        rows[5][3] = "没有的"
        book = self.book("上报.xlsx", rows)
        refused = self.run_program("import", self.ledger, book)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("第 6 行，会议类型 列（D），“没有的”", refused.stderr.decode())
        self.assertEqual(self.records(), [])
        self.good("import", self.ledger, book, "--rejects", self.path / "退回")
        self.assertEqual(len(self.records()), 1)
        back, = (self.path / "退回").iterdir()
        table = self.json("table", back)["sheets"][0]
        texts = [cell["text"] for cell in table["cells"]]
        self.assertIn("退回原因", texts)
        self.assertIn("没有的", texts)
        self.assertNotIn("读书", texts)
        self.assertEqual(self.run_program("import", self.ledger, back).returncode, 1)

    def test_what_can_not_be_sent_back_is_not_written_either(self):
        rows = [list(row) for row in ACTIVITIES]
        rows[5][3] = "没有的"
        book = self.book("上报.xlsx", rows)
        closed = self.file("不是文件夹", "x")
        self.assertEqual(self.run_program("import", self.ledger, book, "--rejects", closed).returncode, 1)
        self.assertEqual(self.records(), [])
        del rows[4] # nothing good is left
        book = self.book("上报2.xlsx", rows)
        self.good("import", self.ledger, book, "--rejects", self.path / "退回")
        self.assertEqual(len(list((self.path / "退回").iterdir())), 1)

    def test_hidden_sheets_are_told_and_counts_in_characters_read(self):
        rows = [list(row) for row in ACTIVITIES]
        rows[4][4], rows[5][4], rows[6][4] = "三次", "十二人次", "15"
        path = self.file("表.xlsx", workbook({"三季度": (rows, (), "visible"), "旧表": (ACTIVITIES, (), "hidden")}))
        done = self.run_program("import", self.ledger, path)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertIn("隐藏的工作表“旧表”", done.stderr.decode())
        self.assertNotIn("合计写的是", done.stderr.decode())
        self.assertEqual([r[4] for r in self.records()], [3, 12])

    def test_options_say_what_the_sheet_does_not(self):
        counts = [["单位", "学习", ""], ["", "7月", "8月"], ["一支部", "1", "2"]]
        book = self.book("x.xlsx", counts)
        self.assertEqual(self.run_program("import", self.ledger, book).returncode, 1)
        self.good("import", self.ledger, book, "--year", "2023")
        self.assertEqual([r[:2] for r in self.records()],
                         [("2023-07-01", "2023-07-31"), ("2023-08-01", "2023-08-31")])
        self.good("undo", self.ledger)
        rows = [["日期", "指标", "数量"], ["2023-09-12", "学习", ""]]
        book = self.book("y.xlsx", rows)
        self.assertEqual(self.run_program("import", self.ledger, book, "--unit", "b2").returncode, 1)
        self.good("import", self.ledger, book, "--unit", "b2", "--empty-is-pending")
        self.assertEqual([(r[3], r[4]) for r in self.records()], [("b2", None)])

    def fill(self, form, sheet, cells):
        """Puts texts into empty cells of a sheet (from 1) of a form."""
        with zipfile.ZipFile(form) as parts:
            texts = {name: parts.read(name) for name in parts.namelist()}
        name = f"xl/worksheets/sheet{sheet}.xml"
        xml = texts[name].decode()
        for place, value in cells.items():
            content = f"<v>{value}</v></c>" if value.isdigit() else f"<is><t>{value}</t></is></c>"
            kind = "" if value.isdigit() else ' t="inlineStr"'
            xml, count = re.subn(rf'<c r="{place}"( s="\d+")?/>', rf'<c r="{place}"\1{kind}>{content}', xml)
            self.assertEqual(count, 1, place)
        texts[name] = xml.encode()
        with zipfile.ZipFile(form, "w", zipfile.ZIP_DEFLATED) as parts:
            for name, text in texts.items():
                parts.writestr(name, text)

    def test_a_form_comes_back_without_a_question(self):
        form = self.path / "表.xlsx"
        self.good("template", self.ledger, "--unit", "b1", "--year", "2023", "--quarter", "3", "-o", form)
        self.fill(form, 1, {"A6": "2023-09-12", "C6": "学习", "D6": "1", "E6": "30", "G6": "读书",
                            "A7": "9月20日", "C7": "谈话", "D7": "约5"})
        done = self.run_program("import", self.ledger, form, "--dry-run", "--format", "json")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertNotIn("没有认出", done.stderr.decode())
        plan = json.loads(done.stdout)
        self.assertEqual((plan["new"], plan["refused"]), (2, 0))
        self.assertEqual({f["unit"] for f in plan["files"] if f["kind"]}, {"b1"})
        self.good("import", self.ledger, form)
        self.assertEqual([(r[0], r[2], r[3], r[4]) for r in self.records()],
                         [("2023-09-12", "study", "b1", 1), ("2023-09-20", "talk", "b1", 5)])
        self.good("records", self.ledger, "-o", self.path / "out.xlsx")
        plan = self.plan(self.path / "out.xlsx")
        self.assertEqual((plan["new"], plan["changed"], plan["same"]), (0, 0, 2))
        sent = self.json("received", self.ledger, "--year", "2023", "--quarter", "3")
        self.assertIn("b1", json.dumps(sent))

    def test_the_counts_of_a_form_come_back(self):
        form = self.path / "表.xlsx"
        self.good("template", self.ledger, "--unit", "b1", "--year", "2023", "--quarter", "3",
                  "--form", "duties", "-o", form)
        shown = self.json("table", form)["sheets"][0]["cells"]
        row = next(cell["row"] for cell in shown if cell["text"] == "学习" and cell["row"] > 5)
        self.fill(form, 1, {f"C{row}": "1", f"D{row}": "0"})
        self.good("import", self.ledger, form)
        self.assertEqual([(r[0], r[1], r[2], r[3], r[4]) for r in self.records()],
                         [("2023-07-01", "2023-07-31", "study", "b1", 1),
                          ("2023-08-01", "2023-08-31", "study", "b1", 0)])

    def test_what_was_sent_is_remembered_with_its_layout(self):
        self.good("import", self.ledger, self.book("上报.xlsx", ACTIVITIES))
        with sqlite3.connect(self.ledger) as ledger:
            self.assertEqual(ledger.execute("select name from layout").fetchall(), [("上报",)])
            self.assertEqual(ledger.execute("select name, start, end from received_file").fetchall(),
                             [("上报.xlsx", "2023-07-01", "2023-09-30")])
        self.good("check", self.ledger)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
