import type { UndefinedReason } from "../kpi/aggregates/aggregate.ts";
import type { Reading } from "../kpi/reading.ts";
import type { WatchedKri } from "./watched-kri.ts";
import { isBeyond, safeRange } from "./safe-range.ts";

/** Where a risk stands by a reading; no reading is no level, and never "all is well". */
export type KriLevel =
  | { readonly kind: "normal" | "amber" | "red" }
  | { readonly kind: "unknown"; readonly why: "no-reading" | "waiting" | "period-running" | UndefinedReason };

type Judging = Pick<WatchedKri, "direction" | "levels" | "watch">;

/**
 * The worst level whose trip the value lies beyond: what the reading says now. It has no memory: how long a level must
 * hold before an alert is opened, and when one is closed again, is decided from it with `pending`, `clear`, `clearFor`
 * and `noData`, which do not count here. How old the number is, is told beside it.
 *
 * A KRI that watches completed periods is not judged by half of one, except where it can only get worse: what is beyond
 * an upper limit already stays so.
 */
export function levelOf({ direction, levels, watch }: Judging, reading: Reading | undefined): KriLevel {
  if (!reading) return { kind: "unknown", why: "no-reading" };
  if (reading.state === "waiting") return { kind: "unknown", why: "waiting" };
  if (reading.state === "undefined") return { kind: "unknown", why: reading.reason };
  const { value } = reading;
  const isTripped = (name: "amber" | "red"): boolean =>
    levels.some((level) => {
      const safe = level.name === name ? safeRange(direction, level.trip) : undefined;
      return safe !== undefined && isBeyond(value, safe);
    });
  const kind = isTripped("red") ? "red" : isTripped("amber") ? "amber" : "normal";
  if (watch === "completed" && (direction !== "above" || kind === "normal"))
    return { kind: "unknown", why: "period-running" };
  return { kind };
}
