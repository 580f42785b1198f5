"""What `cmake --install` and CPack put on a computer, looked at as a desktop does.

Usage: package_cases.py BUILD SOURCE. Says what it skips where a tool is missing.
"""

import configparser
import gzip
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree
from pathlib import Path

BUILD, SOURCE = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
PROGRAM = BUILD / "taizhang"
ID = "org.taizhang.taizhang"
MIME_TYPE = "application/x-taizhang"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
FILES = {
    "bin/taizhang",
    f"share/applications/{ID}.desktop",
    f"share/metainfo/{ID}.metainfo.xml",
    f"share/mime/packages/{ID}.xml",
    f"share/icons/hicolor/scalable/apps/{ID}.svg",
    "share/icons/hicolor/scalable/mimetypes/application-x-taizhang.svg",
    "share/man/man1/taizhang.1.gz",
    "share/man/zh_CN/man1/taizhang.1.gz",
    "share/doc/taizhang/changelog.gz",
    "share/doc/taizhang/copyright",
}


def run(*words, **more):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True,
                          check=False, timeout=120, **more)


def needs(*tools):
    missing = [tool for tool in tools if not shutil.which(tool)]
    return unittest.skipIf(missing, "there is no " + ", ".join(missing))



class Installed(unittest.TestCase):
    """Below PREFIX after `cmake --install`."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.prefix = Path(cls.folder.name)
        done = run("cmake", "--install", BUILD, "--prefix", cls.prefix)
        assert done.returncode == 0, done.stderr

    def text(self, name):
        data = (self.prefix / name).read_bytes()
        return (gzip.decompress(data) if name.endswith(".gz") else data).decode()

    def entry(self):
        entry = configparser.ConfigParser(interpolation=None)
        entry.optionxform = str
        entry.read_string(self.text(f"share/applications/{ID}.desktop"))
        return entry["Desktop Entry"]

    def test_nothing_else_is_installed(self):
        found = {str(path.relative_to(self.prefix))
                 for path in self.prefix.rglob("*") if path.is_file()}
        self.assertEqual(found, FILES)

    def test_the_program_runs_away_from_its_source(self):
        """Texts, catalogue and sentences are inside it."""
        ledger = self.prefix / "l.taizhang"
        self.addCleanup(ledger.unlink, missing_ok=True)
        done = run(self.prefix / "bin/taizhang", "new", ledger, "--catalogue", cwd="/")
        self.assertEqual(done.returncode, 0, done.stderr)
        used = run("strings", "-n", "8", self.prefix / "bin/taizhang").stdout
        self.assertNotIn(str(SOURCE / "assets"), used)

    @needs("desktop-file-validate")
    def test_the_desktop_entry_is_valid(self):
        done = run("desktop-file-validate", self.prefix / f"share/applications/{ID}.desktop")
        self.assertEqual((done.returncode, done.stdout), (0, ""))

    def test_a_double_click_starts_the_program_on_the_file(self):
        entry = self.entry()
        self.assertEqual(entry["Exec"].split(), ["taizhang", "%f"])
        self.assertIn(MIME_TYPE, entry["MimeType"].split(";"))
        self.assertEqual(entry["Terminal"], "false")

    def test_icons_are_named_as_they_are_asked_for(self):
        icons = {path.stem for path in self.prefix.rglob("icons/**/*.svg")}
        types = xml.etree.ElementTree.fromstring(self.text(f"share/mime/packages/{ID}.xml"))
        asked = {self.entry()["Icon"], types.find(f".//{MIME}icon").get("name")}
        self.assertEqual(icons, asked)

    def test_both_languages_are_there(self):
        entry = self.entry()
        for name in ("Name", "GenericName", "Comment", "Keywords"):
            self.assertTrue(entry[name].isascii(), name)
            self.assertFalse(entry[name + "[zh_CN]"].isascii(), name)
        told = xml.etree.ElementTree.fromstring(self.text(f"share/metainfo/{ID}.metainfo.xml"))
        for name in ("name", "summary", "p", "li"):
            languages = [part.get(XML_LANG) for part in told.iter(name)]
            self.assertEqual(languages, [None, "zh_CN"] * (len(languages) // 2), name)

    @needs("appstreamcli")
    def test_the_metainfo_is_valid(self):
        done = run("appstreamcli", "validate", "--pedantic", "--no-net",
                   self.prefix / f"share/metainfo/{ID}.metainfo.xml")
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_one_version_everywhere(self):
        version = run(PROGRAM, "--version").stdout.split()[-1]
        told = xml.etree.ElementTree.fromstring(self.text(f"share/metainfo/{ID}.metainfo.xml"))
        self.assertEqual(told.find("releases")[0].get("version"), version)
        changes = self.text("share/doc/taizhang/changelog.gz")
        self.assertTrue(changes.startswith(f"taizhang ({version}) "), changes.splitlines()[0])
        for page in FILES:
            if "/man" in page:
                self.assertIn(f'"taizhang {version}"', self.text(page))

    def test_the_manual_tells_every_command_and_option(self):
        for page, language in (("share/man/man1/taizhang.1.gz", "en"),
                               ("share/man/zh_CN/man1/taizhang.1.gz", "zh-CN")):
            text = self.text(page).replace("\\-", "-").replace("\\fI", "").replace("\\fP", "")
            helped = run(PROGRAM, "--help", "--lang", language).stdout
            commands = re.findall(r"^  ([a-z][a-z-]*) ", helped, re.MULTILINE)
            self.assertGreater(len(commands), 20)
            for command in commands:
                usage, *options = self.lines_of_help(command, language)
                self.assertIn(f'.SS "{usage}"\n', text)
                for option in options:
                    self.assertIn(f".B {option}\n", text, command)
            self.assertNotIn("@", re.sub(r"@\w*\.", "", text))

    def lines_of_help(self, command, language):
        """How it is called, and its options with their values."""
        lines = run(PROGRAM, command, "--help", "--lang", language).stdout.splitlines()
        usage = re.search(r" taizhang (.*)", lines[1])[1]
        return [usage] + [re.match(r"  (-\S+(?: \S+)?)", line)[1] for line in lines[3:]]

    @needs("man")
    def test_the_manual_can_be_set(self):
        for page in FILES:
            if "/man" in page:
                done = run("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", self.prefix / page,
                           env={**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "80"})
                self.assertEqual((done.returncode, done.stderr), (0, ""), page)
                self.assertIn("taizhang pack", done.stdout)

    def types(self):
        """A data folder as the desktop's, with our type beside the usual ones."""
        data = self.prefix.parent / (self.prefix.name + "-data")
        self.addCleanup(shutil.rmtree, data, ignore_errors=True)
        (data / "mime/packages").mkdir(parents=True)
        for source in ("/usr/share/mime/packages/freedesktop.org.xml",
                       self.prefix / f"share/mime/packages/{ID}.xml"):
            shutil.copy(source, data / "mime/packages")
        self.assertEqual(run("update-mime-database", data / "mime").returncode, 0)
        return {**os.environ, "XDG_DATA_DIRS": str(data), "XDG_DATA_HOME": str(data)}

    def type_of(self, file, environment):
        done = run("gio", "info", "-a", "standard::content-type", file, env=environment)
        return re.search(r"standard::content-type: (\S+)", done.stdout)[1]

    @needs("update-mime-database", "gio")
    def test_a_ledger_is_known_by_name_and_by_content(self):
        environment = self.types()
        ledger = self.prefix / "named.taizhang"
        nameless = self.prefix / "nameless"
        other = self.prefix / "other"
        for path in (ledger, nameless, other):
            self.addCleanup(path.unlink, missing_ok=True)
        run(PROGRAM, "new", ledger)
        shutil.copy(ledger, nameless)
        with sqlite3.connect(other) as connection:
            connection.execute("create table t (a)")
        connection.close()
        self.assertEqual(self.type_of(ledger, environment), MIME_TYPE)
        self.assertEqual(self.type_of(nameless, environment), MIME_TYPE)
        self.assertIn("sqlite3", self.type_of(other, environment))
        parents = Path(environment["XDG_DATA_HOME"], "mime/subclasses").read_text().splitlines()
        self.assertIn(f"{MIME_TYPE} application/vnd.sqlite3", parents)


@needs("cpack", "dpkg-deb", "dpkg-shlibdeps", "file")
class Packaged(unittest.TestCase):
    """The package of CPack."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        done = run("cpack", "--config", BUILD / "CPackConfig.cmake", "-B", cls.folder.name,
                   "-D", "CPACK_DEBIAN_COMPRESSION_TYPE=gzip")
        assert done.returncode == 0, done.stdout + done.stderr
        cls.package = next(Path(cls.folder.name).glob("*.deb"))

    def field(self, name):
        return run("dpkg-deb", "-f", self.package, name).stdout.strip()

    def test_it_holds_what_is_installed(self):
        lines = run("dpkg-deb", "-c", self.package).stdout.splitlines()
        files = {line.split()[-1] for line in lines if line.startswith("-")}
        self.assertEqual(files, {"./usr/" + name for name in FILES})
        for line in lines:
            mode, owner = line.split()[:2]
            self.assertEqual(owner, "root/root", line)
            program = mode[0] == "d" or line.endswith("/bin/taizhang")
            self.assertEqual(mode[1:], "rwxr-xr-x" if program else "rw-r--r--", line)

    def test_it_asks_for_what_it_needs(self):
        needed = self.field("Depends")
        for package in ("libc6 (>=", "libglfw3", "libgl1", "libsqlite3-0", "libpangocairo",
                        "fonts-noto-cjk"):
            self.assertIn(package, needed)
        self.assertEqual(self.field("Package"), "taizhang")
        self.assertEqual(self.field("Conflicts"), ID)

    @needs("lintian")
    def test_lintian_finds_no_fault(self):
        done = run("lintian", "--allow-root", "--fail-on", "error,warning", self.package)
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)


@needs("patchelf", "strip", "fc-cache", "fc-match", "dpkg")
class Bundled(unittest.TestCase):
    """What bundle.sh makes of the installed files."""

    home = Path("opt/apps", ID)

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.bundle = Path(cls.folder.name, "bundle")
        installed = Path(cls.folder.name, "installed")
        done = run("cmake", "--install", BUILD, "--prefix", installed)
        assert done.returncode == 0, done.stderr
        done = run(SOURCE / "app/package/bundle.sh", installed, cls.bundle, "1.2.3")
        assert done.returncode == 0, done.stderr

    def in_bundle(self, path):
        return self.bundle / str(path).lstrip("/")

    def test_all_libraries_come_along_but_opengl(self):
        libraries = self.bundle / self.home / "files/lib"
        program = self.bundle / self.home / "files/bin/taizhang"
        loader = run("patchelf", "--print-interpreter", program).stdout.strip()
        self.assertEqual(Path(loader).parent, Path("/", self.home, "files/lib"))
        self.assertEqual(run("patchelf", "--print-rpath", program).stdout.strip(),
                         str(Path("/", self.home, "files/lib")))
        listed = run(self.in_bundle(loader), "--library-path", libraries, "--list", program)
        self.assertEqual(listed.returncode, 0, listed.stderr)
        found = re.findall(r"(\S+) => (\S+)", listed.stdout)
        self.assertGreater(len(found), 30)
        for name, path in found:
            if not name.startswith("libGL"):
                self.assertEqual(Path(path).parent, libraries, name)
        self.assertFalse(list(libraries.glob("libGL*")))
        said = run(self.in_bundle(loader), "--library-path", libraries, program, "--version")
        self.assertIn("taizhang", said.stdout)

    def test_the_desktop_finds_it_in_both_places(self):
        entry = (self.bundle / self.home / f"entries/applications/{ID}.desktop").read_text()
        program = re.search(r"^Exec=(\S+) %f$", entry, re.MULTILINE)[1]
        self.assertTrue(os.access(self.in_bundle(program), os.X_OK))
        links = [path for path in (self.bundle / "usr").rglob("*") if path.is_symlink()]
        self.assertEqual({path.name for path in links},
                         {"taizhang", f"{ID}.desktop", f"{ID}.svg", f"{ID}.xml",
                          "application-x-taizhang.svg"})
        for link in links:
            self.assertTrue(self.in_bundle(os.readlink(link)).is_file(), link)
        info = json.loads((self.bundle / self.home / "info").read_text())
        self.assertEqual((info["appid"], info["version"]), (ID, "1.2.3"))

    def test_its_own_fonts_come_first(self):
        fonts = self.bundle / self.home / "files/share/taizhang/fonts.conf"
        settings = xml.etree.ElementTree.parse(fonts)
        first = self.in_bundle(settings.find("dir").text)
        names = {path.name for path in first.iterdir()}
        self.assertLessEqual({"NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"}, names)
        self.assertTrue(any(self.in_bundle(settings.find("include").text).iterdir()))

    def test_packs_need_no_fonts_of_the_computer(self):
        """The same bytes with the fonts of the bundle alone."""
        share = self.bundle / self.home / "files/share/taizhang"
        alone = Path(self.folder.name, "fonts.conf")
        alone.write_text(f"""<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
            <fontconfig><dir>{share}/fonts</dir><include>{share}/fonts.conf.d</include>
            <cachedir>{self.folder.name}/cache</cachedir></fontconfig>""")
        ledger = Path(self.folder.name, "sample.taizhang")
        self.assertEqual(run(PROGRAM, "sample", ledger).returncode, 0)
        packs = []
        for fonts in ({}, {"FONTCONFIG_FILE": str(alone)}):
            pack = Path(self.folder.name, f"{len(packs)}.pdf")
            done = run(PROGRAM, "pack", ledger, "--year", "2023", "--quarter", "3", "--as-of",
                       "2023-09-18", "-o", pack, env={**os.environ, **fonts})
            self.assertEqual(done.returncode, 0, done.stderr)
            packs.append(pack.read_bytes())
        self.assertTrue(packs[0] == packs[1])

    def test_the_terms_of_all_parts_are_told(self):
        terms = {path.name for path in
                 (self.bundle / "usr/share/doc" / ID / "libraries").iterdir()}
        self.assertLessEqual({"libc6", "libglfw3", "libpango-1.0-0", "fonts-noto-cjk"}, terms)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
