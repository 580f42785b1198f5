#!/usr/bin/env python3
"""Starts the real program under Xvfb, clicks and types, and looks at what it keeps and shows.

Usage: window_test.py PROGRAM. Exits with 77 (skipped) where Xvfb or xdotool is missing.
"""

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time

from program_under_xvfb import DEADLINE_S, Display, Program, make_sample, require, run_all, wait_until

INDICATOR_PAGE = (90, 128)
TOP_OF_PAGE = (300, 80, 1400, 120)


def settings(config):
    return json.loads((config / "taizhang" / "settings.json").read_text())


def what_is_seen_is_remembered(program, display, folder):
    """A click on 指标, a larger scale, and Ctrl+Q: the next start knows all of it."""
    config = folder / "remembered"
    mark = config / "taizhang" / "open_page"
    first = Program(program, display, config, make_sample(program, folder))
    wait_until(lambda: mark.read_text().strip() == "shown overview", "the overview")
    first.click(*INDICATOR_PAGE)
    first.press("ctrl", "equal")
    assert first.quit() == 0
    kept = settings(config)
    assert kept["page"] == "indicator", kept
    assert kept["user_scale"] == 110, kept
    assert (kept["width"], kept["height"]) == (1440, 900), kept
    second = Program(program, display, config)
    assert second.quit() == 0
    assert settings(config) == kept


def a_page_that_was_open_at_a_kill_is_not_opened_again(program, display, folder):
    """The start after it shows the overview; a proper end then leaves no mark."""
    config = folder / "killed"
    mark = config / "taizhang" / "open_page"
    ledger = make_sample(program, folder)
    first = Program(program, display, config, ledger)
    wait_until(lambda: mark.read_text().strip() == "shown overview", "the overview")
    first.click(*INDICATOR_PAGE)
    wait_until(lambda: mark.read_text().strip() == "shown indicator", "the page")
    assert first.quit() == 0
    assert settings(config)["page"] == "indicator"
    assert mark.read_text().strip() == ""
    second = Program(program, display, config)
    wait_until(lambda: mark.read_text().strip() == "shown indicator", "the page of the last time")
    second.process.kill()
    second.process.wait()
    third = Program(program, display, config)
    wait_until(lambda: mark.read_text().strip() == "shown overview", "the overview again")
    assert third.quit() == 0
    assert settings(config)["page"] == "overview"
    assert mark.read_text().strip() == ""


def a_ledger_whose_opening_broke_off_is_not_opened_by_itself(program, display, folder):
    config = folder / "broken"
    mark = config / "taizhang" / "open_page"
    first = Program(program, display, config, make_sample(program, folder))
    wait_until(lambda: mark.read_text().strip() == "shown overview", "the overview")
    assert first.quit() == 0
    mark.write_text("opening\n")
    second = Program(program, display, config)
    time.sleep(1.0)
    assert mark.read_text() == "opening\n", mark.read_text()
    assert second.quit() == 0
    assert mark.read_text().strip() == ""


def a_file_that_may_not_grow_ends_nothing(program, display, folder):
    """RLIMIT_FSIZE: the settings can't be kept, but the window ends as asked."""
    window = Program(program, display, folder / "limited", make_sample(program, folder))
    _, hard = resource.prlimit(window.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(window.process.pid, resource.RLIMIT_FSIZE, (0, hard))
    window.click(*INDICATOR_PAGE)
    assert window.quit() == 0
    assert not (folder / "limited" / "taizhang" / "settings.json").exists()


def a_replaced_ledger_is_told_while_the_window_sleeps(program, display, folder):
    """Within 3 s, though nobody touches mouse or keyboard."""
    config = folder / "replaced"
    mark = config / "taizhang" / "open_page"
    ledger = make_sample(program, folder)
    other = folder / "other.taizhang"
    shutil.copy(ledger, other)
    subprocess.run([program, "undo", str(other)], check=True, capture_output=True)
    window = Program(program, display, config, ledger)
    wait_until(lambda: mark.read_text().strip() == "shown overview", "the overview")
    wait_until(lambda: at_rest(window), "rest")
    before = display.picture(*TOP_OF_PAGE)
    os.replace(other, ledger)
    wait_until(lambda: display.picture(*TOP_OF_PAGE) != before, "a word about it", 3)
    assert window.quit() == 0


def a_second_start_goes_to_the_first_window(program, display, folder):
    """One ledger, one window; what has ended holds nothing."""
    ledger = make_sample(program, folder)
    config = folder / "first"
    mark = config / "taizhang" / "open_page"
    first = Program(program, display, config, ledger)
    wait_until(lambda: mark.read_text().strip() == "shown overview", "the overview")
    (folder / "link.taizhang").symlink_to(ledger)
    second = subprocess.run([program, str(folder / "link.taizhang")], text=True,
                            capture_output=True, timeout=DEADLINE_S, check=False,
                            env={**first.environment, "XDG_CONFIG_HOME": str(folder / "second")})
    assert second.returncode == 0, second
    assert "link.taizhang" in second.stdout, second
    assert first.process.poll() is None, "the first window has ended"
    first.process.kill()
    first.process.wait()
    third = Program(program, display, folder / "third", ledger)
    assert third.quit() == 0


def the_end_of_a_session_ends_it_in_order(program, display, folder):
    """SIGTERM, SIGINT and SIGHUP: the settings are kept, and the next start tells of no crash."""
    ledger = make_sample(program, folder)
    for wish in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        config = folder / wish.name
        mark = config / "taizhang" / "open_page"
        window = Program(program, display, config, ledger)
        wait_until(lambda: mark.read_text().strip() == "shown overview", "the overview")
        window.click(*INDICATOR_PAGE)
        wait_until(lambda: mark.read_text().strip() == "shown indicator", "the page")
        window.process.send_signal(wish)
        assert window.process.wait(DEADLINE_S) == 0, wish
        assert settings(config)["page"] == "indicator", wish
        assert mark.read_text().strip() == "", wish


def slides_take_the_whole_screen(program, display, folder):
    """F5 shows the meeting material on all of the screen, Esc brings the window back as it was."""
    config = folder / "slides"
    mark = config / "taizhang" / "open_page"
    window = Program(program, display, config, make_sample(program, folder))
    wait_until(lambda: mark.read_text().strip() == "shown overview", "the overview")
    window.focus()
    before = window.geometry()
    window.keys("F5")
    wait_until(lambda: window.geometry() == (1600, 1000), "the whole screen")
    window.keys("Next", "Escape")
    wait_until(lambda: window.geometry() == before, "the window as it was")
    assert window.quit() == 0
    kept = settings(config)
    assert (kept["page"], kept["width"], kept["height"]) == ("overview", *before), kept


def a_window_that_ends_in_a_slide_show_keeps_its_size(program, display, folder):
    config = folder / "ended"
    window = Program(program, display, config, make_sample(program, folder))
    window.focus()
    before = window.geometry()
    wait_until(lambda: (window.keys("F5"), window.geometry() == (1600, 1000))[1], "the whole screen")
    window.process.send_signal(signal.SIGTERM)
    assert window.process.wait(DEADLINE_S) == 0
    kept = settings(config)
    assert (kept["width"], kept["height"]) == before, kept


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
        run_all((what_is_seen_is_remembered,
                 a_page_that_was_open_at_a_kill_is_not_opened_again,
                 a_ledger_whose_opening_broke_off_is_not_opened_by_itself,
                 a_file_that_may_not_grow_ends_nothing,
                 a_replaced_ledger_is_told_while_the_window_sleeps,
                 a_second_start_goes_to_the_first_window,
                 the_end_of_a_session_ends_it_in_order, slides_take_the_whole_screen,
                 a_window_that_ends_in_a_slide_show_keeps_its_size, an_idle_window_sleeps,
                 without_a_display_it_says_so), sys.argv[1], display)


main()
