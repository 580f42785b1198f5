"""read-report: the figures of work reports, from every kind of file, and what is none.

    report_cases.py build/taizhang data/sample
"""

import io
import json
import subprocess
import sys
import unittest
import zipfile

from program_case import PROGRAM, ProgramCase

REPORT = ("2023年机关党委工作总结\n今年以来，召开警示教育大会2场，开展廉政谈话**人次。\n"
          "每季度开展一次监督检查。\n下一步，拟发展党员3名。\n")
KEYS = ["quote", "offset", "indicator", "name", "quantity", "pending", "approximate",
        "unit_of_measure", "start", "end", "kind", "confidence", "done", "per", "count",
        "part_of", "rule"]
PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def docx(body):
    document = ('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
                f"<w:body>{body}</w:body></w:document>")
    relationships = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                     '<Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
                     'relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("_rels/.rels", relationships)
        archive.writestr("word/document.xml", document)
    return buffer.getvalue()


# (name of the file, its bytes, part of the Chinese message, part of the English one)
NO_REPORT = [
    ("empty.txt", b"", "没有文字", "no text"),
    ("blank.txt", " 　\n".encode(), "没有文字", "no text"),
    ("binary.txt", bytes(range(1, 32)) * 9, "不是文字文件", "is no text"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n", "是图片", "is a picture"),
    ("scan.pdf", b"%PDF-1.4\nbroken", "另存为 docx", "save it as docx"),
    ("english.txt", b"We held 12 meetings.", "没有汉字", "no Chinese"),
    ("table.txt", "日期,支部,次数\n1月,一支部,2\n2月,二支部,3\n".encode(), "import", "import"),
    ("years.txt", "2022年工作总结\n正文。\n2023年工作总结\n正文。\n".encode(), "两份报告", "two reports"),
    ("other.txt", "2022年工作总结\n正文。\n".encode(), "--year 2022", "--year 2022"),
    ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "另存为 .docx", "save it as .docx"),
    ("broken.docx", b"PK\x03\x04broken", "重新保存", "save it again"),
    ("tables.docx", docx("<w:tbl><w:tr><w:tc>" + PARAGRAPH.format("次数") + "</w:tc></w:tr></w:tbl>"),
     "import", "import"),
]


class Reports(ProgramCase):
    def read(self, *arguments):
        return self.json("read-report", *arguments, "--year", 2023)

    def test_json_has_the_keys_of_the_interface(self):
        read = self.read(self.file("r.txt", REPORT))
        self.assertEqual(list(read), ["proposals", "passed_over"])
        for proposal in read["proposals"]:
            self.assertEqual(list(proposal), KEYS)
        for passed in read["passed_over"]:
            self.assertEqual(list(passed), ["quote", "offset", "reason"])

    def test_figures_come_with_indicator_period_and_kind(self):
        conference, talk, cadence, plan = self.read(self.file("r.txt", REPORT))["proposals"]
        self.assertEqual((conference["indicator"], conference["quantity"], conference["unit_of_measure"]),
                         ("warn.conference", 2, "场"))
        self.assertEqual((conference["start"], conference["end"], conference["kind"],
                          conference["confidence"], conference["done"]),
                         ("2023-01-01", "2023-12-31", "record", "certain", True))
        self.assertEqual(REPORT[conference["offset"]:][:len(conference["quote"])], conference["quote"])
        self.assertEqual((talk["quantity"], talk["pending"]), (None, True))
        self.assertEqual((cadence["kind"], cadence["per"], cadence["count"]), ("cadence", "quarter", 1))
        self.assertEqual((plan["kind"], plan["start"], plan["done"]), ("plan", "2024-01-01", False))

    def test_every_encoding_and_container_gives_the_same(self):
        expected = self.read(self.file("r.txt", REPORT))
        for encoding in ("gb18030", "utf-16", "utf-8-sig"):
            with self.subTest(encoding=encoding):
                self.assertEqual(self.read(self.file("e.txt", REPORT.encode(encoding))), expected)
        deleted = "<w:p><w:del><w:r><w:delText>召开党课9次</w:delText></w:r></w:del></w:p>"
        body = "".join(PARAGRAPH.format(line) for line in REPORT.splitlines()) + deleted
        self.assertEqual(self.read(self.file("r.docx", docx(body))), expected)

    def test_a_report_comes_through_a_pipe(self):
        done = subprocess.run([PROGRAM, "read-report", "-", "--year", "2023", "--format", "json"],
                              input=REPORT.encode(), capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(len(json.loads(done.stdout)["proposals"]), 4)

    def test_the_table_and_csv_show_every_figure(self):
        path = self.file("r.txt", REPORT)
        table = self.good("read-report", path, "--year", 2023)
        for words in ("警示教育大会", "待补", "计划", "季度", "读出 4 个数"):
            self.assertIn(words, table)
        english = self.good("read-report", path, "--year", 2023, "--lang", "en")
        self.assertIn("4 figures", english)
        rows = self.good("read-report", path, "--year", 2023, "--format", "csv").splitlines()
        self.assertEqual(len(rows), 5)
        self.assertIn("warn.conference", rows[1])

    def test_what_is_no_report_is_told_with_what_to_do(self):
        for name, content, chinese, english in NO_REPORT:
            for language, words in (("zh-CN", chinese), ("en", english)):
                with self.subTest(name=name, language=language):
                    done = self.run_program("read-report", self.file(name, content), "--year", 2023,
                                            "--lang", language)
                    self.assertEqual(done.returncode, 1)
                    self.assertEqual(done.stdout, b"")
                    self.assertIn(words, done.stderr.decode())
                    self.assertIn(name, done.stderr.decode())

    def test_the_year_is_the_one_of_the_title_or_has_to_be_given(self):
        titled = self.file("r.txt", REPORT)
        self.assertEqual(self.json("read-report", titled), self.json("read-report", titled, "--year", 2023))
        untitled = self.file("u.txt", REPORT.split("\n", 1)[1])
        self.assertEqual(self.run_program("read-report", untitled).returncode, 2)
        two = self.file("two.txt", "2022年工作总结\n正文。\n2023年工作总结\n正文。\n")
        self.assertEqual(self.run_program("read-report", two).returncode, 1)
        self.assertEqual(self.run_program("read-report", "--year", 2023).returncode, 2)

    def test_a_missing_file_is_told(self):
        done = self.run_program("read-report", self.path / "no.txt", "--year", 2023)
        self.assertEqual(done.returncode, 1)
        self.assertIn("no.txt", done.stderr.decode())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
