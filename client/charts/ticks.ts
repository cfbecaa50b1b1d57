import type { Counting } from "../../shared/units/measure.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../shared/units/time.ts";

const STEPS = [1, 2, 2.5, 5, 10];
/** What is round on a clock, in seconds; shorter and longer times are round as other numbers are. */
const CLOCK_STEPS = [
  ...[1, 2, 5, 10, 15, 30],
  ...[1, 2, 5, 10, 15, 30].map((minutes) => (minutes * MINUTE_MS) / SECOND_MS),
  ...[1, 2, 3, 6, 12].map((hours) => (hours * HOUR_MS) / SECOND_MS),
];
const DAY_S = DAY_MS / SECOND_MS;

/**
 * Round numbers inside a span, at most one more than so many (at least one where the span holds any), for the labels
 * of an axis; of durations, in seconds, such as are round on a clock.
 */
export function roundTicks(low: number, high: number, most: number, { kind }: Counting): number[] {
  const span = high - low;
  if (!(span > 0)) return [];
  const rough = span / Math.max(1, most);
  const step = kind === "duration" ? clockStep(rough) : decimalStep(rough);
  const ticks: number[] = [];
  for (let at = Math.ceil(low / step); at * step <= high; at += 1) {
    // 3 * 0.1 is not 0.3; what is shown is.
    ticks.push(Number((at * step).toPrecision(12)));
  }
  return ticks;
}

function decimalStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return (STEPS.find((factor) => factor * power >= rough) ?? 10) * power;
}

function clockStep(rough: number): number {
  if (rough < 1) return decimalStep(rough);
  return CLOCK_STEPS.find((step) => step >= rough) ?? Math.ceil(decimalStep(rough / DAY_S)) * DAY_S;
}
