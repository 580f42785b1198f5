#!/usr/bin/env python3
"""Starts the real program under Xvfb, clicks and types, and looks at what it keeps and shows.

Usage: window_test.py PROGRAM. Exits with 77 (skipped) where Xvfb or xdotool is missing.
"""

import json
import os
import subprocess
import sys
import time

from program_under_xvfb import Display, Program, require, run_all, wait_until


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
    require("Xvfb", "xdotool")
    with Display() as display:
        run_all((what_is_seen_is_remembered, an_idle_window_sleeps,
                 without_a_display_it_says_so), sys.argv[1], display)


main()
