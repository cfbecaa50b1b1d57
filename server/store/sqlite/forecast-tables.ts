import type { PeriodKind } from "../../../shared/calendar/period.ts";
import type { Level } from "../../../shared/kpi/target-plan.ts";
import { DAY_MS, type UnixMs, unixMs } from "../../../shared/units/time.ts";
import type { ForetoldPeriod, KeptForecast, SettledForecast, SettledQuery } from "../forecast-store.ts";
import type { Connection } from "./driver.ts";

interface PeriodRow {
  readonly kpi: string;
  readonly unit: string;
  readonly kind: PeriodKind;
  readonly period_start: number;
  readonly period_end: number;
}

interface Row extends PeriodRow {
  readonly day: string;
  readonly made_at: number;
  readonly point: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly chance: number | null;
  readonly target: string;
  readonly final: number;
}

const KEPT_MS = 3 * 366 * DAY_MS;

/** The table of forecasts. */
export function createForecastTables(database: Connection) {
  const add = database.prepare(
    `INSERT INTO forecast (kpi, unit, day, kind, period_start, period_end, made_at, point, low, high, chance, target)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING day`,
  );
  const on = database.prepare("SELECT kpi, unit FROM forecast WHERE day = ? ORDER BY kpi, unit");
  const open = database.prepare(
    `SELECT DISTINCT kpi, unit, kind, period_start, period_end FROM forecast
     WHERE final IS NULL AND period_end <= ? ORDER BY period_end, kpi, unit`,
  );
  const settle = database.prepare(
    `UPDATE forecast SET final = ?, settled_at = ?
     WHERE kpi = ? AND unit = ? AND kind = ? AND period_start = ? AND period_end = ? AND final IS NULL`,
  );
  const settled = database.prepare(
    `SELECT * FROM forecast WHERE kpi = ? AND unit = ? AND kind = ? AND final IS NOT NULL
     ORDER BY made_at DESC LIMIT ?`,
  );
  const forget = database.prepare("DELETE FROM forecast WHERE made_at < ?");

  return {
    addForecast: ({ kpi, unit, period, day, madeAt, target, ...said }: KeptForecast): boolean =>
      add.get(
        ...[kpi, unit, day, period.kind, period.start, period.end, madeAt, said.point],
        ...[said.low ?? null, said.high ?? null, said.chance ?? null, JSON.stringify(target)],
      ) !== undefined,
    forecastOn: (day: string) => on.all(day) as Pick<ForetoldPeriod, "kpi" | "unit">[],
    unsettled: (endedBy: UnixMs): ForetoldPeriod[] => (open.all(endedBy) as PeriodRow[]).map(foretold),
    settle({ kpi, unit, period }: ForetoldPeriod, final: number, at: UnixMs): void {
      settle.run(final, at, kpi, unit, period.kind, period.start, period.end);
    },
    settled: ({ kpi, unit, kind, limit }: SettledQuery): SettledForecast[] =>
      (settled.all(kpi, unit, kind, limit) as Row[]).map((row) => ({
        ...foretold(row),
        day: row.day,
        madeAt: unixMs(row.made_at),
        point: row.point,
        ...(row.low !== null && { low: row.low }),
        ...(row.high !== null && { high: row.high }),
        ...(row.chance !== null && { chance: row.chance }),
        target: JSON.parse(row.target) as Level,
        final: row.final,
      })),
    forgetOldForecasts(now: UnixMs): void {
      forget.run(now - KEPT_MS);
    },
  };
}

const foretold = ({ kpi, unit, kind, period_start, period_end }: PeriodRow): ForetoldPeriod => ({
  kpi,
  unit,
  period: { kind, start: unixMs(period_start), end: unixMs(period_end) },
});
