"""The commands as a script sees them: output, exit status, and a ledger that bad input leaves alone.

    command_line_cases.py build/taizhang data/sample
"""

import json
import os
import re
import sqlite3
import subprocess
import sys
import unittest
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from program_case import (BASE, CADENCES, INDICATORS, PROGRAM, RECORDS, SAMPLE, TARGETS, UNITS,
                          ProgramCase)

# (name of the file, text, part of the English message)
BAD_FILES = [
    ("records.csv", RECORDS + "2023-01-05,,zzz,x,1,,,,,\n", "no such indicator"),
    ("records.csv", RECORDS + "2023-01-05,,a,zzz,1,,,,,\n", "no such unit"),
    ("records.csv", RECORDS + "2023-02-29,,a,x,1,,,,,\n", "no such date"),
    ("records.csv", RECORDS + "03/04/2023,,a,x,1,,,,,\n", "two readings"),
    ("records.csv", RECORDS + "9月12日,,a,x,1,,,,,\n", "year is missing"),
    ("records.csv", RECORDS + "1899-01-01,,a,x,1,,,,,\n", "1900"),
    ("records.csv", RECORDS + "2023-05-05,2023-05-04,a,x,1,,,,,\n", "end lies before"),
    ("records.csv", RECORDS + "2022-12-30,2023-01-02,a,x,1,,,,,\n", "split it"),
    ("records.csv", RECORDS + "2023-01-05,,a,x,-1,,,,,\n", "negative"),
    ("records.csv", RECORDS + "2023-01-05,,a,x,inf,,,,,\n", "no number"),
    ("records.csv", RECORDS + "2023-01-05,,a,x,1e400,,,,,\n", "no number"),
    ("records.csv", RECORDS + "2023-01-05,,a,x,1.5,,,,,\n", "at most 0 decimals"),
    ("records.csv", RECORDS + "2023-01-05,,r,x,1,,,,,\n", "computed from others"),
    ("records.csv", RECORDS + "2023-01-05,,a,x,1,maybe,,,,\n", "allowed"),
    ("records.csv", RECORDS + '2023-01-05,,a,x,1,,,,"open,\n', "never closed"),
    ("records.csv", RECORDS + "2023-01-05,,a,x,1,,,,a\0b,\n", "NUL"),
    ("records.csv", RECORDS + "2023-01-05,,a,x,1,,,," + "长" * 3_500_000 + ",\n", "more than 1 MB"),
    ("records.csv", (RECORDS + "2023-01-05,,a,x,1,,,,").encode() + b"\xff,\n", "UTF-8"),
    ("records.csv", RECORDS + "2023-01-05,,a,x,1,,,,\x1b[31m,\n", "control character"),
    ("records.csv", RECORDS + "2023.1,,a,x,1,,,,,\n", "two readings"),
    ("records.csv", RECORDS + "2023-01-05 25:00,,a,x,1,,,,,\n", "the time after the date"),
    ("records.csv", RECORDS + "2023-01-05,,a,x,1\n", "5 cells"),
    ("records.csv", "start,end,indicator,unit,approximate,participants,hours,topic\n",
     "column is missing"),
    ("records.csv", RECORDS + "2023-01-05,,a,,1,,,,,\n", "must not be empty"),
    ("records.csv", "foo,bar\n1,2\n", "no kind of file"),
    ("records.csv", "", "empty"),
    ("units.csv", UNITS + "y,y,x,branch,,,\nz,z,z2,branch,,,\nz2,z2,z,branch,,,\n", "cycle"),
    ("units.csv", UNITS + "y,y,,committee,,,\n", "root already"),
    ("units.csv", UNITS + "y,y,x,branch,,,\ny,y,x,branch,,,\n", "repeats"),
    ("units.csv", UNITS + "Y!,y,x,branch,,,\n", "a code has"),
    ("units.csv", UNITS + "y,y,x,club,,,\n", "allowed words"),
    ("indicators.csv", INDICATORS + "a,甲,,,,sum,,,at_least,0,\na,甲,,,,sum,,,at_least,0,\n",
     "repeats"),
    ("indicators.csv", INDICATORS + "q,丁,,,,ratio,a,,at_least,0,\n", "numerator"),
    ("indicators.csv", INDICATORS + "a,甲,,,,latest,,,at_least,0,\n", "measure sum"),
    ("indicators.csv", INDICATORS + "q,丁,,,,sum,,,at_least,4,\n", "from 0 to 3"),
    ("targets.csv", TARGETS + "2023,a,x,10,1,2,3,3,manual,\n", "differs from the annual value by 1"),
    ("targets.csv", TARGETS + "2023,a,x,10,0,0,0,0,weights,\n", "add up to 0"),
    ("targets.csv", TARGETS + "2023,b,x,10,,,,,,\n", "takes no target"),
    ("targets.csv", TARGETS + "1800,a,x,10,,,,,,\n", "1900"),
    ("cadences.csv", CADENCES + "a,x,0,month,self,,\n", "whole number"),
    ("cadences.csv", CADENCES + "r,x,1,month,self,,\n", "measure sum"),
    ("cadences.csv", CADENCES + "a,x,1,month,self,,2023-06-30\na,x,2,month,self,2023-06-01,\n",
     "overlaps"),
]

WRONG_USAGE = [
    ["nope", "L"], ["--nope"],
    ["review"], ["review", "L"], ["review", "L", "--year", "1899"], ["review", "L", "--year", "2200"],
    ["review", "L", "--year", "20x3"], ["review", "L", "--year", "2023", "--quarter", "5"],
    ["review", "L", "--year", "2023", "--quarter", "0"],
    ["review", "L", "--year", "2023", "--as-of", "2023-02-29"],
    ["review", "L", "--year", "2023", "--year", "2023"], ["review", "L", "--year"],
    ["review", "L", "M", "--year", "2023"], ["review", "L", "--year", "2023", "--format", "xml"],
    ["review", "L", "--year", "2023", "--lang", "fr"], ["review", "L", "--year", "2023", "--nope"],
    ["import", "L"], ["settings", "L", "nope"], ["settings", "L", "cutoff_day", "32"],
    ["settings", "L", "amber_lag", "-1"], ["sample", "M", "--records", "0"],
    ["sample", "M", "--records", "-5"],
    ["sample", "M", "--records", "5", "--years", "2023-2022"],
    ["draft", "L"], ["draft", "L", "--year", "2023"], ["draft", "L", "--quarter", "3"],
    ["draft", "L", "--sentences"],
    ["record", "L"], ["record", "L", "--start", "2023-04-05", "--indicator", "a"],
    ["record", "L", "--start", "2023-04-05", "--unit", "x"],
    ["record", "L", "--indicator", "a", "--unit", "x"],
    ["record", "L", "M", "--start", "2023-04-05", "--indicator", "a", "--unit", "x"],
]

# (options that replace the good ones, option that is refused, part of the English message)
BAD_ENTRIES = [
    ({"--start": "2023-06-31"}, "--start", "no such date"),
    ({"--start": "03/04/2023"}, "--start", "two readings"),
    ({"--start": "4.5"}, "--start", "year is missing"),
    ({"--start": "2022-12-30", "--end": "2023-01-02"}, "--end", "split it"),
    ({"--end": "2023-04-04"}, "--end", "end lies before"),
    ({"--indicator": "zzz"}, "--indicator", "no such indicator"),
    ({"--indicator": "r"}, "--indicator", "computed from others"),
    ({"--unit": "zzz"}, "--unit", "no such unit"),
    ({"--quantity": "-1"}, "--quantity", "negative"),
    ({"--quantity": "abc"}, "--quantity", "no number"),
    ({"--quantity": "1e400"}, "--quantity", "no number"),
    ({"--quantity": "1.5"}, "--quantity", "at most 0 decimals"),
    ({"--participants": "-3"}, "--participants", "negative"),
    ({"--hours": "x"}, "--hours", "no number"),
]
GOOD_ENTRY = {"--start": "2023-04-05", "--indicator": "a", "--unit": "x"}


class CommandLine(ProgramCase):
    def records(self):
        return self.json("records", self.ledger)["records"]

    def test_bad_rows_are_told_and_nothing_is_written(self):
        self.add_base()
        before = self.ledger.read_bytes()
        for name, text, message in BAD_FILES:
            with self.subTest(message=message, text=text[:120]):
                done = self.run_program("import", self.ledger, self.file(name, text), "--lang", "en")
                self.assertEqual(done.returncode, 1)
                self.assertIn(message, done.stderr.decode())
                self.assertIn(name, done.stderr.decode())
                self.assertEqual(self.ledger.read_bytes(), before)
                self.assertFalse(self.path.joinpath("l.taizhang-journal").exists())

    def test_every_bad_row_is_told_with_its_place(self):
        self.add_base()
        rows = RECORDS + '2023-01-05,,a,x,1,,,,"two\nlines",\n2023-02-30,,a,x,1,,,,,\n,,a,x,1,,,,,\n'
        done = self.run_program("import", self.ledger, self.file("f.csv", rows))
        lines = done.stderr.decode().splitlines()
        self.assertIn("f.csv 第 3 行，start 列（A），“2023-02-30”", lines[0])
        self.assertIn("f.csv 第 4 行，start 列", lines[1])

    def test_what_is_no_error_is_kept_exactly(self):
        self.add_base()
        topic = 'two\nlines, "quoted" 𠮷'
        note = "'); DROP TABLE record; --"
        row = f'2023-04-05,,a,x,1,,,,"{topic.replace(chr(34), chr(34) * 2)}","{note}"\n'
        self.good("import", self.ledger, self.file("r.csv", RECORDS + row + row))
        found = self.records()
        self.assertEqual([(r["topic"], r["note"]) for r in found], [(topic, note)] * 2)

    def test_files_of_one_call_come_in_any_order(self):
        files = [self.file("r.csv", RECORDS + "2023Q2,,a,x,约300,,,,,\n2023-05,,a,root,**,,,,,\n")]
        files += [self.file(n, t) for n, t in reversed(BASE.items())]
        self.good("import", self.ledger, *files)
        found = {r["start"]: r for r in self.records()}
        self.assertEqual(found["2023-04-01"]["quantity"], 300)
        self.assertTrue(found["2023-04-01"]["approximate"])
        self.assertTrue(found["2023-05-01"]["pending"])
        self.assertEqual(found["2023-05-01"]["unit"], "root")

    def test_other_encodings_and_separators_are_read(self):
        text = RECORDS + "2023-04-05,,a,x,1,,,,主题教育,\n"
        kinds = [text.encode("gb18030"), text.encode("utf-16"), text.encode("utf-8-sig"),
                 text.replace(",", "\t").encode(), text.replace(",", ";").encode()]
        self.add_base()
        for content in kinds:
            self.good("import", self.ledger, self.file("r.csv", content))
        self.assertEqual([r["topic"] for r in self.records()], ["主题教育"] * len(kinds))

    def test_an_import_is_one_step(self):
        self.add_base()
        self.good("import", self.ledger, self.file("r.csv", RECORDS + "2023-04-05,,a,x,2,,,,,\n" * 9))
        self.assertEqual(len(self.records()), 9)
        self.good("undo", self.ledger)
        self.assertEqual(self.records(), [])
        self.good("redo", self.ledger)
        self.assertEqual(self.json("records", self.ledger)["sum"], 18)
        self.assertEqual(len(self.json("history", self.ledger)["steps"]), 2)
        self.assertTrue(self.json("check", self.ledger)["ok"])

    def record(self, **options):
        words = [w for pair in options.get("options", GOOD_ENTRY).items() for w in pair]
        return self.run_program("record", self.ledger, *words, *options.get("more", []))

    def test_records_are_listed_by_what_is_uncertain_about_them(self):
        self.add_base()
        rows = ("2023-05-01,,a,x,,,,,pending,\n2023-05-02,,a,x,30,yes,,,about,\n"
                "2023-04-01,2023-09-30,a,x,1,,,,long,\n")
        self.good("import", self.ledger, self.file("records.csv", RECORDS + rows))
        for option, topic in (("--pending", "pending"), ("--approximate", "about"),
                              ("--unassigned", "long")):
            found = self.json("records", self.ledger, option)["records"]
            self.assertEqual([record["topic"] for record in found], [topic], option)

    def test_a_record_is_added_as_one_step(self):
        self.add_base()
        done = self.record(options={**GOOD_ENTRY, "--unit": "一支部", "--quantity": "３００余",
                                    "--participants": "46", "--hours": "1.5", "--topic": "主题 𠮷",
                                    "--note": "备注", "--place": "党员活动室",
                                    "--host": "支部书记"}, more=["--lang", "en"])
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertIn("0 → 300 次", done.stdout.decode())
        [found] = self.records()
        self.assertEqual([found[k] for k in ("start", "end", "indicator", "unit", "quantity",
                                             "approximate", "participants", "hours", "topic",
                                             "note", "place", "host", "source")],
                         ["2023-04-05", "2023-04-05", "a", "x", 300, True, 46, 1.5, "主题 𠮷",
                          "备注", "党员活动室", "支部书记", ""])
        self.good("undo", self.ledger)
        self.assertEqual(self.records(), [])

    def test_a_record_without_quantity_is_pending_and_a_twin_is_told(self):
        self.add_base()
        for duplicates in range(2):
            done = self.record(more=["--format", "json"])
            self.assertEqual(done.returncode, 0, done.stderr.decode())
            told = json.loads(done.stdout)
            self.assertTrue(told["record"]["pending"])
            self.assertEqual(told["likely_duplicates"], duplicates)
            self.assertEqual("已有 1 条" in done.stderr.decode(), duplicates == 1)
        self.assertEqual(len(self.records()), 2)

    def test_what_is_odd_is_said_at_every_entry_and_taken(self):
        self.add_base()
        row = "start,indicator,unit,quantity\n"
        for start, said in [("2023-02-05", "2023-03-01 才成立"), ("2132-09-12", "2132-09-12 在今天之后"),
                            ("1932-09-12", "1932 年")]:
            with self.subTest(start=start):
                before = len(self.records())
                done = self.record(options={**GOOD_ENTRY, "--start": start, "--quantity": "1"})
                self.assertEqual(done.returncode, 0)
                self.assertIn(said, done.stderr.decode())
                self.assertIn(f"{start[:4]} 年", done.stdout.decode())
                done = self.run_program("import", self.ledger, self.file("o.csv", row + start + ",a,x,1\n"))
                self.assertEqual(done.returncode, 0)
                if start != "1932-09-12":  # one record of that year is there now
                    self.assertIn(said, done.stderr.decode())
                self.assertEqual(len(self.records()), before + 2)

    def test_an_office_s_table_is_read_as_it_is(self):
        self.add_base()
        table = "某局2023年三季度活动台账,,,,,\n日期,党支部,活动类型,次数,主持人,应到\n2023.9.12,一支部,甲,1,支部书记,9\n合计,,,1,,\n"
        done = self.run_program("import", self.ledger, self.file("office.csv", table))
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertIn("没有用到的列：应到", done.stderr.decode())
        self.assertIn("第 4 行", done.stderr.decode())
        [found] = self.records()
        self.assertEqual((found["start"], found["unit"], found["indicator"], found["quantity"]),
                         ("2023-09-12", "x", "a", 1))

    def test_the_effect_of_changed_definitions_is_told_first(self):
        self.add_base()
        self.good("import", self.ledger, self.file("r.csv", RECORDS + "2023-04-05,,a,x,7,,,,,\n2023-08-05,,a,x,2,,,,,\n"))
        units = self.file("u.csv", UNITS + "y,二支部,root,branch,,,2\n")
        self.good("import", self.ledger, units)
        moved = self.file("m.csv", UNITS + "x,一支部,y,branch,2023-03-01,,1\n")
        plan = self.good("import", self.ledger, moved, "--dry-run")
        self.assertIn("上级 委 → 二支部；涉及 2 条记录", plan)
        self.assertIn("2023 年 二支部 甲：", plan)
        told = self.json("import", self.ledger, moved, "--dry-run")["effects"]
        self.assertTrue(any("全年 0 → 9" in line for line in told), told)

    def test_an_indicator_becomes_nothing_that_its_records_and_duties_contradict(self):
        self.add_base()
        self.good("import", self.ledger, self.file("c.csv", CADENCES + "a,root,1,month,branch,,\n"),
                  self.file("r.csv", RECORDS + "2023-04-05,,b,x,2,,,,,\n"))
        before = self.ledger.read_bytes()
        for row, said in [("a,甲,A,类,次,latest,,,at_least,0,\n", "甲：它有周期要求"),
                          ("b,乙,B,类,%,ratio,a,a,at_least,0,\n", "乙：它有 1 条记录")]:
            with self.subTest(row=row):
                files = [self.file("i.csv", INDICATORS + "r,率,R,类,%,ratio,c,c,at_least,1,\n"
                                   "c,丙,C,类,次,sum,,,track,0,\n" + row)]
                done = self.run_program("import", self.ledger, *files)
                self.assertEqual(done.returncode, 1)
                self.assertIn(said, done.stderr.decode())
                self.assertEqual(self.ledger.read_bytes(), before)

    def test_the_effect_of_a_cutoff_day_is_told_first(self):
        self.add_base()
        self.good("import", self.ledger, self.file("r.csv", RECORDS + "2023Q3,,a,x,3,,,,,\n"))
        before = self.ledger.read_bytes()
        told = self.run_program("settings", self.ledger, "cutoff_day", "25", "--dry-run").stderr.decode()
        self.assertIn("1 条成为未分季", told)
        self.assertIn("三季度 3 → 0，未分季 0 → 3", told)
        self.assertEqual(self.ledger.read_bytes(), before)
        self.assertIn("1 条成为未分季",
                      self.run_program("settings", self.ledger, "cutoff_day", "25").stderr.decode())
        self.good("settings", self.ledger, "cutoff_day", "31")
        self.good("import", self.ledger, self.file("y.csv", RECORDS + "2023,,a,x,3,,,,,\n"))
        done = self.run_program("settings", self.ledger, "cutoff_day", "25")
        self.assertEqual(done.returncode, 1)
        self.assertIn("2023-01-01~2023-12-31 甲 一支部", done.stderr.decode())
        self.assertIn("改为 2023-01-01~2023-12-25", done.stderr.decode())

    def answered_late(self, meanwhile, *answers):
        """An import on a terminal whose question stands while another program works."""
        self.add_base()
        try:
            terminal, mine = os.openpty()
        except OSError as error:
            self.skipTest(f"no terminal can be had here: {error}")
        done = subprocess.Popen([PROGRAM, "import", self.ledger, self.file("r.csv", RECORDS + "2023-04-05,,a,x,2,,,,,\n")],
                                stdin=mine, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        os.close(mine)
        told = b""
        for answer in answers:
            while not told.endswith(b"[y/N] "):
                told += os.read(done.stderr.fileno(), 1)
            meanwhile()
            told += b"\n"
            os.write(terminal, answer)
        rest = done.communicate(timeout=60)[1]
        os.close(terminal)
        return done.returncode, (told + rest).decode()

    def test_a_plan_answered_late_is_made_again(self):
        twin = ["record", self.ledger, "--start", "2023-04-05", "--indicator", "a", "--unit", "x", "--quantity", "2"]
        first = iter([True, False])
        status, told = self.answered_late(lambda: next(first) and self.good(*twin), b"y\n", b"n\n")
        self.assertEqual(status, 1)
        self.assertIn("已被其他程序修改", told)
        self.assertIn("与台账中已有记录相同", told)
        self.assertEqual(len(self.records()), 1)

    def test_a_plan_that_stays_the_same_is_written(self):
        status, told = self.answered_late(
            lambda: self.good("settings", self.ledger, "amber_lag", "12"), b"y\n")
        self.assertEqual(status, 0, told)
        self.assertEqual(len(self.records()), 1)

    def test_files_of_one_name_are_told_apart(self):
        self.add_base()
        row = RECORDS + "2023-{}-12,,a,x,1,,,,,\n"
        for folder, month in (("zb1", "09"), ("zb2", "99")):
            self.path.joinpath(folder).mkdir()
            self.file(folder + "/记录.csv", row.format(month))
        files = [self.path / "zb1/记录.csv", self.path / "zb2/记录.csv"]
        self.assertIn("zb2/记录.csv 第 2 行", self.run_program("import", self.ledger, *files).stderr.decode())
        files[1].write_text(row.format("10"))
        plan = self.good("import", self.ledger, *files)
        self.assertIn("zb1/记录.csv", plan)
        self.assertIn("zb2/记录.csv", plan)
        self.assertEqual(len(self.records()), 2)

    def test_a_file_that_comes_twice_is_told(self):
        self.add_base()
        files = [self.file(name, RECORDS + "2023-04-05,,a,x,2,,,,,\n" * 2) for name in ("r.csv", "copy.csv")]
        self.assertIn("与 r.csv 中的记录相同",
                      self.run_program("import", self.ledger, *files, "--dry-run").stderr.decode())
        self.good("import", self.ledger, *files, "--skip-duplicates")
        self.assertEqual(len(self.records()), 2)

    def test_a_bad_entry_is_refused_field_by_field(self):
        self.add_base()
        before = self.ledger.read_bytes()
        for changed, option, message in BAD_ENTRIES:
            with self.subTest(changed=changed):
                done = self.record(options={**GOOD_ENTRY, **changed}, more=["--lang", "en"])
                self.assertEqual(done.returncode, 1)
                told = done.stderr.decode().splitlines()[0]
                self.assertTrue(told.startswith(option), told)
                self.assertIn(message, told)
                self.assertEqual(self.ledger.read_bytes(), before)

    def test_what_is_no_text_is_refused_in_every_option(self):
        self.add_base()
        before = self.ledger.read_bytes()
        good = [word for pair in GOOD_ENTRY.items() for word in pair]
        for command, options in (("record", ("--topic", "--note", "--quantity")),
                                 ("records", ("--find", "--unit")), ("pack", ("--title",))):
            for option in options:
                for bad, message in ((b"\xff", "UTF-8"), (b"a\x1b[31m", "control character")):
                    with self.subTest(option=option, bad=bad):
                        words = good if command == "record" else ["--year", "2023"]
                        done = self.run_program(command, self.ledger, *words, option, bad,
                                                "--lang", "en")
                        self.assertEqual(done.returncode, 1)
                        self.assertIn(option, done.stderr.decode())
                        self.assertIn(message, done.stderr.decode())
        self.assertEqual(self.ledger.read_bytes(), before)

    def test_what_others_wrote_as_text_leaves_the_output_valid(self):
        self.add_base()
        self.record(options=GOOD_ENTRY)
        with sqlite3.connect(self.ledger) as database:
            database.execute("UPDATE record SET topic = CAST(X'61FF62' AS TEXT)")
        self.assertEqual(self.records()[0]["topic"], "a\ufffdb")
        for ending in ("csv", "xlsx"):
            self.good("records", self.ledger, "-o", self.path / f"r.{ending}")

    def test_a_file_may_have_a_name_that_is_no_text(self):
        self.add_base()
        file = os.fsencode(self.path) + b"/\xff\x1b.csv"
        with open(file, "wb") as out:
            out.write((RECORDS + "2023-04-05,,a,x,1,,,,,\n").encode())
        self.good("import", self.ledger, file)
        with sqlite3.connect(self.ledger) as database:
            [[source]] = database.execute("SELECT source FROM record")
        self.assertEqual(source, "\ufffd\ufffd.csv:2")
        self.assertIn("\ufffd\ufffd.csv", self.good("history", self.ledger))

    def test_what_is_no_ordinary_file_is_not_waited_for(self):
        fifo = self.path / "fifo.csv"
        os.mkfifo(fifo)
        for file in (fifo, "/dev/zero", "/proc/self/status"):
            for command in (["import", self.ledger, file], ["review", file, "--year", "2023"],
                            ["check", file]):
                with self.subTest(command=command):
                    done = self.run_program(*command)
                    self.assertIn(done.returncode, (1, 2))
                    self.assertIn(str(file), done.stderr.decode())

    def test_likely_duplicates_are_skipped_only_when_asked(self):
        self.add_base()
        row = "2023-04-05,,a,x,2,,,,,\n"
        once, thrice = self.file("1.csv", RECORDS + row), self.file("3.csv", RECORDS + row * 3)
        self.good("import", self.ledger, once)
        self.good("import", self.ledger, thrice, "--skip-duplicates")
        self.assertEqual(len(self.records()), 3)
        done = self.run_program("import", self.ledger, thrice, "--skip-duplicates", "--lang", "en")
        self.assertIn("3 records that seem to be there already", done.stderr.decode())
        self.assertEqual(len(self.records()), 3)
        self.good("import", self.ledger, once)
        self.assertEqual(len(self.records()), 4)

    def test_definitions_are_updated_and_twins_are_told(self):
        self.add_base()
        files = [self.file(n, t.replace("一支部", "新名")) for n, t in BASE.items()]
        plan = self.json("import", self.ledger, *files, "--dry-run")
        self.assertEqual([(f["added"], f["changed"], f["unchanged"]) for f in plan["files"]],
                         [(0, 0, 3), (0, 1, 1)])
        record = self.file("r.csv", RECORDS + "2023-04-05,,a,x,2,,,,,\n")
        self.good("import", self.ledger, record)
        plan = self.json("import", self.ledger, record, "--dry-run")
        self.assertEqual(plan["warnings"][0]["code"], "import_likely_duplicates")

    def test_sample_comes_in_and_goes_round(self):
        self.good("import", self.ledger, *sorted(SAMPLE.glob("*.csv")), "--yes")
        review = self.json("review", self.ledger, "--year", 2023, "--quarter", 3,
                           "--as-of", "2023-09-18")
        keys = ["year", "quarter", "as_of", "unit", "indicators"]
        self.assertEqual(list(review), keys)
        row = review["indicators"][0]
        self.assertEqual((row["code"], row["actual"], row["due"], row["status"]),
                         ("study.center_group", [3, 3, 3, None], 8, "on_track"))
        out = self.file("out.csv", self.run_program("records", self.ledger, "--format", "csv").stdout)
        self.good("new", self.path / "copy.taizhang")
        rest = [f for f in sorted(SAMPLE.glob("*.csv")) if f.name != "records.csv"]
        self.good("import", self.path / "copy.taizhang", *rest, out)
        shown = lambda ledger: sorted(json.dumps({**r, "id": 0, "source": ""}) for r in
                                      self.json("records", ledger)["records"])
        self.assertEqual(shown(self.path / "copy.taizhang"), shown(self.ledger))

    def test_demonstration_is_written_into_a_folder(self):
        folder = self.path / "示范"
        folder.mkdir()
        self.good("sample", folder)
        names = {file.name for file in SAMPLE.glob("*.csv")}
        self.assertEqual({file.name for file in folder.iterdir()}, names)
        for name in names:
            self.assertEqual((folder / name).read_bytes(), (SAMPLE / name).read_bytes(), name)
        (folder / "units.csv").unlink()
        again = self.run_program("sample", folder)
        self.assertEqual(again.returncode, 1)
        self.assertIn("indicators.csv", again.stderr.decode())
        self.assertFalse((folder / "units.csv").exists())
        self.good("sample", folder, "--force")
        self.assertTrue((folder / "units.csv").exists())
        missing = self.run_program("sample", str(self.path / "nowhere") + "/")
        self.assertEqual(missing.returncode, 1)
        self.assertIn("nowhere", missing.stderr.decode())

    def test_demonstration_is_made_as_a_ledger(self):
        ledger = self.path / "示例.taizhang"
        self.good("sample", ledger)
        self.assertEqual(len(self.json("records", ledger)["records"]), 4757)
        self.assertEqual(self.run_program("sample", ledger).returncode, 1)  # nothing is replaced
        imported = self.path / "b.taizhang"
        self.good("new", imported)
        self.good("import", imported, *sorted(SAMPLE.glob("*.csv")), "--yes")
        review = ("--year", 2023, "--quarter", 3, "--as-of", "2023-09-18")
        self.assertEqual(self.json("review", ledger, *review),
                         self.json("review", imported, *review))

    def test_what_is_missing_is_a_text_to_copy(self):
        self.add_base()
        self.good("import", self.ledger, self.file("c.csv", CADENCES + "a,root,1,month,branch,,\n"),
                  self.file("r.csv", RECORDS + "2023-08-05,,a,x,1,,,,,\n"))
        question = ("coverage", self.ledger, "--year", 2023, "--quarter", 3, "--as-of",
                    "2023-09-18", "--missing")
        self.assertEqual(self.good(*question).splitlines(),
                         ["2023 年三季度还差事项（截至 2023-09-18）", "", "一支部（1 项）",
                          "1. 甲：逾期 1 次（7 月）；还差 1 次（9 月，剩 12 天）", "",
                          "共 1 个党组织、1 项。"])
        found = self.json(*question)
        self.assertEqual([(c["start"], c["state"]) for c in found["cells"]],
                         [("2023-07-01", "missed"), ("2023-09-01", "due")])
        self.assertEqual((found["met"], found["missed"], found["due"]), (1, 1, 1))
        self.assertIn("Nothing is owed in Q1 2023",
                      self.good("coverage", self.ledger, "--year", 2023, "--quarter", 1, "--as-of",
                                "2023-02-18", "--missing", "--lang", "en"))

    def test_the_quarter_is_told_in_words(self):
        self.good("import", self.ledger, *sorted(SAMPLE.glob("*.csv")), "--yes")
        question = ("draft", self.ledger, "--year", 2023, "--quarter", 3, "--as-of", "2023-09-18")
        self.assertIn("　　三季度（截至 9 月 18 日），组织党委中心组学习 3 场，累计 9 场，"
                      "完成年度目标的 75%，同比增加 1 场", self.good(*question))
        self.assertIn("Committee study group sessions: 3 in the quarter, 9 in the year to date, "
                      "75% of the annual target", self.good(*question, "--lang", "en"))
        told = self.json(*question)
        first = told["categories"][0]["paragraphs"][0]["statements"][0]
        self.assertEqual((told["as_of"], first["indicator"]), ("2023-09-18", "study.center_group"))
        rows = self.good(*question, "--format", "csv").splitlines()
        self.assertEqual(rows[0], "part,heading,indicator,text")
        self.assertIn("category,理论学习,study.center_group," + first["text"], rows)

    def test_the_users_own_sentences_win(self):
        self.add_base()
        self.good("import", self.ledger, self.file("r.csv", RECORDS + "2023-08-05,,a,x,3,,,,,\n"))
        question = ("draft", self.ledger, "--year", 2023, "--quarter", 3, "--as-of", "2023-09-30")
        own = self.path / "config" / "taizhang" / "narrative" / "zh-CN.txt"
        own.parent.mkdir(parents=True)
        own.write_text(self.good("draft", "--sentences").replace("sum = ", "sum = 【{name}】", 1),
                       encoding="utf-8")
        self.assertIn("【甲】", self.good(*question))
        own.write_text("# 说明\nsum = {nane}\n", encoding="utf-8")
        done = self.run_program(*question)
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertIn(f"{own} 第 2 行：句式“sum”里没有 {{nane}} 可填", done.stderr.decode())

    def test_a_report_holds_whatever_names_there_are(self):
        name = '<甲> & "乙" 𠮷' + "很" * 40
        self.good("import", self.ledger,
                  self.file("i.csv", INDICATORS + f'n,"{name.replace(chr(34), chr(34) * 2)}",,=类,场,sum,,,'
                            "at_least,0,\n"),
                  self.file("u.csv", UNITS + "root,机关党委,,committee,,,\n"),
                  self.file("r.csv", RECORDS + "2023-08-05,,n,root,3,,,,,\n"))
        report = self.path / "r.docx"
        question = ("pack", self.ledger, "--year", 2023, "--quarter", 3, "--as-of", "2023-09-30",
                    "-o", report)
        self.good(*question, "--title", "报告&<" + "长" * 10_000)
        with zipfile.ZipFile(report) as archive:
            parts = {n: archive.read(n) for n in archive.namelist()}
        self.assertEqual([i.date_time for i in zipfile.ZipFile(report).infolist()],
                         [(2023, 9, 30, 0, 0, 0)] * len(parts))
        texts = {n: "".join(ElementTree.fromstring(content).itertext())
                 for n, content in parts.items() if n.endswith((".xml", ".rels"))}
        self.assertIn(name, texts["word/document.xml"])
        self.assertIn("三季度，", texts["word/document.xml"])
        self.assertIn("报告", texts["docProps/core.xml"])
        whole = report.read_bytes()
        self.assertEqual(self.run_program(*question).returncode, 1)
        self.assertEqual(report.read_bytes(), whole)

    def test_csv_never_holds_a_formula(self):
        self.add_base()
        self.good("import", self.ledger,
                  self.file("r.csv", RECORDS + "2023-04-05,,a,x,2,,,,=1+1,-5\n"))
        self.assertIn("'=1+1,-5,,,", self.good("records", self.ledger, "--format", "csv"))

    def test_every_command_explains_itself(self):
        self.assertRegex(self.good("--version"), r"^taizhang \d+\.\d+\.\d+\n$")
        listed = self.good("--help", "--lang", "en")
        commands = re.findall(r"^  ([a-z]+) [A-Z]", listed, re.MULTILINE)
        self.assertIn("review", commands)
        for command in commands:
            told = self.good(command, "--help", "--lang", "en")
            self.assertIn(f"taizhang {command}", told)
            self.assertIn("--lang zh-CN|en", told)

    def test_wrong_usage_says_so(self):
        self.add_base()
        before = self.ledger.read_bytes()
        for words in WRONG_USAGE:
            with self.subTest(words=words):
                places = {"L": self.ledger, "M": self.path / "m.taizhang"}
                done = self.run_program(*[places.get(w, w) for w in words])
                self.assertEqual(done.returncode, 2, done.stderr.decode())
                self.assertTrue(done.stderr.startswith("错误：".encode()))
                self.assertFalse(places["M"].exists())
        self.assertEqual(self.ledger.read_bytes(), before)

    def test_a_ledger_with_words_behind_it_is_not_called_missing(self):
        for words in (("--year", "2023"), (self.ledger,)):
            done = self.run_program(self.ledger, *words)
            self.assertEqual(done.returncode, 2)
            self.assertIn("打开窗口时只能给一个台账文件", done.stderr.decode())
        self.assertIn("既没有命令", self.run_program("none.taizhang", "-o", "x").stderr.decode())

    def test_files_that_are_no_ledger(self):
        self.good("import", self.ledger, *[self.file(n, t) for n, t in BASE.items()])
        other = self.path / "other.sqlite"
        with sqlite3.connect(other) as connection:
            connection.execute("CREATE TABLE t(a)")
        connection.close()
        whole = self.ledger.read_bytes()
        newer = self.file("newer", whole[:60] + (999).to_bytes(4, "big") + whole[64:])
        cases = [(self.path / "missing", 1), (self.path, 1), (self.file("zero", b""), 1),
                 (self.file("text", "hello " * 100), 1), (other, 1), (newer, 1),
                 (self.file("short", whole[:5000]), 3)]
        for path, status in cases:
            with self.subTest(path=path.name):
                before = path.read_bytes() if path.is_file() else None
                done = self.run_program("review", path, "--year", 2023)
                self.assertEqual(done.returncode, status, done.stderr.decode())
                self.assertIn("错误", done.stderr.decode())
                self.assertEqual(path.read_bytes() if path.is_file() else None, before)

    def test_flipped_bytes_never_crash(self):
        self.good("import", self.ledger, *sorted(SAMPLE.glob("*.csv")), "--yes")
        whole = bytearray(self.ledger.read_bytes())
        for place in range(0, len(whole), len(whole) // 60):
            flipped = bytearray(whole)
            flipped[place] ^= 0xFF
            path = self.file("flipped", bytes(flipped))
            for command in (["review", path, "--year", 2023], ["check", path]):
                self.assertIn(self.run_program(*command).returncode, (0, 1, 3))

    def test_a_new_ledger_never_overwrites(self):
        before = self.ledger.read_bytes()
        self.assertEqual(self.run_program("new", self.ledger).returncode, 1)
        self.assertEqual(self.ledger.read_bytes(), before)

    def test_a_locked_ledger_is_in_use(self):
        connection = sqlite3.connect(self.ledger)
        connection.execute("BEGIN EXCLUSIVE")
        files = [self.file(n, t) for n, t in BASE.items()]
        self.assertEqual(self.run_program("import", self.ledger, *files).returncode, 4)
        connection.close()

    def test_a_reader_that_goes_away_is_no_error(self):
        self.good("import", self.ledger, *sorted(SAMPLE.glob("*.csv")), "--yes")
        with subprocess.Popen([PROGRAM, "records", str(self.ledger)], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as program:
            program.stdout.read(10)
            program.stdout.close()
            self.assertEqual(program.stderr.read(), b"")
        self.assertEqual(program.returncode, 0)

    def pack(self, target, *options):
        return self.run_program("pack", self.ledger, "--year", 2023, "--quarter", 2, "-o", target,
                                *options)

    def test_a_pack_is_written_whole_and_never_over_another_file(self):
        self.add_base()
        target = self.path / "pack.pdf"
        self.assertEqual(self.pack(target).returncode, 0)
        first = target.read_bytes()
        self.assertTrue(first.startswith(b"%PDF-"))
        done = self.pack(target)
        self.assertEqual(done.returncode, 1)
        self.assertIn(str(target), done.stderr.decode())
        self.assertEqual(self.pack(target, "--force").returncode, 0)
        self.assertEqual(target.read_bytes(), first)

    def chart(self, kind, target, *options):
        return self.run_program("chart", self.ledger, kind, "--year", 2023, "--quarter", 2,
                                "--as-of", "2023-06-30", "-o", target, *options)

    def test_a_chart_is_written_whole_and_the_same_in_two_runs(self):
        self.add_base()
        for ending, start in (("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF-")):
            target = self.path / f"chart.{ending}"
            self.assertEqual(self.chart("summary", target).returncode, 0)
            first = target.read_bytes()
            self.assertTrue(first.startswith(start))
            self.assertEqual(self.chart("summary", target).returncode, 1)
            self.assertEqual(self.chart("summary", target, "--force").returncode, 0)
            self.assertEqual(target.read_bytes(), first)

    def test_a_chart_leaves_out_what_its_legend_can_hide(self):
        self.add_base()
        self.good("import", self.ledger, self.file("records.csv", RECORDS + "2023-05-05,,a,x,3,,,,,\n"),
                  "--yes")
        whole = self.path / "whole.svg"
        bare = self.path / "bare.svg"
        self.assertEqual(self.chart("quarterly", whole, "--indicator", "a").returncode, 0)
        self.assertEqual(
            self.chart("quarterly", bare, "--indicator", "a", "--hide", "actual").returncode, 0)
        self.assertIn(">3</text>", whole.read_text())
        self.assertNotIn(">3</text>", bare.read_text())
        self.assertNotIn(">完成<", bare.read_text())  # nor is it named
        self.assertNotIn("实际", bare.read_text())
        for wrong in ("last_year", "nope", "actual,,"):
            done = self.chart("quarterly", bare, "--indicator", "a", "--hide", wrong, "--force")
            self.assertEqual(done.returncode, 2, wrong)
            self.assertIn("actual", done.stderr.decode())

    def test_a_chart_that_can_not_be_drawn_leaves_no_file(self):
        self.add_base()
        target = self.path / "chart.png"
        for status, kind, options in ((2, "nothing", ()), (2, "quarterly", ()),
                                      (1, "quarterly", ("--indicator", "not.there")),
                                      (1, "funnel", ()), (2, "summary", ("--size", "0x9"))):
            self.assertEqual(self.chart(kind, target, *options).returncode, status, kind)
            self.assertFalse(target.exists())
        self.assertEqual(self.chart("summary", self.path / "chart.gif").returncode, 2)

    def test_a_pack_that_was_written_is_no_step_to_undo(self):
        self.add_base()
        before = self.json("history", self.ledger)
        self.assertEqual(self.pack(self.path / "pack.pdf").returncode, 0)
        self.assertEqual(self.json("history", self.ledger), before)

    def test_a_pack_says_what_is_wrong_with_its_options(self):
        self.add_base()
        for options in (["--layout", "a5"], ["--sections", "cover,what"],
                        ["--hide-cases-below", "0"], ["--hide-cases-below", "2"]):
            done = self.pack(self.path / "pack.pdf", *options)
            self.assertEqual(done.returncode, 2, options)
            self.assertIn(options[1].split(",")[-1], done.stderr.decode())
        self.assertEqual(self.pack(self.path / "pack.txt").returncode, 2)
        self.assertEqual(self.pack(self.path).returncode, 2)
        self.assertEqual(self.pack(self.path / "pack.pdf", "--preset", "x").returncode, 1)
        self.assertFalse((self.path / "pack.pdf").exists())

    def test_a_heatmap_without_targets_says_so(self):
        self.add_base()
        target = self.path / "h.svg"
        heatmap = ("chart", self.ledger, "heatmap", "--year", 2023, "--quarter", 3, "--as-of", "2023-09-30",
                   "--force", "-o", target)
        self.assertIn("还没有记录和目标", self.run_program(*heatmap).stderr.decode())
        self.good("import", self.ledger, self.file("r.csv", RECORDS + "2023-08-05,,a,x,3,,,,,\n"))
        self.assertIn("有记录，但还没有目标", self.run_program(*heatmap).stderr.decode())
        self.assertIn("有记录，但还没有目标", target.read_text())

    def test_bars_by_unit_add_up_to_the_total(self):
        units = UNITS + "root,机关党委,,committee,,,1\nz,总支,root,general_branch,,,1\n" \
            "x,甲支部,root,branch,,,2\ny,乙支部,z,branch,,,3\no,办公室,root,office,,,4\n"
        rows = "".join(f"2023-0{m}-05,,a,{u},{n},,,,,\n" for m, u, n in (
            (8, "root", 100), (8, "z", 7), (8, "x", 20), (8, "o", 3), (5, "root", 1000)))
        self.good("import", self.ledger, self.file("i.csv", BASE["indicators.csv"]),
                  self.file("u.csv", units), self.file("r.csv", RECORDS + rows), "--yes")
        target = self.path / "u.svg"
        for quarter, total in ((("--quarter", 3), 130), ((), 1130)):
            self.good("chart", self.ledger, "units", "--year", 2023, *quarter, "--as-of", "2023-09-30",
                      "--indicator", "a", "--force", "-o", target)
            labels = [t.text for t in ElementTree.parse(target).iter("{http://www.w3.org/2000/svg}text")]
            self.assertIn("机关党委（本级）", labels)
            self.assertIn("总支（本级）", labels)
            self.assertIn("办公室", labels)
            numbers = [l.split()[0].replace(",", "") for l in labels if re.fullmatch(r"[0-9,]+( 次)?", l)]
            self.assertEqual(sum(map(int, numbers)), total, labels)

    def test_search_is_hindered_by_nothing_that_is_not_seen(self):
        self.add_base()
        topics = ["Cafe\u0301党课", "学习党\u200b章", "１月主题党日", "学习（专题）", "ＡＢＣ工程", "工商银行支部"]
        rows = "".join(f"2023-05-0{n + 1},,a,x,1,,,,{t},\n" for n, t in enumerate(topics))
        self.good("import", self.ledger, self.file("r.csv", RECORDS + rows), "--yes")
        for wanted, topic in zip(("Caf\u00e9", "党章", "1月", "(专题)", "abc", "yhzb"), topics):
            found = self.json("records", self.ledger, "--find", wanted)["records"]
            self.assertEqual([r["topic"] for r in found], [topic], wanted)
        self.assertEqual(self.json("records", self.ledger, "--find", "党史")["records"], [])

    def test_records_are_found_by_the_names_of_what_they_belong_to(self):
        self.add_base()
        rows = "2023-05-01,,a,x,1,,,,学习,\n2023-05-02,,a,root,1,,,,学习,\n"
        self.good("import", self.ledger, self.file("r.csv", RECORDS + rows), "--yes")
        name = next(row.split(",")[1] for row in BASE["units.csv"].splitlines() if row.startswith("x,"))
        found = self.json("records", self.ledger, "--find", name)["records"]
        self.assertEqual([r["unit"] for r in found], ["x"])

    def test_what_was_written_is_no_failure_whatever_the_output_does(self):
        self.add_base()
        record = ("record", self.ledger, "--start", "2023-05-05", "--indicator", "a", "--unit", "x",
                  "--quantity", 2)
        rows = self.file("r.csv", RECORDS + "2023-06-05,,a,x,3,,,,,\n")
        more = self.file("more.csv", RECORDS + "2023-06-06,,a,x,3,,,,,\n")
        calls = [record, (*record[:3], "2023-05-06", *record[4:], "--format", "json"),
                 ("import", self.ledger, rows), ("import", self.ledger, more, "--format", "json")]
        for number, call in enumerate(calls):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([PROGRAM, *map(str, call)], stdout=full, stdin=subprocess.DEVNULL,
                                      stderr=subprocess.PIPE, check=False)
            self.assertEqual(done.returncode, 0, done.stderr.decode())
            self.assertIn("台账已写入", done.stderr.decode())
            self.assertEqual(len(self.json("records", self.ledger)["records"]), number + 1)
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "import", str(self.ledger), str(rows), "--dry-run"],
                                  stdout=full, stderr=subprocess.PIPE, check=False)
        self.assertEqual(done.returncode, 1)

    def test_a_word_that_is_neither_command_nor_file_is_told(self):
        for word, told in (("nonsense", "没有命令 nonsense，也没有"), ("reveiw", "taizhang review"),
                           ("gone.taizhang", "也没有叫这个名字的台账文件")):
            done = subprocess.run([PROGRAM, word], capture_output=True, check=False, cwd=self.path,
                                  env={k: v for k, v in os.environ.items() if "DISPLAY" not in k})
            self.assertEqual(done.returncode, 2, done.stderr.decode())
            self.assertIn(told, done.stderr.decode())
            self.assertNotIn("窗口", done.stderr.decode())

    def test_a_terminal_obeys_nothing_that_a_name_holds(self):
        name = "一\u202e支\u200b部"
        self.good("import", self.ledger, *[self.file(n, t.replace("一支部", name)) for n, t in BASE.items()])
        self.good("import", self.ledger, self.file("r.csv", RECORDS + "2023-05-05,,a,x,1,,,,题\u2028\u202e目,\n"))
        shown = self.good("records", self.ledger)
        self.assertIn("题<U+2028><U+202E>目", shown)
        self.assertIn("题\u2028\u202e目", self.good("records", self.ledger, "--format", "csv"))
        printed = self.run_program("records", self.ledger, "--format", "json").stdout.decode()
        self.assertIn("题\\u2028\\u202e目", printed)
        missing = self.run_program("review", "gone\x1b[31m\u202e.taizhang", "--year", 2023).stderr.decode()
        self.assertIn("gone<U+001B>[31m<U+202E>.taizhang", missing)
        draft = self.good("draft", self.ledger, "--year", 2023, "--quarter", 3, "--as-of", "2023-09-30")
        self.assertNotIn("\u202e", draft)
        self.assertNotIn("<U+202E>", draft)

    def test_a_full_disk_is_told(self):
        if os.path.exists("/dev/full"):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([PROGRAM, "records", str(self.ledger)], stdout=full,
                                      stderr=subprocess.PIPE, check=False)
            self.assertEqual(done.returncode, 1)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
