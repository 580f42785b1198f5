"""What can't be read is told with file, sheet and cell and what to do, and nothing is written.

    bad_sheet_cases.py build/taizhang data/sample
"""

import io
import sys
import unittest
import zipfile

from office_containers import biff, compound_file, record, xls, xlsx_inline
from sheet_case import SheetProgramCase
from xlsx_file import OFFICE, SPREADSHEET, relationships

GOOD = [["日期", "支部", "指标", "数量"], ["2023-09-12", "第一党支部", "学习", "1"]]
FILE_PASS = record(0x002F, bytes(54))


def xlsx_with_sheet(xml):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("_rels/.rels", relationships(("officeDocument", "xl/workbook.xml")))
        parts.writestr("xl/workbook.xml", f'<workbook xmlns="{SPREADSHEET}" xmlns:r="{OFFICE}"><sheets>'
                                          '<sheet name="九月" sheetId="1" r:id="r1"/></sheets></workbook>')
        parts.writestr("xl/_rels/workbook.xml.rels", relationships(("worksheet", "sheet.xml")))
        parts.writestr("xl/sheet.xml", f'<worksheet xmlns="{SPREADSHEET}">{xml}</worksheet>')
    return buffer.getvalue()


def inline(place, text):
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def row_of(number, *texts):
    cells = "".join(inline(f"{letter}{number}", text) for letter, text in zip("ABCD", texts))
    return f'<row r="{number}">{cells}</row>'


class BadSheetCase(SheetProgramCase):
    def refused(self, name, content, *arguments):
        path = self.file(name, content)
        before = self.ledger.read_bytes()
        done = self.run_program("import", self.ledger, path, *arguments)
        said = done.stderr.decode()
        self.assertEqual(done.returncode, 1, said)
        self.assertIn(name, said)
        self.assertEqual(self.ledger.read_bytes(), before, "something was written")
        return said

    def test_an_encrypted_file_asks_for_one_without_a_password(self):
        locked = compound_file({"EncryptionInfo": b"\4\0\4\0", "EncryptedPackage": bytes(5000)})
        self.assertIn("密码", self.refused("锁.xlsx", locked))
        self.assertIn("密码", self.refused("锁.et", locked))
        book = biff("表", GOOD, [])
        begin = 4 + int.from_bytes(book[2:4], "little")
        self.assertIn("密码", self.refused("锁.xls", compound_file({"Workbook": book[:begin] + FILE_PASS
                                                                 + book[begin:]})))

    def test_a_damaged_file_says_so(self):
        good = xlsx_inline("表", GOOD, [])
        for name, content in (("短.xlsx", good[:len(good) // 2]), ("头.xlsx", b"PK\3\4" + bytes(200)),
                              ("乱.xls", compound_file({"Workbook": b"\xFF" * 9000})),
                              ("断.xls", xls("表", GOOD, [])[:2000]),
                              ("部件.xlsx", xlsx_with_sheet("<sheetData><row r='1'><c r='A1'"))):
            said = self.refused(name, content)
            self.assertRegex(said, "重新|另存", name)

    def test_an_empty_file_says_so(self):
        for name in ("空.xlsx", "空.xls", "空.ods", "空.csv"):
            self.assertIn("空", self.refused(name, b"").replace(name, ""))
        self.assertIn("空", self.refused("白.csv", b"\n\n,,\n").replace("白.csv", ""))
        self.assertIn("空", self.refused("无格.xlsx", xlsx_inline("表", [[]], [])).replace("无格.xlsx", ""))

    def test_other_kinds_of_file_say_what_to_save_them_as(self):
        document = compound_file({"1Table": bytes(100), "WordDocument": bytes(600)})
        for name in ("旧.doc", "旧.wps", "旧.xls"):
            self.assertIn(".docx", self.refused(name, document), name)
        self.assertRegex(self.refused("改名.xlsx", bytes.fromhex("89504E470D0A1A0A0000000D49484452") + bytes(100)),
                         "图片")
        self.assertRegex(self.refused("照片.xls", bytes.fromhex("FFD8FFE000104A464946") + bytes(100)), "图片")
        self.assertRegex(self.refused("文.xlsx", b"%PDF-1.4\n1 0 obj\n"), "PDF")

    def test_a_second_table_is_told_with_its_row(self):
        rows = [*GOOD, [], ["日期", "地点", "主持人"], ["2023-09-01", "礼堂", "王"]]
        self.assertIn("两表.xlsx · 表 第 4 行：从这一行起是另一张表", self.refused("两表.xlsx", xlsx_inline("表", rows, [])))

    def test_formulas_without_values_are_told_cell_by_cell(self):
        xml = "<sheetData>" + row_of(1, *GOOD[0]) + "".join(
            f'<row r="{number}">{inline(f"A{number}", "2023-09-12")}{inline(f"B{number}", "第一党支部")}'
            f'{inline(f"C{number}", "学习")}<c r="D{number}"><f>1+{number}</f></c></row>' for number in (2, 3)) \
            + "</sheetData>"
        said = self.refused("公式.xlsx", xlsx_with_sheet(xml))
        self.assertIn("公式.xlsx · 九月 第 2 行，数量 列（D），“=1+2”：", said)
        self.assertIn("第 3 行", said)
        self.assertIn("保存一次", said)

    def test_a_million_empty_rows_are_no_rows(self):
        rows = row_of(1, *GOOD[0]) + row_of(2, *GOOD[1]) + "".join(
            f'<row r="{number}" s="1"><c r="A{number}" s="1"/></row>' for number in range(3, 1_000_003))
        path = self.file("格式.xlsx", xlsx_with_sheet(f'<dimension ref="A1:D1000002"/><sheetData>{rows}</sheetData>'))
        self.good("import", self.ledger, path)
        self.assertEqual(len(self.records()), 1)

    def test_a_name_of_two_units_is_refused_with_the_way_to_say_which(self):
        twice = "code,name,parent,kind,active_from,active_to,order\ng1,第一党小组,b1,group,,,1\ng2,第一党小组,b2,group,,,1\n"
        self.good("import", self.ledger, self.file("组.csv", twice))
        rows = [GOOD[0], ["2023-09-12", "第一党小组", "学习", "1"], ["2023-09-13", "第一党小组", "学习", "2"]]
        said = self.refused("小组.xlsx", xlsx_inline("表", rows, []))
        self.assertIn("小组.xlsx · 表 第 2 行，支部 列（B），“第一党小组”：有 2 个叫这个名字", said)
        self.assertIn("--resolve", said)
        book = self.file("小组.xlsx", xlsx_inline("表", rows, []))
        self.good("import", self.ledger, book, "--resolve", "第一党小组=g2")
        self.assertEqual([r[3] for r in self.records()], ["g2", "g2"])
        below = self.file("一支部.xlsx", xlsx_inline("第一党支部", rows, []))
        self.good("import", self.ledger, below)
        self.assertEqual([r[3] for r in self.records()], ["g2", "g2"], "the answer of the layout goes before")

    def test_a_cell_is_read_as_the_user_says(self):
        rows = [GOOD[0], ["2023-09-31", "第一党支部", "学习", "1"], ["2023-09-12", "第二党支部", "学习", "两"]]
        wanted = [("2023-09-30", "2023-09-30", "study", "b1", 1), ("2023-09-12", "2023-09-12", "study", "b2", 2)]
        table = "\n".join(",".join(row) for row in [["start", "unit", "indicator", "quantity"]] + rows[1:]) + "\n"
        for name, place, content in (("错.xlsx", "错.xlsx · 表", xlsx_inline("表", rows, [])),
                                     ("错 office.csv", "错 office.csv", "\n".join(",".join(row) for row in rows)),
                                     ("错=!.csv", "错=!.csv", table)):
            with self.subTest(name):
                said = self.refused(name, content)
                self.assertIn("2023-09-31", said)
                cells = "--cell", f"{place}!A2=2023-09-30", "--cell", f"{place}!d3=2"
                for wrong in (f"{place}!A9", "别的.csv!A2"):
                    done = self.run_program("import", self.ledger, self.path / name, *cells, "--cell", f"{wrong}=1")
                    self.assertEqual(done.returncode, 1)
                    self.assertIn(f"没有用到 --cell {wrong}：", done.stderr.decode())
                    self.assertEqual(self.records(), [])
                said = self.refused(name, content, *cells[:2], "--cell", f"{place}!D3=三")
                self.assertIn("三", said)
                done = self.run_program("import", self.ledger, self.path / name, *cells)
                self.assertEqual(done.returncode, 0, done.stderr.decode())
                self.assertIn("按改正后的“2023-09-30”导入", done.stderr.decode())
                self.assertEqual(sorted(r[:5] for r in self.records()), sorted(wanted))
                self.good("undo", self.ledger)
        for wrong in ("A2=1", "x.csv!=1", "x.csv!A0=1", "x.csv!A2"):
            done = self.run_program("import", self.ledger, self.path / "错.xlsx", "--cell", wrong)
            self.assertEqual(done.returncode, 2, wrong)

    def test_a_cell_of_a_cross_table_is_corrected_in_each_of_its_quantities(self):
        rows = [["2023年三季度统计表"], ["支部", "学习", "谈话"], ["第一党支部", "x", "3"], ["第二党支部", "4", "y"]]
        path = self.file("表.xlsx", xlsx_inline("表", rows, []))
        self.good("import", self.ledger, path, "--cell", "表.xlsx · 表!B3=1", "--cell", "表.xlsx · 表!C4=")
        self.assertEqual(sorted(r[2:5] for r in self.records()),
                         [("study", "b1", 1), ("study", "b2", 4), ("talk", "b1", 3)])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
