"""Workbooks of hostile and empty ledgers, read back cell by cell.

    workbook_cases.py build/taizhang
"""

import csv
import io
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from contextlib import closing
from pathlib import Path

from workbook_reader import Workbook, rows_of

PROGRAM = Path(sys.argv[1]).resolve()
LONGEST = 32767  # characters of a cell

INDICATORS = ("code,name_zh,name_en,category,units,measure,numerator,denominator,direction,decimals,"
              "aliases\n")
UNITS = "code,name,parent,kind,active_from,active_to,order\n"
TARGETS = "year,indicator,unit,annual,q1,q2,q3,q4,phasing,note\n"
RECORDS = ("start", "end", "indicator", "unit", "quantity", "approximate", "participants", "hours",
           "topic", "note", "place", "host")
SHEET_NAMES = ["概况", "季度", "图表", "支部", "缺项", "问题", "台账", "说明"]
QUARTER = ("--year", "2023", "--quarter", "3", "--as-of", "2023-09-18")


def csv_of(rows):
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


def record(topic="", unit="root", indicator="a", quantity=1):
    return ("2023-07-05", "", indicator, unit, quantity, "", "", "", topic, "", "", "")


class WorkbookCases(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name)
        self.temporary = self.path / "tmp"
        self.temporary.mkdir()
        self.ledger = self.path / "l.taizhang"
        self.good("new", self.ledger)

    def run_program(self, *arguments, longest_file=None):
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (longest_file, longest_file))
        return subprocess.run([PROGRAM, *map(str, arguments)], stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=300, check=False,
                              env={**os.environ, "TMPDIR": str(self.temporary)},
                              preexec_fn=limit if longest_file else None)

    def good(self, *arguments):
        done = self.run_program(*arguments)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertEqual(list(self.temporary.iterdir()), [])
        return done

    def fill(self, records=(), units="", indicators="", targets=""):
        texts = {"indicators.csv": INDICATORS + "a,甲,A,类,次,sum,,,at_least,0,\n" + indicators,
                 "units.csv": UNITS + "root,委,,committee,,,1\n" + units,
                 "targets.csv": TARGETS + "2023,a,root,12,,,,,even,\n" + targets,
                 "records.csv": csv_of([RECORDS, *records])}
        for name, text in texts.items():
            (self.path / name).write_text(text, encoding="utf-8", newline="")
        self.good("import", self.ledger, *(self.path / name for name in texts), "--yes")

    def pack(self, *more, name="p.xlsx"):
        self.good("pack", self.ledger, *QUARTER, "-o", self.path / name, *more)
        return Workbook(self.path / name)

    def topics(self, book):
        return [row[8] for row in rows_of(book.sheets["台账"])[1:]]

    def test_text_that_looks_like_a_formula_stays_text(self):
        topics = ["=1+1", "+a", "-5-3", "@x", "=tab\there", "=HYPERLINK(\"http://x\")"]
        self.fill([record(topic) for topic in topics])
        book = self.pack()
        self.assertEqual(self.topics(book), topics)
        self.assertEqual([f for f in book.formulas() if not f.startswith("SUM(")], [])

    def test_records_in_a_csv_file_come_back_unchanged(self):
        topics = ["=1+1", "'=1+1", "''@x", "'plain", "\ttab", "-5", "+86 10", "a,b\"c", "一\n二"]
        self.fill([record(topic) for topic in topics])
        back, file = self.path / "back.taizhang", self.path / "out.csv"
        self.good("records", self.ledger, "-o", file)
        self.assertIn("'=1+1", file.read_text(encoding="utf-8-sig"))
        self.good("new", back)
        self.good("import", back, self.path / "indicators.csv", self.path / "units.csv", file, "--yes")
        lists = [[row[:-1] for row in csv.reader(io.StringIO( # without the ids
                     self.good("records", ledger, "--format", "csv").stdout.decode("utf-8-sig"), newline=""))]
                 for ledger in (self.ledger, back)]
        self.assertEqual(*lists)
        before = self.ledger.read_bytes()
        self.good("import", self.ledger, file, "--skip-duplicates", "--yes")
        self.assertEqual(self.ledger.read_bytes(), before)

    def test_lists_go_out_as_workbooks_with_numbers(self):
        self.fill([record("=1+1", quantity=7)])
        self.good("records", self.ledger, "-o", self.path / "r.xlsx")
        rows = rows_of(Workbook(self.path / "r.xlsx").sheets["台账"])
        self.assertEqual((rows[1][4], rows[1][8]), (7.0, "=1+1"))
        self.good("review", self.ledger, *QUARTER, "-o", self.path / "v.xlsx")
        rows = rows_of(list(Workbook(self.path / "v.xlsx").sheets.values())[0])
        self.assertEqual(rows[1][:4], ["a", "甲", "次", 12.0])
        done = self.run_program("review", self.ledger, *QUARTER, "-o", self.path / "v.txt")
        self.assertEqual(done.returncode, 2)
        done = self.run_program("review", self.ledger, *QUARTER, "-o", self.path / "v.xlsx")
        self.assertEqual(done.returncode, 1)

    def test_control_characters_are_removed_and_escapes_kept(self):
        """An import refuses them; older ledgers may hold them."""
        self.fill([record("topic"), record("一\r\n二\r三"), record("_x00_x0042_")])
        with closing(sqlite3.connect(self.ledger)) as ledger, ledger:
            ledger.execute("UPDATE record SET topic = ? WHERE topic = 'topic'",
                           ("a\x01b\x1b\x7f_x0041_c",))
        self.assertEqual(self.topics(self.pack()), ["ab_x0041_c", "一\n二\n三", "_x00_x0042_"])

    def test_a_long_topic_is_kept_up_to_what_a_cell_holds(self):
        self.fill([record("长" * 10_000), record("长" * 40_000), record("𠮷" * 20_000)])
        topics = self.topics(self.pack())
        self.assertEqual(topics[:2], ["长" * 10_000, "长" * LONGEST])
        self.assertEqual(topics[2], "𠮷" * (LONGEST // 2))

    def test_hostile_names_and_many_branches(self):
        names = [f"[第{n}]:*?/\\'支部&<>" + "长" * 40 for n in range(300)]
        units = csv_of([(f"b{n}", name, "root", "branch", "", "", n)
                        for n, name in enumerate(names)])
        indicators = csv_of([("b", "=1+1", "", "@类", "次", "sum", "", "", "at_least", 0, ""),
                             ("c", "名" * 40, "", "类" * 40, "件", "sum", "", "", "track", 0, "")])
        self.fill([record("x", f"b{n}", "abc"[n % 3]) for n in range(300)], units, indicators)
        book = self.pack("--title", "=[题]:*?/\\&" + "长" * 300)
        self.assertEqual(list(book.sheets), SHEET_NAMES)
        branches = rows_of(book.sheets["支部"])
        self.assertEqual([row[0] for row in branches[5:305]], names)
        self.assertEqual(branches[305][1:4], [100.0, 100.0, 100.0])
        self.assertEqual(sorted(f for f in book.formulas() if "B$6" in f), ["SUM($B$6:$B$305)"])

    def test_the_same_ledger_gives_the_same_bytes(self):
        self.fill([record(str(n)) for n in range(50)])
        for name in ("1.xlsx", "2.xlsx"):
            self.pack(name=name)
        self.assertEqual(*((self.path / name).read_bytes() for name in ("1.xlsx", "2.xlsx")))

    def test_a_target_is_drawn_as_a_line_over_the_bars(self):
        self.fill([record(), record(indicator="b")], indicators="b,乙,B,类,件,sum,,,track,0,\n")
        charts = {name: part.decode() for name, part in self.pack().parts.items()
                  if name.startswith("xl/charts/chart")}
        self.assertEqual(len(charts), 2)
        with_target, without = charts["xl/charts/chart1.xml"], charts["xl/charts/chart2.xml"]
        self.assertEqual(with_target.count("<c:ser>"), 3)
        line = with_target[with_target.index("<c:lineChart>"):with_target.index("</c:lineChart>")]
        self.assertEqual(line.count("<c:ser>"), 1)
        self.assertEqual(line.count("<c:axId"), 2)
        self.assertNotIn("<c:lineChart>", without)

    def test_what_is_private_is_nowhere_in_the_file(self):
        cases = [record("某案件", indicator="case.a", quantity=2), record("学习", quantity=2)]
        self.fill(cases, indicators="case.a,案,C,案件,件,sum,,,track,0,\n")
        book = self.pack("--hide-cases-below", "3", "--internal")
        row = next(r for r in rows_of(book.sheets["概况"]) if r[1] == "案")
        self.assertEqual([row[5], row[6], row[7]], ["**", "<3", "–"])
        self.assertEqual(self.topics(book), ["学习"])
        self.assertFalse(any("某案件".encode() in part for part in book.parts.values()))
        self.assertEqual(sum(name.startswith("xl/charts/") for name in book.parts), 1)
        self.assertIn("没有列出案件类记录", "".join(map(str, book.sheets["说明"].values())))
        self.assertEqual(len(self.topics(self.pack(name="open.xlsx"))), 2)

    def test_nothing_to_tell_is_a_sound_workbook(self):
        self.good("import", self.ledger, self.written("u.csv", UNITS + "root,委,,committee,,,1\n"))
        book = self.pack()
        self.assertEqual(list(book.sheets), SHEET_NAMES)
        self.assertEqual(self.topics(book), [])

    def written(self, name, text):
        path = self.path / name
        path.write_text(text, encoding="utf-8")
        return path

    def test_a_full_disk_leaves_no_file(self):
        self.fill([record(f"第{n}次，" + "主题" * 200) for n in range(3000)])
        target = self.path / "p.xlsx"
        self.pack()
        size = target.stat().st_size
        target.unlink()
        for longest in (1, 5_000, size // 2, size - 1, 1_000_000, 3_000_000):
            done = self.run_program("pack", self.ledger, *QUARTER, "-o", target,
                                    longest_file=longest)
            self.assertEqual(done.returncode, 1, f"{longest}: {done.stderr.decode()}")
            self.assertRegex(done.stderr.decode(), "磁盘已满|允许的文件大小|临时文件夹.*已满")
            self.assertEqual(list(self.temporary.iterdir()), [])
            self.assertEqual([p.name for p in self.path.iterdir() if p.suffix == ".xlsx"], [])

    def test_a_target_that_can_not_be_written_is_left_alone(self):
        self.fill([record()])
        kept = self.written("kept.xlsx", "mine")
        for target in (kept, self.temporary, self.path / "none" / "p.xlsx"):
            done = self.run_program("pack", self.ledger, *QUARTER, "-o", target)
            self.assertNotEqual(done.returncode, 0, target)
        self.assertEqual(kept.read_text(encoding="utf-8"), "mine")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
