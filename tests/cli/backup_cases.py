"""Backups: made, listed, restored; damage is named and a backup offered.

    backup_cases.py build/taizhang data/sample
"""

import json
import os
import re
import shutil
import stat
import sys
import unittest

from branch_case import BranchCase
from program_case import INDICATORS

RECORDS = "start,end,indicator,unit,quantity,approximate,participants,hours,topic,note\n"
DAMAGED, IN_USE = 3, 4


class Backups(BranchCase):
    def setUp(self):
        super().setUp()
        self.folder_of_backups = self.path / (self.ledger.stem + ".taizhang-backups")

    def take_in(self, count, day="2023-05-10"):
        rows = "".join(f"{day},,a,y,1,,,,学习{number},\n" for number in range(count))
        return self.run_program("import", self.ledger, self.file("r.csv", RECORDS + rows))

    def record(self, topic="讲党课"):
        self.good("record", self.ledger, "--start", "2023-09-12", "--indicator", "a", "--unit", "y",
                  "--quantity", "1", "--topic", topic)

    def backups(self):
        return self.json("backup", self.ledger, "--list")["backups"]

    def records(self, ledger=None):
        return self.good("records", ledger or self.ledger, "--year", "2023", "--format", "csv")

    def damage(self, path, what=b"x"):
        """Changes a topic behind the program's back."""
        data = path.read_bytes()
        at = data.index("讲党课".encode())
        path.write_bytes(data[:at] + what + data[at + len(what):])

    def test_a_backup_is_a_ledger_with_its_digest(self):
        self.record()
        made = self.json("backup", self.ledger)
        self.assertEqual((made["records"], made["state"], made["reason"]), (1, "sound", "by_hand"))
        self.assertEqual(made["size"], os.path.getsize(made["file"]))
        self.assertTrue(re.fullmatch("[0-9a-f]{16}", made["digest"]))
        self.assertEqual(self.records(made["file"]), self.records())
        self.assertEqual(self.backups(), [made])
        self.assertEqual(sorted(os.listdir(self.folder_of_backups)),
                         sorted([os.path.basename(made["file"]),
                                 os.path.basename(made["file"]) + ".json"]))

    def test_without_a_change_nothing_is_copied_again(self):
        self.record()
        first = self.json("backup", self.ledger)
        again = self.run_program("backup", self.ledger)
        self.assertIn("完全相同".encode(), again.stderr)
        self.assertEqual([one["file"] for one in self.backups()], [first["file"]])

    def test_o_writes_where_it_is_told_and_replaces_nothing(self):
        self.record()
        target = self.path / "副本.taizhang"
        self.good("backup", self.ledger, "-o", target)
        self.assertEqual(self.records(target), self.records())
        before = target.read_bytes()
        done = self.run_program("backup", self.ledger, "-o", target)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(target.read_bytes(), before)
        self.assertFalse(self.folder_of_backups.exists())
        self.assertEqual(self.run_program("backup", self.ledger, "--list", "-o", target).returncode, 2)

    def test_list_tells_what_is_damaged(self):
        self.assertIn("还没有备份", self.good("backup", self.ledger, "--list"))
        self.record()
        made = self.json("backup", self.ledger)
        path = self.folder_of_backups / os.path.basename(made["file"])
        self.damage(path)
        self.assertEqual(self.backups()[0]["state"], "changed")
        table = self.good("backup", self.ledger, "--list")
        self.assertIn("已损坏或改动", table)
        self.assertIn("damaged or changed", self.good("backup", self.ledger, "--list", "--lang", "en"))
        rows = self.good("backup", self.ledger, "--list", "--format", "csv").splitlines()
        self.assertEqual(rows[0], "made,size,records,reason,state,file")

    def test_reading_and_small_changes_make_no_backup(self):
        self.record()
        self.take_in(3)
        for words in (["review", "--year", "2023"], ["records", "--year", "2023"], ["history"],
                      ["check"], ["backup", "--list"]):
            self.good(words[0], self.ledger, *words[1:])
        self.assertFalse(self.folder_of_backups.exists())

    def test_before_many_records_come_in_the_ledger_is_kept(self):
        self.take_in(250)
        self.assertFalse(self.folder_of_backups.exists())  # nothing was there yet
        before = self.records()
        done = self.take_in(250, "2023-06-10")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        kept, = self.backups()
        self.assertEqual((kept["reason"], kept["records"]), ("import", 250))
        self.assertEqual(self.records(kept["file"]), before)
        self.assertIn(kept["file"].encode(), done.stderr)

    def test_before_a_long_report_comes_in_the_ledger_is_kept(self):
        self.good("import", self.ledger, self.file(
            "i.csv", INDICATORS + "w,警示教育大会,,类,场,sum,,,at_least,0,\n"))
        self.record()
        days = [f"{month}月{day}日，召开警示教育大会1场。" for month in range(1, 9)
                for day in range(1, 29)]
        report = self.file("总结.txt", "2023年工作总结\n" + "\n".join(days) + "\n")
        done = self.run_program("read-report", report, "--year", 2023, "--into", self.ledger,
                                "--accept", "certain")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertGreater(len(self.records().splitlines()), 200)
        kept, = self.backups()
        self.assertEqual(kept["records"], 1)

    @unittest.skipIf(os.geteuid() == 0, "rights do not bind root")
    def test_an_import_goes_on_where_no_backup_can_be_made(self):
        self.take_in(250)
        self.folder_of_backups.mkdir()
        self.folder_of_backups.chmod(stat.S_IRUSR | stat.S_IXUSR)
        done = self.take_in(250, "2023-06-10")
        self.assertEqual(done.returncode, 0)
        self.assertIn("没有备份成".encode(), done.stderr)

    def test_restore_keeps_what_was_there(self):
        self.record("一")
        earlier = self.records()
        made = self.json("backup", self.ledger)
        self.record("二")
        now = self.records()
        told = self.json("restore", made["file"], "-o", self.ledger)
        self.assertEqual((told["records"], told["issues"]), (1, 0))
        self.assertEqual(self.records(), earlier)
        self.assertEqual(self.records(told["kept"]), now)
        self.good("restore", told["kept"], "-o", self.ledger)
        self.assertEqual(self.records(), now)

    def test_restore_makes_a_ledger_that_is_missing(self):
        self.record()
        made = self.json("backup", self.ledger)
        before = self.records()
        self.ledger.unlink()
        self.assertIsNone(self.json("restore", made["file"], "-o", self.ledger)["kept"])
        self.assertEqual(self.records(), before)
        self.good("restore", made["file"], "-o", self.path / "新.taizhang")
        self.assertEqual(self.records(self.path / "新.taizhang"), before)

    def test_what_can_t_be_restored_is_refused(self):
        self.record()
        made = self.json("backup", self.ledger)
        self.record("二")
        before = self.ledger.read_bytes()
        half = self.file("half.taizhang", before[:len(before) // 2])
        damaged = self.path / "damaged.taizhang"
        shutil.copy(made["file"], damaged)
        self.damage(damaged)
        text = self.file("x.taizhang", "text")
        for backup, status in ((half, DAMAGED), (damaged, DAMAGED), (text, 1),
                               (self.path / "missing.taizhang", 1), (self.ledger, 1)):
            with self.subTest(backup.name):
                done = self.run_program("restore", backup, "-o", self.ledger, "--lang", "en")
                self.assertEqual(done.returncode, status, done.stderr.decode())
                self.assertIn(backup.name.encode(), done.stderr)
                self.assertEqual(self.ledger.read_bytes(), before)
        self.assertEqual(len(self.backups()), 1)
        self.assertEqual(self.run_program("restore", made["file"]).returncode, 2)

    def test_somebody_s_file_is_no_ledger_to_be_replaced(self):
        self.record()
        made = self.json("backup", self.ledger)
        letter = self.file("信.docx", "a letter")
        self.assertEqual(self.run_program("restore", made["file"], "-o", letter).returncode, 1)
        self.assertEqual(letter.read_text(), "a letter")

    def test_check_names_the_damage_and_offers_the_newest_sound_backup(self):
        self.record()
        older = self.json("backup", self.ledger)
        self.record("二")
        newer = self.json("backup", self.ledger)
        path = self.folder_of_backups / os.path.basename(newer["file"])
        self.damage(path)
        self.damage(self.ledger)
        done = self.run_program("check", self.ledger)
        self.assertEqual(done.returncode, DAMAGED)
        self.assertIn(f"taizhang restore '{older['file']}' -o '{self.ledger}'".encode(), done.stderr)
        told = json.loads(self.run_program("check", self.ledger, "--format", "json").stdout)
        self.assertEqual([issue["code"] for issue in told["issues"]], ["digest"])
        self.assertEqual(told["backup"], older["file"])
        self.good("restore", older["file"], "-o", self.ledger)
        self.good("check", self.ledger)

    def test_a_ledger_that_can_t_be_opened_is_offered_its_backup(self):
        self.record()
        made = self.json("backup", self.ledger)
        before = self.records()
        for broken in (b"", b"text", b"\0" * 5000, self.ledger.read_bytes()[:6000]):
            with self.subTest(broken[:10]):
                self.ledger.write_bytes(broken)
                done = self.run_program("check", self.ledger)
                self.assertIn(done.returncode, (1, DAMAGED))
                self.assertIn(made["file"].encode(), done.stderr)
                told = self.json("restore", made["file"], "-o", self.ledger)
                self.assertEqual(self.records(), before)
                with open(told["kept"], "rb") as kept:
                    self.assertEqual(kept.read(), broken)

    def test_the_settings_of_the_computer_say_where_and_how_many(self):
        place = self.path / "备份盘"
        place.mkdir()
        config = self.path / "config" / "taizhang"
        config.mkdir(parents=True, exist_ok=True)
        (config / "backups.json").write_text(json.dumps({"folder": str(place), "newest": 2}))
        for number in range(5):
            self.record(str(number))
            self.good("backup", self.ledger)
        self.assertEqual(len(self.backups()), 2)
        self.assertEqual([one["records"] for one in self.backups()], [5, 4])
        self.assertEqual(os.listdir(place), [self.folder_of_backups.name])
        self.assertFalse(self.folder_of_backups.exists())

    def test_settings_that_make_no_sense_are_the_usual_ones(self):
        config = self.path / "config" / "taizhang"
        config.mkdir(parents=True, exist_ok=True)
        for words in ("no json", '{"folder": "relative", "newest": -3}', '{"folder": 7}', "[]"):
            (config / "backups.json").write_text(words)
            self.record(words)
            self.good("backup", self.ledger)
        self.assertTrue(self.folder_of_backups.exists())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
