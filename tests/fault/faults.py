"""Disturbs the whole program while it works, and looks at what is left.

    faults.py failing_calls|exports|random_kills|power_cuts|programs|damage|content_flips|backups|all
              --program build/taizhang --library failing_calls.so --sample data/sample [--long] [--seed N]
"""

import argparse
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

import backups
import content_flips
import damage
import failing_calls
import power_cuts
import programs
from commands import Beginnings
from report import Report
from watched_program import Program

PARTS = {"failing_calls": failing_calls.run, "exports": failing_calls.run_exports,
         "random_kills": failing_calls.run_random_kills,
         "power_cuts": power_cuts.run, "programs": programs.run,
         "damage": damage.run, "content_flips": content_flips.run, "backups": backups.run}
NOT_TO_BE_HAD = 77


class Bench:
    """What every part works with."""

    def __init__(self, arguments, home):
        self.is_long = arguments.long
        self.chance = random.Random(arguments.seed)
        self.report = Report()
        self.program = Program(arguments.program.resolve(), arguments.library.resolve(), home)
        self.beginnings = Beginnings(self.program, arguments.sample, home,
                                     1000 if self.is_long else 40)
        self.folder = home / "work"

    def library_works(self):
        """Not in a build with sanitizers, nor where the loader takes no further library."""
        self.folder.mkdir(exist_ok=True)
        done = self.program.run_watched(self.folder, "new", self.folder / "a.taizhang", at=0)
        return done.status == 0 and bool(done.calls)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("part", choices=[*PARTS, "all"])
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--library", type=Path, required=True)
    parser.add_argument("--sample", type=Path, required=True)
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    started = time.monotonic()
    with (tempfile.TemporaryDirectory(prefix="障碍 ") as home,
          tempfile.TemporaryDirectory() as without_blanks):
        # The loader takes a blank for the end of a name.
        arguments.library = Path(shutil.copy(arguments.library, without_blanks))
        bench = Bench(arguments, Path(home).resolve())
        if not bench.library_works():
            print("skipped: no library can be loaded before this program (a build with sanitizers?)")
            return NOT_TO_BE_HAD
        print(f"seed {arguments.seed}")
        try:
            for name, run in PARTS.items():
                if arguments.part in (name, "all"):
                    run(bench)
        finally:  # also where somebody stops it half-way
            bench.report.tell()
        print(f"{time.monotonic() - started:.0f} s")
        return 1 if bench.report.complaints else 0


if __name__ == "__main__":
    sys.exit(main())
