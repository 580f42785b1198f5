#!/usr/bin/env python3
"""Types into the real program under Xvfb, without an input method, and reads back what arrived.

Usage: typing_test.py PROGRAM. Exits with 77 (skipped) where a tool is missing.
"""

import sys

from program_under_xvfb import SEARCH_BOX, Display, expect, open_sample, require, run_all, wait_until

FIELD = (824, 12, 1284, 44)
EXTRA = "党建𠮷"


def pasted(window, text):
    """What the search field holds after this text is pasted into it."""
    window.keys("Escape")
    window.press("ctrl", "k")
    return window.text_after_pasting(text)


def picture_once_at_rest(display):
    last = [None]

    def same_as_before():
        before, last[0] = last[0], display.picture(*FIELD)
        return last[0] == before
    wait_until(same_as_before, "a picture that rests")
    return last[0]


def typed_characters_are_kept_and_seen(program, display, folder):
    """党建 and 𠮷 look as they do when pasted, and not as characters that no font has."""
    with open_sample(program, display, folder) as window:
        window.keys("ctrl+k")
        window.type(EXTRA)
        expect(window.text_of_field(), EXTRA)
        typed = picture_once_at_rest(display)
        expect(pasted(window, EXTRA), EXTRA)
        wait_until(lambda: display.picture(*FIELD) == typed, "the same picture of pasted text")
        pasted(window, "党建\U0010fffd")
        wait_until(lambda: display.picture(*FIELD) != typed, "the picture of an unknown character")


def the_clipboard_is_kept_both_ways(program, display, folder):
    """A field of one line takes a line break as a space."""
    with open_sample(program, display, folder) as window:
        expect(pasted(window, "一𠮷\n二 “党建”\n"), "一𠮷 二 “党建” ")


def a_burst_arrives_whole(program, display, folder):
    """A click, and keys right after it: none is lost while the field opens."""
    text = "party-building 2026 " * 4 + EXTRA
    with open_sample(program, display, folder) as window:
        for _ in range(3):
            window.xdotool("mousemove", "--window", window.window, *map(str, SEARCH_BOX),
                           "click", "1", "type", "--delay", "12", text)
            expect(window.text_of_field(), text)
            window.keys("Escape")


def keys_and_clicks_keep_their_order(program, display, folder):
    """Shortcut, keys, a click into the text, more keys, all without a pause."""
    with open_sample(program, display, folder) as window:
        for _ in range(3):
            window.xdotool("keydown", "ctrl", "key", "k", "keyup", "ctrl",
                           "type", "--delay", "12", "middle")
            window.xdotool("mousemove", "--window", window.window, "840", "28", "click", "1",
                           "key", "--delay", "12", "a", "Right", "b", "BackSpace", "c", "End", "d")
            expect(window.text_of_field(), "amciddled")
            window.keys("Escape")


def main():
    require("Xvfb", "xdotool", "xclip", "xmodmap")
    with Display(EXTRA) as display:
        run_all((typed_characters_are_kept_and_seen, the_clipboard_is_kept_both_ways,
                 a_burst_arrives_whole, keys_and_clicks_keep_their_order), sys.argv[1], display)


main()
