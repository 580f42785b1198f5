"""What has gone out stays known: each export with its figures then and now.

    reported_cases.py build/taizhang data/sample
"""

import csv
import io
import sys
import unittest
from concurrent.futures import ThreadPoolExecutor

from branch_case import BranchCase

RECORDS = "start,end,indicator,unit,quantity,approximate,participants,hours,topic,note\n"


class Reported(BranchCase):
    def setUp(self):
        super().setUp()
        self.take_in("2023-08-10,,a,y,2,,,,学习,\n")

    def take_in(self, rows):
        self.good("import", self.ledger, self.file("r.csv", RECORDS + rows))

    def export(self, name, *options):
        self.good("pack", self.ledger, "--year", "2023", "--quarter", "3", "--as-of", "2023-09-18",
                  "-o", self.path / name, *options)

    def reported(self, *options):
        return self.json("reported", self.ledger, *options)["reported"]

    def test_nothing_has_gone_out(self):
        self.assertEqual(self.reported(), [])
        self.assertEqual(self.good("reported", self.ledger), "")
        self.assertIn("no material", self.refused(1, "reported", self.ledger, "1").lower())
        self.refused(2, "reported", self.ledger, "first")

    def test_every_format_is_listed_with_the_line_that_stands_in_it(self):
        for name in ("a.pdf", "b.docx", "c.xlsx", "d.pptx", "e.html"):
            self.export(name, "--preset", "full")
        self.export("y.pdf", "--unit", "y", "--title", "二支部情况")
        listed = self.reported()
        self.assertEqual([one["number"] for one in listed], [6, 5, 4, 3, 2, 1])
        self.assertEqual([one["file"].rsplit("/", 1)[1] for one in listed],
                         ["y.pdf", "e.html", "d.pptx", "c.xlsx", "b.docx", "a.pdf"])
        self.assertEqual({one["check"] for one in listed[1:]}, {listed[1]["check"]})
        self.assertIn(listed[1]["check"], (self.path / "e.html").read_text())
        self.assertEqual((listed[0]["unit"], listed[0]["title"], listed[0]["preset"]),
                         ("y", "二支部情况", "meeting"))
        self.assertEqual((listed[1]["preset"], listed[1]["as_of"]), ("full", "2023-09-18"))
        self.assertEqual(len(self.reported("--unit", "y")), 1)
        self.assertEqual(len(self.reported("--year", "2023", "--quarter", "3")), 6)
        self.assertEqual(self.reported("--year", "2022"), [])
        table = self.good("reported", self.ledger)
        for word in ("2023 年三季度", "二支部", "全套", "c.xlsx", "二支部情况"):
            self.assertIn(word, table)
        rows = list(csv.DictReader(io.StringIO(self.good("reported", self.ledger, "--format",
                                                         "csv"))))
        self.assertEqual([(row["number"], row["quarter"]) for row in rows][0], ("6", "2023Q3"))

    def test_exports_at_the_same_time_get_a_number_each(self):
        names = [f"{name}.html" for name in "abcdef"]
        with ThreadPoolExecutor(len(names)) as at_once:
            list(at_once.map(self.export, names))
        listed = self.reported()
        self.assertEqual([one["number"] for one in listed], [6, 5, 4, 3, 2, 1])
        self.assertEqual(sorted(one["file"].rsplit("/", 1)[1] for one in listed), names)

    def test_the_figures_of_then_stand_beside_those_of_now(self):
        self.export("a.pdf")
        self.assertIn("各项数字与当时相同", self.good("reported", self.ledger, "1"))
        self.take_in("2023-07-10,,a,y,1,,,,补录,\n2023-09-25,,a,y,7,,,,以后,\n")
        told = self.json("reported", self.ledger, "1")
        self.assertFalse(told["same_records"])
        study = next(one for one in told["figures"] if one["indicator"] == "a")
        self.assertTrue(study["differs"])
        self.assertEqual((study["then"]["quarter"], study["now"]["quarter"]), (2, 3))
        self.assertEqual(told["differing"], sum(one["differs"] for one in told["figures"]))
        self.assertIn("项指标与当时不同", self.good("reported", self.ledger, "1"))
        english = self.good("reported", self.ledger, "1", "--lang", "en")
        for word in ("1 indicator differs", "To date, then", "have changed since"):
            self.assertIn(word, english)
        rows = {row["indicator"]: row for row in csv.DictReader(io.StringIO(
            self.good("reported", self.ledger, "1", "--format", "csv")))}
        self.assertEqual((rows["a"]["quarter_then"], rows["a"]["quarter_now"],
                          rows["a"]["differs"]), ("2", "3", "true"))

    def test_undo_takes_back_records_and_not_what_has_gone_out(self):
        self.export("a.pdf")
        self.good("undo", self.ledger)
        self.assertEqual(len(self.reported()), 1)
        self.good("check", self.ledger)

    def test_a_pack_that_was_not_written_is_not_listed(self):
        self.export("a.pdf")
        self.refused(1, "pack", self.ledger, "--year", "2023", "--quarter", "3", "-o",
                     self.path / "a.pdf")
        self.assertEqual(len(self.reported()), 1)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
