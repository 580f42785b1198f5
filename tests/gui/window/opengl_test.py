#!/usr/bin/env python3
"""Opens the real window where OpenGL is old, broken or missing.

Usage: opengl_test.py PROGRAM. Exits with 77 (skipped) where a tool is missing.
"""

import contextlib
import pathlib
import subprocess
import sys

from program_under_xvfb import (DEADLINE_S, Display, expect, make_sample, open_sample, require,
                                run_all)

NO_SUCH_LIBRARY = {"__GLX_VENDOR_LIBRARY_NAME": "nosuch"}
TOO_OLD = {"MESA_GL_VERSION_OVERRIDE": "1.4"}


def take_picture(program, display, ledger, *options, **environment):
    """The overview as the window draws it, and how that ended."""
    picture = pathlib.Path(ledger).with_suffix(".png")
    picture.unlink(missing_ok=True)
    done = subprocess.run([program, "screenshot", ledger, "--page", "overview", "--year", "2023",
                           "--as-of", "2023-09-18", "-o", str(picture), *options],
                          env=display.environment(**environment), text=True, capture_output=True,
                          timeout=DEADLINE_S, check=False)
    return picture.read_bytes() if picture.exists() else None, done


def other_ways_draw_the_same(program, display, folder):
    """OpenGL 2.1; software that is asked for, is all there is, and finds a display without GLX."""
    ledger = make_sample(program, folder)
    newest, done = take_picture(program, display, ledger)
    assert newest, done
    ways = ({"MESA_GL_VERSION_OVERRIDE": "2.1", "MESA_GLSL_VERSION_OVERRIDE": "120"},
            {"LIBGL_ALWAYS_SOFTWARE": "1"}, NO_SUCH_LIBRARY)
    for way in ways:
        picture, done = take_picture(program, display, ledger, **way)
        assert picture == newest, (way, done)
    with Display(server_options=("-extension", "GLX")) as without_glx:
        picture, done = take_picture(program, without_glx, ledger)
        assert picture == newest, done


def a_window_is_shown_by_software(program, display, folder):
    with open_sample(program, display, folder, **NO_SUCH_LIBRARY):
        pass


def too_old_an_opengl_is_told(program, display, folder):
    ledger = make_sample(program, folder)
    for language, word in (("zh-CN", "请让管理员安装软件包 libgl1-mesa-dri"),
                           ("en", "Have the administrator install the package libgl1-mesa-dri")):
        picture, done = take_picture(program, display, ledger, "--lang", language, **TOO_OLD)
        expect((picture, done.returncode), (None, 1))
        assert word in done.stderr, done.stderr


@contextlib.contextmanager
def watched_bus():
    """A message bus of its own, its address, and what is said on it."""
    bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"],
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    address = bus.stdout.readline().strip()
    monitor = subprocess.Popen(["dbus-monitor", "--address", address,
                                "interface='org.freedesktop.Notifications'"],
                               stdout=subprocess.PIPE, text=True)
    try:
        monitor.stdout.readline()
        yield address, monitor
    finally:
        monitor.terminate()
        monitor.wait(DEADLINE_S)
        bus.terminate()
        bus.wait(DEADLINE_S)


def who_has_no_terminal_is_told_by_the_desktop(program, display, folder):
    with watched_bus() as (address, monitor):
        done = subprocess.run([program], env=display.environment(
            XDG_CONFIG_HOME=str(folder), DBUS_SESSION_BUS_ADDRESS=address, **TOO_OLD),
            capture_output=True, timeout=DEADLINE_S, check=False)
        expect(done.returncode, 1)
        monitor.terminate()
        said = monitor.stdout.read()
    assert "member=Notify" in said, said
    assert "libgl1-mesa-dri" in said, said


def main():
    require("Xvfb", "xdotool", "dbus-daemon", "dbus-monitor")
    with Display() as display:
        run_all((other_ways_draw_the_same, a_window_is_shown_by_software,
                 too_old_an_opengl_is_told, who_has_no_terminal_is_told_by_the_desktop), sys.argv[1], display)


main()
