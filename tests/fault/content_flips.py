"""One byte of what a ledger says is another one: `check` names every such copy."""

import json

from commands import CHANGES, LEDGER
from ledger_state import opened

DAMAGED = 3
BESIDE_RECORDS = ("setting", "indicator", "org_unit", "target", "cadence", "exclusion", "layout",
                  "received_file", "closed_quarter")


def run(bench):
    ledger = made_ledger(bench)
    data = ledger.read_bytes()
    pages = Pages(data)
    roots = roots_of(ledger)
    flip_some(bench, ledger, data, "record", pages.content_of(roots["record"]),
              500 if bench.is_long else 40)
    for table in BESIDE_RECORDS:
        flip_some(bench, ledger, data, table, pages.content_of(roots[table]),
                  100 if bench.is_long else 6)


def made_ledger(bench):
    """With something in every table that commands fill."""
    bench.beginnings.put(CHANGES[0], bench.folder)
    ledger = bench.folder / LEDGER
    sheet = bench.folder / "支部台账.csv"
    sheet.write_text("序号,活动时间,支部,会议类型,次数,主题\n"
                     "1,2023-09-13,第一监狱机关党委,支部警示教育,1,观看警示教育片\n", encoding="utf-8")
    done = bench.program.run("import", ledger, sheet, "--yes")
    if done.status != 0:
        raise RuntimeError(done.told)
    sheet.unlink()
    for words in (["settings", ledger, "amber_lag", "11"],
                  ["close", ledger, "--year", "2023", "--quarter", "2", "--note", "已报上级"]):
        done = bench.program.run(*words)
        if done.status != 0:
            raise RuntimeError(f"{words}: {done.told}")
    return ledger


def roots_of(path):
    ledger = opened(path)
    try:
        return dict(ledger.execute("select name, rootpage from sqlite_schema where type = 'table'"))
    finally:
        ledger.close()


class Pages:
    """The pages of a file as SQLite lays them out (https://www.sqlite.org/fileformat.html)."""

    LEAF, INTERIOR = 13, 5

    def __init__(self, data):
        self.data = data
        self.size = int.from_bytes(data[16:18], "big")

    def content_of(self, root):
        """The places of all bytes of values in a table, in its leaves and in what they spill over to."""
        start = (root - 1) * self.size
        head = start + (100 if root == 1 else 0)
        kind = self.data[head]
        count = self.number(head + 3)
        first = head + (8 if kind == self.LEAF else 12)
        cells = [start + self.number(first + 2 * cell) for cell in range(count)]
        if kind == self.LEAF:
            return [place for cell in cells for place in self.values_in(cell)]
        below = [self.number(cell, 4) for cell in cells] + [self.number(head + 8, 4)]
        return [place for page in below for place in self.content_of(page)]

    def values_in(self, cell):
        length, at = self.varint(cell)
        _, at = self.varint(at)  # the key
        usable = self.size
        local = length
        if length > usable - 35:
            least = (usable - 12) * 32 // 255 - 23
            local = least + (length - least) % (usable - 4)
            local = local if local <= usable - 35 else least
        header, _ = self.varint(at)
        places = list(range(at + header, at + local))
        rest = length - local
        page = self.number(at + local, 4) if rest else 0
        while rest > 0:
            start = (page - 1) * self.size
            taken = min(rest, usable - 4)
            places += range(start + 4, start + 4 + taken)
            page = self.number(start, 4)
            rest -= taken
        return places

    def number(self, at, size=2):
        return int.from_bytes(self.data[at:at + size], "big")

    def varint(self, at):
        value = 0
        for count in range(9):
            byte = self.data[at + count]
            if count == 8:
                return value << 8 | byte, at + 9
            value = value << 7 | byte & 0x7f
            if byte < 0x80:
                return value, at + count + 1
        raise AssertionError


def flip_some(bench, ledger, data, table, places, trials):
    if not places:
        bench.report.complain(table, ["nothing is in it to be changed"])
        return
    for number in range(trials):
        at = bench.chance.choice(places)
        changed = bytearray(data)
        changed[at] ^= bench.chance.randrange(1, 256)
        ledger.write_bytes(changed)
        done = bench.program.run("check", ledger, "--format", "json")
        named = done.status == DAMAGED and (not done.out or json.loads(done.out)["issues"])
        bench.report.count(f"bytes changed in {table}", "named" if named else "not named")
        if not named:
            bench.report.complain(f"{table}, byte {at}, trial {number}",
                                  [f"check: {done.status} {done.out}{done.told}"])
