#!/usr/bin/env python3
"""Measures the program against the goals and prints a table; see README.md."""

import argparse
import csv
import json
import os
import pathlib
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
DAY = "2024-09-18"
YEARS = {10_000: "2024-2024", 100_000: "2024-2024", 1_000_000: "2015-2024", 10_000_000: "1925-2024"}
RECORD_COLUMNS = ("start,nullif(end, start) AS end,indicator,unit,quantity,approximate,participants,"
                  "hours,topic,note")
SCAN = ("SELECT indicator_id, unit_id, year, quarter, sum(quantity), count(quantity), count(*), "
        "max(approximate AND quantity IS NOT NULL), sum(quantity) FILTER (WHERE end <= '{day}') "
        "FROM record NOT INDEXED WHERE year IN (2023, 2024) GROUP BY 1, 2, 3, 4").format(day=DAY)
# Bars of four quarters in Chinese, as large as ours.
BARS = """set terminal pngcairo size 1920,1080 font 'Noto Sans CJK SC,20'
set output '{}'
set style data histograms
set style fill solid
set yrange [0:*]
set title '各季度完成情况'
$bars << EOD
一季度 9 12 10
二季度 8 11 10
三季度 7 8 10
四季度 11 0 9
EOD
plot $bars using 2:xtic(1) title '上年同期', '' using 3 title '实际', '' using 4 title '季度计划'
"""
OPENPYXL = """import sys, openpyxl
for row in openpyxl.load_workbook(sys.argv[1], read_only=True).active.iter_rows(values_only=True):
    pass
"""
PLAIN_TABLE = ("CREATE TABLE record(start TEXT, end TEXT, indicator TEXT, unit TEXT, quantity REAL, "
               "approximate INTEGER, participants INTEGER, hours REAL, topic TEXT, note TEXT)")


class Run:
    """One finished program: processor and wall seconds, peak memory."""

    def __init__(self, *command, environment=None):
        begin = time.monotonic()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                 env=environment)
        _, status, usage = os.wait4(child.pid, 0)
        self.wall_s = time.monotonic() - begin
        self.cpu_s = usage.ru_utime + usage.ru_stime
        self.peak_mb = usage.ru_maxrss / 1024
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))}: exit status {child.returncode}")


def median_cpu(count, *command):
    return statistics.median(Run(*command).cpu_s for _ in range(count))


class Table:
    def __init__(self):
        self.rows = []

    def add(self, what, goal, measured, limit=None, unit="", note=""):
        met = "" if limit is None else "yes" if measured <= limit else "NO"
        self.rows.append((what, goal, f"{measured:.3g}{unit}", met, note))
        print("  ".join(cell for cell in self.rows[-1] if cell), file=sys.stderr)

    def print(self):
        rows = [("what", "goal", "measured", "met", "")] + self.rows
        widths = [max(len(row[column]) for row in rows) for column in range(5)]
        for row in rows:
            print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


class Bench:
    def __init__(self, build):
        self.program = str(build / "taizhang")
        self.window_bench = str(build / "tests" / "bench" / "taizhang_window_bench")
        self.backup_bench = str(build / "tests" / "bench" / "taizhang_backup_bench")
        self.chart_bench = str(build / "tests" / "bench" / "taizhang_chart_bench")
        self.folder = build / "bench"
        self.folder.mkdir(exist_ok=True)
        self.table = Table()

    def ledger(self, records):
        path = self.folder / f"{records}.taizhang"
        if not path.exists():
            print(f"making {path}", file=sys.stderr)
            made = path.with_suffix(".part")
            made.unlink(missing_ok=True)
            Run(self.program, "sample", str(made), "--records", str(records),
                "--years", YEARS[records])
            made.rename(path)
        return str(path)

    def review_cpu(self, ledger):
        return median_cpu(9, self.program, "review", ledger, "--year", "2024", "--as-of", DAY,
                          "--format", "json")

    def review(self, sizes):
        costs = {}
        for records in sizes:
            ledger = self.ledger(records)
            Run("sqlite3", ledger, SCAN)  # the file is in memory for both
            costs[records] = self.review_cpu(ledger)
            scan = median_cpu(5, "sqlite3", ledger, SCAN)
            limit = 1 / 3 if records >= 1_000_000 else None
            self.table.add(f"review of a year, {records:,} records ({YEARS[records]})",
                           "≤ 0.33 × scan" if limit else "", costs[records] / scan, limit, " ×",
                           f"{costs[records] * 1e3:.0f} ms, sqlite3 {scan * 1e3:.0f} ms")
        if 10_000_000 in costs:
            self.table.add("review: 10,000,000 against 1,000,000 records", "≤ 2 ×",
                           costs[10_000_000] / costs[1_000_000], 2, " ×")

    def charts(self, records):
        """A chart as a file: all kinds in a warm process, and one in a process of its own."""
        ledger = self.ledger(records)
        done = subprocess.run([self.chart_bench, ledger, DAY], check=True, text=True,
                              capture_output=True)
        costs = {name: float(ms) for name, ms in map(str.split, done.stdout.splitlines())}
        for ending, limit in (("png", 30), ("svg", 5), ("pdf", 40)):
            self.table.add(f"dearest chart as {ending.upper()}, warm", f"≤ {limit} ms",
                           costs[f"chart_{ending}"], limit, " ms")
        self.one_chart(ledger)

    def one_chart(self, ledger):
        """One PNG in a process of its own, against others that draw the same bars."""
        code = json.loads(subprocess.run(
            [self.program, "review", ledger, "--year", "2024", "--format", "json"], check=True,
            capture_output=True).stdout)["indicators"][0]["code"]
        ours = median_cpu(7, self.program, "chart", ledger, "quarterly", "--year", "2024",
                          "--quarter", "3", "--as-of", DAY, "--indicator", code, "--force", "-o",
                          str(self.folder / "chart.png"))
        script = self.folder / "bars.gnuplot"
        script.write_text(BARS.format(self.folder / "gnuplot.png"), encoding="utf-8")
        numbers = self.folder / "bars.csv"
        numbers.write_text(BARS.split("EOD")[1].strip().replace(" ", ","), encoding="utf-8")
        self.compare_chart(ours, "gnuplot", str(script))
        # Their numbers only, without a chart: it takes no longer.
        self.compare_chart(ours, "soffice", "--headless", "--convert-to", "png", "--outdir",
                           str(self.folder), str(numbers))

    def compare_chart(self, ours, program, *arguments):
        if not shutil.which(program):
            print(f"no {program}: a chart is not compared with it", file=sys.stderr)
            return
        theirs = median_cpu(7, program, *arguments)
        self.table.add("one PNG, whole process", f"≤ 0.5 × {program}", ours / theirs, 0.5, " ×",
                       f"{ours * 1e3:.0f} ms, {program} {theirs * 1e3:.0f} ms")

    def pack(self, records):
        """The meeting material of a quarter, pictures and words, as one PDF."""
        target = self.folder / "pack.pdf"
        command = (self.program, "pack", self.ledger(records), "--year", "2024", "--quarter", "3",
                   "--as-of", DAY, "--force", "-o", str(target))
        runs = [Run(*command) for _ in range(5)]
        self.table.add(f"pack as PDF, {target.stat().st_size // 1024} KB", "≤ 1 s",
                       statistics.median(run.cpu_s for run in runs), 1, " s")
        self.table.add("pack: peak memory", "≤ 150 MB", max(run.peak_mb for run in runs), 150,
                       " MB")

    def wide(self):
        """5,000 organisations × 500 indicators: the draft, and the pack with all its pages."""
        ledger = self.folder / "wide.taizhang"
        if not ledger.exists():
            files = self.folder / "wide"
            script = pathlib.Path(__file__).with_name("wide_ledger.py")
            subprocess.run([sys.executable, str(script), str(files)], check=True)
            made = ledger.with_suffix(".part")
            made.unlink(missing_ok=True)
            Run(self.program, "new", str(made))
            Run(self.program, "import", str(made), "--yes",
                *(str(files / f"{kind}.csv") for kind in
                  ("indicators", "units", "targets", "cadences", "records")))
            made.rename(ledger)
        point = (str(ledger), "--year", "2024", "--quarter", "3", "--as-of", DAY)
        draft = [Run(self.program, "draft", *point) for _ in range(3)]
        self.table.add("5,000 × 500: draft", "≤ 1 s",
                       statistics.median(run.cpu_s for run in draft), 1, " s",
                       f"{max(run.peak_mb for run in draft):.0f} MB")
        pack = Run(self.program, "pack", *point, "--force", "-o", str(self.folder / "wide.pdf"))
        self.table.add("5,000 × 500: pack as PDF", "≤ 20 s", pack.cpu_s, 20, " s")
        self.table.add("5,000 × 500: pack, peak memory", "≤ 400 MB", pack.peak_mb, 400, " MB")

    def import_files(self, records):
        """A ledger with the definitions alone, and its records as CSV."""
        rows = self.folder / f"{records}.csv"
        empty = self.folder / "definitions.taizhang"
        if not rows.exists():
            with sqlite3.connect(self.ledger(records)) as ledger, open(rows, "w", encoding="utf-8",
                                                                       newline="") as file:
                cursor = ledger.execute(f"SELECT {RECORD_COLUMNS} FROM v_record")
                writer = csv.writer(file)
                writer.writerow(column[0] for column in cursor.description)
                writer.writerows(cursor)
        if not empty.exists():
            Run(self.program, "sample", str(empty), "--records", "1", "--years", YEARS[records])
        return empty, rows

    def imports(self, records):
        empty, rows = self.import_files(records)
        ours, theirs, peaks = [], [], []
        undone, redone = [], []
        for _ in range(3):
            ledger = self.folder / "import.taizhang"
            plain = self.folder / "import.sqlite"
            shutil.copy(empty, ledger)
            plain.unlink(missing_ok=True)
            run = Run(self.program, "import", str(ledger), str(rows), "--yes")
            ours.append(run.cpu_s)
            peaks.append(run.peak_mb)
            undone.append(Run(self.program, "undo", str(ledger)).cpu_s)
            redone.append(Run(self.program, "redo", str(ledger)).cpu_s)
            theirs.append(Run("sqlite3", str(plain), PLAIN_TABLE, ".mode csv",
                              f".import --skip 1 {rows} record").cpu_s)
        cost, plain_cost = statistics.median(ours), statistics.median(theirs)
        self.table.add(f"import of {records:,} rows", "≤ 2 × sqlite3 .import", cost / plain_cost, 2,
                       " ×", f"{cost:.2f} s, sqlite3 {plain_cost:.2f} s")
        self.table.add("import: peak memory", "≤ 200 MB", max(peaks), 200, " MB")
        for step, costs in (("undone", undone), ("redone", redone)):
            self.table.add(f"import {step}", "≤ 1 × the import", statistics.median(costs) / cost, 1,
                           " ×", f"{statistics.median(costs):.2f} s")

    def spreadsheets(self, count):
        """Processor time of the whole program, with the CSV that it prints."""
        xlsx, ods = self.folder / f"{count}.xlsx", self.folder / f"{count}.ods"
        for path in (xlsx, ods):
            if not path.exists():  # by another program: a child's peak counts from its parent's
                Run(sys.executable, str(HERE / "spreadsheets.py"), str(path), str(count))
        for path, limit in ((xlsx, 1), (ods, 2)):
            runs = [Run(self.program, "table", str(path), "--format", "csv") for _ in range(3)]
            cost = statistics.median(run.cpu_s for run in runs)
            kind = path.suffix[1:].upper()
            self.table.add(f"{kind} of {count:,} rows × 6 to a table", f"≤ {limit} s", cost, limit,
                           " s", self.against_openpyxl(path, cost))
            self.table.add(f"{kind}: peak memory", "≤ 40 MB", max(run.peak_mb for run in runs), 40,
                           " MB")

    def branches_ledger(self):
        """Sixty branches and what spreadsheets.py has them do."""
        ledger = self.folder / "branches.taizhang"
        if not ledger.exists():
            made = ledger.with_suffix(".part")
            made.unlink(missing_ok=True)
            (self.folder / "units.csv").write_text(
                "code,name,parent,kind,active_from,active_to,order\nroot,机关党委,,committee,,,1\n"
                + "".join(f"b{number},第{number}党支部,root,branch,,,{number}\n" for number in range(60)))
            (self.folder / "indicators.csv").write_text(
                "code,name_zh,name_en,category,units,measure,numerator,denominator,direction,decimals,aliases\n"
                "meet,三会一课,,类,次,sum,,,at_least,0,\n")
            Run(self.program, "new", str(made))
            Run(self.program, "import", str(made), str(self.folder / "units.csv"),
                str(self.folder / "indicators.csv"))
            made.rename(ledger)
        return str(ledger)

    def plans(self, count):
        """From the file to all that is shown before anything is written."""
        runs = [Run(self.program, "import", self.branches_ledger(), str(self.folder / f"{count}.xlsx"),
                    "--dry-run") for _ in range(3)]
        self.table.add(f"XLSX of {count:,} rows × 6 to a plan", "≤ 2.5 s",
                       statistics.median(run.cpu_s for run in runs), 2.5, " s",
                       f"{max(run.peak_mb for run in runs):.0f} MB")
        sheets = self.folder / "sheets"
        if not sheets.exists():
            made = self.folder / "sheets.part"
            made.mkdir(exist_ok=True)
            for number in range(60):
                Run(sys.executable, str(HERE / "spreadsheets.py"), str(made / f"第{number}党支部.xlsx"),
                    str(200 + number))
            made.rename(sheets)
        runs = [Run(self.program, "import", self.branches_ledger(), str(sheets), "--dry-run")
                for _ in range(3)]
        self.table.add("60 files of 200 rows to a plan", "≤ 5 s",
                       statistics.median(run.cpu_s for run in runs), 5, " s",
                       f"{max(run.peak_mb for run in runs):.0f} MB")

    @staticmethod
    def against_openpyxl(path, cost):
        python = next((each for each in (sys.executable, "/usr/bin/python3")
                       if subprocess.run((each, "-c", "import openpyxl"), capture_output=True,
                                         check=False).returncode == 0), None)
        if not python or path.suffix != ".xlsx":
            return ""
        theirs = Run(python, "-c", OPENPYXL, str(path)).cpu_s
        return f"openpyxl {theirs:.1f} s, {theirs / cost:.0f} ×"

    def workbook(self, records):
        """Records as XLSX, and the whole meeting material of the same ledger."""
        ledger = self.ledger(records)
        target = str(self.folder / "out.xlsx")
        runs = [Run(self.program, "records", ledger, "--year", "2024", "-o", target, "--force")
                for _ in range(3)]
        self.table.add(f"XLSX of {records:,} records", "≤ 3 s",
                       statistics.median(run.cpu_s for run in runs), 3, " s")
        self.table.add("XLSX: peak memory", "≤ 150 MB", max(run.peak_mb for run in runs), 150, " MB")
        for ending in ("pdf", "xlsx", "docx"):
            run = Run(self.program, "pack", ledger, "--year", "2024", "--quarter", "3", "--as-of", DAY,
                      "-o", str(self.folder / f"pack.{ending}"), "--force")
            self.table.add(f"meeting material as {ending}, {records:,} records", "", run.cpu_s, None,
                           " s", f"{run.peak_mb:.0f} MB")

    def window_without_display(self, records):
        done = subprocess.run([self.window_bench, self.ledger(records), DAY], check=True, text=True,
                              capture_output=True)
        costs = {name: float(ms) for name, ms in map(str.split, done.stdout.splitlines())}
        for name, what, limit in (("figures_first", "first figures", None),
                                  ("figures_unit_change", "unit change", 20),
                                  ("figures_quarter_change", "quarter change", 20),
                                  ("figures_year_change", "year change", 10),
                                  ("figures_year_ahead", "reading ahead, when idle", None),
                                  ("frame_overview", "frame of the overview", 2),
                                  ("frame_indicator", "frame of the indicator page", 2),
                                  ("frame_while_writing", "frame while a workbook is written", 16),
                                  ("frame_while_writing_worst", "the slowest of them", None)):
            self.table.add(f"window, {records:,} records: {what}", f"≤ {limit} ms" if limit else "",
                           costs[name], limit, " ms")

    def typing_during_a_backup(self, records):
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            ledger = shutil.copy(self.ledger(records), folder)
            done = subprocess.run([self.backup_bench, ledger, DAY], check=True, text=True,
                                  capture_output=True)
        waits = {name: float(ms) for name, ms in map(str.split, done.stdout.splitlines())}
        for name, what, limit in (("alone_key_worst", "slowest key without a backup", None),
                                  ("backup_key_worst", "slowest key during a backup", 50),
                                  ("alone_save_worst", "slowest save without a backup", None),
                                  ("backup_save_worst", "slowest save during a backup", None),
                                  ("backup_whole", "the whole backup", None)):
            self.table.add(f"backup, {records:,} records: {what}", f"≤ {limit} ms" if limit else "",
                           waits[name], limit, " ms")

    def window_with_display(self, records):
        if not shutil.which("Xvfb"):
            print("no Xvfb: the window itself is not measured", file=sys.stderr)
            return
        windows = []
        for _ in range(5):
            with Display() as display:  # a fresh one: nothing is left of the window before
                windows.append(Window(self.program, self.ledger(records), display, self.folder))
        self.table.add("window: start to first picture", "≤ 0.5 s",
                       statistics.median(window.start_s for window in windows), 0.5, " s",
                       f"{statistics.median(window.start_cpu_s for window in windows):.2f} s of "
                       "processor time with the first figures")
        self.table.add("window: memory, resident", "≤ 120 MB",
                       max(window.resident_mb for window in windows), 120, " MB",
                       "with shared libraries, fonts and a renderer in software")
        self.table.add("window: memory of its own", "",
                       max(window.own_mb for window in windows), None, " MB")
        self.table.add("window: processor while idle", "≤ 0.5 %",
                       statistics.median(window.idle_percent for window in windows), 0.5, " %")


class Display:
    def __enter__(self):
        self.memory = tempfile.TemporaryDirectory()
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-noreset", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-fbdir",
             self.memory.name, "-displayfd", str(writing)], pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as numbers:
            self.name = ":" + numbers.readline().strip()
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()
        self.memory.cleanup()

    def has_picture(self):
        """True once some pixel in the middle of the screen is not the server's black."""
        screen = pathlib.Path(self.memory.name, "Xvfb_screen0")
        with open(screen, "rb") as pixels:
            pixels.seek(screen.stat().st_size // 2)
            return any(pixels.read(4000))


class Window:
    """Starts the window on a ledger, lets it come to rest, watches it sleep, and ends it."""

    settle_s = 3.0
    idle_s = 5.0

    def __init__(self, program, ledger, display, folder):
        environment = {**os.environ, "DISPLAY": display.name,
                       "XDG_CONFIG_HOME": str(folder / "config")}
        environment.pop("WAYLAND_DISPLAY", None)
        settings = folder / "config" / "taizhang"
        settings.mkdir(parents=True, exist_ok=True)
        # The backup of the day is another figure.
        (settings / "backups.json").write_text(json.dumps({"every_days": 0}))
        begin = time.monotonic()
        process = subprocess.Popen([program, ledger], env=environment, stderr=subprocess.DEVNULL)
        self.process_id = process.pid
        try:
            if display.has_picture():
                sys.exit("the display shows something before the window does")
            while not display.has_picture():
                time.sleep(0.002)
                if process.poll() is not None or time.monotonic() - begin > 60:
                    sys.exit("no window came up")
            self.start_s = time.monotonic() - begin
            time.sleep(self.settle_s)
            self.start_cpu_s = self.cpu_s()
            self.resident_mb = self.memory_kb("Rss") / 1024
            self.own_mb = (self.memory_kb("Private_Dirty") + self.memory_kb("Private_Clean")) / 1024
            before = self.cpu_s()
            time.sleep(self.idle_s)
            self.idle_percent = 100 * (self.cpu_s() - before) / self.idle_s
        finally:
            process.kill()
            process.wait()

    def cpu_s(self):
        fields = pathlib.Path(f"/proc/{self.process_id}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory_kb(self, name):
        lines = pathlib.Path(f"/proc/{self.process_id}/smaps_rollup").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith(name + ":"))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, default=pathlib.Path("build"))
    parser.add_argument("--large", action="store_true", help="ten million records too")
    arguments = parser.parse_args()
    bench = Bench(arguments.build)
    bench.review([10_000, 100_000, 1_000_000] + [10_000_000] * arguments.large)
    bench.charts(10_000)
    bench.pack(10_000)
    bench.wide()
    bench.imports(1_000_000)
    bench.spreadsheets(200_000)
    bench.plans(200_000)
    bench.workbook(100_000)
    bench.window_without_display(1_000_000)
    bench.typing_during_a_backup(1_000_000)
    bench.window_with_display(1_000_000)
    bench.table.print()


main()
