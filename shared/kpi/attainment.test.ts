import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aKpi } from "../testing/factories.ts";
import { seeded } from "../testing/seeded.ts";
import { attain, type Expected, isEarly, statusOf } from "./attainment.ts";
import type { Kpi } from "./definition.ts";

const of = (kpi: Partial<Kpi>, value: number, expected?: Expected): number | string => {
  const attainment = attain(aKpi(kpi), value, expected);
  return attainment.kind === "share" ? attainment.share : attainment.reason;
};

describe("[S1] attainment", () => {
  test.each([
    [80, 100, 0.8],
    [100, 100, 1],
    [150, 100, 1.5],
    [250, 100, 2],
    [0, 100, 0],
    [-20, 100, 0],
    [0.04, 0.05, 0.8],
    [0.102, 0.17, 0.6],
    [10, 0, "target-not-positive"],
    [10, -5, "target-not-positive"],
    [10, undefined, "no-target"],
  ])("higher is better: %s of %s is %s", (value, expected, share) => {
    expect(of({ direction: "higher" }, value, expected)).toBe(share);
  });

  test.each([
    [100, 80, 0.8],
    [80, 80, 1],
    [50, 100, 2],
    [10, 100, 2],
    [0, 100, 2],
    [-3, 100, 2],
    [0, 0, 2],
    [5, 0, 0],
    [5, -1, 0],
    [10, undefined, "no-target"],
  ])("lower is better: %s where %s is expected is %s", (value, expected, share) => {
    expect(of({ direction: "lower" }, value, expected)).toBe(share);
  });

  test.each([
    [10, 1],
    [15, 1],
    [20, 1],
    [25, 0.5],
    [5, 0.5],
    [30, 0],
    [0, 0],
    [-100, 0],
    [22, 0.8],
    [6, 0.6],
  ])("range: %s where 10 to 20 is expected is %s", (value, share) => {
    expect(of({ direction: "range" }, value, [10, 20])).toBe(share);
  });
});

describe("[S5] a KPI that maps its values to points", () => {
  const points = [{ upTo: 15, points: 4 }, { upTo: 20, points: 3 }, { upTo: 30, points: 1 }, { points: 0 }];

  test.each([
    [0, 1],
    [15, 1],
    [15.01, 0.75],
    [20, 0.75],
    [30, 0.25],
    [31, 0],
  ])("attains by points: a wait of %s s is %s", (value, share) => {
    expect(of({ direction: "lower", points }, value)).toBe(share);
  });

  test("without a last step counts no points beyond it, and with no points at all attains nothing", () => {
    expect([of({ points: [{ upTo: 5, points: 2 }] }, 6), of({ points: [{ points: 0 }] }, 6)]).toEqual([
      0,
      "target-not-positive",
    ]);
  });
});

describe("[S5] points, whatever their steps", () => {
  const steps = fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 6 }),
      fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 7, maxLength: 7 }),
    )
    .filter(([limits, points]) => points.slice(0, limits.length + 1).some((given) => given > 0))
    .map(([limits, points]) => [
      ...limits.sort((a, b) => a - b).map((upTo, at) => ({ upTo, points: points[at] ?? 0 })),
      { points: points[limits.length] ?? 0 },
    ]);
  const value = fc.integer({ min: -2000, max: 2000 });

  test("attain points / maximum points, never more than 100 %, and a step's own bound belongs to it", () => {
    fc.assert(
      fc.property(steps, value, (points, at) => {
        const most = Math.max(...points.map((step) => step.points));
        const share = of({ points }, at);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        for (const step of points)
          if ("upTo" in step) expect(of({ points }, step.upTo)).toBeCloseTo(step.points / most, 12);
        expect(of({ points }, Infinity)).toBeCloseTo((points[points.length - 1]?.points ?? 0) / most, 12);
      }),
      seeded(200),
    );
  });

  test("do not rise with the value where the steps' points fall, and need no target", () => {
    fc.assert(
      fc.property(steps, value, value, (points, a, b) => {
        const given = points.map((step) => step.points).sort((x, y) => y - x);
        const falling = points.map((step, at) => ({ ...step, points: given[at] ?? 0 }));
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(of({ points: falling }, low)).toBeGreaterThanOrEqual(of({ points: falling }, high) as number);
        expect(of({ points: falling }, low, 5)).toBe(of({ points: falling }, low));
      }),
      seeded(200),
    );
  });
});

describe("[S2] status", () => {
  const status = (share: number, kpi: Partial<Kpi> = {}) => statusOf(aKpi(kpi), { kind: "share", share });

  test.each([
    [0, "off"],
    [0.5999999999, "off"],
    [0.6, "at-risk"],
    [0.7999999999, "at-risk"],
    [0.8, "on-track"],
    [0.9999999999, "on-track"],
    [1, "met"],
    [2, "met"],
  ])("an attainment of %s is %s: lower bounds are inclusive", (share, name) => {
    expect(status(share)).toBe(name);
  });

  test("a KPI may set its own bands", () => {
    const bands = { atRisk: 0.5, onTrack: 0.9, met: 1.1 };
    expect([0.49, 0.5, 0.9, 1, 1.1].map((share) => status(share, { bands }))).toEqual([
      "off",
      "at-risk",
      "on-track",
      "on-track",
      "met",
    ]);
  });

  test("without a target there is none", () => {
    expect(statusOf(aKpi(), { kind: "none", reason: "no-target" })).toBe("no-target");
  });

  test("the bounds hold for numbers that floating point cannot divide: 0.04 of 0.05 is on track", () => {
    expect(statusOf(aKpi(), attain(aKpi(), 0.04, 0.05))).toBe("on-track");
  });
});

test("[S3] the first tenth of a period is early, its end is not", () => {
  expect([0, 0.0999, 0.1, 1].map(isEarly)).toEqual([true, true, false, false]);
});
