#!/usr/bin/env python3
"""A chart copied in the window is, byte for byte, the file that the command line writes.

Usage: clipboard_test.py PROGRAM. Exits with 77 (skipped) where a tool is missing.
"""

import subprocess
import sys

from program_under_xvfb import Display, expect, open_sample, require, run_all, wait_until

CHARTS_PAGE = (60, 210)
CHART = (800, 500)
COPY_PICTURE = (860, 525)


def copied_picture(window):
    done = subprocess.run(["xclip", "-selection", "clipboard", "-target", "image/png", "-out"],
                          env=window.environment, capture_output=True, check=False, timeout=20)
    return done.stdout


def shown_quarter(program, ledger):
    """The window opens on the quarter of the newest record."""
    newest = subprocess.run([program, "records", ledger, "--format", "csv"], check=True, text=True,
                            capture_output=True).stdout.splitlines()[1:]
    end = max(max(row.split(",")[:2]) for row in newest)
    return end[:4], str((int(end[5:7]) + 2) // 3)


def a_copied_chart_is_the_file_of_the_command_line(program, display, folder):
    with open_sample(program, display, folder) as window:
        ledger = str(folder / "sample.taizhang")
        year, quarter = shown_quarter(program, ledger)
        target = folder / "chart.png"
        subprocess.run([program, "chart", ledger, "summary", "--year", year, "--quarter", quarter,
                        "-o", str(target)], check=True, capture_output=True)
        wait_until(lambda: copies_by_the_menu(window) == target.read_bytes(),
                   "the picture of the command line", 30)
        expect(copied_picture(window) == target.read_bytes(), True)  # it can be pasted again


def copies_by_the_menu(window):
    """From the navigation on: where the machine was too busy for the menu, the chart was pressed."""
    window.click(*CHARTS_PAGE)
    window.xdotool("sleep", "0.3")
    window.xdotool("mousemove", "--window", window.window, *map(str, CHART), "click", "3")
    window.xdotool("sleep", "0.3")
    window.click(*COPY_PICTURE)
    window.xdotool("sleep", "0.3")
    return copied_picture(window)


def main():
    require("Xvfb", "xdotool", "xclip")
    with Display() as display:
        run_all([a_copied_chart_is_the_file_of_the_command_line], sys.argv[1], display)


main()
