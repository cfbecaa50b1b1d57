import type { Grain } from "../../../shared/calendar/tile.ts";
import { decodeSummary, encodeSummary, type Summary } from "../../../shared/kpi/aggregates/aggregates.ts";
import { type UnixMs, unixMs } from "../../../shared/units/time.ts";
import type { Bucket, BucketQuery } from "../store.ts";
import type { Connection } from "./driver.ts";
import type { Names } from "./names.ts";

/** The table of summaries per KPI, unit and hour, day or month: derived from the facts and rebuildable. */
export function createBuckets(database: Connection, names: Names) {
  const one = database.prepare(
    "SELECT summary FROM bucket WHERE kpi = ? AND grain = ? AND unit = ? AND start = ?",
  );
  const range = database.prepare(
    "SELECT start, summary FROM bucket WHERE kpi = ? AND grain = ? AND unit = ? AND start >= ? AND start < ? ORDER BY start",
  );
  const units = database.prepare("SELECT unit FROM newest WHERE kpi = ?");
  const first = database.prepare(
    "SELECT MIN(start) AS start FROM bucket WHERE kpi = ? AND grain = 'month' AND unit = ?",
  );
  const upsert = database.prepare(
    `INSERT INTO bucket (kpi, grain, unit, start, summary) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (kpi, grain, unit, start) DO UPDATE SET summary = excluded.summary`,
  );
  const remove = database.prepare(
    "DELETE FROM bucket WHERE kpi = ? AND grain = ? AND unit = ? AND start = ?",
  );
  const removeAll = database.prepare("DELETE FROM bucket WHERE kpi = ?");

  const rowsOf = (kpi: string, unit: number, grain: Grain, from: UnixMs, to: UnixMs) =>
    range.all(names.known(kpi) ?? -1, grain, unit, from, to) as { start: number; summary: string }[];

  return {
    get(kpi: string, unit: string, grain: Grain, start: UnixMs): Summary | undefined {
      const row = one.get(names.numberOf(kpi), grain, names.numberOf(unit), start) as
        { summary: string } | undefined;
      return row && decodeSummary(row.summary);
    },

    /** Keeps a summary; one of nothing is no bucket. */
    put(kpi: string, unit: string, grain: Grain, start: UnixMs, summary: Summary): void {
      const at = [names.numberOf(kpi), grain, names.numberOf(unit), start] as const;
      if (summary.n === 0) remove.run(...at);
      else upsert.run(...at, encodeSummary(summary));
    },

    /** The summaries of one unit in `[from, to)`, in order. */
    ofUnit(kpi: string, unit: string, grain: Grain, from: UnixMs, to: UnixMs): Summary[] {
      return rowsOf(kpi, names.known(unit) ?? -1, grain, from, to).map(({ summary }) =>
        decodeSummary(summary),
      );
    },

    /** The summaries of all units in `[from, to)`. */
    query({ kpi, grain, from, to }: BucketQuery): Bucket[] {
      const found = units.all(names.known(kpi) ?? -1) as { unit: number }[];
      return found.flatMap(({ unit }) =>
        rowsOf(kpi, unit, grain, from, to).map(({ start, summary }) => ({
          unit: names.textOf(unit),
          start: unixMs(start),
          summary: decodeSummary(summary),
        })),
      );
    },

    firstMonth(kpi: string): UnixMs | undefined {
      const number = names.known(kpi) ?? -1;
      const starts = (units.all(number) as { unit: number }[]).flatMap(
        ({ unit }) => (first.get(number, unit) as { start: number | null }).start ?? [],
      );
      return starts.length === 0 ? undefined : unixMs(Math.min(...starts));
    },

    removeAll(kpi: string): void {
      removeAll.run(names.numberOf(kpi));
    },
  };
}

export type Buckets = ReturnType<typeof createBuckets>;
