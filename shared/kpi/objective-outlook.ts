import { elapsedShare } from "../calendar/elapsed.ts";
import type { Calendar } from "../calendar/periods.ts";
import type { UnixMs } from "../units/time.ts";
import { isEarly } from "./attainment.ts";
import type { Progress } from "./objective.ts";
import type { Objective } from "./objective-definition.ts";

/**
 * Whether an objective will be reached, going by its dates. `elapsed` is the share of its time that is over, 0 … 1;
 * absent where it has no first or no last day.
 */
export type ObjectiveOutlook =
  | { readonly kind: "reached" | "missed"; readonly elapsed?: number }
  | { readonly kind: "not-begun" | "early" | "on-track" | "behind"; readonly elapsed: number }
  | { readonly kind: "unjudged"; readonly why: "no-dates" | "no-value"; readonly elapsed?: number };

/**
 * Compares progress with the share of the objective's days that is over: what is as far as its time is on track. In the
 * first tenth of its time nothing is judged, as with a pace (S3); after its last day it was reached or missed.
 */
export function objectiveOutlook(
  calendar: Calendar,
  { from, until }: Pick<Objective, "from" | "until">,
  progress: Progress,
  now: UnixMs,
): ObjectiveOutlook {
  const start = from === undefined ? undefined : calendar.startOfDate(from);
  const end = until === undefined ? undefined : calendar.dayAt(calendar.startOfDate(until)).end;
  const elapsed =
    start === undefined || end === undefined
      ? undefined
      : elapsedShare(calendar, { start, end }, now, "time");
  const known = elapsed === undefined ? {} : { elapsed };
  if (progress.kind === "none") return { kind: "unjudged", why: "no-value", ...known };
  if (progress.share >= 1) return { kind: "reached", ...known };
  if (end !== undefined && now >= end) return { kind: "missed", ...known };
  if (start === undefined || elapsed === undefined) return { kind: "unjudged", why: "no-dates" };
  if (now < start) return { kind: "not-begun", elapsed };
  if (isEarly(elapsed)) return { kind: "early", elapsed };
  return { kind: progress.share >= elapsed ? "on-track" : "behind", elapsed };
}
