"""The real program on a display of its own, driven by its keyboard and mouse."""

import contextlib
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import time

DEADLINE_S = 60
SKIPPED = 77


def require(*tools):
    """Ends the test as skipped, and says why, where one of these programs is missing."""
    missing = [tool for tool in tools if not shutil.which(tool)]
    if missing:
        print("skipped, because there is no", ", ".join(missing))
        sys.exit(SKIPPED)


def wait_until(condition, what, seconds=DEADLINE_S):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError("waited in vain for " + what)


class Display:
    """An X server. `extra_characters` get keys of their own on its keyboard."""

    def __init__(self, extra_characters="", server_options=()):
        self.extra_characters = extra_characters
        self.server_options = server_options

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-noreset", "-screen", "0", "1600x1000x24", "-nolisten", "tcp",
             "-fbdir", self.folder.name, "-displayfd", str(writing),
             *self.server_options],
            pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as numbers:
            self.name = ":" + numbers.readline().strip()
        if self.extra_characters:
            self.add_keys()
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()
        self.folder.cleanup()

    def environment(self, **more):
        kept = {name: value for name, value in os.environ.items()
                if name not in ("WAYLAND_DISPLAY", "LC_CTYPE", "LANG")}
        return {**kept, "DISPLAY": self.name, "LC_ALL": "C.UTF-8", **more}

    def add_keys(self):
        """xdotool would change the keyboard for each of them, faster than programs look."""
        names = ["U%X" % ord(character) for character in self.extra_characters]
        lines = ["keycode %d = %s %s" % (248 + place, name, name)
                 for place, name in enumerate(names)]
        subprocess.run(["xmodmap", "-"], input="\n".join(lines) + "\n", text=True, check=True,
                       env=self.environment())

    def picture(self, left, top, right, bottom):
        """The pixels of this part of the screen."""
        dump = pathlib.Path(self.folder.name, "Xvfb_screen0").read_bytes()
        header = struct.unpack(">25I", dump[:100])
        line_bytes, colours = header[12], header[19]
        first = header[0] + 12 * colours
        return b"".join(dump[first + y * line_bytes + 4 * left:first + y * line_bytes + 4 * right]
                        for y in range(top, bottom))


class Program:
    def __init__(self, program, display, config, *arguments, **environment):
        self.environment = display.environment(XDG_CONFIG_HOME=str(config), **environment)
        self.process = subprocess.Popen([program, *arguments], env=self.environment)
        self.window = wait_until(self.find_window, "the window")

    def xdotool(self, *words):
        done = subprocess.run(["xdotool", *words], env=self.environment, text=True,
                              capture_output=True, check=False)
        return done.stdout.strip()

    def find_window(self):
        assert self.process.poll() is None, "the program has ended"
        return self.xdotool("search", "--onlyvisible", "--class", "taizhang")

    def focus(self):
        self.xdotool("windowfocus", "--sync", self.window)

    def geometry(self):
        """Width and height of the window."""
        shown = self.xdotool("getwindowgeometry", "--shell", self.window)
        found = dict(line.split("=") for line in shown.splitlines() if "=" in line)
        return int(found["WIDTH"]), int(found["HEIGHT"])

    def click(self, x, y):
        self.focus()
        self.xdotool("mousemove", "--window", self.window, str(x), str(y), "click", "1")

    def press(self, modifier, key):
        """The modifier is let go last, as hands do."""
        self.xdotool("keydown", modifier, "key", key, "keyup", modifier)

    def keys(self, *names):
        self.xdotool("key", "--delay", "12", *names)

    def type(self, text):
        self.xdotool("type", "--delay", "12", text)

    def quit(self):
        self.press("ctrl", "q")
        return self.process.wait(DEADLINE_S)

    def cpu_ticks(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return int(fields[11]) + int(fields[12])

    def copied(self):
        done = subprocess.run(["xclip", "-selection", "clipboard", "-target", "UTF8_STRING", "-out"],
                              env=self.environment, capture_output=True, check=False)
        return done.stdout.decode()

    def own_clipboard(self, text):
        """A process that gives this text to who pastes, and ends when somebody else copies."""
        owner = subprocess.Popen(["xclip", "-selection", "clipboard", "-in", "-quiet"],
                                 stdin=subprocess.PIPE, env=self.environment,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        owner.stdin.write(text.encode())
        owner.stdin.close()
        wait_until(lambda: self.copied() == text, "the clipboard")
        return owner

    def text_after(self, owner):
        """What the field with the caret holds once all earlier keys have arrived."""
        self.press("ctrl", "a")
        self.press("ctrl", "c")
        owner.wait(DEADLINE_S)
        self.keys("End")
        return self.copied()

    def text_of_field(self):
        return self.text_after(self.own_clipboard("nothing was copied"))

    def text_after_pasting(self, text):
        owner = self.own_clipboard(text)
        self.press("ctrl", "v")
        return self.text_after(owner)


SEARCH_BOX = (1190, 28)
SEARCH_TEXT = (1116, 18, 1190, 38)


def expect(found, wanted):
    assert found == wanted, f"found {found!r} and not {wanted!r}"


def make_sample(program, folder):
    ledger = folder / "sample.taizhang"
    subprocess.run([program, "sample", str(ledger), "--records", "200"], check=True,
                   capture_output=True)
    return str(ledger)


@contextlib.contextmanager
def open_sample(program, display, folder, **environment):
    """The window on a small ledger, until the end of the scope."""
    window = Program(program, display, folder / "config", make_sample(program, folder),
                     **environment)
    try:
        window.focus()
        wait_until(lambda: len(set(display.picture(*SEARCH_TEXT))) > 4, "the search box")
        yield window
        assert window.process.poll() is None, "the program has ended"
        assert window.quit() == 0
    finally:
        window.process.kill()


def run_all(tests, *subjects):
    for test in tests:
        with tempfile.TemporaryDirectory() as folder:
            test(*subjects, pathlib.Path(folder))
        print("passed:", test.__name__.replace("_", " "), flush=True)
