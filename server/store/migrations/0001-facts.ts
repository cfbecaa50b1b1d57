/** Facts, the summaries made of them, and the requests already answered. */
export const facts = `
CREATE TABLE name (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
);

-- seq is the order of arrival. A corrected fact stays, with the seq of the one that replaced it.
CREATE TABLE observation (
  seq INTEGER PRIMARY KEY,
  kpi INTEGER NOT NULL REFERENCES name (id),
  unit INTEGER NOT NULL REFERENCES name (id),
  at INTEGER NOT NULL,
  value REAL,
  numerator REAL,
  denominator REAL,
  key TEXT,
  source TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  superseded_by INTEGER
);
CREATE INDEX observation_at ON observation (kpi, at, unit);
CREATE UNIQUE INDEX observation_key ON observation (kpi, key) WHERE key IS NOT NULL AND superseded_by IS NULL;

CREATE TABLE bucket (
  kpi INTEGER NOT NULL REFERENCES name (id),
  grain TEXT NOT NULL,
  unit INTEGER NOT NULL REFERENCES name (id),
  start INTEGER NOT NULL,
  summary TEXT NOT NULL,
  PRIMARY KEY (kpi, grain, unit, start)
) WITHOUT ROWID;

CREATE TABLE newest (
  kpi INTEGER NOT NULL REFERENCES name (id),
  unit INTEGER NOT NULL REFERENCES name (id),
  at INTEGER NOT NULL,
  PRIMARY KEY (kpi, unit)
) WITHOUT ROWID;

-- How the buckets of a KPI were made: its aggregate and the time zone of the periods.
CREATE TABLE shape (
  kpi INTEGER PRIMARY KEY REFERENCES name (id),
  shape TEXT NOT NULL
);

CREATE TABLE request (
  source TEXT NOT NULL,
  key TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  answer TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (source, key)
);

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
`;
