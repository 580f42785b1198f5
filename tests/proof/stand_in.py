"""Takes the place of the program where the comparison itself is tested.

It answers with figures.py, so all agrees; PLANTED_ERROR names a field of `review` that it then
gets wrong.
"""

import csv
import json
import os
import shutil
import sqlite3
import sys
from datetime import date
from fractions import Fraction
from pathlib import Path

from cadence_cells import coverage
from figures import review
from ledger_values import RECORD_COLUMNS, quantity_of, read_ledger, view_rows
from random_ledger import HEADERS
from reporting_calendar import Period, ReportingCalendar

TABLE = "CREATE TABLE v_record(id INTEGER PRIMARY KEY, {}, year INTEGER, quarter INTEGER)"


def beside(file):
    return Path(f"{file}.parts")


def settings_of(file):
    path = beside(file) / "settings.json"
    return json.loads(path.read_text("utf-8"))


def new(file):
    beside(file).mkdir()
    defaults = {"cutoff_day": 31, "amber_lag": 10, "red_lag": 30}
    (beside(file) / "settings.json").write_text(json.dumps(defaults), "utf-8")
    columns = ", ".join(f'"{c}"' for c in RECORD_COLUMNS)
    with sqlite3.connect(file) as connection:
        connection.execute(TABLE.format(columns))


def settings(file, key, value):
    changed = {**settings_of(file), key: int(value)}
    (beside(file) / "settings.json").write_text(json.dumps(changed), "utf-8")
    place_records(file)


def import_files(file, *paths):
    for path in paths[:-1]:
        header = Path(path).read_text("utf-8").splitlines()[0]
        kind = next(k for k, columns in HEADERS.items() if columns == header)
        shutil.copy(path, beside(file) / f"{kind}.csv")
    with open(beside(file) / "records.csv", encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source))
    marks = ", ".join("?" * len(RECORD_COLUMNS))
    with sqlite3.connect(file) as connection:
        connection.executemany(f"INSERT INTO v_record VALUES(NULL, {marks}, NULL, NULL)",
                               [stored(row) for row in rows])
    place_records(file)


def stored(row):
    quantity = quantity_of(row["quantity"])
    row = {**row, "end": row["end"] or row["start"], "approximate": int(row["approximate"] or 0),
           "quantity": None if quantity is None else float(quantity)}
    return [row[c] for c in RECORD_COLUMNS]


def place_records(file):
    calendar = ReportingCalendar(settings_of(file)["cutoff_day"])
    with sqlite3.connect(file) as connection:
        for row in view_rows(file):
            period = Period(date.fromisoformat(row["start"]), date.fromisoformat(row["end"]))
            connection.execute("UPDATE v_record SET year=?, quarter=? WHERE id=?",
                               (calendar.year_holding(period), calendar.quarter_holding(period),
                                row["id"]))


def call_of(arguments):
    call = {k[2:].replace("-", "_"): v for k, v in zip(arguments[::2], arguments[1::2])}
    call = {k: int(v) if k in ("year", "quarter") else v for k, v in call.items()}
    if "as_of" in call:
        call["as_of"] = date.fromisoformat(call["as_of"])
    return {k: v for k, v in call.items() if k not in ("format", "lang")}


def records(ledger, file, call):
    units = ledger.subtree(call.get("unit") or ledger.root())
    rows = [{**r, "pending": r["quantity"] is None, "approximate": bool(r["approximate"])}
            for r in view_rows(file)
            if r["unit"] in units and r["indicator"] == call["indicator"]
            and r["year"] == call["year"] and call.get("quarter") in (None, r["quarter"])]
    return {"records": rows,
            "sum": sum((quantity_of(r["quantity"] or 0) for r in rows), Fraction(0))}


def spoil(document, field):
    for indicator in document["indicators"]:
        if field in indicator and indicator[field]:
            wrong = {"status": "unknown"}.get(field, 0.123456)
            indicator[field] = [wrong] * 4 if isinstance(indicator[field], list) else wrong
    return document


def answer(command, file, arguments):
    ledger = read_ledger(beside(file), settings_of(file), view_rows(file))
    call = call_of(arguments)
    if command == "records":
        return records(ledger, file, call)
    if command == "coverage":
        return coverage(ledger, **call)
    return spoil(review(ledger, **call), os.environ.get("PLANTED_ERROR"))


def main(command, file, *arguments):
    writes = {"new": new, "settings": settings, "import": import_files}
    if command in writes:
        writes[command](file, *arguments)
    else:
        print(json.dumps(answer(command, file, arguments), default=float))


if __name__ == "__main__":
    main(*sys.argv[1:])
