"""What a ledger says, so that two files can be told to say the same."""

import hashlib
import re
import sqlite3
from pathlib import Path
from urllib.parse import quote

# Given by the moment and by chance: they differ between two runs of one command.
BY_CHANCE = {"record": {"id", "created", "changed", "digest"}, "closed_quarter": {"closed"}}
# Within what the setting table keeps of an export that has gone out, and so in that table's digest.
TIME_TOLD = re.compile(r""""time":"[^"]*"|^\('digest\.setting', .*""")
TABLES = ("setting", "indicator", "org_unit", "target", "cadence", "exclusion", "layout",
          "received_file", "closed_quarter", "set_aside", "record")


def opened(path):
    """For reading, whatever lies beside it."""
    return sqlite3.connect(f"file:{quote(str(path))}?mode=ro&immutable=1", uri=True)


def rows_of(ledger, table):
    columns = [row[1] for row in ledger.execute(f"pragma table_info({table})")
               if row[1] not in BY_CHANCE.get(table, ())]
    if not columns:
        return [], []  # a table that the format does not have
    rows = ledger.execute(f"select {','.join(columns)} from {table}")
    return columns, sorted(TIME_TOLD.sub("", repr(row)) for row in rows)


def state_of(path):
    """A short text that is the same for ledgers that say the same, history included; empty where
    there is no file."""
    if not Path(path).exists():
        return ""
    ledger = opened(path)
    try:
        said = [ledger.execute("pragma user_version").fetchall()]
        said += [rows_of(ledger, table) for table in TABLES]
        said.append(ledger.execute("select label, undone from journal order by id").fetchall())
    finally:
        ledger.close()
    return hashlib.sha256(repr(said).encode()).hexdigest()[:16]


def record_count(path):
    ledger = opened(path)
    try:
        return ledger.execute("select count(*) from record").fetchone()[0]
    finally:
        ledger.close()
