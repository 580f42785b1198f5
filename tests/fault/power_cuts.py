"""Power cuts, replayed: what a disk may hold when the power goes at some call.

From the log of a run a disk is built up call by call. What was written but not yet synced is kept, lost or torn at sectors
of 512 bytes, each by chance; names that were made, changed or removed are kept up to some point in their order, unless the
folder was synced since. This is what file systems of today may do; ext4 and xfs keep more. New folders are always kept.
"""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

from aftermath import complaints_of
from commands import CHANGES, EXPORTS, expected_of
from failing_calls import turns
from watched_program import Done

SECTOR = 512
KILLED = -9


@dataclass
class File:
    durable: bytes = b""
    pending: list = field(default_factory=list)  # (offset, data), or (length, None) for a cut

    def sync(self):
        for offset, data in self.pending:
            self.durable = changed(self.durable, offset, data)
        self.pending = []


def changed(content, offset, data):
    if data is None:
        return content[:offset].ljust(offset, b"\0")
    return content[:offset].ljust(offset, b"\0") + data + content[offset + len(data):]


class Disk:
    def __init__(self, folder):
        self.files = {}   # by inode, as they are now
        self.names = {}   # path: file, as it would be after a power cut
        self.pending = []  # changes of names in their order
        for path in folder.rglob("*"):
            if path.is_file():
                self.names[str(path)] = self.files[path.stat().st_ino] = File(path.read_bytes())

    def take(self, call):
        if call.name == "create":
            self.files[call.inode] = File()
        if call.name == "link" or (call.name == "create" and call.first == 1):
            self.pending.append(("add", call.path, self.files[call.inode]))
        elif call.name == "write":
            self.files[call.inode].pending.append((call.first, call.data))
        elif call.name == "truncate":
            self.files[call.inode].pending.append((call.first, None))
        elif call.name in ("unlink", "rename"):
            self.pending.append((call.name, call.path, call.data.decode()))
        elif call.name == "sync" and call.inode in self.files:
            self.files[call.inode].sync()
        elif call.name == "sync":  # of the names in a folder, and so of all that was changed before them
            synced = max((place for place, change in enumerate(self.pending, start=1)
                          if str(Path(call.path)) in folders_of(change)), default=0)
            self.names = names_after(self.names, self.pending[:synced])
            self.pending = self.pending[synced:]

    def image(self, chance):
        """Files by path as a power cut may leave them now."""
        kept = chance.choice((0, 0.5, 0.9, 1))
        names = names_after(self.names, self.pending[:chance.randint(0, len(self.pending))])
        return {path: content_after_cut(file, kept, chance) for path, file in names.items()}


def folders_of(change):
    what, path, value = change
    return {str(Path(name).parent) for name in ((path, value) if what == "rename" else (path,))}


def names_after(names, changes):
    names = dict(names)
    for what, path, value in changes:
        if what == "add":
            names[path] = value
        elif what == "rename":
            names[value] = names.pop(path)
        else:
            names.pop(path, None)
    return names


def content_after_cut(file, kept, chance):
    content = file.durable
    for offset, data in file.pending:
        if data is None or chance.random() < 0.5:
            parts = [(offset, data)]
        else:
            parts = sectors(offset, data)
        for at, part in parts:
            if chance.random() < kept:
                content = changed(content, at, part)
    return content


def sectors(offset, data):
    parts = []
    while data:
        size = SECTOR - offset % SECTOR
        parts.append((offset, data[:size]))
        offset, data = offset + size, data[size:]
    return parts


def run(bench):
    for command in CHANGES + EXPORTS:
        expected, _ = expected_of(command, bench.beginnings, bench.folder)
        bench.beginnings.put(command, bench.folder)
        disk = Disk(bench.folder)
        calls = bench.program.run_watched(bench.folder, *command.arguments(bench.folder)).calls
        moments = turns(len(calls), None if bench.is_long else 5, bench.chance)
        for moment, call in enumerate(calls, start=1):
            disk.take(call)
            if moment in moments and moment < len(calls):
                for _ in range(10 if bench.is_long else 1):
                    cut(bench, command, expected, disk, Done(KILLED, "", "", spoiled=call.name))
        for _ in range(50 if bench.is_long else 3):  # the program has said that it is done
            cut(bench, command, expected, disk, Done(0, "", ""))


def cut(bench, command, expected, disk, done):
    shutil.rmtree(bench.folder)
    bench.folder.mkdir()
    for path, content in disk.image(bench.chance).items():
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_bytes(content)
    bench.report.count("power cuts", "after the end" if done.status == 0 else "half-way")
    bench.report.complain(f"{command.name}: power cut after {done.spoiled or 'the end'}",
                          complaints_of(bench.program, command, expected, bench.folder, done))
