#include "ledger/migrations/version_1.h"

namespace taizhang {

const std::string_view version_1 = R"sql(
CREATE TABLE identity (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  node INTEGER NOT NULL CHECK (node BETWEEN 0 AND 16383),
  last_record_id INTEGER NOT NULL CHECK (last_record_id >= 0)
) STRICT;

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY CHECK (key GLOB '[a-z]*'),
  value TEXT NOT NULL
) STRICT;

CREATE TABLE indicator (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE
    CHECK (length(code) BETWEEN 1 AND 64 AND code NOT GLOB '*[^a-z0-9_.-]*'),
  position INTEGER NOT NULL,
  name_zh TEXT NOT NULL CHECK (name_zh <> ''),
  name_en TEXT NOT NULL,
  category TEXT NOT NULL,
  units TEXT NOT NULL,
  measure TEXT NOT NULL CHECK (measure IN ('sum', 'latest', 'ratio')),
  numerator_id INTEGER REFERENCES indicator(id),
  denominator_id INTEGER REFERENCES indicator(id),
  direction TEXT NOT NULL CHECK (direction IN ('at_least', 'at_most', 'track')),
  decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 3),
  aliases TEXT NOT NULL,
  hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
  CHECK ((measure = 'ratio') = (numerator_id IS NOT NULL)),
  CHECK ((measure = 'ratio') = (denominator_id IS NOT NULL))
) STRICT;

CREATE TABLE org_unit (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE
    CHECK (length(code) BETWEEN 1 AND 64 AND code NOT GLOB '*[^a-z0-9_.-]*'),
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  parent_id INTEGER REFERENCES org_unit(id) CHECK (parent_id IS NOT id),
  kind TEXT NOT NULL CHECK (kind IN ('committee', 'general_branch', 'branch', 'group', 'office')),
  active_from TEXT CHECK (date(active_from, '+0 days') IS active_from),
  active_to TEXT CHECK (date(active_to, '+0 days') IS active_to),
  CHECK (active_from <= active_to)
) STRICT;
CREATE UNIQUE INDEX org_unit_root ON org_unit(1) WHERE parent_id IS NULL;
CREATE INDEX org_unit_parent ON org_unit(parent_id);

CREATE TABLE target (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
  indicator_id INTEGER NOT NULL REFERENCES indicator(id),
  unit_id INTEGER NOT NULL REFERENCES org_unit(id),
  annual INTEGER NOT NULL CHECK (annual BETWEEN 0 AND 100000000000000),
  phasing TEXT NOT NULL CHECK (phasing IN ('even', 'weights', 'last_year', 'manual')),
  q1 INTEGER CHECK (q1 BETWEEN 0 AND 100000000000000),
  q2 INTEGER CHECK (q2 BETWEEN 0 AND 100000000000000),
  q3 INTEGER CHECK (q3 BETWEEN 0 AND 100000000000000),
  q4 INTEGER CHECK (q4 BETWEEN 0 AND 100000000000000),
  note TEXT NOT NULL,
  UNIQUE (year, indicator_id, unit_id)
) STRICT;

CREATE TABLE cadence (
  id INTEGER PRIMARY KEY,
  indicator_id INTEGER NOT NULL REFERENCES indicator(id),
  unit_id INTEGER NOT NULL REFERENCES org_unit(id),
  count INTEGER NOT NULL CHECK (count BETWEEN 1 AND 1000000),
  per TEXT NOT NULL CHECK (per IN ('week', 'month', 'quarter', 'half_year', 'year')),
  owed_by TEXT NOT NULL
    CHECK (owed_by IN ('self', 'committee', 'general_branch', 'branch', 'group', 'office')),
  active_from TEXT CHECK (date(active_from, '+0 days') IS active_from),
  active_to TEXT CHECK (date(active_to, '+0 days') IS active_to),
  CHECK (active_from <= active_to)
) STRICT;
CREATE UNIQUE INDEX cadence_rule
  ON cadence(indicator_id, unit_id, owed_by, ifnull(active_from, ''));

CREATE TABLE exclusion (
  id INTEGER PRIMARY KEY,
  indicator_id INTEGER NOT NULL REFERENCES indicator(id),
  unit_id INTEGER NOT NULL REFERENCES org_unit(id),
  start TEXT NOT NULL CHECK (date(start, '+0 days') IS start),
  end TEXT NOT NULL CHECK (date(end, '+0 days') IS end),
  reason TEXT NOT NULL,
  CHECK (start <= end),
  UNIQUE (indicator_id, unit_id, start, end)
) STRICT;

CREATE TABLE record (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  indicator_id INTEGER NOT NULL REFERENCES indicator(id),
  unit_id INTEGER NOT NULL REFERENCES org_unit(id),
  start TEXT NOT NULL CHECK (date(start, '+0 days') IS start),
  end TEXT NOT NULL CHECK (end = start OR date(end, '+0 days') IS end),
  year INTEGER NOT NULL,
  quarter INTEGER NOT NULL CHECK (quarter BETWEEN 0 AND 4),
  quantity INTEGER CHECK (quantity BETWEEN 0 AND 100000000000000),
  approximate INTEGER NOT NULL CHECK (approximate IN (0, 1)),
  participants INTEGER CHECK (participants BETWEEN 0 AND 100000000000),
  hours INTEGER CHECK (hours BETWEEN 0 AND 100000000000000),
  topic TEXT NOT NULL,
  note TEXT NOT NULL,
  source TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  CHECK (start <= end)
) STRICT;
CREATE INDEX record_totals
  ON record(year, indicator_id, unit_id, quarter, end, start, quantity, approximate);
CREATE INDEX record_newest ON record(year, end);

CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL CHECK (label <> ''),
  time TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  changeset BLOB NOT NULL,
  checksum INTEGER NOT NULL,
  bulk_first INTEGER,
  bulk_last INTEGER,
  bulk_count INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE journal_rows (
  id INTEGER PRIMARY KEY,
  journal_id INTEGER NOT NULL REFERENCES journal(id) ON DELETE CASCADE,
  changeset BLOB NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX journal_rows_of ON journal_rows(journal_id);

CREATE VIEW v_record AS
SELECT r.id AS id, r.start AS start, r.end AS end, i.code AS indicator, u.code AS unit,
       r.quantity / 1000.0 AS quantity, r.approximate AS approximate,
       r.participants AS participants, r.hours / 1000.0 AS hours, r.topic AS topic, r.note AS note,
       i.name_zh AS indicator_name, u.name AS unit_name,
       r.year AS year, nullif(r.quarter, 0) AS quarter, r.quantity IS NULL AS pending
  FROM record AS r
  JOIN indicator AS i ON i.id = r.indicator_id
  JOIN org_unit AS u ON u.id = r.unit_id;

CREATE VIEW v_quarter_total AS
SELECT i.code AS indicator, u.code AS unit, t.year AS year, nullif(t.quarter, 0) AS quarter,
       t.total / 1000.0 AS total, t.records AS records, t.pending AS pending,
       t.approximate AS approximate
  FROM (SELECT indicator_id, unit_id, year, quarter, coalesce(sum(quantity), 0) AS total,
               count(quantity) AS records, count(*) - count(quantity) AS pending,
               max(approximate AND quantity IS NOT NULL) AS approximate
          FROM record GROUP BY year, indicator_id, unit_id, quarter) AS t
  JOIN indicator AS i ON i.id = t.indicator_id
  JOIN org_unit AS u ON u.id = t.unit_id;
)sql";

} // namespace taizhang
