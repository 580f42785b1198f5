#!/usr/bin/env python3
"""Enters records by the real keyboard under Xvfb, undoes them, and kills the program while one is half typed.

Usage: entry_test.py PROGRAM. Exits with 77 (skipped) where a tool is missing.
"""

import json
import random
import sqlite3
import subprocess
import sys
import threading
import time

from program_under_xvfb import Display, Program, expect, make_sample, require, run_all, wait_until

RECORDS = 20
KILLS = 4
KEYS_A_RECORD = 25  # at most, besides a record's own text
TWENTY_S = 300  # for all of them, on a machine that draws slowly and does other things


class Clerk:
    """Types records and counts the keys that are not text of theirs."""

    def __init__(self, window):
        self.window = window
        self.keys_pressed = 0

    def key(self, *names):
        self.window.keys(*names)
        self.keys_pressed += len(names)

    def fill_in(self, text):
        if text:
            self.window.type(text)
        self.key("Tab")

    def enter(self, indicator, day, unit, topic, quantity):
        for text in (indicator, day, "", unit, topic):
            self.fill_in(text)
        self.window.type(quantity)
        self.key("ctrl+Return")


def records(program, ledger):
    done = subprocess.run([program, "records", ledger, "--format", "json"], check=True,
                          capture_output=True, text=True)
    return json.loads(done.stdout)["records"]


def digest(program, ledger):
    return sorted(json.dumps(record, sort_keys=True) for record in records(program, ledger))


def window_on(program, display, folder, ledger):
    window = Program(program, display, folder / "config", ledger)
    window.focus()
    time.sleep(1.0)
    return window


def topic_of(number):
    return "entry %02d" % number


def enter_twenty(clerk):
    clerk.key("ctrl+n")
    for number in range(RECORDS):
        clerk.enter("zbjsjy" if number == 0 else "", "9.%d" % (number % 9 + 1),
                    ("yjqzb", "ejqzb")[number % 2], topic_of(number), str(number + 1))


def twenty_records_are_typed_and_undone(program, display, folder):
    """Without the mouse; what was there before is there again."""
    ledger = make_sample(program, folder)
    before = digest(program, ledger)
    window = window_on(program, display, folder, ledger)
    try:
        clerk = Clerk(window)
        enter_twenty(clerk)
        wait_until(lambda: len(records(program, ledger)) == len(before) + RECORDS, "all records",
                   TWENTY_S)
        entered = {record["topic"]: record for record in records(program, ledger)}
        for number in range(RECORDS):
            record = entered[topic_of(number)]
            expect(record["quantity"], number + 1)
            expect(record["start"][5:], "09-%02d" % (number % 9 + 1))
        print(clerk.keys_pressed / RECORDS, "keys a record besides its text", flush=True)
        assert clerk.keys_pressed <= RECORDS * KEYS_A_RECORD, clerk.keys_pressed
        window.keys("Escape")
        for _ in range(RECORDS):
            window.press("ctrl", "z")
        wait_until(lambda: len(records(program, ledger)) == len(before), "the undo of all",
                   TWENTY_S)
        expect(digest(program, ledger), before)
        assert window.quit() == 0
    finally:
        window.process.kill()


class Witness:
    """What was seen in the ledger and in the draft while records were being typed."""

    def __init__(self, ledger, drafts):
        self.ledger = ledger
        self.drafts = drafts

    def topics_in_ledger(self):
        connection = sqlite3.connect(self.ledger, timeout=30)
        try:
            rows = connection.execute("select topic from v_record where topic like 'entry %'")
            return {row[0] for row in rows}
        finally:
            connection.close()

    def topics_in_draft(self):
        return [record.get("topic", "") for file in self.drafts.glob("*.json")
                for record in json.loads(file.read_text())["records"]]


def a_killed_program_loses_nothing(program, display, folder):
    """kill -9 at random moments while records are typed: all that was seen saved is there after,
    and the draft can be read."""
    ledger = make_sample(program, folder)
    witness = Witness(ledger, folder / "config" / "taizhang" / "drafts")
    chance = random.Random(20230918)
    for kill in range(KILLS):
        window = window_on(program, display, folder, ledger)
        window.keys("ctrl+n", "ctrl+Return")  # saves what was half typed, where it is whole
        clerk = Clerk(window)
        saved = set()
        if kill == 0:  # on a slow machine no record may be whole before the first kill
            clerk.enter("zbjsjy", "9.12", "yjqzb", "entry before the kills", "1")
            wait_until(lambda: witness.topics_in_ledger(), "the first record")
        killer = threading.Timer(chance.uniform(3, 7), window.process.kill)
        killer.start()
        while window.process.poll() is None:
            clerk.enter("zbjsjy", "9.12", "yjqzb", f"entry {kill} {len(saved)}", "1")
            saved |= witness.topics_in_ledger()
        killer.join()
        assert saved <= witness.topics_in_ledger(), saved
        witness.topics_in_draft()
    done = subprocess.run([program, "check", ledger], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done


def is_in_draft(witness, topic):
    return lambda: topic in witness.topics_in_draft()


def what_was_being_typed_comes_back(program, display, folder):
    """A draft is on the disk soon after the key, and in the form after the next start."""
    ledger = make_sample(program, folder)
    witness = Witness(ledger, folder / "config" / "taizhang" / "drafts")
    window = window_on(program, display, folder, ledger)
    try:
        window.keys("ctrl+n")
        for text in ("zbjsjy", "9.12", "", "yjqzb"):
            window.type(text)
            window.keys("Tab")
        window.type("entry half")
        wait_until(is_in_draft(witness, "entry half"), "the draft")
    finally:
        window.process.kill()
        window.process.wait()
    window = window_on(program, display, folder, ledger)
    try:
        window.keys("ctrl+n")
        window.keys("ctrl+Return")
        wait_until(lambda: "entry half" in witness.topics_in_ledger(), "the record")
        wait_until(lambda: witness.topics_in_draft() == [], "the end of the draft")
        assert window.quit() == 0
    finally:
        window.process.kill()


def main():
    require("Xvfb", "xdotool")
    with Display() as display:
        run_all((twenty_records_are_typed_and_undone, a_killed_program_loses_nothing,
                 what_was_being_typed_comes_back), sys.argv[1], display)


main()
