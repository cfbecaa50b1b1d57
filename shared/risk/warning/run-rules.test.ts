import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seeded } from "../../testing/seeded.ts";
import { outsideLimits, sevenOnOneSide, sevenRisingOrFalling, twoOfThree } from "./run-rules.ts";
import { signalsOf } from "./signals.ts";
import { limitsOf } from "./xmr.ts";

const LIMITS = { mean: 0, lower: -3, upper: 3 };
const FULL = { ...LIMITS, sigma: 1, rangeLimit: 3.69, points: 20, quality: "full" } as const;

describe("rule 1", () => {
  test("speaks of a value outside the limits; on a limit is not outside", () => {
    expect(outsideLimits([3, 3.1, -3, -3.1], LIMITS)).toEqual([
      { rule: "outside-limits", side: "high", points: [1] },
      { rule: "outside-limits", side: "low", points: [3] },
    ]);
  });
});

describe("rule 2", () => {
  test("speaks at the second of three points beyond two thirds of the way to the same limit", () => {
    expect(twoOfThree([2.1, 0, 2.1, 0, -2.1, 2.1, 2, 2.5], LIMITS)).toEqual([
      { rule: "two-of-three", side: "high", points: [0, 2] },
      { rule: "two-of-three", side: "high", points: [5, 7] },
    ]);
  });

  test("is silent at a point that itself is not beyond, and on different sides", () => {
    expect(twoOfThree([2.1, 2.1, 0, 0, 2.1, -2.1, 0], LIMITS)).toEqual([
      { rule: "two-of-three", side: "high", points: [0, 1] },
    ]);
  });
});

describe("rule 3", () => {
  test("speaks from the seventh point on one side on", () => {
    expect(sevenOnOneSide([-1, 1, 1, 1, 1, 1, 1, 1, 1], LIMITS)).toEqual([
      { rule: "seven-on-one-side", side: "high", points: [1, 2, 3, 4, 5, 6, 7] },
      { rule: "seven-on-one-side", side: "high", points: [2, 3, 4, 5, 6, 7, 8] },
    ]);
  });

  test("a point on the mean ends a run", () => {
    expect(sevenOnOneSide([1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1], LIMITS)).toEqual([]);
  });
});

describe("rule 4", () => {
  test("speaks at the seventh of points that rise, and of points that fall; a step of nothing ends a run", () => {
    expect(sevenRisingOrFalling([1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 2, 1])).toEqual([
      { rule: "seven-rising-or-falling", side: "high", points: [0, 1, 2, 3, 4, 5, 6] },
    ]);
    expect(sevenRisingOrFalling([7, 6, 5, 4, 3, 2, 1])).toEqual([
      { rule: "seven-rising-or-falling", side: "low", points: [0, 1, 2, 3, 4, 5, 6] },
    ]);
  });
});

describe("what signals mean", () => {
  test("rules 1 and 3 warn, and of concern alone; the direction of the risk says what that is", () => {
    const values = [4, 0, -4];
    const said = (direction: "above" | "below" | "outside") =>
      signalsOf(values, FULL, direction).map(({ bearing, warns }) => [bearing, warns]);
    expect(said("above")).toEqual([
      ["concern", true],
      ["improvement", false],
    ]);
    expect(said("below")).toEqual([
      ["improvement", false],
      ["concern", true],
    ]);
    expect(said("outside")).toEqual([
      ["concern", true],
      ["concern", true],
    ]);
    expect(signalsOf([2.5, 2.5, 0], FULL, "above")).toEqual([
      { rule: "two-of-three", side: "high", points: [0, 1], bearing: "concern", warns: false },
    ]);
  });

  const values = fc.array(fc.integer({ min: -6, max: 6 }), { maxLength: 40 });

  test("they wander with the values, a·x + b, and mirror with them", () => {
    const moving = fc.tuple(fc.constantFrom(0.5, 1, 2, 8), fc.integer({ min: -64, max: 64 }));
    fc.assert(
      fc.property(values, moving, (series, [a, b]) => {
        const own = signalsOf(series, FULL, "above");
        const limits = { ...FULL, mean: b, lower: b - 3 * a, upper: b + 3 * a };
        const moved = series.map((value) => a * value + b);
        expect(signalsOf(moved, limits, "above")).toEqual(own);
        const mirrored = signalsOf(
          series.map((value) => -value),
          FULL,
          "below",
        );
        expect(mirrored).toEqual(
          own.map((signal) => ({ ...signal, side: signal.side === "high" ? "low" : "high" })),
        );
      }),
      seeded(300),
    );
  });

  test("what is said of a point never depends on later ones", () => {
    fc.assert(
      fc.property(values, values, (before, after) => {
        const all = signalsOf([...before, ...after], FULL, "above");
        const then = all.filter(({ points }) => points.at(-1)! < before.length);
        expect(then).toEqual(signalsOf(before, FULL, "above"));
      }),
      seeded(200),
    );
  });

  test("nothing is said of a series that never changes, whatever its value", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), (value) => {
        const series = Array.from({ length: 40 }, () => value);
        const limits = limitsOf(series.slice(0, 20));
        expect(limits.ok && signalsOf(series, limits.value, "outside")).toEqual([]);
      }),
      seeded(200),
    );
  });
});
