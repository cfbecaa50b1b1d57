import type { UnixMs } from "../../../shared/units/time.ts";
import type { Day } from "./calendar.ts";

/** A day with a value. */
export type Valued = Day & { readonly value: number };

export const hasValue = (day: Day): day is Valued => day.value !== undefined;

/** The days that are named in words. */
export interface Highlights {
  /** Of the days that are over, as the rest of a day can still change it; of equal ones the latest. */
  readonly best: Valued | undefined;
  readonly latest: Valued | undefined;
  /** The latest day is today, and not over. */
  readonly isRunning: boolean;
}

/** Finds the best day by the KPI's direction, the highest where a range is aimed at, and the latest one. */
export function highlightsOf(
  days: readonly Day[],
  direction: "higher" | "lower" | "range",
  now: UnixMs,
): Highlights {
  const valued = days.filter(hasValue);
  const sign = direction === "lower" ? -1 : 1;
  const best = valued
    .filter(({ end }) => end <= now)
    .reduce<Valued | undefined>(
      (found, day) => (found && sign * found.value > sign * day.value ? found : day),
      undefined,
    );
  const latest = valued[valued.length - 1];
  return { best, latest, isRunning: latest !== undefined && latest.end > now };
}
