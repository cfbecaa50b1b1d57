import type { UnixMs } from "../../units/time.ts";
import { safeRange } from "../safe-range.ts";
import { type KeptWarning, newWarnings } from "./new-warnings.ts";
import type { Point } from "./point.ts";
import { firstBreach, scoreWarning } from "./score-warning.ts";
import { warn } from "./warn.ts";
import type { Warning } from "./warning.ts";
import type { Watch } from "./watch.ts";

/**
 * The warnings that would have been made and kept since the baseline, each from what was complete by then, with what
 * became of them by the newest point. It tells at once what a KRI's record would be; by today's values, as corrected since.
 */
export function replayWarnings(points: readonly Point[], watch: Watch): KeptWarning[] {
  const kept: Warning[] = [];
  const scored = (known: readonly Point[]): KeptWarning[] => {
    const now = known.at(-1)?.period.end;
    return now === undefined
      ? []
      : kept.map((warning) => ({ warning, score: scoreBy(known, warning, watch, now) }));
  };
  points.forEach((_, index) => {
    const known = points.slice(0, index + 1);
    const made = warn(known, watch);
    if (made.length > 0) kept.push(...newWarnings(made, scored(known)));
  });
  return scored(points);
}

function scoreBy(points: readonly Point[], warning: Warning, watch: Watch, now: UnixMs) {
  const level = watch.levels.find(({ name }) => name === warning.level);
  const safe = level && safeRange(watch.direction, level.trip);
  const breachedAt = safe && firstBreach(points, safe, warning.madeAt);
  return scoreWarning(warning, breachedAt, watch.calendar, now);
}
