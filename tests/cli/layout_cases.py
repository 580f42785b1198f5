"""Remembered layouts of sheets: listed, renamed, forgotten, carried to another ledger.

    layout_cases.py build/taizhang data/sample
"""

import json
import sys
import unittest

from branch_case import BranchCase

LAYOUTS = {"taizhang_layouts": 1, "layouts": [
    {"name": "月报", "fingerprint": "f1", "answers": {"date": 0}},
    {"name": "三会一课", "fingerprint": "f2", "answers": [1, 2]}]}


class Layouts(BranchCase):
    def names(self):
        return [layout["name"] for layout in self.json("layouts", self.ledger)["layouts"]]

    def bring_in(self, layouts):
        return self.good("layouts", self.ledger, "import",
                         self.file("layouts.json", json.dumps(layouts)))

    def test_layouts_travel_between_ledgers(self):
        self.bring_in(LAYOUTS)
        self.assertEqual(self.names(), ["三会一课", "月报"])
        self.good("layouts", self.ledger, "export", self.path / "out.json")
        other = self.path / "other.taizhang"
        self.good("new", other)
        self.good("layouts", other, "import", self.path / "out.json")
        self.good("layouts", other, "export", self.path / "again.json")
        self.assertEqual((self.path / "again.json").read_bytes(),
                         (self.path / "out.json").read_bytes())
        told = json.loads((self.path / "out.json").read_text())
        self.assertEqual(sorted(map(str, told["layouts"])), sorted(map(str, LAYOUTS["layouts"])))

    def test_an_export_replaces_no_file_unasked(self):
        self.bring_in(LAYOUTS)
        mine = self.file("mine.json", "mine")
        self.refused(1, "layouts", self.ledger, "export", mine)
        self.assertEqual(mine.read_text(), "mine")
        self.good("layouts", self.ledger, "export", mine, "--force")
        self.assertIn("月报", mine.read_text())

    def test_every_change_of_layouts_is_a_step(self):
        self.bring_in(LAYOUTS)
        self.good("layouts", self.ledger, "rename", "月报", "每月报表")
        self.good("layouts", self.ledger, "forget", "三会一课")
        self.assertEqual(self.names(), ["每月报表"])
        history = self.good("history", self.ledger)
        for words in ("忘记表样：三会一课", "表样改名：月报 → 每月报表", "导入表样（2 个）",
                      "删除表样 · 三会一课"):
            self.assertIn(words, history)
        self.good("undo", self.ledger)
        self.good("undo", self.ledger)
        self.assertEqual(self.names(), ["三会一课", "月报"])
        self.good("undo", self.ledger)
        self.assertEqual(self.names(), [])

    def test_a_known_header_is_replaced_and_a_taken_name_gets_a_number(self):
        self.bring_in(LAYOUTS)
        self.bring_in({"taizhang_layouts": 1, "layouts": [
            {"name": "新月报", "fingerprint": "f1", "answers": {}},
            {"name": "三会一课", "fingerprint": "f3", "answers": {}}]})
        self.assertEqual(self.names(), ["三会一课", "三会一课 (2)", "新月报"])

    def test_what_cannot_be_is_refused_and_nothing_written(self):
        self.assertIn("remembers no layout", self.refused(1, "layouts", self.ledger, "forget", "x"))
        self.bring_in(LAYOUTS)
        before = self.ledger.read_bytes()
        bad = json.loads(json.dumps(LAYOUTS))
        bad["layouts"][1]["answers"] = "no"
        bad_file = self.file("bad.json", json.dumps(bad))
        for words, status, message in (
                (["forget", "周报"], 1, "there are: 三会一课, 月报"),
                (["rename", "周报", "日报"], 1, "no layout “周报”"),
                (["rename", "月报", "三会一课"], 1, "already"),
                (["rename", "月报", ""], 1, "name"),
                (["import", self.file("a.csv", "a,b\n")], 1, "no exported layouts"),
                (["import", bad_file], 1, "answers of layout 2"),
                (["import", self.path / "none.json"], 1, "no such file"),
                (["forget"], 2, "NAME"), (["rename", "月报"], 2, "NEW"), (["lose", "月报"], 2, "lose"),
                (["forget", "月报", "三会一课"], 2, "三会一课")):
            with self.subTest(words=words):
                self.assertIn(message, self.refused(status, "layouts", self.ledger, *words))
        self.assertEqual(self.ledger.read_bytes(), before)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
