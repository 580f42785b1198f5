#!/usr/bin/env python3
"""Types Chinese into the real program under Xvfb with the real fcitx5 and its pinyin.

Usage: dbus-run-session -- input_method_test.py PROGRAM. Exits with 77 (skipped) where a tool is
missing.
"""

import contextlib
import re
import subprocess
import sys

from program_under_xvfb import (DEADLINE_S, Display, expect, open_sample, require, run_all,
                                wait_until)

PROFILE = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin
[Groups/0/Items/0]
Name=pinyin
Layout=
[GroupOrder]
0=Default
"""
BEHAVIOUR = """[Behavior]
ActiveByDefault=True
"""
UNUSED_ADDONS = "wayland,waylandim,notificationitem,notifications,kimpanel"
SEARCH_FIELD_BOTTOM = 44


@contextlib.contextmanager
def running_fcitx(display, folder):
    settings = folder / "fcitx-config" / "fcitx5"
    settings.mkdir(parents=True)
    (settings / "profile").write_text(PROFILE)
    (settings / "config").write_text(BEHAVIOUR)
    environment = display.environment(XDG_CONFIG_HOME=str(settings.parent),
                                      XDG_DATA_HOME=str(folder / "fcitx-data"))
    with open(folder / "fcitx.log", "w") as log:
        process = subprocess.Popen(["fcitx5", "--disable", UNUSED_ADDONS], env=environment,
                                   stdout=log, stderr=log)
    try:
        wait_until(lambda: serves(environment), "fcitx5")
        yield
        assert process.poll() is None, "fcitx5 has ended"
    finally:
        process.terminate()
        process.wait(DEADLINE_S)


def serves(environment):
    servers = subprocess.run(["xprop", "-root", "XIM_SERVERS"], env=environment, text=True,
                             capture_output=True, check=False)
    return "@server=fcitx" in servers.stdout


@contextlib.contextmanager
def search_field(program, display, folder):
    """The open search field, with fcitx5 listening to its keys."""
    with (running_fcitx(display, folder),
          open_sample(program, display, folder, XMODIFIERS="@im=fcitx") as window):
        window.keys("ctrl+k")
        expect(window.text_of_field(), "")
        yield window


def candidate_window(window):
    """Left, top and height of fcitx5's window; nothing while it does not show."""
    found = window.xdotool("search", "--onlyvisible", "--name", "Fcitx5 Input Window",
                           "getwindowgeometry", "--shell")
    numbers = {name: int(value) for name, value in re.findall(r"(X|Y|HEIGHT)=(-?\d+)", found)}
    return numbers if numbers.get("HEIGHT", 0) > 10 else None


def compose(window, pinyin):
    window.type(pinyin)
    return wait_until(lambda: candidate_window(window), "the candidates")


def end_composing(window, *keys):
    window.keys(*keys)
    wait_until(lambda: not candidate_window(window), "the end of the candidates")


def chosen_words_arrive(program, display, folder):
    with search_field(program, display, folder) as window:
        compose(window, "dangjian")
        end_composing(window, "space")
        expect(window.text_of_field(), "党建")
        compose(window, "zhongguogongchandang")
        end_composing(window, "space")
        expect(window.text_of_field(), "党建中国共产党")


def keys_of_composing_stay_out_of_the_field(program, display, folder):
    """Nor do they choose a hit below the field, which would close it."""
    with search_field(program, display, folder) as window:
        compose(window, "dangjian")
        end_composing(window, "space")
        compose(window, "dang")
        end_composing(window, *["BackSpace"] * 4)
        expect(window.text_of_field(), "党建")
        compose(window, "dang")
        end_composing(window, "Left", "Left", "Right", "Home", "Delete", "Down", "Up", "Escape")
        expect(window.text_of_field(), "党建")
        compose(window, "gong")
        end_composing(window, "Return")
        expect(window.text_of_field(), "党建gong")


def the_same_keys_work_again_afterwards(program, display, folder):
    with search_field(program, display, folder) as window:
        compose(window, "dangjian")
        end_composing(window, "space")
        window.keys("Left", "BackSpace")
        expect(window.text_of_field(), "建")


def no_shortcut_fires_while_composing(program, display, folder):
    with search_field(program, display, folder) as window:
        compose(window, "dangjian")
        window.press("ctrl", "q")
        window.press("ctrl", "equal")
        end_composing(window, "space")
        expect(window.text_of_field(), "党建")


def candidates_stand_under_the_caret(program, display, folder):
    with search_field(program, display, folder) as window:
        empty = compose(window, "dangjian")
        end_composing(window, "space")
        expect(window.text_of_field(), "党建")
        behind = compose(window, "dang")
        end_composing(window, "Escape")
    assert 824 <= empty["X"] <= 860, empty
    assert 25 <= behind["X"] - empty["X"] <= 45, (empty, behind)
    for place in (empty, behind):
        assert SEARCH_FIELD_BOTTOM - 12 <= place["Y"] <= SEARCH_FIELD_BOTTOM + 20, place


def a_burst_is_composed_in_order(program, display, folder):
    """Pinyin, the choice, and more of it, all without a pause."""
    with search_field(program, display, folder) as window:
        for _ in range(5):
            window.type("dangjian zhibu 1")
        expect(window.text_of_field(), "党建支部1" * 5)


def main():
    require("Xvfb", "xdotool", "xclip", "xprop", "fcitx5", "dbus-run-session")
    with Display() as display:
        run_all((chosen_words_arrive, keys_of_composing_stay_out_of_the_field,
                 the_same_keys_work_again_afterwards, no_shortcut_fires_while_composing,
                 candidates_stand_under_the_caret, a_burst_is_composed_in_order),
                sys.argv[1], display)


main()
