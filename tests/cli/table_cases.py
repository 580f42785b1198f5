"""`table`: what was read from a spreadsheet, a CSV file or a document.

    table_cases.py build/taizhang data/sample
"""

import csv
import io
import sys
import unittest
import zipfile

from program_case import ProgramCase
from xlsx_file import workbook

TABLE = [["2023年三季度台账"],
         ["日期", "支部", "一季度"],
         ["", "", "计划", "完成"],
         ["（示例）", "一支部", "3", "3"],
         ["7月", "二支部, \"东\"", "4", "=C4"],
         ["合计", "", "7"]]
MERGED = ["A1:D1", "A2:A3", "B2:B3", "C2:D2"]


class TableCase(ProgramCase):
    def book(self, name="台账.xls", **sheets):
        sheets = sheets or {"台账": (TABLE, MERGED, "visible"),
                            "说明": ([["填表说明"]], [], "visible"),
                            "字典": ([["党课"]], [], "hidden")}
        return self.file(name, workbook(sheets))

    def rows(self, text):
        return list(csv.reader(io.StringIO(text)))

    def test_csv_is_the_first_table_below_its_header(self):
        self.assertEqual(self.rows(self.good("table", self.book(), "--format", "csv")),
                         [["日期", "支部", "一季度 计划", "一季度 完成"],
                          ["（示例）", "一支部", "3", "3"],
                          ["7月", "二支部, \"东\"", "4", "=C4"],
                          ["合计", "", "7", ""]])

    def test_other_sheets_and_formulas_without_a_value_are_told(self):
        done = self.run_program("table", self.book(), "--format", "csv", "--lang", "en")
        told = done.stderr.decode()
        self.assertEqual(done.returncode, 0, told)
        self.assertIn("说明, 字典", told)
        self.assertIn('台账.xls sheet "台账" D5: the formula has no computed value', told)

    def test_a_sheet_is_chosen_by_name_or_number(self):
        for word in ("说明", "2"):
            self.assertEqual(self.good("table", self.book(), "--sheet", word, "--format", "csv"),
                             "填表说明\r\n")
        done = self.run_program("table", self.book(), "--sheet", "4", "--lang", "en")
        self.assertEqual(done.returncode, 1)
        self.assertIn("there are: 台账, 说明, 字典", done.stderr.decode())

    def test_json_lists_every_cell_with_its_kind_and_what_it_is_merged_into(self):
        read = self.json("table", self.book())
        self.assertEqual([(each["name"], each["hidden"]) for each in read["sheets"]],
                         [("台账", False), ("说明", False), ("字典", True)])
        first = read["sheets"][0]
        self.assertEqual([first[key] for key in ("encoding", "separator", "quote", "header_row",
                                                 "example_rows", "total_rows")],
                         [None, None, None, 2, [4], [6]])
        cells = {(each["row"], each["col"]): each for each in first["cells"]}
        self.assertEqual(cells[1, 1], {"row": 1, "col": 1, "text": "2023年三季度台账",
                                       "kind": "text", "hidden": False, "merged_into": None})
        self.assertEqual(cells[1, 4], {"row": 1, "col": 4, "text": "", "kind": "empty",
                                       "hidden": False, "merged_into": "A1"})
        self.assertEqual((cells[4, 3]["kind"], cells[5, 4]["kind"]), ("number", "error"))
        self.assertEqual(first["troubles"][0]["cell"], "D5")

    def test_a_list_is_for_people(self):
        shown = self.good("table", self.book())
        self.assertIn("一季度 计划", shown)
        self.assertIn("二支部", shown)

    def test_csv_files_say_how_they_were_read(self):
        path = self.file("台账.csv", "日期;支部;次数\n2023-01-05;一支部;2\n".encode("gb18030"))
        first = self.json("table", path)["sheets"][0]
        self.assertEqual((first["encoding"], first["separator"]), ("GB18030", ";"))
        self.assertEqual(self.rows(self.good("table", path, "--format", "csv")),
                         [["日期", "支部", "次数"], ["2023-01-05", "一支部", "2"]])

    def test_what_is_no_table_says_what_to_do(self):
        for content, told in ((b"", "empty"), (b"\x89PNG\r\n\x1a\n0000", "picture"),
                              (b"PK\x03\x04" + bytes(90), "damaged"),
                              (b"%PDF-1.7\n", "PDF"), (b"<html><table>", "web page")):
            path = self.file("甲.xlsx", content)
            for words in ((), ("--format", "json"), ("--format", "csv")):
                done = self.run_program("table", path, *words, "--lang", "en")
                self.assertEqual((done.returncode, done.stdout), (1, b""), content)
                self.assertIn(told, done.stderr.decode())
                self.assertIn("甲.xlsx", done.stderr.decode())
        self.assertEqual(self.run_program("table", self.path / "none.xlsx").returncode, 1)
        self.assertEqual(self.run_program("table").returncode, 2)

    def test_a_sheet_that_is_not_in_the_file_is_no_success(self):
        path = self.book()
        whole = zipfile.ZipFile(path)
        short = self.path / "short.xlsx"
        with zipfile.ZipFile(short, "w") as parts:
            for name in whole.namelist():
                if name != "xl/s1.xml":
                    parts.writestr(name, whole.read(name))
        for words in (("--format", "csv"), ("--format", "json")):
            done = self.run_program("table", short, "--lang", "en", *words)
            self.assertEqual(done.returncode, 1)
            self.assertIn('what sheet "台账" holds is not in the file', done.stderr.decode())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
