"""Cells of an XLSX file as values, with the standard library alone."""

import re
import zipfile
from datetime import date, timedelta
from pathlib import PurePosixPath
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REFERENCE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
FIRST_DAY = date(1899, 12, 30)  # of the numbers of days from 1900-03-01 on
ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


def day_of(number):
    """Day 1 is 1900-01-01; spreadsheets count a 1900-02-29 that never was."""
    return FIRST_DAY + timedelta(days=int(number) + (1 if number < 60 else 0))


def text_of(element):
    parts = "".join(t.text or "" for t in element.iter(MAIN + "t"))
    return ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), parts)


def place_of(reference):
    """(row, column) from 0 of `B3`."""
    letters = reference.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(reference[len(letters):]) - 1, column - 1


class Workbook:
    """`sheets`: name → {(row, column): number or text}, in the order of the workbook."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.trees = {name: ElementTree.fromstring(content) for name, content in self.parts.items()
                      if PurePosixPath(name).suffix in (".xml", ".rels")}
        shared = self.trees.get("xl/sharedStrings.xml", ())
        self.strings = [text_of(item) for item in shared]
        targets = {r.get("Id"): r.get("Target") for r in self.trees["xl/_rels/workbook.xml.rels"]}
        self.sheets = {sheet.get("name"): self.cells_of("xl/" + targets[sheet.get(REFERENCE)])
                       for sheet in self.trees["xl/workbook.xml"].iter(MAIN + "sheet")}

    def cells_of(self, part):
        return {place_of(cell.get("r")): value for cell in self.trees[part].iter(MAIN + "c")
                if (value := self.value_of(cell)) is not None}

    def value_of(self, cell):
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return text_of(cell)
        value = cell.find(MAIN + "v")
        if value is None or value.text is None:
            return None
        if kind == "s":
            return self.strings[int(value.text)]
        return float(value.text) if kind == "n" else value.text

    def formulas(self):
        return [f.text for name, tree in self.trees.items() if name.startswith("xl/worksheets/")
                for f in tree.iter(MAIN + "f")]


def rows_of(cells):
    """Lists of cells, row by row, None where there is nothing."""
    height = max((row for row, _ in cells), default=-1) + 1
    width = max((column for _, column in cells), default=-1) + 1
    return [[cells.get((row, column)) for column in range(width)] for row in range(height)]
