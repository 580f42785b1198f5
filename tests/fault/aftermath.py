"""What must hold after a command was disturbed, whatever disturbed it."""

import os
import re
import time

from commands import LEDGER, ledger_of, names_in
from ledger_state import state_of

DRAFT = re.compile(r"\.taizhang-(new-.{6}|[0-9a-f]{16})$")
NOT_REMEMBERED = "没有记下本次上报的数字"
KEPT_COPY = "升级前备份"  # of a ledger in a former format
BACKUPS = LEDGER + "-backups"  # made before many rows are written
TWO_HOURS_S = 7200


def complaints_of(program, command, expected, folder, done):
    """Each in words; none when all is well. The ledger may only say what it said before or after,
    must open without help, and nothing may be left over."""
    found = list(answer_complaints(command, done))
    ledger = ledger_of(command, folder)
    if ledger.exists():
        checked = program.run("check", ledger)
        if checked.status != 0:
            return found + [f"check: {checked.status} {checked.out}{checked.told}"]
    state = state_of(ledger)
    if state not in (expected.before, expected.opened, expected.after):
        found.append("the ledger says neither what it said before nor after")
    if done.status == 0 and state != expected.after and NOT_REMEMBERED not in done.told:
        found.append("what was acknowledged is not there")
    return found + target_complaints(command, expected, folder, done) + \
        left_over(program, command, expected, folder, done)


def answer_complaints(command, done):
    if done.status < 0 and done.spoiled == "":
        yield f"ended by signal {-done.status}"
    if done.status > 0 and done.status not in (1, 4):
        yield f"ended with status {done.status}: {done.told}"
    if done.status > 0 and LEDGER.split(".")[0] not in done.told and \
            command.target not in done.told:
        yield f"names no file: {done.told}"


def target_complaints(command, expected, folder, done):
    target = folder / command.target
    if not command.target or target.suffix == ".taizhang":
        return []
    if not target.exists():
        return ["the old file is gone"] if command.is_there else \
            ["the file is not there"] if done.status == 0 else []
    if command.is_there and target.read_bytes() == b"old":
        return ["the file was not replaced"] if done.status == 0 else []
    return [] if expected.is_whole(target) else ["the file is half"]


def left_over(program, command, expected, folder, done):
    """What lies in the folder once it was written into again."""
    found = []
    drafts = [name for name in names_in(folder) if DRAFT.match(name)]
    if drafts and done.status >= 0:
        found.append(f"leaves {drafts}")
    for name in drafts:
        abandoned = time.time() - TWO_HOURS_S
        os.utime(folder / name, (abandoned, abandoned))
    if command.begins_with == "none":
        again = program.run("new", folder / "再.taizhang")
        allowed = {"再.taizhang", command.target}
    else:
        again = program.run("settings", folder / LEDGER, "amber_lag", "11")
        allowed = {LEDGER, command.target, BACKUPS}
        for backup in (folder / BACKUPS).glob("[!.]*.taizhang"):
            if program.run("check", backup).status != 0:
                found.append(f"a backup that is not whole: {backup.name}")
        if again.status == 0 and command.target:
            again = program.run("records", folder / LEDGER, "--year", "2020", "-o",
                                folder / "又.csv")
            allowed.add("又.csv")
    if again.status != 0:
        found.append(f"the next write: {again.status} {again.told}")
    others = {name for name in names_in(folder) - allowed if KEPT_COPY not in name}
    if others:
        found.append(f"left over: {sorted(others)}")
    return found
