"""What can befall a ledger's file: broken-off writes, odd names, places that take nothing.

    ledger_file_cases.py build/taizhang data/sample
"""

import os
import signal
import sqlite3
import subprocess
import sys
import unittest

from program_case import CADENCES, INDICATORS, PROGRAM, RECORDS, TARGETS, ProgramCase

NOBODY = 65534
DAY = ("--year", "2023", "--as-of", "2023-09-18")

# Every command that reads a ledger, but those that need a display.
READERS = [("review", *DAY), ("records", "--year", "2023"), ("coverage", *DAY), ("check",),
           ("history",), ("settings",), ("draft", *DAY, "--quarter", "3"),
           ("chart", "summary", *DAY, "-o", "x.svg"),
           ("pack", *DAY, "--quarter", "3", "-o", "x.pdf")]

# A program that is killed while it changes the ledger given: the change is half in the file.
BREAK_OFF = """
import os, signal, sqlite3, sys
c = sqlite3.connect(sys.argv[1], isolation_level=None)
c.execute("pragma cache_size=5")
c.execute("begin immediate")
c.execute("update record set note='zzzz'")
os.kill(os.getpid(), signal.SIGKILL)
"""


class LedgerFile(ProgramCase):
    def make_sample(self):
        self.ledger.unlink()
        self.good("sample", self.ledger, "--records", "3000", "--years", "2022-2023")

    def break_off_a_write(self):
        done = subprocess.run([sys.executable, "-c", BREAK_OFF, self.ledger], check=False)
        self.assertEqual(done.returncode, -signal.SIGKILL)
        self.assertGreater(self.journal().stat().st_size, 0)

    def journal(self):
        return self.path / "l.taizhang-journal"

    def run_here(self, *arguments, **options):
        return subprocess.run([PROGRAM, *map(str, arguments)], stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=60, check=False, cwd=self.path,
                              env={**os.environ, "XDG_CONFIG_HOME": "/nowhere"}, **options)

    def read(self, command):
        name, *rest = command
        (self.path / "x.svg").unlink(missing_ok=True)
        (self.path / "x.pdf").unlink(missing_ok=True)
        return self.run_here(name, self.ledger, *rest)

    def test_a_write_that_was_broken_off_locks_no_reader_out(self):
        self.make_sample()
        sound = {command: self.read(command).stdout for command in READERS}
        self.break_off_a_write()
        broken = (self.ledger.read_bytes(), self.journal().read_bytes())
        for command in READERS:
            with self.subTest(command=command[0]):
                self.ledger.write_bytes(broken[0])
                self.journal().write_bytes(broken[1])
                done = self.read(command)
                self.assertEqual(done.returncode, 0, done.stderr.decode())
                self.assertEqual(done.stdout, sound[command])
        with sqlite3.connect(self.ledger) as ledger:
            self.assertEqual(ledger.execute("select count(*) from record where note='zzzz'")
                             .fetchone(), (0,))

    @unittest.skipIf(os.getuid() != 0, "rights are taken away from another user")
    def test_a_write_that_was_broken_off_is_told_where_nothing_may_be_written(self):
        self.make_sample()
        self.break_off_a_write()
        self.path.chmod(0o755)
        self.ledger.chmod(0o444)
        self.journal().chmod(0o444)
        program = self.path / "taizhang"
        program.write_bytes(PROGRAM.read_bytes())
        program.chmod(0o755)
        for language, message in (("zh-CN", "上次写入时中断"), ("en", "was broken off")):
            done = subprocess.run([program, "review", self.ledger, *DAY, "--lang", language],
                                  capture_output=True, check=False, user=NOBODY, extra_groups=[])
            self.assertEqual((done.returncode, done.stdout), (4, b""), done.stderr.decode())
            self.assertIn(message, done.stderr.decode())

    def test_a_journal_of_another_file_is_set_aside_and_told(self):
        self.make_sample()
        replaced = self.ledger.read_bytes()
        records = self.read(("records", "--format", "json")).stdout
        self.good("settings", self.ledger, "cutoff_day", "20", "--yes")
        self.break_off_a_write()
        broken = self.journal().read_bytes()
        aside = self.path / "l.taizhang-journal-set-aside"
        for command in (("records", "--format", "json"), ("records", "-o", "x.csv")):
            for language, message in (("zh-CN", "没有使用，保留在"), ("en", "was not used")):
                with self.subTest(command=command, language=language):
                    self.ledger.write_bytes(replaced)
                    self.journal().write_bytes(broken)
                    (self.path / "x.csv").unlink(missing_ok=True)
                    done = self.read((*command, "--lang", language))
                    self.assertEqual(done.returncode, 0, done.stderr.decode())
                    self.assertIn(message, done.stderr.decode())
                    self.assertIn(aside.name, done.stderr.decode())
                    self.assertEqual(self.ledger.read_bytes(), replaced)
                    aside.unlink()
        self.assertEqual(self.read(("records", "--format", "json")).stdout, records)

    def test_any_name_is_a_plain_name(self):
        for name in (":memory:", "file:real.taizhang", "file:m?mode=memory", "-", " a ", "p%20"):
            with self.subTest(name=name):
                for command in (("new", name, "--catalogue"), ("settings", name, "cutoff_day", "25"),
                                ("check", name)):
                    done = self.run_here(*command)
                    self.assertEqual(done.returncode, 0, done.stderr.decode())
                self.assertEqual((self.path / name).stat().st_mode & 0o777, 0o600)
                self.assertIn("cutoff_day,25", self.run_here("settings", name, "--format", "csv")
                              .stdout.decode())
        self.assertFalse((self.path / "real.taizhang").exists())

    def test_a_ledger_that_can_not_be_made_leaves_nothing(self):
        before = sorted(self.path.iterdir())
        for command in (("new", "none/l.taizhang"), ("new", "长" * 90),
                        ("sample", "长" * 90, "--records", "10")):
            done = self.run_here(*command)
            self.assertEqual(done.returncode, 1, done.stderr.decode())
            self.assertNotIn("unable", done.stderr.decode())
        self.assertEqual(sorted(self.path.iterdir()), before)

    def test_a_sample_that_was_killed_does_not_stop_the_next(self):
        name = self.path / "s.taizhang"
        running = subprocess.Popen([PROGRAM, "sample", name, "--records", "1000000"],
                                   stderr=subprocess.DEVNULL)
        while not any(p.name.startswith(".taizhang-new-") for p in self.path.iterdir()):
            self.assertIsNone(running.poll())
        running.kill()
        running.wait()
        self.assertFalse(name.exists())
        self.good("sample", name, "--records", "10")
        self.assertEqual(sorted(p.name for p in self.path.iterdir()),
                         ["l.taizhang", "s.taizhang"])

    def spoil(self, sql):
        """As another program does that knows nothing of the ledger's rules."""
        ledger = sqlite3.connect(self.ledger)
        ledger.executescript("pragma ignore_check_constraints=on; pragma foreign_keys=off;" + sql)
        ledger.close()

    def test_what_can_not_be_is_damage_and_nothing_is_printed(self):
        self.make_sample()
        sound = self.ledger.read_bytes()
        readers = [r for r in READERS if r[0] not in ("check", "history", "settings")]
        last = "where id=(select max(id) from record)"
        for sql in ("update indicator set decimals=8", f"update record set unit_id=9999 {last}",
                    f"update record set quantity=-5000000 {last}",
                    f"update record set end='2023-02-30' {last}",
                    "update target set indicator_id=9999 where id=(select max(id) from target)"):
            self.ledger.write_bytes(sound)
            self.spoil(sql)
            for command in (*readers, ("records", "--format", "json"),
                            ("records", "-o", "x.csv")):
                with self.subTest(sql=sql, command=command):
                    done = self.read(command)
                    self.assertEqual((done.returncode, done.stdout), (3, b""), done.stderr)
                    self.assertIn("台账已损坏", done.stderr.decode())
                    self.assertFalse((self.path / "x.csv").exists())
            before = self.ledger.read_bytes()
            self.assertEqual(self.read(("check",)).returncode, 3)
            self.assertEqual(self.ledger.read_bytes(), before)

    def test_odd_texts_kept_beside_the_figures_are_passed_over(self):
        self.make_sample()
        sound = self.ledger.read_bytes()
        pack = ("pack", *DAY, "--quarter", "3", "-o", "x.pdf")
        for text in ("", "[]", '{"as_of":1}', '{"as_of":"2023-12-31","quarter":[1]}',
                     '{"as_of":"2023-12-31","quarter":{"x":"y"}}'):
            with self.subTest(text=text):
                self.ledger.write_bytes(sound)
                self.spoil(f"insert into setting select 'pack.reported.2023Q2.' || code, '{text}' "
                           "from org_unit where parent_id is null")
                done = self.read(pack)
                self.assertEqual(done.returncode, 0, done.stderr.decode())

    def test_a_sum_that_does_not_fit_is_refused_by_name(self):
        self.add_base()
        rows = "\n".join(["2023-03-05,,a,x,99999999999,,,,,"] * 92300)
        self.good("import", self.ledger, self.file("r.csv", RECORDS + rows + "\n"), "--yes")
        for command in (("review", *DAY), ("records", "--year", "2023"), ("draft", *DAY, "--quarter", "3"),
                        ("chart", "quarterly", "--indicator", "a", *DAY, "-o", "x.svg"),
                        ("coverage", *DAY), ("pack", *DAY, "--quarter", "3", "-o", "x.pdf")):
            for form in ("table", "json"):
                with self.subTest(command=command[0], form=form):
                    done = self.read((*command, "--format", form))
                    self.assertEqual((done.returncode, done.stdout), (1, b""), done.stderr)
                    self.assertIn("2023 · a 甲 · 一支部", done.stderr.decode())
        self.assertEqual(self.read(("check",)).returncode, 0)
        self.assertEqual(self.read(("records", "--year", "2024")).returncode, 0)

    def test_no_output_overwrites_a_ledger_whatever_it_is_called(self):
        self.make_sample()
        files = {"chart": ("chart", "summary", *DAY, ".svg"), "records": ("records", ".csv"),
                 "review": ("review", *DAY, ".xlsx"), "coverage": ("coverage", *DAY, ".csv"),
                 "pack": ("pack", *DAY, "--quarter", "3", ".pdf"),
                 "screenshot": ("screenshot", "--page", "overview", *DAY, ".png")}
        for name, (*command, ending) in files.items():
            other = self.path / f"other{ending}"
            self.good("new", other)
            journal = self.path / f"l-journal{ending}"
            journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(504))
            link = self.path / f"link{ending}"
            link.symlink_to(self.ledger)
            for target in (other, journal, link):
                before = target.read_bytes()
                force = () if name == "screenshot" else ("--force",)
                with self.subTest(command=name, target=target.name):
                    done = self.read((*command, "-o", target, *force))
                    self.assertEqual((done.returncode, done.stdout), (1, b""), done.stderr)
                    self.assertIn("不会被覆盖", done.stderr.decode())
                    self.assertEqual(target.read_bytes(), before)
            for file in (other, journal, link):
                file.unlink()

    def history(self):
        """All changes, the newest first, by table."""
        changes = {}
        for step in self.json("history", self.ledger)["steps"]:
            for change in step["changes"]:
                changes.setdefault(change["table"], []).append(change)
        return changes

    def test_history_tells_amounts_and_codes_not_what_the_file_holds(self):
        self.add_base()
        self.good("import", self.ledger,
                  self.file("i.csv", INDICATORS + "m,慰问金,M,类,万元,sum,,,at_least,2,\n"))
        self.good("record", self.ledger, "--start", "2023-09-12", "--indicator", "m", "--unit",
                  "x", "--quantity", "1.25", "--hours", "1.5", "--topic", "慰问")
        self.good("import", self.ledger, self.file("t.csv", TARGETS + "2023,m,root,12.5,,,,,even,\n"),
                  self.file("c.csv", CADENCES + "m,root,2,month,branch,,\n"),
                  self.file("e.csv", "indicator,unit,start,end,reason\nm,x,2023-01-01,2023-03-31,\n"))
        self.good("settings", self.ledger, "red_lag", "30.5")
        self.good("undo", self.ledger)
        self.good("undo", self.ledger)

        def columns(change):
            return {c["column"]: c["after"] for c in change["columns"]}

        told = self.history()
        record = columns(told["record"][0])
        self.assertEqual([record[c] for c in ("quantity", "hours", "indicator", "unit")],
                         ["1.25", "1.5", "m", "x"])
        self.assertNotIn("id", record)
        target = told["target"][0]
        self.assertEqual(target["key"], "2023 m root")
        self.assertEqual([columns(target)[c] for c in ("annual", "indicator", "unit")],
                         ["12.5", "m", "root"])
        self.assertEqual(told["cadence"][0]["key"], "m root")
        self.assertEqual(told["exclusion"][0]["key"], "2023-01-01 m x")
        ratio = next(c for c in told["indicator"] if c["key"] == "r")
        self.assertEqual((columns(ratio)["numerator"], columns(ratio)["denominator"]), ("b", "a"))
        self.assertEqual(columns(next(c for c in told["org_unit"] if c["key"] == "x"))["parent"],
                         "root")
        self.assertEqual(told["setting"][0]["key"], "red_lag")
        table = self.good("history", self.ledger)
        self.assertIn("新增记录 · 慰问金 · 一支部 · 2023-09-12（record ", table)
        self.assertIn("数量 1.25；学时 1.5；主题 慰问", table)
        self.assertIn("新增年度目标 · 慰问金 · 委 · 2023（target 2023 m root）：", table)
        self.assertIn("Added: Record · M · 一支部", self.good("history", self.ledger, "--lang", "en"))
        csv = self.good("history", self.ledger, "--format", "csv")
        self.assertIn("quantity – → 1.25", csv)
        self.assertIn("added target 2023 m root: ", csv)

    def test_history_names_what_was_taken_back(self):
        self.add_base()
        self.good("record", self.ledger, "--start", "2023-09-12", "--indicator", "a", "--unit",
                  "x", "--quantity", "3")
        self.good("undo", self.ledger)
        self.good("undo", self.ledger)
        record = self.history()["record"][0]
        self.assertEqual([c["after"] for c in record["columns"] if c["column"] in
                          ("indicator", "unit")], ["a", "x"])
        self.assertIn("甲 · 一支部 · 2023-09-12", self.good("history", self.ledger))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
