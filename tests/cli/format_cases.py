"""Slides, pages for browsers and workbooks of meeting material, read part by part.

    format_cases.py build/taizhang data/sample
"""

import html.parser
import posixpath
import re
import shutil
import subprocess
import sys
import unittest
import zipfile
from xml.etree import ElementTree

from program_case import CADENCES, INDICATORS, RECORDS, SAMPLE, TARGETS, UNITS, ProgramCase

SAMPLE_DAY = ("--year", 2023, "--quarter", 3, "--as-of", "2023-09-18")
LANGUAGES = ("zh-CN", "en")
FORMATS = ("pdf", "xlsx", "docx", "pptx", "html")
CHECK_LINE = re.compile(r"记录 [\d,]+ 条 · 校验码 [0-9A-F]{4}(?:-[0-9A-F]{4}){3}")
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/"
CELLS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
VOID = {"meta", "br", "input", "link", "img"}


class Page(html.parser.HTMLParser):
    """The elements of a page, in which every one is closed where it should be."""

    def __init__(self, text):
        super().__init__()
        self.open, self.elements, self.words, self.faults = [], [], [], []
        self.feed(text)
        self.faults += [f"not closed: {tag}" for tag in self.open]

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"closed too early: {tag}")

    def handle_data(self, data):
        self.words.append(data)


def text_of(path):
    """All that can be read in a file, its hidden data included."""
    if path.suffix == ".pdf":
        return subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True,
                              check=True, timeout=60).stdout.decode()
    if path.suffix == ".html":
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist()
                         if name.endswith(".xml"))


def column_of(reference):
    return re.match("[A-Z]+", reference).group()


def cells_of(workbook, part="xl/worksheets/sheet1.xml"):
    """Values by reference: numbers and texts."""
    shared = []
    if "xl/sharedStrings.xml" in workbook.namelist():
        root = ElementTree.fromstring(workbook.read("xl/sharedStrings.xml"))
        shared = ["".join(item.itertext()) for item in root]
    cells = {}
    for cell in ElementTree.fromstring(workbook.read(part)).iter(CELLS + "c"):
        value = cell.find(CELLS + "v")
        if value is not None:
            cells[cell.get("r")] = (shared[int(value.text)] if cell.get("t") == "s"
                                    else float(value.text) if cell.get("t") in (None, "n")
                                    else value.text)
    return cells


def references(formula):
    """The cells of a range of one row or one column."""
    first, _, last = formula.split("!")[1].replace("$", "").partition(":")
    last = last or first
    columns = range(ord(column_of(first)), ord(column_of(last)) + 1)
    rows = range(int(first[1:]), int(last[1:]) + 1)
    return [f"{chr(column)}{row}" for row in rows for column in columns]


class Formats(ProgramCase):
    def setUp(self):
        super().setUp()
        self.good("import", self.ledger, *sorted(SAMPLE.glob("*.csv")), "--yes")

    def pack(self, ending, *more, language="zh-CN"):
        target = self.path / f"pack-{language}-{len(list(self.path.iterdir()))}.{ending}"
        self.good("pack", self.ledger, *SAMPLE_DAY, "--lang", language, *more, "-o", target)
        return target

    def test_all_formats_of_one_export_bear_the_same_line(self):
        lines = set()
        for ending in FORMATS:
            if ending == "pdf" and not shutil.which("pdftotext"):
                continue
            found = CHECK_LINE.findall(text_of(self.pack(ending)))
            self.assertTrue(found, ending)
            lines.update(found)
        self.assertEqual(len(lines), 1, lines)
        self.good("record", self.ledger, "--start", "2023-09-01", "--indicator", "study.center_group",
                  "--unit", "jgdw", "--quantity", 1)
        self.assertNotIn(CHECK_LINE.findall(text_of(self.pack("html")))[0], lines)

    def test_two_runs_write_the_same_bytes(self):
        for ending in FORMATS:
            for language in LANGUAGES:
                one, other = (self.pack(ending, language=language) for _ in range(2))
                self.assertEqual(one.read_bytes(), other.read_bytes(), ending)

    def test_english_files_are_hardly_larger(self):
        for ending in FORMATS:
            chinese, english = (self.pack(ending, language=each).stat().st_size for each in LANGUAGES)
            self.assertLess(english, 1.5 * chinese, ending)

    def pages(self, *more):
        """The text of each page of a pack."""
        if not shutil.which("pdftotext"):
            self.skipTest("poppler-utils is not installed")
        done = subprocess.run(["pdftotext", "-layout", self.pack("pdf", *more), "-"],
                              capture_output=True, check=True)
        return done.stdout.decode("utf-8").split("\f")[:-1]

    def test_the_pack_of_a_meeting_has_about_ten_pages(self):
        pages = self.pages()
        self.assertIn(len(pages), range(8, 13))
        self.assertEqual(pages, self.pages("--preset", "例会"))
        for title in ("一页结论", "红黄清单", "存在问题和下步工作", "指标总表", "支部情况", "逾期及待办",
                      "重点图表", "统计说明"):
            self.assertTrue(any(title in page for page in pages), title)

    def test_a_long_pack_has_a_page_of_contents(self):
        pages = self.pages("--preset", "full")
        self.assertGreater(len(pages), 12)
        self.assertIn("目录", pages[1])

    def test_each_branch_has_a_sheet_that_can_be_handed_out(self):
        pages = self.pages("--preset", "支部通报")
        sheets = [page for page in pages if "支部书记签收" in page]
        self.assertGreater(len(sheets), 20)
        for page in sheets:
            self.assertIn("党建指标", page)
            self.assertIn("周期任务", page)

    def test_a_pack_of_one_branch_leaves_out_what_is_not_its_own(self):
        whole = len(self.pages())
        own = self.pages("--unit", self.a_branch())
        self.assertLess(len(own), whole)
        self.assertFalse(any("第一监狱机关党委" in page for page in own))

    def a_branch(self):
        with (SAMPLE / "units.csv").open(encoding="utf-8") as rows:
            return next(row.split(",")[0] for row in rows if ",branch," in row)

    # Slides ------------------------------------------------------------------------------------

    def slides(self, *more, language="zh-CN"):
        return zipfile.ZipFile(self.pack("pptx", *more, language=language))

    def check_package(self, archive):
        """Every part is whole and has a type, every relationship leads to a part."""
        names = archive.namelist()
        self.assertEqual(names[0], "[Content_Types].xml")
        self.assertEqual(len(names), len(set(names)))
        types = ElementTree.fromstring(archive.read(names[0]))
        endings = {each.get("Extension") for each in types.iter(PACKAGE + "content-types}Default")}
        parts = {each.get("PartName") for each in types.iter(PACKAGE + "content-types}Override")}
        self.assertEqual([part for part in parts if part[1:] not in names], [])
        for name in names:
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(archive.read(name))
            if name.endswith(".xml") and name != names[0]:
                self.assertIn("/" + name, parts)
            self.assertIn(name.rpartition(".")[2], endings)
            if name.endswith(".rels"):
                self.check_relations(archive, name, names)

    def check_relations(self, archive, name, names):
        folder = posixpath.dirname(posixpath.dirname(name))
        ids = []
        for relation in ElementTree.fromstring(archive.read(name)):
            self.assertIsNone(relation.get("TargetMode"))
            target = posixpath.normpath(posixpath.join(folder, relation.get("Target")))
            self.assertIn(target, names)
            ids.append(relation.get("Id"))
        self.assertEqual(len(ids), len(set(ids)))
        part = posixpath.join(folder, posixpath.basename(name)[:-len(".rels")])
        if part in names:
            used = set(re.findall(r'r:(?:id|embed)="([^"]+)"', archive.read(part).decode()))
            self.assertEqual(used - set(ids), set())

    def test_the_parts_of_slides_belong_together(self):
        for language in LANGUAGES:
            archive = self.slides(language=language)
            self.check_package(archive)
            slides = [n for n in archive.namelist() if re.fullmatch(r"ppt/slides/slide\d+\.xml", n)]
            self.assertTrue(8 <= len(slides) <= 12, len(slides))
            for name in slides:
                root = ElementTree.fromstring(archive.read(name))
                ids = [e.get("id") for e in root.iter() if e.tag.endswith("}cNvPr")]
                self.assertEqual(len(ids), len(set(ids)))

    def test_a_charts_own_numbers_are_those_of_its_workbook(self):
        archive = self.slides()
        charts = [n for n in archive.namelist() if n.startswith("ppt/charts/chart")]
        self.assertGreater(len(charts), 3)
        values = 0
        for name in charts:
            book = name.replace("charts", "embeddings").replace(".xml", ".xlsx")
            with zipfile.ZipFile(archive.open(book)) as workbook:
                cells = cells_of(workbook)
            root = ElementTree.fromstring(archive.read(name))
            for kind, cache in (("strRef", "strCache"), ("numRef", "numCache")):
                for reference in root.iter(CHART + kind):
                    places = references(reference.find(CHART + "f").text)
                    kept = {int(p.get("idx")): p.find(CHART + "v").text
                            for p in reference.find(CHART + cache).iter(CHART + "pt")}
                    for place, cell in enumerate(places):
                        wanted = cells.get(cell)
                        got = kept.get(place)
                        if kind == "numRef" and got is not None:
                            got = float(got)
                        self.assertEqual(got, wanted, (name, cell))
                        values += 1
        self.assertGreater(values, 60)

    def test_slides_have_titles_and_notes(self):
        archive = self.slides()
        for number in range(1, 9):
            slide = archive.read(f"ppt/slides/slide{number}.xml").decode()
            self.assertEqual(slide.count('<p:ph type="title"/>'), 1, number)
            notes = ElementTree.fromstring(archive.read(f"ppt/notesSlides/notesSlide{number}.xml"))
            self.assertRegex("".join(notes.itertext()), CHECK_LINE)

    def test_slides_of_an_empty_ledger_are_whole(self):
        self.ledger = self.path / "empty.taizhang"
        self.good("new", self.ledger)
        self.add_base()
        self.check_package(self.slides())
        self.check_package(self.slides("--sections", "words"))

    def test_hostile_names_and_many_branches_break_nothing(self):
        """Markup in names, names longer than a slide, more branches and problems than it has room for."""
        self.ledger = self.path / "hostile.taizhang"
        self.good("new", self.ledger)
        name = "</script><b>&\"'" + "长" * 120
        files = {
            "indicators.csv": INDICATORS + "".join(
                f'a{n},"{n}{name.replace(chr(34), chr(34) * 2)}",,"类<{n % 3}>&",次,sum,,,at_least,0,\n'
                for n in range(40)),
            "units.csv": UNITS + "root,委<&>,,committee,,,1\n" + "".join(
                f"b{n},支部<{n}>&{'长' * 60},root,branch,,,{n}\n" for n in range(120)),
            "targets.csv": TARGETS + "".join(f"2023,a{n},root,1000000,,,,,even,\n" for n in range(40)),
            "cadences.csv": CADENCES + "a0,root,1,month,branch,,\n",
            "records.csv": RECORDS + "".join(f"2023-0{n % 8 + 1}-05,,a{n},b{n},{n}000,,,,,\n"
                                             for n in range(40)),
        }
        self.good("import", self.ledger, *[self.file(n, t) for n, t in files.items()], "--yes")
        archive = self.slides("--title", name, "--internal")
        self.check_package(archive)
        slides = [n for n in archive.namelist() if re.fullmatch(r"ppt/slides/slide\d+\.xml", n)]
        self.assertTrue(8 <= len(slides) <= 12, len(slides))
        page = Page(self.pack("html", "--title", name).read_text(encoding="utf-8"))
        self.assertEqual(page.faults, [])
        self.assertEqual([tag for tag, _ in page.elements].count("script"), 1)
        self.assertIn(name, "".join(page.words))

    def test_sections_left_out_have_no_slides(self):
        archive = self.slides("--sections", "cover,problems")
        self.check_package(archive)
        self.assertEqual(sum(n.startswith("ppt/slides/slide") for n in archive.namelist()), 3)

    # Pages -------------------------------------------------------------------------------------

    def test_a_page_is_one_whole_file_that_asks_for_nothing(self):
        for language in LANGUAGES:
            text = self.pack("html", language=language).read_text(encoding="utf-8")
            page = Page(text)
            self.assertEqual(page.faults, [])
            for outside in ("http://", "https://", "@import", "url(", "<img", "<link"):
                self.assertNotIn(outside, text)
            for tag, attributes in page.elements:
                self.assertNotIn("src", attributes, tag)
                if tag == "a":
                    self.assertRegex(attributes["href"], r"^#s\d+$")
            ids = [a["id"] for _, a in page.elements if "id" in a]
            self.assertEqual(len(ids), len(set(ids)))
            self.assertGreater(sum(tag == "svg" for tag, _ in page.elements), 20)
            self.assertLess(len(text.encode()), 1_500_000)

    def test_tables_of_a_page_have_a_cell_for_every_column(self):
        text = self.pack("html").read_text(encoding="utf-8")
        tables = re.findall(r"<table.*?</table>", text, re.DOTALL)
        self.assertGreater(len(tables), 2)
        for table in tables:
            rows = re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL)
            self.assertEqual(len({len(re.findall(r"<t[hd][ >]", row)) for row in rows}), 1)

    # Privacy -----------------------------------------------------------------------------------

    def test_no_format_tells_of_records_of_cases_where_they_are_kept_private(self):
        topic = "涉密案件线索一号"
        self.good("record", self.ledger, "--start", "2023-09-02", "--indicator", "case.filed",
                  "--unit", "jgdw", "--quantity", 1, "--topic", topic)
        for ending in ("xlsx", "docx", "pptx", "html"):
            self.assertNotIn(topic, text_of(self.pack(ending, "--hide-cases-below", 5)), ending)

    def test_a_private_figure_has_neither_chart_nor_number(self):
        self.ledger = self.path / "cases.taizhang"
        self.good("new", self.ledger)
        base = {
            "indicators.csv": INDICATORS + "case.filed,立案数,Cases filed,执纪,件,sum,,,at_most,0,\n"
                                           "a,谈话,Talks,执纪,次,sum,,,at_least,0,\n",
            "units.csv": UNITS + "root,委,,committee,,,1\nx,一支部,root,branch,,,1\n",
            "targets.csv": TARGETS + "2023,a,root,4000,,,,,even,\n",
            "records.csv": RECORDS + "2023-08-01,,case.filed,x,417,,,,,\n2023-08-01,,a,x,999,,,,,\n",
        }
        self.good("import", self.ledger, *[self.file(n, t) for n, t in base.items()], "--yes")
        for ending in ("pptx", "html", "xlsx"):
            shown = text_of(self.pack(ending))
            self.assertIn("417", shown, ending)
            private = text_of(self.pack(ending, "--hide-cases-below", 500))
            self.assertNotRegex(private, r"(?<![\d.#A-F])417(?![\d.])", ending)
            self.assertRegex(private, "999", ending)
            self.assertRegex(private, "&lt;500", ending)

    # Workbooks ---------------------------------------------------------------------------------

    def workbook(self, *more, language="zh-CN"):
        return zipfile.ZipFile(self.pack("xlsx", *more, language=language))

    def sheets(self, archive):
        root = ElementTree.fromstring(archive.read("xl/workbook.xml"))
        names = [sheet.get("name") for sheet in root.iter(CELLS + "sheet")]
        return {name: f"xl/worksheets/sheet{number}.xml" for number, name in enumerate(names, 1)}

    def test_a_workbook_has_its_sheets_and_says_who_made_it(self):
        archive = self.workbook()
        self.assertEqual(list(self.sheets(archive)),
                         ["概况", "季度", "图表", "支部", "缺项", "问题", "台账", "说明"])
        self.assertIn("<Application>taizhang</Application>", archive.read("docProps/app.xml").decode())
        self.assertIn("<dc:creator>第一监狱机关党委</dc:creator>",
                      archive.read("docProps/core.xml").decode())

    def test_tables_can_be_filtered_and_have_no_merged_cells(self):
        archive = self.workbook()
        for name, part in self.sheets(archive).items():
            root = ElementTree.fromstring(archive.read(part))
            table = root.find(CELLS + "autoFilter")
            self.assertEqual(table is None, name in ("图表", "说明"), name)
            if table is None:
                continue
            first, last = table.get("ref").split(":")
            rows = range(int(re.sub("[A-Z]", "", first)), int(re.sub("[A-Z]", "", last)) + 1)
            self.assertGreater(len(rows), 1, name)
            for merged in root.iter(CELLS + "mergeCell"):
                begin = int(re.search(r"\d+", merged.get("ref")).group())
                self.assertNotIn(begin, rows, (name, merged.get("ref")))
            cells = cells_of(archive, part)
            header = [c for r, c in cells.items() if int(re.sub("[A-Z]", "", r)) == rows[0]]
            self.assertTrue(all(isinstance(title, str) for title in header), name)

    def test_a_quarter_not_begun_is_empty_in_cells_and_charts(self):
        archive = self.workbook()
        cells = cells_of(archive, self.sheets(archive)["季度"])
        self.assertEqual([r for r in cells if column_of(r) == "L" and int(r[1:]) > 4], [])
        fourth = 0
        for name in archive.namelist():
            if not name.startswith("xl/charts/chart"):
                continue
            root = ElementTree.fromstring(archive.read(name))
            for reference in root.iter(CHART + "numRef"):
                if not re.search(r"\$I\$\d+:\$L\$\d+$", reference.find(CHART + "f").text):
                    continue
                fourth += 1
                places = [p.get("idx") for p in reference.iter(CHART + "pt")]
                self.assertNotIn("3", places, name)
        self.assertGreater(fourth, 10)

    def test_percentages_are_fractions_of_one(self):
        archive = self.workbook()
        cells = cells_of(archive, self.sheets(archive)["概况"])
        rows = {r[1:] for r, v in cells.items() if column_of(r) == "C" and v == "%"}
        self.assertTrue(rows)
        for reference, value in cells.items():
            if reference[1:] in rows and column_of(reference) in "DEFG" and isinstance(value, float):
                self.assertLessEqual(value, 1.5, reference)

    def test_records_come_back_as_no_change_and_an_edited_one_as_a_change(self):
        for language in LANGUAGES:
            path = self.pack("xlsx", language=language)
            sheet = "台账" if language == "zh-CN" else "Records"
            plan = self.json("import", self.ledger, path, "--sheet", sheet, "--dry-run")
            self.assertGreater(plan["same"], 1000)
            self.assertEqual((plan["new"], plan["changed"], plan["refused"]), (0, 0, 0))
        listed = self.path / "records.csv"
        self.good("records", self.ledger, "--year", 2023, "--as-of", "2023-12-31", "-o", listed)
        plan = self.json("import", self.ledger, listed, "--dry-run")
        self.assertEqual((plan["new"], plan["changed"], plan["refused"]), (0, 0, 0))
        lines = listed.read_text(encoding="utf-8-sig").splitlines()
        place = lines[0].split(",").index("quantity")
        row = next(n for n, line in enumerate(lines) if n and '"' not in line and line.split(",")[place])
        changed = lines[row].split(",")
        changed[place] = str(int(float(changed[place])) + 1)
        listed.write_text("\n".join([lines[0], ",".join(changed)]) + "\n", encoding="utf-8")
        plan = self.json("import", self.ledger, listed, "--dry-run")
        self.assertEqual((plan["new"], plan["changed"], plan["refused"]), (0, 1, 0))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
