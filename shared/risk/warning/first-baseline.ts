import type { Span } from "../../calendar/period.ts";
import type { Calendar } from "../../calendar/periods.ts";
import type { Point } from "./point.ts";
import { FEWEST_POINTS } from "./xmr.ts";

// Twenty points are what limits need to settle; a season of weekdays is learnt from six weeks, with two to spare.
const POINTS = 20;
const WEEKS = 8;

/**
 * The stretch that a baseline is taken from when nobody has chosen one: the first twenty points, or of days those of
 * the first eight weeks. While there are fewer it is all of them, from six on: its limits are provisional then, and the
 * one who keeps them has them frozen anew when there are enough. Points are oldest first.
 */
export function firstBaseline(points: readonly Point[], calendar: Calendar): Span | undefined {
  const [first] = points;
  if (!first || points.length < FEWEST_POINTS) return undefined;
  let chosen = points.slice(0, POINTS);
  if (first.period.kind === "day") {
    let week = calendar.periodAt("week", first.period.start);
    for (let more = 1; more < WEEKS; more += 1) week = calendar.next(week);
    chosen = points.filter(({ period }) => period.start < week.end);
  }
  return { start: first.period.start, end: chosen.at(-1)?.period.end ?? first.period.end };
}
