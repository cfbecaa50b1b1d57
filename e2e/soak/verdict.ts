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

/** How one count went from the first hour to the last. */
export interface Judged {
  readonly what: Counted;
  readonly before: number;
  readonly after: number;
  /** 0.05 is five percent more. */
  readonly growth: number;
  readonly ok: boolean;
}

const AT_MOST = 0.05;
const WINDOW_MS = HOUR_MS;

/**
 * Judges what a page held: the median of the hour after the first against the median of the last hour. The first hour is
 * left out: code is loaded and compiled, and every board is seen for the first time. Medians, because a single count
 * stands for a moment: a collection may have been incomplete, a number may have been a digit longer; what leaks is there
 * in every count. An hour, because in it everything that happens each hour has happened once.
 *
 * @throws when the samples do not fill both hours, or those overlap
 */
export function judge(samples: readonly Sample[]): readonly Judged[] {
  const end = Math.max(...samples.map(({ at }) => at));
  if (!(end >= 3 * HOUR_MS)) throw new Error("what a page held can be judged after three hours, not before");
  const within = (from: number, to: number): readonly Sample[] =>
    samples.filter(({ at }) => at > from && at <= to);
  const first = within(WINDOW_MS, 2 * WINDOW_MS);
  const last = within(end - WINDOW_MS, end);
  return COUNTED.map(([what]) => {
    const before = median(first.map((sample) => sample[what]));
    const after = median(last.map((sample) => sample[what]));
    const growth = before === 0 ? (after === 0 ? 0 : Infinity) : after / before - 1;
    return { what, before, after, growth, ok: after <= before * (1 + AT_MOST) };
  });
}
