"""Bytes of a ledger, or of the journal of a write that was broken off, are no longer what they were."""

from commands import CHANGES, DAY, LEDGER, QUARTER, RECORD, expected_of
from ledger_state import state_of

PAGE = 4096
ANSWERS = (0, 1, 3, 4)  # interfaces.md; 2 would be wrong usage
COMMANDS = [("check",), ("review", *DAY), ("records", "--year", "2023", "-o", "TARGET"),
            ("history",), ("draft", *QUARTER), ("record", *RECORD), ("undo",), ("redo",), ("check",)]


def run(bench):
    for number in range(2000 if bench.is_long else 12):
        damaged_ledger(bench, number)
    for number in range(500 if bench.is_long else 8):
        damaged_journal(bench, number)


def damage(data, chance):
    """One to eight bytes, a page of zeros, a page in another's place, or an end that is missing."""
    data = bytearray(data)
    kind = chance.randrange(6)
    if kind < 3:
        for _ in range(1 << kind):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    else:
        pages = max(1, len(data) // PAGE)
        at, other = (chance.randrange(pages) * PAGE for _ in range(2))
        if kind == 3:
            data[at:at + PAGE] = bytes(len(data[at:at + PAGE]))
        elif kind == 4:
            data[at:at + PAGE] = data[other:other + PAGE]
        else:
            del data[chance.randrange(len(data)):]
    return bytes(data)


def damaged_ledger(bench, number):
    command = CHANGES[0]
    bench.beginnings.put(command, bench.folder)
    ledger = bench.folder / LEDGER
    sound = state_of(ledger)
    data = damage(ledger.read_bytes(), bench.chance)
    ledger.write_bytes(data)
    found, answers = use(bench, ledger)
    is_seen = any(status != 0 for status in answers)
    same = not is_seen and sound == state_before(bench, data)
    bench.report.count("damaged ledgers", "seen" if is_seen else "harmless" if same else "not seen")
    bench.report.complain(f"damage {number}", found)


def state_before(bench, data):
    """What the damaged file says; empty when SQLite can't tell."""
    copy = bench.folder / "copy"
    copy.write_bytes(data)
    try:
        return state_of(copy)
    except Exception:  # whatever: it is another file now
        return ""


def use(bench, ledger):
    """Every command answers, none falls, and none says that all is well before it falls."""
    found, answers = [], []
    for name, *rest in COMMANDS:
        target = bench.folder / "r.csv"
        done = bench.program.run(name, ledger, *(target if word == "TARGET" else word for word in rest))
        answers.append(done.status)
        if done.status not in ANSWERS:
            found.append(f"{name}: {done.status} {done.told}")
        elif done.status != 0 and not (done.told or done.out).strip():
            found.append(f"{name}: {done.status} without a word")
        if name == "records" and target.exists() != (done.status == 0):
            found.append(f"{name}: {done.status}, but the file is {target.exists()}")
    return found, answers


def damaged_journal(bench, number):
    """The write is taken back, or the damage is told; never is half of it taken for the ledger."""
    command = bench.chance.choice([c for c in CHANGES if c.begins_with == "filled"])
    expected, done = expected_of(command, bench.beginnings, bench.folder)
    into_ledger = [at for at, call in enumerate(done.calls, start=1)
                   if call.name == "write" and call.path.endswith(LEDGER)]
    bench.beginnings.put(command, bench.folder)
    bench.program.run_watched(bench.folder, *command.arguments(bench.folder), fault="kill",
                              at=bench.chance.choice(into_ledger) + 1)
    journal = bench.folder / (LEDGER + "-journal")
    if not journal.exists() or journal.stat().st_size == 0:
        return
    journal.write_bytes(damage(journal.read_bytes(), bench.chance))
    checked = bench.program.run("check", bench.folder / LEDGER)
    state = state_before(bench, (bench.folder / LEDGER).read_bytes())
    whole = checked.status == 0 and state in (expected.before, expected.after)
    bench.report.count("damaged journals", "whole" if whole else "told" if checked.status == 3 else "not seen")
    found, _ = use(bench, bench.folder / LEDGER)
    bench.report.complain(f"damaged journal {number}", found)
