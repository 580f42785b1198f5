"""Backups and restores that are disturbed: a backup is there whole or not at all, and a ledger is what it was or
what was restored."""

import shutil
import signal
import time

from aftermath import DRAFT
from commands import LEDGER
from failing_calls import FAULTS, turns
from ledger_state import state_of

BACKUPS = LEDGER + "-backups"
REFUSED = (1, 4)


def run(bench):
    for trial in (Backup(bench), BackupToFile(bench), Restore(bench), RestoreOfDamaged(bench)):
        at_each_call(bench, trial)
        at_random_moments(bench, trial)


def at_each_call(bench, trial):
    trial.begin()
    calls = len(bench.program.run_watched(bench.folder, *trial.arguments(), at=0).calls)
    for fault, trials in FAULTS.items():
        for at in turns(calls, None if bench.is_long else trials, bench.chance):
            trial.begin()
            done = bench.program.run_watched(bench.folder, *trial.arguments(), fault=fault, at=at)
            count(bench, trial, done, f"with {fault}")
            bench.report.complain(f"{trial.name}, {fault} at call {at} ({done.spoiled})",
                                  trial.complaints(done))


def at_random_moments(bench, trial):
    trial.begin()
    started = time.monotonic()
    bench.program.run(*trial.arguments())
    usual_s = time.monotonic() - started
    for number in range(300 if bench.is_long else 10):
        trial.begin()
        process = bench.program.start(*trial.arguments())
        time.sleep(bench.chance.random() * usual_s * 1.1)
        process.send_signal(signal.SIGKILL)
        done = bench.program.ended(process)
        count(bench, trial, done, "killed at random moments")
        bench.report.complain(f"{trial.name}, kill {number}", trial.complaints(done))


def count(bench, trial, done, how):
    ended = "refused" if done.status > 0 else "done" if done.status == 0 else "killed"
    bench.report.count(f"{trial.name} {how}", ended)


class Trial:
    def __init__(self, bench):
        self.bench, self.program, self.folder = bench, bench.program, bench.folder
        self.ledger = bench.folder / LEDGER
        self.backups = bench.folder / BACKUPS
        self.now = state_of(bench.beginnings.path("filled"))
        self.earlier = state_of(bench.beginnings.path("earlier"))

    def begin(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        shutil.copy(self.bench.beginnings.path("filled"), self.ledger)

    def states_of_backups(self):
        """Of every file that a user would take for a backup."""
        found = sorted(self.backups.glob("[!.]*.taizhang")) if self.backups.exists() else []
        return [self.checked(path) for path in found]

    def checked(self, path):
        checked = self.program.run("check", path)
        return state_of(path) if checked.status == 0 else f"{path.name} is damaged: {checked.out}{checked.told}"

    def listed(self):
        listed = self.program.run("backup", self.ledger, "--list", "--format", "json")
        return [] if listed.status == 0 else [f"the list: {listed.status} {listed.told}"]

    def leftovers(self):
        """Once other backups were made."""
        for words in ((), ("-o", self.folder / "又.taizhang")):
            again = self.program.run("backup", self.ledger, *words)
            if again.status != 0:
                return [f"the next backup: {again.status} {again.told}"]
        names = [path.name for path in (*self.folder.iterdir(), *self.backups.iterdir())]
        return [f"left over: {name}" for name in names if DRAFT.match(name) or name.endswith("-journal")]

    def answers(self, done):
        if done.status > 0 and done.status not in REFUSED:
            yield f"ended with status {done.status}: {done.told}"
        if done.status > 0 and LEDGER.split(".", maxsplit=1)[0] not in done.told:
            yield f"names no file: {done.told}"


class Backup(Trial):
    name = "backup"

    def arguments(self):
        return ["backup", self.ledger]

    def complaints(self, done):
        found = list(self.answers(done))
        if self.checked(self.ledger) != self.now:
            found.append("the ledger is not what it was")
        states = self.states_of_backups()
        if any(state != self.now for state in states):
            found.append(f"a backup is not the ledger: {states}")
        if done.status == 0 and not states:
            found.append("what was acknowledged is not there")
        return found + self.listed() + self.leftovers()


class BackupToFile(Backup):
    name = "backup -o"

    @property
    def target(self):
        return self.folder / "台 账副本.taizhang"

    def arguments(self):
        return ["backup", self.ledger, "-o", self.target]

    def states_of_backups(self):
        return [self.checked(self.target)] if self.target.exists() else []


class Restore(Trial):
    name = "restore"

    def begin(self):
        super().begin()
        shutil.copy(self.bench.beginnings.path("earlier"), self.source)

    @property
    def source(self):
        return self.folder / "早先.taizhang"

    def arguments(self):
        return ["restore", self.source, "-o", self.ledger]

    def complaints(self, done):
        found = list(self.answers(done))
        state = self.checked(self.ledger)
        if state not in (self.now, self.earlier):
            found.append(f"the ledger is neither what it was nor what was restored: {state}")
        if done.status == 0 and state != self.earlier:
            found.append("what was acknowledged is not there")
        if state == self.earlier and not self.is_kept():
            found.append("what was there is not kept")
        if self.checked(self.source) != self.earlier:
            found.append("the backup was changed")
        again = self.program.run(*self.arguments())
        if again.status != 0 or self.checked(self.ledger) != self.earlier:
            found.append(f"the next restore: {again.status} {again.told}")
        return found + self.listed() + self.leftovers()

    def is_kept(self):
        return self.now in self.states_of_backups()


class RestoreOfDamaged(Restore):
    name = "restore of a damaged ledger"

    def begin(self):
        super().begin()
        self.damaged = self.ledger.read_bytes()[:5000]
        self.ledger.write_bytes(self.damaged)

    def checked(self, path):
        if path.exists() and path.read_bytes() == self.damaged:
            return self.now
        return super().checked(path)
