#!/usr/bin/env python3
"""Starts the real program under Xvfb, clicks and types, and looks at what it keeps and shows.

Usage: window_test.py PROGRAM. Exits with 77 (skipped) where Xvfb or xdotool is missing.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

DEADLINE_S = 30


def wait_until(condition, what):
    end = time.monotonic() + DEADLINE_S
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError("waited in vain for " + what)


class Display:
    def __enter__(self):
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-noreset", "-screen", "0", "1600x1000x24", "-nolisten", "tcp",
             "-displayfd", str(writing)], pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as numbers:
            self.name = ":" + numbers.readline().strip()
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()


class Program:
    def __init__(self, program, display, config, *arguments):
        self.environment = {**os.environ, "DISPLAY": display.name, "XDG_CONFIG_HOME": str(config)}
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.process = subprocess.Popen([program, *arguments], env=self.environment)
        self.window = wait_until(self.find_window, "the window")

    def xdotool(self, *words):
        done = subprocess.run(["xdotool", *words], env=self.environment, text=True,
                              capture_output=True, check=False)
        return done.stdout.strip()

    def find_window(self):
        assert self.process.poll() is None, "the program has ended"
        return self.xdotool("search", "--onlyvisible", "--class", "taizhang")

    def click(self, x, y):
        self.xdotool("windowfocus", "--sync", self.window)
        self.xdotool("mousemove", "--window", self.window, str(x), str(y), "click", "1")

    def press(self, modifier, key):
        """The modifier is let go last, as hands do."""
        self.xdotool("keydown", modifier, "key", key, "keyup", modifier)

    def quit(self):
        self.press("ctrl", "q")
        return self.process.wait(DEADLINE_S)

    def cpu_ticks(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return int(fields[11]) + int(fields[12])


def settings(config):
    return json.loads((config / "taizhang" / "settings.json").read_text())


def what_is_seen_is_remembered(program, display, folder):
    """A click on 指标, a larger scale, and Ctrl+Q: the next start knows all of it."""
    config = folder / "remembered"
    first = Program(program, display, config)
    first.click(90, 128)
    first.press("ctrl", "equal")
    assert first.quit() == 0
    kept = settings(config)
    assert kept["page"] == "indicator", kept
    assert kept["user_scale"] == 110, kept
    assert (kept["width"], kept["height"]) == (1440, 900), kept
    second = Program(program, display, config)
    assert second.quit() == 0
    assert settings(config) == kept


def an_idle_window_sleeps(program, display, folder):
    """At most 0.5 % of a processor while nothing happens."""
    window = Program(program, display, folder / "idle")
    window.click(700, 600)
    wait_until(lambda: at_rest(window), "rest")
    assert window.quit() == 0


def at_rest(window):
    before = window.cpu_ticks()
    time.sleep(2.0)
    return window.cpu_ticks() - before <= 1


def without_a_display_it_says_so(program, _display, folder):
    environment = {key: value for key, value in os.environ.items()
                   if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run([program], env={**environment, "XDG_CONFIG_HOME": str(folder)},
                          text=True, capture_output=True, check=False)
    assert done.returncode == 1, done
    assert "DISPLAY" in done.stderr, done


def main():
    program = sys.argv[1]
    if not shutil.which("Xvfb") or not shutil.which("xdotool"):
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder, Display() as display:
        for test in (what_is_seen_is_remembered, an_idle_window_sleeps,
                     without_a_display_it_says_so):
            test(program, display, pathlib.Path(folder))
            print("passed:", test.__name__.replace("_", " "))


main()
