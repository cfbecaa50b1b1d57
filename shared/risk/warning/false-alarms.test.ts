import { describe, expect, test } from "vitest";
import { noise, scatter } from "../../testing/noise.ts";
import { ewmaOf } from "./ewma.ts";
import { outsideLimits, sevenOnOneSide, sevenRisingOrFalling, type Signal, twoOfThree } from "./run-rules.ts";
import { limitsOf, type XmrLimits } from "./xmr.ts";

/** Mean 0 and standard deviation 1, known and not estimated: what the published run lengths are for. */
const KNOWN: XmrLimits = {
  ...{ mean: 0, lower: -3, upper: 3, sigma: 1, rangeLimit: 3.69 },
  ...{ points: 20, quality: "full" },
};
const POINTS = 200_000;
const IN_CONTROL = scatter(POINTS, 1);

/** Simulated within 20 % of theory. */
function expectNear(simulated: number, theory: number): void {
  expect(simulated / theory).toBeGreaterThan(0.8);
  expect(simulated / theory).toBeLessThan(1.2);
}

type Rule = (values: readonly number[], limits: XmrLimits) => Signal[];

/** The mean number of points to the first signal, over a series that is judged anew from each signal on. */
function runLength(rules: readonly Rule[], values = IN_CONTROL): number {
  let from = 0;
  let signals = 0;
  for (let look = 32; from + look <= values.length; look *= 2) {
    const part = values.slice(from, from + look);
    const first = Math.min(...rules.flatMap((rule) => rule(part, KNOWN)[0]?.points.at(-1) ?? []));
    if (first === Infinity) continue;
    from += first + 1;
    signals += 1;
    look = 16;
  }
  return from / signals;
}

/**
 * The mean number of points to a run of `run` points on one side or to one outside the limits: an absorbing Markov
 * chain of how long the present run is. E(j) = 1 + p·E(j + 1) + p·E(1), solved from the longest run downwards.
 */
function theoryOfRuns(run: number, outside: number): number {
  const p = (1 - outside) / 2;
  // Each E(j) is a + b·E(1).
  let [a, b] = [0, 0];
  for (let j = run - 1; j >= 1; j -= 1) [a, b] = [1 + p * a, p * b + p];
  return 1 + (2 * p * a) / (1 - b);
}
const OUTSIDE = 0.0026998;

describe("false alarms of a process in control, limits known", () => {
  test("the theory below is that of Champ & Woodall, Technometrics 29 (1987), table 1: 370.40 and 152.73", () => {
    expect(1 / OUTSIDE).toBeCloseTo(370.4, 1);
    expect(theoryOfRuns(8, OUTSIDE)).toBeCloseTo(152.73, 1);
    // W. Feller, "An Introduction to Probability Theory" I, XIII.7: 2^k − 1 throws to a run of k of either side.
    expect(theoryOfRuns(7, 0)).toBeCloseTo(127, 9);
  });

  test("rule 1: one in 370.4", () => expectNear(runLength([outsideLimits]), 370.4));

  test("rules 1 and 2: one in 225.44 (Champ & Woodall, C12)", () =>
    expectNear(runLength([outsideLimits, twoOfThree]), 225.44));

  test("rule 2 at any point: two or three of three beyond, the newest among them", () => {
    const beyond = 0.0227501;
    expectNear(twoOfThree(IN_CONTROL, KNOWN).length / POINTS, 2 * beyond * (1 - (1 - beyond) ** 2));
  });

  test("rule 3: one in 127", () => expectNear(runLength([sevenOnOneSide]), theoryOfRuns(7, 0)));

  test("rule 4 at any point: two of the 7! orders of seven points", () =>
    expectNear(sevenRisingOrFalling(IN_CONTROL).length / POINTS, 2 / 5040));

  test("rules 1 and 3, the two that warn: one in 95.7", () => {
    expect(theoryOfRuns(7, OUTSIDE)).toBeCloseTo(95.73, 1);
    expectNear(runLength([outsideLimits, sevenOnOneSide]), theoryOfRuns(7, OUTSIDE));
  });

  test("EWMA: one in 370 at λ 0.2, L 2.859, and in 500 at L 2.962 (Lucas & Saccucci 1990); 2.9 lies between", () => {
    const ewma =
      (width: number): Rule =>
      (values, limits) =>
        ewmaOf(values, limits, { width }).flatMap(({ drifted: side }, index): Signal[] =>
          side ? [{ rule: "outside-limits", side, points: [index] }] : [],
        );
    expectNear(runLength([ewma(2.859)]), 370);
    expectNear(runLength([ewma(2.962)]), 500);
    // The same chain of D. Brook & D. A. Evans, Biometrika 59 (1972), with 401 states, gives 416.5.
    expectNear(runLength([ewma(2.9)]), 416.5);
  });
});

describe("false alarms of a process in control, limits estimated", () => {
  /** The share of limits from so many points by which a rule speaks at the last of seven new points, for sets of rules. */
  function sharesOf(points: number, sets: readonly (readonly Rule[])[]): number[] {
    const next = noise(2);
    const trials = 40_000;
    const spoken = sets.map(() => 0);
    for (let trial = 0; trial < trials; trial += 1) {
      const limits = limitsOf(Array.from({ length: points }, next));
      if (!limits.ok) throw new Error(limits.problem);
      const values = Array.from({ length: 7 }, next);
      sets.forEach((rules, index) => {
        const speaks = rules.some((rule) => rule(values, limits.value).at(-1)?.points.at(-1) === 6);
        if (speaks) spoken[index] = (spoken[index] ?? 0) + 1;
      });
    }
    return spoken.map((count) => count / trials);
  }

  // The mean of m points is normal about the true one with variance 1 / m. Their mean moving range is like the standard
  // deviation of about 0.62 (m − 1) degrees of freedom [D. J. Wheeler, "Advanced Topics in Statistical Process Control"
  // (1995)], less 2.45 %: what leaving out ranges beyond 3.267 × their mean takes off the mean of a half-normal
  // distribution. The chances of the rules by given limits, integrated over both, are these; that limits from few points
  // cost false alarms is known since C. P. Quesenberry, Journal of Quality Technology 25 (1993) 237–247. By known limits
  // they are 0.0027, 0.0020, 0.0156 and 0.0183.
  test.each([
    [20, [0.01311, 0.01078, 0.02703, 0.03965]],
    [100, [0.00482, 0.00371, 0.01776, 0.02248]],
  ])(
    "limits from %i points: rules 1, 2, 3, and 1 with 3, speak at a share of %j of points",
    (points, theory) => {
      const sets = [[outsideLimits], [twoOfThree], [sevenOnOneSide], [outsideLimits, sevenOnOneSide]];
      sharesOf(points, sets).forEach((share, index) => expectNear(share, theory[index] ?? 0));
    },
  );
});

describe("power", () => {
  const shifted = (by: number, seed: number) => scatter(POINTS / 8, seed).map((value) => value + by);

  test("rule 1 sees a jump of 3 σ within 2 points on average, one of 1 σ within 43.9 (Champ & Woodall, C1)", () => {
    expectNear(runLength([outsideLimits], shifted(3, 3)), 2);
    expectNear(runLength([outsideLimits], shifted(1, 4)), 43.89);
  });

  test("EWMA sees 1 σ four times as early as rule 1, and rules 1 and 3 in between", () => {
    const ewma: Rule = (values, limits) =>
      ewmaOf(values, limits).flatMap(({ drifted: side }, index): Signal[] =>
        side ? [{ rule: "outside-limits", side, points: [index] }] : [],
      );
    const both = runLength([outsideLimits, sevenOnOneSide], shifted(1, 5));
    const drift = runLength([ewma], shifted(1, 5));
    expect(drift).toBeLessThan(43.89 / 4);
    expect(both).toBeGreaterThan(drift);
    expect(both).toBeLessThan(43.89 / 2);
  });
});
