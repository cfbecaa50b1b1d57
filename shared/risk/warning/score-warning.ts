import type { Calendar } from "../../calendar/periods.ts";
import type { UnixMs } from "../../units/time.ts";
import { isBeyond, type SafeRange } from "../safe-range.ts";
import type { Point } from "./point.ts";
import type { Warning } from "./warning.ts";

/** What became of a warning. */
export type WarningScore =
  /** Its day has not come, and neither has the level. */
  | { readonly kind: "open" }
  /** The level was reached in time; so many days after the warning, by the dates of the two. */
  | { readonly kind: "hit"; readonly leadDays: number }
  /** It was reached after the horizon, and before as long again had passed. */
  | { readonly kind: "late" }
  /** It was not; or is not yet, and may still be late. */
  | { readonly kind: "miss" };

/** Scores a warning by the instant at which its level was first seen reached after it, if ever, as known at `now`. */
export function scoreWarning(
  { madeAt, due }: Pick<Warning, "madeAt" | "due">,
  breachedAt: UnixMs | undefined,
  calendar: Calendar,
  now: UnixMs,
): WarningScore {
  if (breachedAt !== undefined && breachedAt <= due) {
    const dateOf = (at: UnixMs) => calendar.dayAt(at).date;
    return { kind: "hit", leadDays: dateOf(madeAt).until(dateOf(breachedAt), { largestUnit: "days" }).days };
  }
  if (now < due) return { kind: "open" };
  if (breachedAt !== undefined && breachedAt <= due + (due - madeAt)) return { kind: "late" };
  return { kind: "miss" };
}

/** When the first point after an instant was complete whose value lies beyond a limit; `undefined` when none does. */
export const firstBreach = (points: readonly Point[], safe: SafeRange, after: UnixMs): UnixMs | undefined =>
  points.find(({ period, value }) => period.end > after && isBeyond(value, safe))?.period.end;
