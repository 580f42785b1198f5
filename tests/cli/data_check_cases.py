"""Plausibility: `check --data` finds what may be wrong, and what was looked at is set aside.

    data_check_cases.py build/taizhang data/sample
"""

import csv
import io
import shutil
import tempfile
import unittest
from collections import Counter
from pathlib import Path

from branch_case import BranchCase
from program_case import RECORDS, SAMPLE, UNITS, ProgramCase

AS_OF = ["--as-of", "2023-09-18"]
KINDS = {"share_over_100", "twin", "outlier", "inactive_unit", "future", "silent_unit",
         "old_pending", "level_jump", "far_year", "recurring_gap"}


class PlantedFaults(ProgramCase):
    """A fault of each kind in the sample."""

    @classmethod
    def setUpClass(cls):
        cls.shared = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.shared.cleanup)
        cls.sample = None

    def setUp(self):
        super().setUp()
        if PlantedFaults.sample is None:
            self.good("import", self.ledger, *sorted(SAMPLE.glob("*.csv")))
            PlantedFaults.sample = Path(shutil.copy(self.ledger, self.shared.name))
        else:
            shutil.copy(PlantedFaults.sample, self.ledger)

    def found(self, *options):
        return self.json("check", self.ledger, "--data", *(options or AS_OF))["findings"]

    def planted(self, rows):
        """What is found beside what was found before, once these records are in."""
        before = {one["id"] for one in self.found()}
        self.good("import", self.ledger, self.file("r.csv", RECORDS + rows))
        return [one for one in self.found() if one["id"] not in before]

    def kinds(self, rows):
        return Counter(one["kind"] for one in self.planted(rows))

    def records_of(self, finding):
        known = self.json("records", self.ledger)["records"]
        return [one for one in known if one["id"] in finding["records"]]

    def test_the_sample_has_none_of_these(self):
        kinds = {one["kind"] for one in self.found()}
        self.assertLessEqual(kinds, KINDS)
        self.assertTrue(kinds.isdisjoint({"share_over_100", "outlier", "level_jump", "far_year",
                                          "future", "inactive_unit"}), kinds)

    def test_the_three_genuine_twins_of_the_sample(self):
        twins = [one for one in self.found() if one["kind"] == "twin"]
        self.assertEqual(len(twins), 3)
        for twin in twins:
            alike = [{key: value for key, value in record.items() if key != "id"}
                     for record in self.records_of(twin)]
            self.assertEqual(len(alike), 2)
            self.assertEqual(alike[0], alike[1])

    def test_old_pending_records_of_the_sample(self):
        found = {one["records"][0] for one in self.found() if one["kind"] == "old_pending"}
        known = self.json("records", self.ledger)["records"]
        self.assertEqual(found, {one["id"] for one in known
                                 if one["pending"] and one["end"] < "2023-08-19"})
        self.assertGreater(len(found), 0)

    def test_a_twin(self):
        row = "2023-05-05,,life.party_class,br.ward-1,1,,,,学习先进典型事迹甲,\n"
        self.assertEqual(self.kinds(row + row), {"twin": 1})

    def test_an_outlier(self):
        found = self.planted("2023-09-15,,study.branch_study,br.ward-1,30,,,,误填人数,\n")
        self.assertEqual([one["kind"] for one in found], ["outlier"])
        self.assertEqual(found[0]["quantity"], 30)
        self.assertEqual(found[0]["against"], 1)
        self.assertEqual([one["topic"] for one in self.records_of(found[0])], ["误填人数"])

    def test_a_share_above_100(self):
        ratio = next(one for one in csv.DictReader((SAMPLE / "indicators.csv").open())
                     if one["measure"] == "ratio")
        found = self.planted(f"2023-09-15,,{ratio['numerator']},jgdw,19,,,,多报整改,\n"
                             f"2023-09-14,,{ratio['denominator']},jgdw,0,,,,x,\n")
        share = next(one for one in found if one["kind"] == "share_over_100")
        self.assertEqual((share["indicator"], share["start"]), (ratio["code"], "2023-01-01"))
        self.assertGreater(share["quantity"], share["against"])
        self.assertIn("多报整改", [one["topic"] for one in self.records_of(share)])

    def test_an_inactive_unit(self):
        gone = next(one for one in csv.DictReader((SAMPLE / "units.csv").open()) if one["active_to"])
        found = self.planted(f"2023-09-15,,life.party_class,{gone['code']},1,,,,撤销以后,\n")
        self.assertEqual([(one["kind"], one["unit"]) for one in found],
                         [("inactive_unit", gone["code"])])

    def test_a_day_still_to_come(self):
        self.assertEqual(self.kinds("2023-09-19,,life.party_class,br.ward-1,1,,,,明天,\n"),
                         {"future": 1})

    def test_a_far_year(self):
        self.assertEqual(self.kinds("2012-05-05,,life.party_class,br.ward-1,1,,,,错年,\n"),
                         {"far_year": 1})
        self.assertEqual(self.kinds("2032-05-05,,life.party_class,br.ward-1,1,,,,错年,\n"),
                         {"far_year": 1, "future": 1})

    def test_an_old_pending_record(self):
        self.assertEqual(self.kinds("2023-08-18,,life.party_class,br.ward-1,,,,,没有数,\n"),
                         {"old_pending": 1})
        self.assertEqual(self.kinds("2023-08-19,,life.party_class,br.ward-1,,,,,没有数,\n"), {})

    def test_a_level_that_jumps(self):
        levels = [one["code"] for one in csv.DictReader((SAMPLE / "indicators.csv").open())
                  if one["measure"] == "latest"]
        records = [one for one in self.json("records", self.ledger)["records"]
                   if one["indicator"] in levels and (one["quantity"] or 0) > 3]
        last = max(records, key=lambda one: one["end"])
        found = self.planted(f"2023-09-17,,{last['indicator']},{last['unit']},"
                             f"{int(last['quantity']) * 2},,,,多写一倍,\n")
        self.assertEqual([one["kind"] for one in found], ["level_jump"])
        self.assertEqual(found[0]["records"][1], last["id"])

    def test_a_silent_unit_and_its_gaps(self):
        before = {one["id"] for one in self.found()}
        self.good("import", self.ledger,
                  self.file("u.csv", UNITS + "br.silent,沉默支部,jgdw,branch,2023-01-01,,99\n"))
        found = [one for one in self.found() if one["id"] not in before]
        self.assertEqual({one["unit"] for one in found}, {"br.silent"})
        self.assertEqual([one["start"] for one in found if one["kind"] == "silent_unit"],
                         ["2023-01-01", "2023-04-01"])
        gaps = {one["indicator"]: one["count"] for one in found if one["kind"] == "recurring_gap"}
        self.assertEqual(gaps["life.theme_day"], 8)  # January to August
        self.assertTrue(all(not one["records"] for one in found))
        self.assertEqual({one["kind"] for one in found}, {"silent_unit", "recurring_gap"})

    def test_a_day_in_the_past(self):
        past = self.found("--as-of", "2023-03-01")
        futures = [one for one in past if one["kind"] == "future"]
        later = [one for one in self.json("records", self.ledger)["records"]
                 if one["end"] > "2023-03-01"]
        self.assertEqual(len(futures), len(later))
        self.assertFalse([one for one in past if one["kind"] in ("silent_unit", "recurring_gap")
                          and one["end"] > "2023-03-01"])


class SettingAside(BranchCase):
    def setUp(self):
        super().setUp()
        self.good("import", self.ledger, self.file(
            "r.csv", RECORDS + "2023-05-10,,a,x,1,,,,学习,\n2023-05-10,,a,x,1,,,,学习,\n"
                               "2023-06-10,,a,y,,,,,补数,\n2022-06-10,,a,y,1,,,,去年,\n"
                               "2022-07-10,,a,y,1,,,,去年,\n"))

    def check(self, *options):
        return self.json("check", self.ledger, "--data", *AS_OF, *options)

    def twin(self):
        return next(one for one in self.check()["findings"] if one["kind"] == "twin")

    def set_aside(self, name, reason="两场都开了"):
        return self.good("check", self.ledger, "--data", "--set-aside", name, "--reason", reason,
                         *AS_OF)

    def test_set_aside_and_taken_back(self):
        twin = self.twin()
        before = len(self.check()["findings"])
        self.set_aside(twin["id"])
        told = self.check()
        self.assertEqual(len(told["findings"]), before - 1)
        self.assertEqual([(one["id"], one["reason"], one["records"]) for one in told["set_aside"]],
                         [(twin["id"], "两场都开了", twin["records"])])
        self.assertEqual(told["gone"], [])
        self.good("check", self.ledger, "--data", "--take-back", twin["id"])
        self.assertEqual(len(self.check()["findings"]), before)
        self.assertEqual(self.check()["set_aside"], [])

    def test_undo_and_redo(self):
        twin = self.twin()
        self.set_aside(twin["id"])
        aside = self.check()
        self.assertIn("两场都开了", self.good("history", self.ledger))
        self.good("undo", self.ledger)
        self.assertEqual(self.twin(), twin)
        self.good("redo", self.ledger)
        self.assertEqual(self.check(), aside)

    def test_it_comes_back_when_its_records_change(self):
        twin = self.twin()
        self.set_aside(twin["id"])
        rows = csv.DictReader(io.StringIO(self.good("records", self.ledger, "--find", "学习",
                                                    "--format", "csv")))
        changed = next(rows)
        changed["note"] = "有变化"
        out = io.StringIO()
        writer = csv.DictWriter(out, rows.fieldnames)
        writer.writeheader()
        writer.writerow(changed)
        self.good("import", self.ledger, self.file("c.csv", out.getvalue()))
        told = self.check()
        back = next(one for one in told["findings"] if one["kind"] == "twin")
        self.assertEqual(back["former_reason"], "两场都开了")
        self.assertEqual(told["set_aside"], [])
        self.good("undo", self.ledger)
        self.assertEqual(len(self.check()["set_aside"]), 1)

    def test_a_closed_quarter_can_have_its_findings_set_aside(self):
        self.good("close", self.ledger, "--year", "2023", "--quarter", "2")
        self.set_aside(self.twin()["id"])
        closed = self.json("closed", self.ledger)["quarters"]
        self.assertEqual([one["state"] for one in closed], ["closed"])

    def test_what_is_refused(self):
        twin = self.twin()["id"]
        before = self.ledger.read_bytes()
        check = ["check", self.ledger]
        for status, *words in (
                (2, "--data", "--set-aside", twin),
                (2, "--data", "--set-aside", twin, "--reason", "  "),
                (2, "--data", "--reason", "x"),
                (2, "--data", "--set-aside", "nonsense", "--reason", "x"),
                (2, "--data", "--set-aside", twin, "--reason", "x", "--take-back", twin),
                (2, "--as-of", "2023-09-18"),
                (2, "--set-aside", twin, "--reason", "x"),
                (1, "--data", "--set-aside", "twin:1", "--reason", "x"),
                (1, "--data", "--take-back", twin)):
            with self.subTest(words):
                self.assertNotEqual(self.refused(status, *check, *words), "")
        self.assertEqual(self.ledger.read_bytes(), before)

    def test_a_read_only_ledger_can_be_checked_only(self):
        twin = self.twin()["id"]
        self.ledger.chmod(0o444)
        self.path.chmod(0o555)
        self.addCleanup(self.path.chmod, 0o755)
        self.assertGreater(len(self.check()["findings"]), 0)
        done = self.run_program("check", self.ledger, "--data", "--set-aside", twin, "--reason",
                                "x", *AS_OF)
        self.assertIn(done.returncode, (0, 4))  # root may write everywhere

    def test_tables_say_the_same(self):
        self.set_aside(self.twin()["id"])
        text = self.good("check", self.ledger, "--data", *AS_OF)
        self.assertIn("可能重复", text)
        self.assertIn("两场都开了", text)
        english = self.good("check", self.ledger, "--data", "--lang", "en", *AS_OF)
        self.assertIn("Possible twins", english)
        rows = list(csv.DictReader(io.StringIO(
            self.good("check", self.ledger, "--data", "--format", "csv", *AS_OF))))
        told = self.check()
        self.assertEqual([row["id"] for row in rows],
                         [one["id"] for one in told["findings"] + told["set_aside"]])
        self.assertEqual(Counter(row["state"] for row in rows)["set_aside"], 1)
        self.assertEqual([row["records"].split() for row in rows],
                         [[str(id_) for id_ in one["records"]]
                          for one in told["findings"] + told["set_aside"]])

    def test_nothing_odd(self):
        empty = self.path / "empty.taizhang"
        self.good("new", empty)
        self.assertEqual(self.json("check", empty, "--data", *AS_OF),
                         {"as_of": "2023-09-18", "findings": [], "set_aside": [], "gone": []})
        self.assertIn("2023-09-18", self.good("check", empty, "--data", *AS_OF))


class WhereItIsEntered(BranchCase):
    """What the rules say of a record that is typed or in a file; it is taken all the same."""

    def setUp(self):
        super().setUp()
        self.good("import", self.ledger, self.file("r.csv", RECORDS + "".join(
            f"2023-0{month}-10,,a,x,2,,,,学习{month},\n" for month in range(3, 9)) +
            "2023-03-11,,a,y,1,,,,x,\n2023-04-11,,b,y,1,,,,x,\n"))

    def record(self, indicator, quantity, start="2023-09-10", *options):
        done = self.run_program("record", self.ledger, "--indicator", indicator, "--unit", "x",
                                "--start", start, "--quantity", quantity, "--lang", "en", *options)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return done.stderr.decode()

    def warnings(self, rows):
        plan = self.json("import", self.ledger, self.file("n.csv", RECORDS + rows), "--dry-run")
        self.assertEqual(plan["refused"], 0)
        return [(row["row"], issue["code"]) for file in plan["files"] for row in file["rows"]
                for issue in row["issues"]]

    def test_a_typed_record(self):
        self.assertIn("median", self.record("a", 21))
        self.assertNotIn("median", self.record("a", 20))
        self.assertIn("share is above 100%", self.record("b", 500))
        self.assertIn("2 records of the same day",
                      self.record("a", 2, "2023-08-10", "--topic", "学习8"))
        self.assertIn("no record in 2019", self.record("a", 1, "2019-08-10"))

    def test_an_outlier_in_a_file(self):
        self.assertEqual(self.warnings("2023-09-10,,a,x,21,,,,多,\n2023-09-11,,a,x,20,,,,不多,\n"),
                         [(2, "finding_notice_outlier")])

    def test_rows_are_held_against_each_other(self):
        rows = "".join(f"2023-09-{day},,a,g,1,,,,{day},\n" for day in range(10, 15))
        self.assertEqual(self.warnings(rows + "2023-09-15,,a,g,50,,,,多,\n"),
                         [(7, "finding_notice_outlier")])

    def test_a_share_above_100_in_a_file(self):
        self.assertIn((2, "finding_notice_share_over_100"),
                      self.warnings("2023-09-10,,b,y,30,,,,多,\n"))

    def test_a_file_that_is_in_order(self):
        self.assertEqual(self.warnings("2023-09-10,,a,x,2,,,,好,\n"), [])


if __name__ == "__main__":
    unittest.main(argv=["data_check_cases.py"])
