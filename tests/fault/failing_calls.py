"""The n-th call to the system fails, the disk is full from then on, or the program is killed there."""

import random
import signal
import time

from aftermath import complaints_of
from commands import CHANGES, EXPORTS, expected_of

# fault: short form's trials for each command
FAULTS = {"error": 4, "full": 3, "short": 2, "kill": 5, "torn": 2}
MOST_READS = 60


def turns(count, trials, chance):
    """Which of 1 … count are tried: all, or some spread over the whole."""
    if trials is None or trials >= count:
        return list(range(1, count + 1))
    return sorted({1 + int((place + chance.random()) * count / trials) for place in range(trials)})


def try_commands(bench, commands, faults_per_command):
    for command in commands:
        expected, _ = expected_of(command, bench.beginnings, bench.folder)
        for fault, trials in FAULTS.items():
            trials = trials if faults_per_command else None
            for at in turns(expected.calls, trials, bench.chance):
                try_call(bench, command, expected, fault=fault, at=at)
        for at in turns(MOST_READS, 3 if faults_per_command else None, bench.chance):
            if not try_call(bench, command, expected, fault="error", at=at, calls="reads"):
                break
    for fault in FAULTS.keys() - bench.report.seen_to_work:
        bench.report.complain(fault, ["no call ever went wrong"])


def try_call(bench, command, expected, **fault):
    """Whether the call's turn came."""
    bench.beginnings.put(command, bench.folder)
    done = bench.program.run_watched(bench.folder, *command.arguments(bench.folder), **fault)
    if not done.spoiled:
        return False
    if done.status != 0:
        bench.report.seen_to_work.add(fault["fault"])
    name = "failing reads" if fault.get("calls") else f"calls with {fault['fault']}"
    bench.report.count(name, "tried")
    bench.report.count(name, "refused" if done.status > 0 else "done" if done.status == 0 else "killed")
    bench.report.complain(f"{command.name} {fault} ({done.spoiled})",
                          complaints_of(bench.program, command, expected, bench.folder, done))
    return True


def run(bench):
    try_commands(bench, CHANGES, not bench.is_long)


def run_exports(bench):
    try_commands(bench, EXPORTS, not bench.is_long)


def run_random_kills(bench):
    """Wherever the program is when the signal comes, not only between its calls."""
    for command in CHANGES + EXPORTS:
        expected, _ = expected_of(command, bench.beginnings, bench.folder)
        started = time.monotonic()
        bench.beginnings.put(command, bench.folder)
        bench.program.run(*command.arguments(bench.folder))
        takes_s = time.monotonic() - started
        for _ in range(200 if bench.is_long else 3):
            kill_once(bench, command, expected, takes_s * bench.chance.random(),
                      bench.chance.choice((signal.SIGKILL, signal.SIGTERM, signal.SIGINT)))


def kill_once(bench, command, expected, after_s, number):
    bench.beginnings.put(command, bench.folder)
    process = bench.program.start(*command.arguments(bench.folder))
    time.sleep(after_s)
    process.send_signal(number)
    done = bench.program.ended(process)
    done.spoiled = "at random"
    bench.report.count("random kills", "tried")
    bench.report.count("random kills", "ended before" if done.status == 0 else "ended by it")
    bench.report.complain(f"{command.name} {number.name} after {after_s:.4f} s",
                          complaints_of(bench.program, command, expected, bench.folder, done))
