import { DAY_MS, type DurationMs, durationMs, HOUR_MS, parseDuration } from "../units/time.ts";
import type { Kpi } from "./definition.ts";

/** How long a period of each kind is at most. */
export const LONGEST_PERIOD = {
  hour: HOUR_MS,
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 31 * DAY_MS,
  quarter: 92 * DAY_MS,
  year: 366 * DAY_MS,
} as const;

/** How often a fact of a KPI is expected (F1): what it says; without it, the length of the KPI's period. */
export const rhythmOf = (kpi: Pick<Kpi, "expectedEvery" | "period">): DurationMs =>
  durationMs(parseDuration(kpi.expectedEvery ?? "") ?? LONGEST_PERIOD[kpi.period]);
