import type { PeriodKind } from "../../calendar/period.ts";
import type { Calendar } from "../../calendar/periods.ts";
import type { Kri } from "../kri.ts";
import { isBeyond, safeRange, type SafeRange } from "../safe-range.ts";
import type { Baseline } from "./baseline.ts";

/** What a series is watched for. */
export interface Watch extends Pick<Kri, "direction" | "levels"> {
  readonly baseline: Baseline;
  /** How many business days a warning looks ahead, at least 1: the lead that somebody needs to act. */
  readonly horizonDays: number;
  readonly calendar: Calendar;
}

/** The horizon of a KRI that has none of its own: so long that two periods and more are ahead. */
export const USUAL_HORIZON_DAYS: Readonly<Record<PeriodKind, number>> = {
  hour: 2,
  day: 15,
  week: 30,
  month: 90,
  quarter: 200,
  year: 780,
};

/** The level that comes next for a value, with what is safe from it; `undefined` when the worst is reached. */
export function nextLevel(
  { direction, levels }: Pick<Kri, "direction" | "levels">,
  value: number,
): { readonly name: "amber" | "red"; readonly safe: SafeRange } | undefined {
  for (const name of ["amber", "red"] as const) {
    for (const level of levels.filter((other) => other.name === name)) {
      const safe = safeRange(direction, level.trip);
      if (safe && !isBeyond(value, safe)) return { name, safe };
    }
  }
  return undefined;
}
