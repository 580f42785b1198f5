#!/usr/bin/env python3
"""Reads and works the real window as a screen reader does, over AT-SPI alone.

Usage: screen_reader_test.py PROGRAM. Exits with 77 (skipped) where a tool is missing.
"""

import contextlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from program_under_xvfb import (DEADLINE_S, SKIPPED, Display, Program, expect, make_sample, require,
                                run_all, wait_until)

SYSTEM_PYTHON = "/usr/bin/python3"  # Debian's packages of Python are there for this one only
LANGUAGES = pathlib.Path(__file__).resolve().parents[3] / "assets" / "lang"
STATUS = ("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Status")
WALKED_AT_LEAST = 15  # pages of the navigation
INTERACTIVE = {"push button", "toggle button", "check box", "radio button", "page tab", "entry",
               "combo box", "list item", "link", "slider"}


def has_pyatspi():
    try:
        import pyatspi  # noqa: F401
        return True
    except ImportError:
        return False


def use_a_python_that_reads():
    """Goes on in the system's Python where this one knows nothing of AT-SPI."""
    found = subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True,
                           check=False).returncode == 0 if os.path.exists(SYSTEM_PYTHON) else False
    if not found:
        print("skipped, because there is no python3-pyatspi")
        sys.exit(SKIPPED)
    if os.path.realpath(sys.executable) != os.path.realpath(SYSTEM_PYTHON):
        os.execv(SYSTEM_PYTHON, [SYSTEM_PYTHON, *sys.argv])


def words(language):
    return json.loads((LANGUAGES / f"{language}.json").read_text(encoding="utf-8"))


@contextlib.contextmanager
def session(display):
    """A session bus of its own, which this process and the programs it starts use."""
    with tempfile.TemporaryDirectory() as runtime:
        os.environ.update(DISPLAY=display.name, XDG_RUNTIME_DIR=runtime, GSETTINGS_BACKEND="memory",
                          NO_AT_BRIDGE="0")
        os.environ.pop("AT_SPI_BUS_ADDRESS", None)
        bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"],
                               stdout=subprocess.PIPE, text=True)
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        try:
            yield
        finally:
            bus.terminate()
            bus.wait()


class Reader:
    """A screen reader: turns reading on and off, and finds what the window shows."""

    def __init__(self):
        from gi.repository import Gio, GLib
        self.gio, self.glib = Gio, GLib
        self.session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        import pyatspi
        self.pyatspi = pyatspi

    def turn(self, is_on):
        for property in ("ScreenReaderEnabled", "IsEnabled"):
            self.session.call_sync(
                STATUS[0], STATUS[1], "org.freedesktop.DBus.Properties", "Set",
                self.glib.Variant("(ssv)", (STATUS[2], property, self.glib.Variant("b", is_on))),
                None, self.gio.DBusCallFlags.NONE, DEADLINE_S * 1000, None)

    def hear(self):
        """Takes in what has come over the bus."""
        context = self.glib.MainContext.default()
        while context.iteration(False):
            pass

    def application(self):
        self.hear()
        desktop = self.pyatspi.Registry.getDesktop(0)
        desktop.clear_cache()
        for place in range(desktop.childCount):
            child = self.try_to(lambda place=place: desktop.getChildAtIndex(place))
            if child is not None and self.try_to(lambda child=child: child.name) == "taizhang":
                return child
        return None

    def try_to(self, read):
        """What comes and goes with the frames may be gone when it is asked for."""
        try:
            return read()
        except (self.glib.Error, LookupError, NotImplementedError):
            return None

    def window(self):
        application = self.application()
        return application.getChildAtIndex(0) if application is not None else None

    def region(self, role, name=None):
        for region in self.children(self.window()):
            if region.getRoleName() == role and name in (None, region.name):
                return region
        return None

    def children(self, node):
        if node is None:
            return []
        count = self.try_to(lambda: node.childCount) or 0
        found = [self.try_to(lambda place=place: node.getChildAtIndex(place))
                 for place in range(count)]
        return [child for child in found if child is not None]

    def below(self, node):
        for child in self.children(node):
            yield child
            yield from self.below(child)

    def find(self, node, role, name, part=False):
        for found in self.below(node):
            shown = self.try_to(lambda found=found: (found.getRoleName(), found.name))
            if shown and shown[0] == role and (name is None or shown[1] == name or
                                               (part and name in shown[1])):
                return found
        return None

    def has_state(self, node, state):
        return node is not None and bool(
            self.try_to(lambda: node.getState().contains(state)))

    def press(self, node):
        assert node.queryAction().doAction(0), node.name

    def write(self, field, text):
        assert field.queryEditableText().setTextContents(text), field.name

    def text_of(self, field):
        return self.try_to(lambda: field.queryText().getText(0, -1))


@contextlib.contextmanager
def read_window(program, display, folder):
    """The window on a small ledger, with a reader on until the end of the scope."""
    ledger = make_sample(program, folder)
    reader = Reader()
    reader.turn(True)
    window = Program(program, display, folder / "config", ledger)
    try:
        wait_until(lambda: reader.region("page tab list"), "the navigation on the bus")
        yield reader, window, ledger
        assert window.process.poll() is None, "the program has ended"
    finally:
        window.process.kill()
        window.process.wait()
        reader.turn(False)


def language_shown(reader):
    title = reader.region("page tab list").name
    return next(language for language in ("zh-CN", "en")
                if words(language)["reader.navigation"] == title)


def go_to(reader, tab):
    name = tab.name
    reader.press(tab)
    wait_until(lambda: reader.region("panel", name), f"the page {name}")


def look_at_page(reader, name):
    """Every widget that can be used has a name; gives how many there are."""
    nameless, used = [], 0
    for node in reader.below(reader.window()):
        role = reader.try_to(node.getRoleName)
        if role not in INTERACTIVE:
            continue
        used += 1
        shown = reader.try_to(lambda node=node: node.name)
        if shown is not None and not shown.strip():
            nameless.append(f"{role} below {node.parent.name}, {node.description}")
    assert not nameless, (name, nameless)
    return used


def tabs_of(reader):
    return [node for node in reader.below(reader.region("page tab list"))
            if node.getRoleName() == "page tab"]


def every_page_is_walked_in_both_languages(program, display, folder):
    with read_window(program, display, folder) as (reader, _window, _ledger):
        for _ in range(2):
            language = language_shown(reader)
            names = [tab.name for tab in tabs_of(reader)]
            assert len(names) >= WALKED_AT_LEAST, names
            for name in names:
                go_to(reader, reader.find(reader.region("page tab list"), "page tab", name))
                used = look_at_page(reader, name)
                print(language, name, used, "widgets", flush=True)
                assert used > len(names), (name, used)
            other = words(language)["shell.switch_language"]
            reader.press(reader.find(reader.region("status bar"), "push button", other))
            wait_until(lambda: language_shown(reader) != language, "the other language")


def charts_are_tables(program, display, folder):
    with read_window(program, display, folder) as (reader, _window, _ledger):
        texts = words(language_shown(reader))
        for name in (texts["nav.charts"], texts["nav.branches"]):
            go_to(reader, reader.find(reader.region("page tab list"), "page tab", name))
            page = lambda name=name: reader.region("panel", name)
            chart = wait_until(lambda page=page: reader.find(page(), "table", None), name)
            table = chart.queryTable()
            assert table.nRows > 1 and table.nColumns > 1, (name, table.nRows, table.nColumns)
            titles = [table.getColumnDescription(column) for column in range(table.nColumns)]
            assert all(titles[1:]), (name, titles)
            first = table.getAccessibleAt(1, 0)
            expect(first.getRoleName(), "table cell")
            assert first.name, f"the first row of {name} has no name"


def records(program, ledger):
    done = subprocess.run([program, "records", ledger, "--format", "json"], check=True,
                          capture_output=True, text=True)
    return json.loads(done.stdout)["records"]


def choose(reader, field, typed, name):
    """Types initials into a field and takes what is offered under this name."""
    reader.write(field(), typed)
    offered = wait_until(lambda: reader.find(reader.region("list"), "list item", name),
                         f"{name} among what answers to {typed}")
    reader.press(offered)
    wait_until(lambda: reader.text_of(field()) == name, "the choice of " + name)


def fill_in(reader, field, text):
    reader.write(field(), text)
    wait_until(lambda: reader.text_of(field()) == text, "the text " + text)


def a_record_is_entered(program, display, folder):
    with read_window(program, display, folder) as (reader, _window, ledger):
        before = records(program, ledger)
        texts = words(language_shown(reader))
        opener = wait_until(lambda: reader.find(reader.region("tool bar"), "push button",
                                                texts["entry.new"]), "the button of the form")
        reader.press(opener)
        form = lambda: reader.region("form")
        field = lambda id, part=False: lambda: wait_until(
            lambda: reader.find(form(), "entry", texts[id], part), "the field " + texts[id])
        choose(reader, field("entry.indicator"), "zbjsjy", "支部警示教育")
        fill_in(reader, field("entry.start", True), "9.12")
        choose(reader, field("entry.unit"), "yjqzb", "一监区支部")
        fill_in(reader, field("column.topic"), "read by ear")
        fill_in(reader, field("column.quantity", True), "7")
        reader.press(reader.find(form(), "push button", texts["entry.save"]))
        wait_until(lambda: len(records(program, ledger)) == len(before) + 1, "the record")
        entered = next(one for one in records(program, ledger) if one["topic"] == "read by ear")
        expect(entered["quantity"], 7)
        expect(entered["start"][5:], "09-12")
        wait_until(lambda: reader.region("notification"), "the word that it was saved")


def the_focus_is_told(program, display, folder):
    """Tab goes to the next widget, and the reader hears of it."""
    with read_window(program, display, folder) as (reader, window, _ledger):
        focused = reader.pyatspi.STATE_FOCUSED
        window.focus()

        def with_focus():
            return next((node for node in reader.below(reader.window())
                         if reader.has_state(node, focused)), None)
        window.keys("Tab")
        first = wait_until(with_focus, "the focus")
        path = first.path if hasattr(first, "path") else str(first)
        name = first.name
        window.keys("Tab")
        wait_until(lambda: with_focus() is not None and with_focus().name != name,
                   "another focus than " + name + path)


def without_a_reader_nothing_is_there(program, display, folder):
    with read_window(program, display, folder) as (reader, _window, _ledger):
        assert reader.application() is not None
        reader.turn(False)
        wait_until(lambda: reader.application() is None, "the end of the application")
        reader.turn(True)
        wait_until(lambda: reader.region("page tab list"), "the application again")


def main():
    require("Xvfb", "xdotool", "dbus-daemon")
    if not has_pyatspi():
        use_a_python_that_reads()
    with Display() as display, session(display):
        run_all((a_record_is_entered, every_page_is_walked_in_both_languages, charts_are_tables,
                 the_focus_is_told, without_a_reader_nothing_is_there), sys.argv[1], display)


main()
