"""Two programs on one ledger: at once, one in the middle of the other's write, and a file that is taken away."""

import os
import signal
import threading
import time

from aftermath import complaints_of
from commands import CHANGES, DAY, LEDGER, RECORD, expected_of
from failing_calls import turns
from ledger_state import record_count, state_of

BUSY = 4
READS = [("review", *DAY), ("records", "--year", "2023", "--format", "csv"), ("check",), ("history",)]
SLOWEST_ANSWER_S = 10


def run(bench):
    at_once(bench)
    for command in CHANGES:
        if command.begins_with != "none":
            in_the_middle(bench, command)
            backup_is_restored(bench, command)


def at_once(bench):
    """Several write and read the whole time, and some are killed: no acknowledged record is lost."""
    command = CHANGES[0]
    for round_number in range(40 if bench.is_long else 2):
        bench.beginnings.put(command, bench.folder)
        ledger = bench.folder / LEDGER
        before = record_count(ledger)
        seen = Seen()
        workers = [threading.Thread(target=write_some, args=(bench, ledger, seen)) for _ in range(3)]
        workers.append(threading.Thread(target=read_some, args=(bench, ledger, seen)))
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        added = record_count_after_check(bench, ledger) - before
        bench.report.count("programs at once", "acknowledged", seen.acknowledged)
        bench.report.count("programs at once", "told to wait", seen.busy)
        bench.report.count("programs at once", "killed", seen.killed)
        if not seen.acknowledged <= added <= seen.acknowledged + seen.killed:
            seen.complaints.append(f"{seen.acknowledged} acknowledged, {seen.killed} killed, {added} there")
        bench.report.complain(f"programs at once, round {round_number}", seen.complaints)


class Seen:
    def __init__(self):
        self.acknowledged = self.busy = self.killed = 0
        self.complaints = []
        self.lock = threading.Lock()

    def take(self, status, told):
        with self.lock:
            self.acknowledged += status == 0
            self.busy += status == BUSY
            self.killed += status < 0
            if status not in (0, BUSY, -signal.SIGKILL):
                self.complaints.append(f"{status}: {told}")


def write_some(bench, ledger, seen):
    for number in range(5):
        process = bench.program.start("record", ledger, *RECORD)
        if number == 3:
            time.sleep(bench.chance.random() / 30)
            process.kill()
        done = bench.program.ended(process)
        seen.take(done.status, done.told)


def read_some(bench, ledger, seen):
    for name, *rest in READS * 2:
        done = bench.program.run(name, ledger, *rest)
        if done.status not in (0, BUSY):
            seen.complaints.append(f"{name}: {done.status} {done.out}{done.told}")


def record_count_after_check(bench, ledger):
    bench.program.run("check", ledger)
    return record_count(ledger)


def in_the_middle(bench, command):
    """One program stands still before a call while others read, write, or take the file away."""
    expected, _ = expected_of(command, bench.beginnings, bench.folder)
    for at in turns(expected.calls, 25 if bench.is_long else 2, bench.chance):
        for happens in (others_read, file_is_replaced, file_is_moved, file_is_deleted):
            bench.beginnings.put(command, bench.folder)
            process = bench.program.start_watched(bench.folder, *command.arguments(bench.folder),
                                                  fault="stop", at=at)
            os.waitpid(process.pid, os.WUNTRACED)
            bench.report.count("in the middle", happens.__name__.replace("_", " "))
            trial = f"{command.name}, {happens.__name__}, before call {at}"
            bench.report.complain(trial, happens(bench, command, expected, process))


def go_on(bench, process):
    process.send_signal(signal.SIGCONT)
    return bench.program.ended(process)


def others_read(bench, command, expected, process):
    """They see what was, or say that the ledger is in use; nobody waits for ever."""
    found = []
    for name, *rest in READS[:2]:
        started = time.monotonic()
        done = bench.program.run(name, bench.folder / LEDGER, *rest)
        if done.status not in (0, BUSY):
            found.append(f"{name}: {done.status} {done.told}")
        if time.monotonic() - started > SLOWEST_ANSWER_S:
            found.append(f"{name} waited {time.monotonic() - started:.0f} s")
    done = go_on(bench, process)
    return found + complaints_of(bench.program, command, expected, bench.folder, done)


def away(bench):
    return bench.folder.with_name("moved away.taizhang")


def file_is_replaced(bench, command, expected, process):
    """By one that says something else, as a program that keeps folders the same does."""
    ledger = bench.folder / LEDGER
    other = bench.beginnings.path("other")
    os.replace(ledger, away(bench))
    ledger.write_bytes(other.read_bytes())
    done = go_on(bench, process)
    found = taken_away(bench, expected, done)
    checked = bench.program.run("check", ledger)
    if checked.status != 0 or state_of(ledger) != state_of(other):
        found.append(f"the file in its place was changed: {checked.out}{checked.told}")
    return found


def file_is_moved(bench, command, expected, process):
    os.replace(bench.folder / LEDGER, away(bench))
    return taken_away(bench, expected, go_on(bench, process))


def file_is_deleted(bench, command, expected, process):
    (bench.folder / LEDGER).unlink()
    done = go_on(bench, process)
    found = [f"{done.status}: {done.told}"] if done.status not in (0, 1, BUSY) else []
    return found + (["a file came back"] if (bench.folder / LEDGER).exists() else [])


def backup_is_restored(bench, command):
    """After a kill an earlier file is put in the place of the ledger, beside the journal of the write."""
    expected, _ = expected_of(command, bench.beginnings, bench.folder)
    backup = bench.beginnings.path("earlier")
    ledger = bench.folder / LEDGER
    for at in turns(expected.calls, None if bench.is_long else 4, bench.chance):
        bench.beginnings.put(command, bench.folder)
        bench.program.run_watched(bench.folder, *command.arguments(bench.folder), fault="kill", at=at)
        ledger.write_bytes(backup.read_bytes())
        checked = bench.program.run("check", ledger)
        bench.report.count("in the middle", "backup is restored after a kill")
        if checked.status != 0 or state_of(ledger) != state_of(backup):
            bench.report.complain(f"{command.name}, backup after a kill at call {at}",
                                  [f"the backup was changed: {checked.out}{checked.told}"])


def taken_away(bench, expected, done):
    """What was acknowledged stands in the file that was moved away."""
    found = [f"{done.status}: {done.told}"] if done.status not in (0, 1, BUSY) else []
    state = state_of(away(bench))
    if state not in (expected.before, expected.opened, expected.after):
        found.append("the file that was moved away is half written")
    if done.status == 0 and state != expected.after:
        found.append("what was acknowledged is not there")
    return found
