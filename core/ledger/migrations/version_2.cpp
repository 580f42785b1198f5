#include "ledger/migrations/version_2.h"

namespace taizhang {

// Columns come after those that there were: a step of the journal that was written before finds its
// own in the places where they stood.
const std::string_view version_2 = R"sql(
ALTER TABLE org_unit ADD COLUMN aliases TEXT NOT NULL DEFAULT '';

CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  read TEXT NOT NULL,
  digest INTEGER NOT NULL UNIQUE,
  content BLOB NOT NULL
) STRICT;

CREATE TABLE layout (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  fingerprint TEXT NOT NULL UNIQUE CHECK (fingerprint <> ''),
  answers TEXT NOT NULL,
  used TEXT NOT NULL
) STRICT;

CREATE TABLE received_file (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  digest INTEGER NOT NULL,
  layout_id INTEGER REFERENCES layout(id),
  unit_id INTEGER REFERENCES org_unit(id),
  start TEXT CHECK (date(start, '+0 days') IS start),
  end TEXT CHECK (date(end, '+0 days') IS end),
  received TEXT NOT NULL,
  CHECK (start <= end)
) STRICT;

CREATE TABLE closed_quarter (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
  quarter INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
  closed TEXT NOT NULL CHECK (date(closed, '+0 days') IS closed),
  note TEXT NOT NULL,
  figures BLOB NOT NULL,
  digest INTEGER NOT NULL,
  UNIQUE (year, quarter)
) STRICT;

CREATE TABLE set_aside (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind <> ''),
  about TEXT NOT NULL,
  digest INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  UNIQUE (kind, about)
) STRICT;

ALTER TABLE record ADD COLUMN place TEXT NOT NULL DEFAULT '' CHECK (length(place) <= 100);
ALTER TABLE record ADD COLUMN host TEXT NOT NULL DEFAULT '' CHECK (length(host) <= 100);
ALTER TABLE record ADD COLUMN report_id INTEGER REFERENCES report(id);
ALTER TABLE record ADD COLUMN sentence INTEGER CHECK (sentence >= 0);
ALTER TABLE record ADD COLUMN digest INTEGER NOT NULL DEFAULT 0;

DROP VIEW v_record;
CREATE VIEW v_record AS
SELECT r.id AS id, r.start AS start, r.end AS end, i.code AS indicator, u.code AS unit,
       r.quantity / 1000.0 AS quantity, r.approximate AS approximate,
       r.participants AS participants, r.hours / 1000.0 AS hours, r.topic AS topic, r.note AS note,
       r.place AS place, r.host AS host, i.name_zh AS indicator_name, u.name AS unit_name,
       r.year AS year, nullif(r.quarter, 0) AS quarter, r.quantity IS NULL AS pending
  FROM record AS r
  JOIN indicator AS i ON i.id = r.indicator_id
  JOIN org_unit AS u ON u.id = r.unit_id;
)sql";

} // namespace taizhang
