/** What was foretold, one a day of each KPI and unit, and what came: `final` is there once the period has settled. */
export const forecasts = `
CREATE TABLE forecast (
  kpi TEXT NOT NULL,
  unit TEXT NOT NULL,
  day TEXT NOT NULL,
  kind TEXT NOT NULL,
  period_start INTEGER NOT NULL,
  period_end INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  point REAL NOT NULL,
  low REAL,
  high REAL,
  chance REAL,
  target TEXT NOT NULL,
  final REAL,
  settled_at INTEGER,
  PRIMARY KEY (kpi, unit, day)
);
CREATE INDEX forecast_day ON forecast (day);
CREATE INDEX forecast_unsettled ON forecast (period_end) WHERE final IS NULL;
`;
