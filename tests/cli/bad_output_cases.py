"""Whatever is wrong with a place or with the data: a clear message or a sound file, nothing half-written.

    bad_output_cases.py build/taizhang data/sample
"""

import csv
import io
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
import unittest
import zipfile
from xml.etree import ElementTree

from program_case import (CADENCES, INDICATORS, PROGRAM, RECORDS, SAMPLE, TARGETS, UNITS,
                          ProgramCase)

NOBODY = 65534
DAY = ("--year", "2023", "--quarter", "3", "--as-of", "2023-09-18")
YEAR = ("--year", "2023")

# Every command that writes a file, and the ending of the file.
WRITERS = [(("chart", "summary", *DAY), ending) for ending in ("png", "svg", "pdf")]
WRITERS += [(("pack", *DAY), ending) for ending in ("pdf", "xlsx", "docx")]
WRITERS += [((name, *YEAR), ending) for name in ("records", "review", "coverage")
            for ending in ("csv", "xlsx")]
KINDS_OF_ONE = ("quarterly", "cumulative", "year_over_year", "years", "units", "months")
KINDS_OF_ALL = ("heatmap", "summary", "dots", "calendar")
BEGINNINGS = {".png": b"\x89PNG", ".svg": b"<?xml", ".pdf": b"%PDF-", ".csv": b"\xef\xbb\xbf"}


def texts_of(file):
    with zipfile.ZipFile(file) as archive:
        return {name: "".join(ElementTree.fromstring(archive.read(name)).itertext())
                for name in archive.namelist() if name.endswith((".xml", ".rels"))}


def target_of(link):
    """Empty for a file that was closed meanwhile."""
    try:
        return os.readlink(link)
    except FileNotFoundError:
        return ""


def size_of(link):
    """0 for a file that was closed meanwhile."""
    try:
        return os.stat(link).st_size
    except FileNotFoundError:
        return 0


class BadOutput(ProgramCase):
    def add_sample(self):
        self.good("import", self.ledger, *sorted(SAMPLE.glob("*.csv")), "--yes")

    def write(self, command, target, *more, work=None, program=PROGRAM, **options):
        name, *rest = command
        environment = {**os.environ, "XDG_CONFIG_HOME": "/nowhere"}
        if work:
            environment["TMPDIR"] = str(work)
        return subprocess.run([program, name, str(self.ledger), *rest, "-o", str(target), *more],
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=120,
                              check=False, env=environment, **options)

    def check_refused(self, command, target, messages, *more, **options):
        """In both languages, with the file named, nothing written and nothing left."""
        for language, message in zip(("zh-CN", "en"), messages):
            with self.subTest(command=command[0], target=target.name, language=language):
                before = self.files()
                done = self.write(command, target, "--lang", language, *more, **options)
                told = done.stderr.decode()
                self.assertEqual((done.returncode, done.stdout), (1, b""), told)
                self.assertIn(message, told)
                self.assertIn(str(target), told)
                self.assertEqual(self.files(), before)

    def files(self):
        """All there are, hidden ones too, with their content."""
        return {p: p.read_bytes() for p in self.path.rglob("*")
                if p.is_file() and p not in (self.ledger, self.path / "program")}

    def check_sound(self, file):
        if file.suffix in (".xlsx", ".docx"):
            self.assertGreater(len(texts_of(file)), 3)
        else:
            self.assertTrue(file.read_bytes().startswith(BEGINNINGS[file.suffix]), file)
        if file.suffix == ".svg":
            ElementTree.parse(file)
        if file.suffix == ".pdf" and shutil.which("pdftotext"):
            subprocess.run(["pdftotext", file, "-"], check=True, capture_output=True)

    def check_written(self, command, target, *more):
        done = self.write(command, target, "--force", *more)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.check_sound(target)

    def test_a_folder_without_permission(self):
        self.add_sample()
        closed = self.path / "closed"
        closed.mkdir()
        closed.chmod(0o555)
        self.path.chmod(0o755)
        self.ledger.chmod(0o644)
        user = {}
        program = PROGRAM
        if os.getuid() == 0:
            user = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
            program = shutil.copy(PROGRAM, self.path / "program")  # its own folder may be root's alone
            program.chmod(0o755)
        for command, ending in WRITERS:
            self.check_refused(command, closed / f"f.{ending}",
                               ("没有权限写入", "no permission to write"), program=program, **user)

    def test_a_disk_that_is_full_half_way(self):
        self.add_sample()

        def small_files():
            resource.setrlimit(resource.RLIMIT_FSIZE, (900, resource.RLIM_INFINITY))

        for command, ending in WRITERS:
            if ending == "xlsx":
                continue  # is put together elsewhere: see the next test
            target = self.path / f"{command[0]}.{ending}"
            for more in ((), ("--force",)):
                self.check_refused(command, target, ("允许的文件大小", "the file size that"), *more,
                                   preexec_fn=small_files)
                target.write_bytes(b"old")

    def test_no_room_for_the_files_that_a_workbook_is_made_of(self):
        self.add_sample()
        work = self.path / "work"
        for command, ending in WRITERS:
            if ending != "xlsx":
                continue
            target = self.path / "f.xlsx"
            for language, message in (("zh-CN", "临时文件夹"), ("en", "temporary files")):
                done = self.write(command, target, "--lang", language, work=work)
                self.assertEqual(done.returncode, 1)
                self.assertIn(message, done.stderr.decode())
                self.assertIn(str(work), done.stderr.decode())
                self.assertFalse(target.exists())

    def test_a_folder_as_target_and_a_folder_that_is_gone(self):
        self.add_sample()
        for command, ending in WRITERS:
            folder = self.path / f"{command[0]}.{ending}"
            folder.mkdir()
            self.check_refused(command, folder, ("是文件夹", "is a folder"))
            self.check_refused(command, self.path / "gone" / f"f.{ending}",
                               ("所在的文件夹不存在", "folder of"))
            self.check_refused(command, self.path / f"{'a' * 300}.{ending}",
                               ("请换一个文件名", "Choose another name"))

    def test_a_file_that_is_there_is_kept_unless_forced(self):
        self.add_sample()
        for command, ending in WRITERS:
            target = self.path / f"f.{ending}"
            target.write_bytes(b"old")
            self.check_refused(command, target, ("--force", "--force"))
            self.check_written(command, target)

    def test_long_work_looks_at_its_target_before_the_ledger(self):
        self.ledger.unlink()
        for command, ending in ((("records",), "csv"), (("pack", *DAY), "pdf")):
            target = self.path / f"f.{ending}"
            target.write_bytes(b"old")
            self.check_refused(command, target, ("--force", "--force"))

    def test_a_full_output_of_the_draft(self):
        self.add_sample()
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "draft", self.ledger, *DAY], stdout=full,
                                  stderr=subprocess.PIPE, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("磁盘", done.stderr.decode())

    def test_a_time_without_data_gives_sound_files(self):
        self.add_sample()
        empty = ("--year", "2031", "--quarter", "1", "--as-of", "2031-01-15")
        for kind in KINDS_OF_ALL:
            self.check_written(("chart", kind, *empty), self.path / "c.pdf")
        for kind in KINDS_OF_ONE:
            done = self.write(("chart", kind, *empty, "--indicator", "study.center_group"),
                              self.path / "c.svg", "--force", "--lang", "en")
            self.assertEqual(done.returncode, 0, done.stderr.decode())
            self.assertIn("no records and targets", done.stderr.decode())
            self.check_sound(self.path / "c.svg")
        for ending in ("pdf", "xlsx", "docx"):
            self.check_written(("pack", *empty), self.path / f"p.{ending}")
        self.assertIn("2031", self.good("draft", self.ledger, *empty))

    def test_a_year_without_targets_and_a_ledger_without_anything(self):
        self.good("import", self.ledger, *[SAMPLE / f"{name}.csv" for name in
                                           ("indicators", "units", "records")], "--yes")
        for command, ending in WRITERS:
            self.check_written(command, self.path / f"f.{ending}")
        self.good("new", self.path / "none.taizhang")
        self.ledger = self.path / "none.taizhang"
        for command, ending in WRITERS:
            target = self.path / f"none-{command[0]}.{ending}"
            done = self.write(command, target)
            self.assertIn(done.returncode, (0, 1), done.stderr.decode())
            self.assertEqual(target.exists(), done.returncode == 0)
            self.assertEqual(done.returncode == 1, "错误：" in done.stderr.decode())

    def test_an_indicator_that_was_deleted(self):
        self.add_sample()
        row = "gone,走了,Gone,类,次,sum,,,at_least,0,\n"
        self.good("import", self.ledger, self.file("i.csv", INDICATORS + row), "--yes")
        self.good("undo", self.ledger)
        for language, message in (("zh-CN", "没有指标 gone"), ("en", "no indicator gone")):
            for kind in KINDS_OF_ONE:
                done = self.write(("chart", kind, *DAY, "--indicator", "gone"),
                                  self.path / "c.png", "--lang", language)
                self.assertEqual(done.returncode, 1)
                self.assertIn(message, done.stderr.decode())
                self.assertFalse((self.path / "c.png").exists())

    def test_texts_of_10_000_characters(self):
        name = "长" * 10_000
        indicators = "".join(f"i{n},{n}{name},{'Name ' * 2000},{name},次,sum,,,at_least,0,\n"
                             for n in range(3))
        units = f"root,{name},,committee,,,1\n" + "".join(
            f"b{n},{n}{'W' * 10_000},root,branch,,,{n}\n" for n in range(3))
        records = "".join(f"2023-0{n + 1}-05,,i{n % 3},b{n % 3},{n},,,,{name},{name}\n"
                          for n in range(9))
        self.good("import", self.ledger, self.file("i.csv", INDICATORS + indicators),
                  self.file("u.csv", UNITS + units), self.file("r.csv", RECORDS + records),
                  self.file("t.csv", TARGETS + "2023,i0,root,100,,,,,even,\n"),
                  self.file("c.csv", CADENCES + "i0,root,1,month,branch,,\n"), "--yes")
        started = time.monotonic()
        for kind in KINDS_OF_ONE:
            for ending in ("svg", "pdf"):
                self.check_written(("chart", kind, *DAY, "--indicator", "i0"),
                                   self.path / f"c.{ending}")
        for kind in KINDS_OF_ALL:
            self.check_written(("chart", kind, *DAY), self.path / "c.svg")
        self.assertLess(time.monotonic() - started, 100)
        for ending in ("xlsx", "docx"):
            self.check_written(("pack", *DAY, "--title", name), self.path / f"p.{ending}")

    def test_what_nobody_sees_is_no_letter(self):
        bad = self.file("bad.csv", INDICATORS + "a,甲\x01\x1b[31m乙,A,类,次,sum,,,at_least,0,\n")
        done = self.run_program("import", self.ledger, bad, "--yes")
        self.assertEqual(done.returncode, 1)
        self.assertIn("甲<U+0001><U+001B>[31m乙", done.stderr.decode())
        rows = "a,甲\u202e乙\u200b丙,A\u2066,类\u2028,次,sum,,,at_least,0,\n"
        self.good("import", self.ledger, self.file("i.csv", INDICATORS + rows),
                  self.file("u.csv", UNITS + "root,委\u202e员,,committee,,,1\nx,支\u2067部,root,branch,,,1\n"),
                  self.file("r.csv", RECORDS + "2023-08-05,,a,x,3,,,,主\u202e题\ufeff,\n"),
                  self.file("t.csv", TARGETS + "2023,a,root,12,,,,,even,\n"), "--yes")
        for kind in KINDS_OF_ONE:
            for ending in ("svg", "pdf", "png"):
                self.check_written(("chart", kind, *DAY, "--indicator", "a"),
                                   self.path / f"c.{ending}")
            self.assertNotRegex((self.path / "c.svg").read_text(), "[\u202e\u2066\u2067]")
        for command, ending in WRITERS:
            self.check_written(command, self.path / f"f.{ending}")

    def test_what_begins_as_a_formula_stays_text_and_comes_back(self):
        names = ["=1+1", "+a", "-支部", "@x"]
        indicators = "".join(f"i{n},{name},{name},=类,次,sum,,,at_least,0,\n"
                             for n, name in enumerate(names))
        units = "root,=HYPERLINK(1),,committee,,,1\n" + "".join(
            f"b{n},{name},root,branch,,,{n}\n" for n, name in enumerate(names))
        records = "".join(f"2023-08-0{n + 1},,i{n},b{n},{n + 1},,,,{name},{name}\n"
                          for n, name in enumerate(names))
        definitions = [self.file("i.csv", INDICATORS + indicators), self.file("u.csv", UNITS + units)]
        self.good("import", self.ledger, *definitions, self.file("r.csv", RECORDS + records),
                  self.file("c.csv", CADENCES + "i0,root,1,month,branch,,\n"), "--yes")
        for name in ("records", "review", "coverage"):
            target = self.path / f"{name}.csv"
            self.check_written((name, *YEAR), target)
            for row in csv.reader(io.StringIO(target.read_text(encoding="utf-8-sig"))):
                for cell in row:
                    self.assertFalse(cell.startswith(tuple("=+@")), cell)
        for command, ending in WRITERS:
            if ending == "xlsx":
                self.check_written(command, self.path / "f.xlsx")
                with zipfile.ZipFile(self.path / "f.xlsx") as archive:
                    sheets = [archive.read(n) for n in archive.namelist() if "/worksheets/s" in n]
                self.assertFalse(any(b"HYPERLINK" in s or b"<f>1+1" in s for s in sheets))
        self.good("new", self.path / "back.taizhang")
        self.good("import", self.path / "back.taizhang", *definitions, self.path / "records.csv", "--yes")
        said = [[line.rpartition(",")[0] for line in self.good("records", ledger, "--format", "csv").splitlines()]
                for ledger in (self.ledger, self.path / "back.taizhang")] # but for the ids
        self.assertEqual(*said)
        self.assertEqual([r["topic"] for r in self.json("records", self.path / "back.taizhang")["records"]],
                         names)

    def add_2000_branches(self):
        units = "root,机关党委,,committee,,,1\n" + "".join(
            f"b{n},第{n}党支部,root,branch,,,{n}\n" for n in range(2000))
        indicators = "".join(f"i{n},指标{n},Indicator {n},类{n % 4},次,sum,,,at_least,0,\n"
                             for n in range(20))
        records = "".join(f"2023-0{1 + n % 9}-05,,i{n % 20},b{n},{1 + n % 5},,,,主题{n},\n"
                          for n in range(2000))
        self.good("import", self.ledger, self.file("u.csv", UNITS + units),
                  self.file("i.csv", INDICATORS + indicators),
                  self.file("r.csv", RECORDS + records),
                  self.file("c.csv", CADENCES + "i0,root,1,month,branch,,\n"), "--yes")

    def test_2000_branches(self):
        self.add_2000_branches()
        for kind in KINDS_OF_ONE:
            self.check_written(("chart", kind, *DAY, "--indicator", "i3"), self.path / "c.svg")
        for command, ending in WRITERS:
            self.check_written(command, self.path / f"f.{ending}")

    def test_what_is_interrupted_half_way_leaves_nothing(self):
        self.add_2000_branches()
        target = self.path / "p.pdf"
        for language, message in (("zh-CN", "已中断"), ("en", "interrupted")):
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
                before = self.files()
                with subprocess.Popen([PROGRAM, "pack", self.ledger, *DAY, "--lang", language,
                                       "-o", target], stderr=subprocess.PIPE) as program:
                    self.wait_until_written_to(program)
                    program.send_signal(number)
                    told = program.stderr.read().decode()
                self.assertEqual(self.files(), before)
                if number != signal.SIGKILL:
                    self.assertEqual(program.returncode, 1, told)
                    self.assertIn(message, told)
                    self.assertIn(str(target), told)

    def test_a_workbook_that_is_killed_leaves_nothing_in_the_folder_for_temporary_files(self):
        self.add_2000_branches()
        work = self.path / "work"
        work.mkdir()
        with subprocess.Popen([PROGRAM, "pack", self.ledger, *DAY, "-o", self.path / "p.xlsx"],
                              stderr=subprocess.DEVNULL,
                              env={**os.environ, "TMPDIR": str(work)}) as program:
            self.wait_until_written_to(program, work)
            program.kill()
        self.assertEqual(list(work.iterdir()), [])

    def wait_until_written_to(self, program, place=None):
        """Until it has the file open that is to become the target, or has written into one in that
        place: for a moment an empty file there may have a name."""
        links = f"/proc/{program.pid}/fd"
        for _ in range(1000):
            self.assertIsNone(program.poll(), "it was too quick")
            opened = [(target_of(f"{links}/{fd}"), size_of(f"{links}/{fd}"))
                      for fd in os.listdir(links)]
            if any(path.startswith(str(place or self.path)) and "l.taizhang" not in path
                   and (size > 0 or not place) for path, size in opened):
                return
            time.sleep(0.002)
        self.fail("no file was begun")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
