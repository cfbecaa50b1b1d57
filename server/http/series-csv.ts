import type { Series } from "../../shared/protocol/history-views.ts";
import { csvOf } from "./csv.ts";

const COLUMNS = [
  "kpi",
  "unit",
  "grain",
  "start",
  "end",
  "state",
  "value",
  "target",
  "targetLow",
  "targetHigh",
  "expected",
  "benchmark",
] as const;

/** A series as CSV, a row for each period: instants in ISO 8601, a decimal point, nothing where there is no number. */
export function seriesCsv({ kpi, unit, grain, points }: Series): string {
  const rows = points.map(({ target, ...point }) => ({
    kpi,
    unit,
    grain,
    ...point,
    value: point.value,
    target: typeof target === "number" ? target : undefined,
    targetLow: typeof target === "object" ? target[0] : undefined,
    targetHigh: typeof target === "object" ? target[1] : undefined,
    expected: point.expected,
    benchmark: point.benchmark,
  }));
  return csvOf(COLUMNS, rows);
}

/** What the file of a series is called; ids have nothing in them that a file's name cannot. */
export const seriesFileName = ({ kpi, unit, grain }: Series): string =>
  `${kpi} ${unit.replaceAll("/", "-")} by ${grain}.csv`;
