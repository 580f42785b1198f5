"""Runs the program with the library that counts, logs and spoils its calls (failing_calls.cpp)."""

import os
import subprocess
from dataclasses import dataclass, field

SLOWEST_S = 300  # a machine may stand still


@dataclass
class Call:
    """One call that changed a file, from the log."""
    name: str
    inode: int
    first: int
    data: bytes
    path: str


@dataclass
class Done:
    status: int  # negative: the signal that ended it
    out: str
    told: str    # on standard error
    calls: list = field(default_factory=list)
    spoiled: str = ""  # the call that was made to go wrong; empty when its turn did not come


def calls_in(log):
    calls = []
    at = 0
    while at < len(log):
        end = log.index(b"\n", at)
        name, inode, first, _, size, path = log[at:end].split(b" ", 5)
        data = log[end + 1:end + 1 + int(size)]
        at = end + 1 + int(size)
        calls.append(Call(name.decode(), int(inode), int(first), data, os.fsdecode(path)))
    return calls


class Program:
    """The program, its folder for own settings, and the library."""

    def __init__(self, path, library, home):
        self.path, self.library, self.home = path, library, home

    def environment(self, **more):
        return {**os.environ, "XDG_CONFIG_HOME": str(self.home / "config"), "TMPDIR": str(self.home),
                **more}

    def run(self, *arguments):
        return self.ended(self.start(*arguments))

    def start(self, *arguments, **environment):
        return subprocess.Popen([self.path, *map(str, arguments)], stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                env=self.environment(**environment))

    @staticmethod
    def ended(process):
        """Waits for a program that was started."""
        out, told = process.communicate(timeout=SLOWEST_S)
        return Done(process.returncode, out.decode(errors="replace"), told.decode(errors="replace"))

    def start_watched(self, folder, *arguments, fault="", at=0, calls="changes"):
        """Starts it with the call `at` of those below the folder going wrong."""
        self.log_beside(folder).unlink(missing_ok=True)
        return self.start(*arguments, LD_PRELOAD=str(self.library),
                          TAIZHANG_FAULT_FOLDER=str(folder), TAIZHANG_FAULT=fault,
                          TAIZHANG_FAULT_AT=str(at), TAIZHANG_FAULT_CALLS=calls,
                          TAIZHANG_FAULT_LOG=str(self.log_beside(folder)))

    @staticmethod
    def log_beside(folder):
        return folder.with_name(folder.name + ".log")

    def run_watched(self, folder, *arguments, **fault):
        done = self.ended(self.start_watched(folder, *arguments, **fault))
        log = self.log_beside(folder)
        if log.exists():
            calls = calls_in(log.read_bytes())
            done.calls = [call for call in calls if call.name != "fault"]
            done.spoiled = next((call.path for call in calls if call.name == "fault"), "")
        return done
