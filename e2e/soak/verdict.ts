import { HOUR_MS } from "../../shared/units/time.ts";
import { median } from "../bench/statistics.ts";
import type { Sample } from "./sample.ts";

/** What must not grow, and how it is called. */
export const COUNTED = [
  ["heap", "JavaScript heap"],
  ["nodes", "DOM nodes"],
  ["documents", "documents"],
  ["listeners", "event listeners"],
  ["charts", "ECharts instances"],
  ["timers", "timers due soon"],
  ["kept", "entries kept on the device"],
] as const satisfies readonly (readonly [keyof Sample, string])[];

export type Counted = (typeof COUNTED)[number][0];

/** How one count went from the hours after the first to the last ones. */
export interface Judged {
  readonly what: Counted;
  readonly before: number;
  readonly after: number;
  /** 0.05 is five percent more. */
  readonly growth: number;
  readonly ok: boolean;
}

const AT_MOST = 0.05;
const LONGEST_WINDOW_MS = 6 * HOUR_MS;

/**
 * Judges what a page held: the median of the hours after the first against the median of as many last hours. The first
 * is left out: code is loaded and compiled, and every board is seen for the first time. Medians, because a single count
 * stands for a moment: a number may have been a digit longer; what leaks is there in every count. Six hours where there
 * are so many, because caches fill and empty in two or three, and less than one would not hold all that happens hourly.
 *
 * @throws before the third hour
 */
export function judge(samples: readonly Sample[]): readonly Judged[] {
  const end = Math.max(...samples.map(({ at }) => at));
  if (!(end >= 3 * HOUR_MS)) throw new Error("what a page held can be judged after three hours, not before");
  const window = Math.min(LONGEST_WINDOW_MS, (end - HOUR_MS) / 2);
  const within = (from: number, to: number): readonly Sample[] =>
    samples.filter(({ at }) => at > from && at <= to);
  const first = within(HOUR_MS, HOUR_MS + window);
  const last = within(end - window, end);
  return COUNTED.map(([what]) => {
    const before = median(first.map((sample) => sample[what]));
    const after = median(last.map((sample) => sample[what]));
    const growth = before === 0 ? (after === 0 ? 0 : Infinity) : after / before - 1;
    return { what, before, after, growth, ok: after <= before * (1 + AT_MOST) };
  });
}
