"""What is written, opened with other programs: fonts, letters, pictures, XML, and the same bytes twice.

    output_cases.py build/taizhang data/sample
"""

import os
import shutil
import subprocess
import sys
import unittest
import zipfile
from xml.etree import ElementTree

from program_case import INDICATORS, PROGRAM, RECORDS, SAMPLE, UNITS, ProgramCase

SVG = "{http://www.w3.org/2000/svg}"
SAMPLE_DAY = ("--year", 2023, "--quarter", 3, "--as-of", "2023-09-18")
LANGUAGES = ("zh-CN", "en")
RARE = "𠮷"  # U+20BB7, outside the first plane of Unicode

# The kinds, with the indicators they are asked for.
CHARTS = [
    ("quarterly", ("study.center_group", "org.activists", "rectify.rate", "rare")),
    ("cumulative", ("study.branch_study", "rare")),
    ("year_over_year", ("warn.integrity_talk", "rare")),
    ("years", ("warn.integrity_talk", "rare")),
    ("units", ("study.branch_study", "study.center_group", "rare")),
    ("months", ("life.theme_day", "study.center_group", "rare")),
    ("heatmap", (None,)), ("funnel", (None,)), ("rectification", (None,)), ("summary", (None,)), ("dots", (None,)),
    ("calendar", (None, "rare")),
]
ALL_CHARTS = [(kind, indicator) for kind, indicators in CHARTS for indicator in indicators]
PACKS = ("pdf", "xlsx", "docx", "pptx", "html")
SANITIZERS = {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
HAS_POPPLER = all(map(shutil.which, ("pdffonts", "pdftotext", "pdfimages")))
HAS_XMLLINT = shutil.which("xmllint")


def told_by(*command):
    return subprocess.run([str(word) for word in command], capture_output=True, check=True,
                          timeout=60).stdout.decode()


def letters(text):
    """Without the spaces, which other programs put where they like."""
    return "".join(text.split())


class Output(ProgramCase):
    """Files of the sample ledger, with an indicator and a branch named with a rare character."""

    def setUp(self):
        super().setUp()
        rare = [self.file("i.csv", INDICATORS + f"rare,{RARE}林学习,{RARE} study,理论学习,次,sum,,,at_least,0,\n"),
                self.file("u.csv", UNITS + f"br.rare,{RARE}林支部,jgdw,branch,,,99\n"),
                self.file("r.csv", RECORDS + "2023-08-05,,rare,br.rare,3,,,,,\n"
                                             "2022-08-05,,rare,br.rare,2,,,,,\n")]
        self.good("import", self.ledger, *sorted(SAMPLE.glob("*.csv")), *rare, "--yes")

    def chart(self, kind, indicator, ending, language="zh-CN", *more):
        target = self.path / f"{kind}-{indicator}-{language}.{ending}"
        chosen = ("--indicator", indicator) if indicator else ()
        self.good("chart", self.ledger, kind, *SAMPLE_DAY, *chosen, "--lang", language, *more,
                  "-o", target)
        return target

    def pack(self, ending, language="zh-CN"):
        target = self.path / f"pack-{language}.{ending}"
        self.good("pack", self.ledger, *SAMPLE_DAY, "--lang", language, "--force", "-o", target)
        return target

    def pdf_files(self):
        for language in LANGUAGES:
            for kind, indicator in ALL_CHARTS:
                yield self.chart(kind, indicator, "pdf", language)
            yield self.pack("pdf", language)

    def labels(self, svg):
        return [text.text for text in ElementTree.parse(svg).iter(SVG + "text")]

    @unittest.skipUnless(HAS_POPPLER, "poppler-utils is missing")
    def test_fonts_are_embedded_as_subsets_and_nothing_is_a_picture(self):
        for file in self.pdf_files():
            with self.subTest(file=file.name):
                lines = told_by("pdffonts", file).splitlines()
                columns = lines[0].index("emb"), lines[0].index("sub"), lines[0].index("uni")
                self.assertGreater(len(lines), 2)
                for line in lines[2:]:
                    self.assertEqual([line[column:column + 3].strip() for column in columns],
                                     ["yes"] * 3, line)
                self.assertEqual(told_by("pdfimages", "-list", file).splitlines()[2:], [])

    @unittest.skipUnless(HAS_POPPLER, "poppler-utils is missing")
    def test_every_label_of_a_chart_is_found_in_its_pdf(self):
        for language in LANGUAGES:
            for kind, indicator in ALL_CHARTS:
                with self.subTest(kind=kind, indicator=indicator, language=language):
                    labels = self.labels(self.chart(kind, indicator, "svg", language))
                    pdf = self.chart(kind, indicator, "pdf", language)
                    found = letters(told_by("pdftotext", "-raw", pdf, "-"))
                    self.assertEqual([l for l in labels if letters(l) not in found], [])
                    if indicator == "rare":
                        self.assertIn(RARE, found)

    @unittest.skipUnless(HAS_POPPLER, "poppler-utils is missing")
    def test_the_pack_can_be_searched(self):
        found = letters(told_by("pdftotext", self.pack("pdf"), "-"))
        for text in (f"{RARE}林学习", f"{RARE}林支部", "党委中心组学习", "三季度"):
            self.assertIn(text, found)

    @unittest.skipUnless(HAS_XMLLINT, "libxml2-utils is missing")
    def test_every_part_is_valid_xml(self):
        for language in LANGUAGES:
            files = [self.chart(kind, indicator, "svg", language) for kind, indicator in ALL_CHARTS]
            for ending in ("xlsx", "docx", "pptx"):
                parts = self.path / f"{language}-{ending}"
                with zipfile.ZipFile(self.pack(ending, language)) as archive:
                    self.assertIsNone(archive.testzip())
                    archive.extractall(parts)
                files += [p for p in parts.rglob("*") if p.suffix in (".xml", ".rels")]
            self.assertGreater(len(files), 40)
            told_by("xmllint", "--noout", "--nonet", *files)

    def test_an_svg_has_a_title_and_a_description(self):
        for language in LANGUAGES:
            for kind, indicator in ALL_CHARTS:
                with self.subTest(kind=kind, indicator=indicator, language=language):
                    root = ElementTree.parse(self.chart(kind, indicator, "svg", language)).getroot()
                    self.assertEqual([child.tag for child in root][:2], [SVG + "title", SVG + "desc"])
                    title, description = (child.text for child in list(root)[:2])
                    self.assertIn(letters(title), letters(self.labels(
                        self.path / f"{kind}-{indicator}-{language}.svg")[0]))
                    self.assertRegex(description, "[0-9–]")

    def bytes_in(self, place, environment):
        """Every kind of file, written from a fresh copy of the ledger in other surroundings."""
        folder = self.path / place
        folder.mkdir()
        shutil.copy(self.ledger, folder / "l.taizhang")
        calls = [("chart", "l.taizhang", "quarterly", "--indicator", "rare", *SAMPLE_DAY, "-o", f"c.{e}")
                 for e in ("png", "svg", "pdf")]
        calls += [("pack", "l.taizhang", *SAMPLE_DAY, "-o", f"p.{e}") for e in PACKS]
        calls += [("records", "l.taizhang", "--year", 2023, "--as-of", "2023-12-31", "-o", f"r.{e}") for e in ("csv", "xlsx")]
        for call in calls:
            subprocess.run([PROGRAM, *map(str, call)], cwd=folder, check=True, capture_output=True,
                           timeout=120, env={"PATH": "/usr/bin:/bin", "HOME": str(folder), **SANITIZERS,
                                             **environment})
        return {f.name: f.read_bytes() for f in sorted(folder.iterdir()) if f.name[1] == "."
                and f.suffix != ".taizhang"}

    def test_two_runs_give_the_same_bytes_wherever_they_are(self):
        one = self.bytes_in("one", {"TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8"})
        other = self.bytes_in("other", {"TZ": "America/New_York", "LC_ALL": "C", "LANG": "zh_CN.UTF-8"})
        self.assertEqual(len(one), 10)
        self.assertEqual([name for name in one if one[name] != other[name]], [])

    def test_a_chart_shows_the_unit_that_has_the_records(self):
        for kind in ("units", "months"):
            for indicator, unit in (("study.center_group", "第一监狱机关党委"), ("rare", f"{RARE}林支部")):
                self.assertIn(unit, self.labels(self.chart(kind, indicator, "svg")))
        self.assertNotIn("离退休第二支部", self.labels(self.chart("units", "rectify.rate", "svg")))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
