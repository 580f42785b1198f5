"""The commands that write, each with a ledger to begin with and what it leaves."""

import csv
import json
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

from ledger_state import state_of

DAY = ("--year", "2023", "--as-of", "2023-09-18")
QUARTER = (*DAY, "--quarter", "3")
CLOSED = ("--year", "2023", "--quarter", "3")
RECORD = ("--start", "2023-09-12", "--indicator", "life.party_class", "--unit", "jgdw",
          "--quantity", "1", "--topic", "讲党课")
DEFINITIONS = ("indicators", "units", "targets", "cadences", "exclusions")
LEDGER = "台 账.taizhang"


@dataclass(frozen=True)
class Command:
    name: str
    words: tuple              # LEDGER, TARGET and FILES stand for paths
    begins_with: str          # of the ledgers that Beginnings makes
    target: str = ""          # the file it writes beside the ledger
    is_there: bool = False    # the target is, and is to be replaced

    def arguments(self, folder):
        words = (*self.words, "--force") if self.is_there else self.words
        places = {"LEDGER": folder / LEDGER, "TARGET": folder / self.target,
                  "FILES": folder.parent / "more.csv"}
        return [places.get(word, word) for word in words]


CHANGES = [Command("record", ("record", "LEDGER", *RECORD), "filled"),
           Command("settings", ("settings", "LEDGER", "cutoff_day", "25"), "filled"),
           Command("import", ("import", "LEDGER", "FILES", "--yes"), "filled"),
           Command("undo", ("undo", "LEDGER"), "filled"),
           Command("redo", ("redo", "LEDGER"), "undone"),
           Command("close", ("close", "LEDGER", *CLOSED), "filled"),
           Command("correct", ("record", "LEDGER", *RECORD, "--correct", "迟报"), "closed"),
           Command("reopen", ("reopen", "LEDGER", *CLOSED, "--reason", "重报"), "closed"),
           Command("migration", ("redo", "LEDGER"), "version_1"),
           Command("new", ("new", "TARGET", "--catalogue"), "none", "新.taizhang"),
           Command("sample", ("sample", "TARGET", "--records", "50"), "none", "样.taizhang")]

EXPORTS = [Command("records.csv", ("records", "LEDGER", "--year", "2023", "-o", "TARGET"), "filled",
                   "记录.csv", True),
           Command("records.xlsx", ("records", "LEDGER", "--year", "2023", "-o", "TARGET"),
                   "filled", "记录.xlsx"),
           Command("template.xlsx", ("template", "LEDGER", "--unit", "jgdw", "--year", "2023",
                                     "--quarter", "3", "-o", "TARGET"), "filled", "填报表.xlsx", True),
           Command("received.xlsx", ("received", "LEDGER", *QUARTER, "-o", "TARGET"), "filled",
                   "填报情况.xlsx"),
           Command("review.csv", ("review", "LEDGER", *QUARTER, "-o", "TARGET"), "filled", "进度.csv"),
           Command("chart.svg", ("chart", "LEDGER", "summary", *QUARTER, "-o", "TARGET"), "filled",
                   "图.svg", True),
           Command("chart.png", ("chart", "LEDGER", "summary", *QUARTER, "-o", "TARGET"), "filled",
                   "图.png"),
           Command("pack.docx", ("pack", "LEDGER", *QUARTER, "-o", "TARGET"), "filled", "材料.docx",
                   True),
           Command("pack.pdf", ("pack", "LEDGER", *QUARTER, "-o", "TARGET"), "filled", "材料.pdf")]


class Beginnings:
    """The ledgers that commands begin with, made once."""

    def __init__(self, program, sample, home, records):
        self.program, self.home = program, home
        self.folder = home / "beginnings"
        self.folder.mkdir()
        with open(sample / "records.csv", encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        rows = [row for row in rows if row[0].startswith("2023")]
        self.write(self.folder / "first.csv", header, rows[:records])
        self.write(home / "more.csv", header, rows[records:2 * records])
        filled = self.path("filled")
        self.good("new", filled)
        self.good("import", filled, *(sample / f"{name}.csv" for name in DEFINITIONS), "--yes")
        shutil.copy(filled, self.path("earlier"))
        self.good("import", filled, self.folder / "first.csv", "--yes")
        shutil.copy(sample.parents[1] / "tests/data/ledgers/version_1.taizhang", self.path("version_1"))
        shutil.copy(filled, self.path("closed"))
        self.good("close", self.path("closed"), *CLOSED)
        for name in ("undone", "other"):
            shutil.copy(filled, self.path(name))
            self.good("undo", self.path(name))
        self.good("settings", self.path("other"), "cutoff_day", "20")

    @staticmethod
    def write(path, header, rows):
        with open(path, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header, *rows])

    def good(self, *arguments):
        done = self.program.run(*arguments)
        if done.status != 0:
            raise RuntimeError(f"{arguments}: {done.told}")

    def path(self, name):
        return self.folder / f"{name}.taizhang"

    def put(self, command, folder):
        """Makes the folder anew, as it is before the command."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        if command.begins_with != "none":
            shutil.copy(self.path(command.begins_with), folder / LEDGER)
        if command.is_there:
            (folder / command.target).write_bytes(b"old")


@dataclass
class Expected:
    """What a command does when nothing goes wrong."""
    before: str    # states of the ledger
    opened: str    # once it was only opened for a change: in the present format
    after: str
    calls: int     # that change something
    reads: int
    new: bytes     # the file it writes

    def is_whole(self, path):
        """Whether a file is what the command writes: to the byte, or, where a file tells its
        moment, of its kind from end to end."""
        if path.read_bytes() == self.new:
            return True
        data = path.read_bytes()
        if path.suffix in (".docx", ".xlsx"):
            return is_whole_archive(path)
        return path.suffix == ".pdf" and data.startswith(b"%PDF-") and \
            data.rstrip().endswith(b"%%EOF") and abs(len(data) - len(self.new)) < 64


def is_whole_archive(path):
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.testzip() is None
    except zipfile.BadZipFile:
        return False


def ledger_of(command, folder):
    """The ledger that the command makes or changes."""
    return folder / (command.target if command.begins_with == "none" else LEDGER)


def open_for_change(program, ledger):
    """Without a change: a setting gets the value that it has."""
    settings = json.loads(program.run("settings", ledger, "--format", "json").out)
    program.run("settings", ledger, "cutoff_day", settings["cutoff_day"])


def expected_of(command, beginnings, folder):
    beginnings.put(command, folder)
    before = state_of(ledger_of(command, folder))
    if before:
        open_for_change(beginnings.program, folder / LEDGER)
    opened = state_of(ledger_of(command, folder))
    beginnings.put(command, folder)
    done = beginnings.program.run_watched(folder, *command.arguments(folder), at=0)
    if done.status != 0:
        raise RuntimeError(f"{command.name}: {done.told}")
    after = state_of(ledger_of(command, folder))
    target = folder / command.target
    new = target.read_bytes() if command.target else b""
    return Expected(before, opened, after, len(done.calls), 40, new), done


def names_in(folder):
    return {Path(entry).name for entry in folder.iterdir()}
