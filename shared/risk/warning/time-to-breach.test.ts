import { describe, expect, test } from "vitest";
import { noise } from "../../testing/noise.ts";
import type { SafeRange } from "../safe-range.ts";
import type { Sample } from "./theil-sen.ts";
import { timeToBreach } from "./time-to-breach.ts";

const series = (count: number, valueOf: (step: number) => number): Sample[] =>
  Array.from({ length: count }, (_, step) => ({ step, value: valueOf(step) }));
const AHEAD = Array<number>(20).fill(1);
const ABOVE_95: SafeRange = [-Infinity, 95];
const why = (samples: Sample[], safe = ABOVE_95, ahead = AHEAD) => {
  const found = timeToBreach(samples, safe, ahead);
  return found.kind === "none" ? found.why : found.steps;
};

describe("time to breach", () => {
  test("of a straight line is the step at which it is beyond, and never one number", () => {
    // 70 + 2x is 84 at step 7; 95 lies between the 5th and the 6th step from there.
    expect(why(series(8, (step) => 70 + 2 * step))).toEqual({ from: 6, to: 7 });
  });

  test("scattered points make it a wider range: steeper and higher to flatter and lower", () => {
    const scattered = series(10, (step) => 70 + 2 * step + (step % 2 === 0 ? 1 : -1));
    expect(why(scattered)).toEqual({ from: 3, to: 7 });
  });

  test("mirrors: falling to a lower limit is as rising to an upper one", () => {
    const rising = series(12, (step) => 70 + 1.5 * step + ((step * 7) % 5));
    const falling = rising.map(({ step, value }) => ({ step, value: -value }));
    expect(why(falling, [-95, Infinity])).toEqual(why(rising));
    expect(why(falling, [-95, 200])).toEqual(why(rising));
  });

  test("is not told of seven samples, of no clear trend, of one that heads away, or beyond the horizon", () => {
    expect(why(series(7, (step) => 70 + 2 * step))).toBe("too-few-samples");
    expect(why(series(20, () => 80))).toBe("no-clear-trend");
    expect(why(series(20, (step) => 80 + (step % 3)))).toBe("no-clear-trend");
    expect(why(series(20, (step) => 90 - step))).toBe("heads-away");
    expect(why(series(20, (step) => 50 + step))).toBe("not-within-horizon");
    expect(
      why(
        series(20, (step) => 50 + step),
        ABOVE_95,
        [],
      ),
    ).toBe("not-within-horizon");
  });

  test("is not told of what is there already, by its last value or by its line", () => {
    expect(why(series(20, (step) => 80 + step))).toBe("beyond-already");
    expect(why([...series(19, (step) => 80 + step), { step: 19, value: 80 }])).toBe("beyond-already");
    expect(why([...series(19, (step) => 50 + step), { step: 19, value: 100 }])).toBe("beyond-already");
  });

  test("looks at the last thirty samples", () => {
    const bent = series(60, (step) => (step < 30 ? 200 - 6 * step : step + 20));
    expect(why(bent)).toEqual({ from: 17, to: 18 });
  });

  test("looks at the longest stretch that is straight, unless values lean on each other anyhow", () => {
    const late = series(30, (step) => (step < 20 ? 60 + (step % 2) : 60 + 3 * (step - 19) + (step % 2)));
    expect(why(late)).toEqual({ from: 1, to: 3 });
    const kept = timeToBreach(late, ABOVE_95, AHEAD, false);
    expect(kept).toEqual({ kind: "none", why: "no-clear-trend" });
  });

  test("counts the season of each step ahead: a strong Friday is beyond before the others are", () => {
    const line = series(8, (step) => 70 + 2 * step);
    expect(why(line, ABOVE_95, [1, 1.2, 1, 1, 1, 1, 1, 1])).toEqual({ from: 2, to: 3 });
  });

  test("nine of ten series that rise breach no later than it says, and it says so of most", () => {
    const next = noise(21);
    let told = 0;
    let inTime = 0;
    const between: boolean[] = [];
    for (let trial = 0; trial < 600; trial += 1) {
      const all = series(80, (step) => 60 + step + 3 * next());
      const found = timeToBreach(all.slice(0, 25), ABOVE_95, [...AHEAD, ...AHEAD]);
      if (found.kind === "none") continue;
      told += 1;
      const breach = all.slice(25).findIndex(({ value }) => value > 95) + 1;
      if (breach <= found.steps.to) inTime += 1;
      between.push(breach >= found.steps.from && breach <= found.steps.to);
    }
    expect(told / 600).toBeGreaterThan(0.6);
    expect(inTime / told).toBeGreaterThan(0.9);
    expect(between.filter(Boolean).length / told).toBeGreaterThan(0.85);
  });
});
