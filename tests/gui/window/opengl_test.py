#!/usr/bin/env python3
"""Opens the real window where OpenGL is old, broken or missing.

Usage: opengl_test.py PROGRAM. Exits with 77 (skipped) where a tool is missing.
"""

import contextlib
import subprocess
import sys

from program_under_xvfb import (DEADLINE_S, Display, expect, make_sample, open_sample, require,
                                run_all, wait_until)

PAGE = (200, 80, 1400, 900)
NO_SUCH_LIBRARY = {"__GLX_VENDOR_LIBRARY_NAME": "nosuch"}


def page_drawn(program, display, folder, **environment):
    """The overview, once two looks at it are the same."""
    folder.mkdir()
    with open_sample(program, display, folder, **environment):
        last = [None]

        def rests():
            before, last[0] = last[0], display.picture(*PAGE)
            return before == last[0] and len(set(last[0])) > 20
        wait_until(rests, "a page that rests")
        return last[0]


def an_older_opengl_draws_the_same(program, display, folder):
    newest = page_drawn(program, display, folder / "newest")
    old = page_drawn(program, display, folder / "old", MESA_GL_VERSION_OVERRIDE="2.1",
                     MESA_GLSL_VERSION_OVERRIDE="120")
    software = page_drawn(program, display, folder / "software", LIBGL_ALWAYS_SOFTWARE="1")
    assert old == newest, "OpenGL 2.1 draws another picture"
    assert software == newest, "software draws another picture"


def a_broken_driver_is_replaced_by_software(program, display, folder):
    assert page_drawn(program, display, folder / "broken", **NO_SUCH_LIBRARY)


def a_display_without_glx_is_drawn_on(program, _display, folder):
    with Display(server_options=("-extension", "GLX")) as display:
        assert page_drawn(program, display, folder / "plain")


def too_old_an_opengl_is_told(program, display, folder):
    for language, word in (("zh-CN", "请让管理员安装软件包 libgl1-mesa-dri"),
                           ("en", "Have the administrator install the package libgl1-mesa-dri")):
        done = subprocess.run([program, "screenshot", make_sample(program, folder), "--page",
                               "overview", "--year", "2023", "--lang", language,
                               "-o", str(folder / "page.png")],
                              env=display.environment(MESA_GL_VERSION_OVERRIDE="1.4"), text=True,
                              capture_output=True, timeout=DEADLINE_S, check=False)
        expect(done.returncode, 1)
        assert word in done.stderr, done.stderr


@contextlib.contextmanager
def watched_bus():
    """A message bus of its own, its address, and what is said on it."""
    bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"],
                           stdout=subprocess.PIPE, text=True)
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
            XDG_CONFIG_HOME=str(folder), DBUS_SESSION_BUS_ADDRESS=address,
            MESA_GL_VERSION_OVERRIDE="1.4"), capture_output=True, timeout=DEADLINE_S, check=False)
        expect(done.returncode, 1)
        monitor.terminate()
        said = monitor.stdout.read()
    assert "member=Notify" in said, said
    assert "libgl1-mesa-dri" in said, said


def main():
    require("Xvfb", "xdotool", "dbus-daemon", "dbus-monitor")
    with Display() as display:
        run_all((an_older_opengl_draws_the_same, a_broken_driver_is_replaced_by_software,
                 a_display_without_glx_is_drawn_on, too_old_an_opengl_is_told,
                 who_has_no_terminal_is_told_by_the_desktop), sys.argv[1], display)


main()
