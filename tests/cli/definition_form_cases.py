"""`template --kind`: forms of organisations, targets, duties and records, filled in and back.

    definition_form_cases.py build/taizhang data/sample
"""

import json
import sys
import unittest

from program_case import SAMPLE, ProgramCase


class DefinitionForms(ProgramCase):
    def form(self, kind, *options):
        path = self.path / f"{kind}.xlsx"
        self.good("template", self.ledger, "--kind", kind, "-o", path, "--force", *options)
        return path

    def counts(self, *files):
        plan = json.loads(self.good("import", self.ledger, *files, "--dry-run", "--format", "json"))
        return (*(sum(file[what] for file in plan["files"])
                  for what in ("added", "changed", "unchanged")), plan["refused"])

    def test_forms_of_the_sample_change_nothing_when_they_come_back(self):
        self.good("import", self.ledger, SAMPLE)
        for lang in ("zh-CN", "en"):
            forms = [self.form("units", "--lang", lang),
                     self.form("targets", "--year", "2023", "--lang", lang),
                     self.form("cadences", "--lang", lang)]
            for form in forms:
                new, changed, same, refused = self.counts(form)
                self.assertEqual((new, changed, refused), (0, 0, 0), form)
                self.assertGreater(same, 3, form)

    def test_a_form_says_its_kind_and_offers_choices(self):
        self.good("import", self.ledger, SAMPLE)
        table = json.loads(self.good("table", self.form("targets", "--year", "2023"), "--format",
                                     "json"))
        self.assertEqual([sheet["hidden"] for sheet in table["sheets"]], [False, False, True])
        texts = [cell["text"] for cell in table["sheets"][0]["cells"] if cell["row"] == 3]
        self.assertEqual(texts, ["指标", "党组织", "计量单位", "全年目标", "一季度", "二季度", "三季度",
                                 "四季度", "分解方式", "备注"])

    def test_an_empty_ledger_has_a_form_of_organisations(self):
        self.assertEqual(self.counts(self.form("units")), (0, 0, 0, 0))
        done = self.run_program("template", self.ledger, "--kind", "targets", "--year", "2023", "-o",
                                self.path / "t.xlsx")
        self.assertEqual(done.returncode, 1)

    def test_what_can_not_be_asked_for_is_refused(self):
        self.good("import", self.ledger, SAMPLE)
        for status, options in ((2, ("--kind", "other", "-o", self.path / "a.xlsx")),
                                (2, ("--kind", "units", "--all", "-o", self.path / "a.xlsx")),
                                (2, ("--kind", "targets", "-o", self.path / "a.xlsx")),
                                (2, ("--kind", "records", "--year", "2023", "-o",
                                     self.path / "a.xlsx")),
                                (2, ("--kind", "units", "-o", self.path / "a.csv")),
                                (2, ("--kind", "units"))):
            self.assertEqual(self.run_program("template", self.ledger, *options).returncode, status,
                             options)

    def test_records_are_filled_in_for_all_units(self):
        self.good("import", self.ledger, SAMPLE)
        form = self.form("records", "--year", "2023", "--quarter", "3")
        table = json.loads(self.good("table", form, "--format", "json"))
        self.assertIn("单位", [cell["text"] for cell in table["sheets"][0]["cells"]])
        self.assertEqual(self.counts(form), (0, 0, 0, 0))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
