import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aKpi, anObjective, aReading } from "../testing/factories.ts";
import { tidySum } from "../units/tidy.ts";
import { seeded } from "../testing/seeded.ts";
import { objectiveReadings, readObjective } from "./objective.ts";
import { objectiveSchema } from "./objective-definition.ts";

const measure = (results: readonly { start: number; goal: number; value?: number }[]) =>
  readObjective(
    anObjective({ keyResults: results.map(({ start, goal }) => ({ kpi: "sales.revenue", start, goal })) }),
    results.map(({ value }) => (value === undefined ? aReading() : aReading({ value }))),
  );
const share = (value: number) => ({ kind: "share", share: value });

describe("[O1] progress", () => {
  test.each([
    [100, 200, 150, 0.5],
    [100, 200, 100, 0],
    [100, 200, 200, 1],
    [100, 200, 90, 0],
    [100, 200, 500, 1],
    [4, 3, 3.25, 0.75],
    [4, 3, 5, 0],
    [0.28, 0.33, 0.3, 0.4],
    [-10, 10, 0, 0.5],
  ])("from %s to %s a value of %s is %s", (start, goal, value, expected) => {
    expect(measure([{ start, goal, value }])).toEqual({
      progress: share(expected),
      keyResults: [share(expected)],
      notCounted: 0,
    });
  });

  const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  const result = fc
    .record({ start: number, goal: number, value: fc.option(number, { nil: undefined }) })
    .filter(({ start, goal }) => tidySum(goal, -start) !== 0)
    .map(({ value, ...way }) => (value === undefined ? way : { ...way, value }));
  const results = fc.array(result, { minLength: 1, maxLength: 6 });

  test("is never below 0 or above 100 %, and an objective's is the mean of those that have a value", () => {
    fc.assert(
      fc.property(results, (given) => {
        const { progress, keyResults, notCounted } = measure(given);
        const shares = keyResults.flatMap((one) => (one.kind === "share" ? [one.share] : []));
        expect(shares.every((one) => one >= 0 && one <= 1)).toBe(true);
        expect(notCounted).toBe(given.filter((one) => !("value" in one)).length);
        if (shares.length === 0) expect(progress).toEqual({ kind: "none" });
        else {
          const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length;
          expect(progress.kind === "share" && progress.share).toBeCloseTo(mean, 12);
        }
      }),
      seeded(500),
    );
  });

  test("does not depend on the order of key results, to the last digit", () => {
    const shuffled = results.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        expect(measure(other).progress).toEqual(measure(given).progress);
      }),
      seeded(300),
    );
  });

  test("moves with the value towards the goal, whichever side of the start that lies on", () => {
    fc.assert(
      fc.property(result, fc.double({ min: 0, max: 1, noNaN: true }), ({ start, goal }, part) => {
        const at = (way: number): number => {
          const [only] = measure([{ start, goal, value: start + (goal - start) * way }]).keyResults;
          return only?.kind === "share" ? only.share : -1;
        };
        expect(at(part / 2)).toBeLessThanOrEqual(at(part) + 1e-9);
      }),
      seeded(300),
    );
  });

  test("[K8] a key result without a value is not counted, and said not to be; without any there is no progress", () => {
    expect(
      measure([
        { start: 0, goal: 10, value: 4 },
        { start: 0, goal: 10 },
      ]),
    ).toEqual({
      progress: share(0.4),
      keyResults: [share(0.4), { kind: "none" }],
      notCounted: 1,
    });
    expect(measure([{ start: 0, goal: 10 }])).toEqual({
      progress: { kind: "none" },
      keyResults: [{ kind: "none" }],
      notCounted: 1,
    });
  });
});

test("a key result reads its KPI's own unit and period, unless it names others", () => {
  const objective = anObjective({
    keyResults: [
      { kpi: "sales.revenue", start: 0, goal: 1 },
      { kpi: "sales.revenue", unit: "sales/emea", period: "quarter", start: 0, goal: 1 },
    ],
  });
  expect(objectiveReadings(objective, [aKpi()])).toEqual([
    { kpi: "sales.revenue", unit: "sales", period: "month" },
    { kpi: "sales.revenue", unit: "sales/emea", period: "quarter" },
  ]);
});

test("milestones have a day, and are done or not, or done on a day; an objective does not end before it begins", () => {
  const reasons = (more: object): string[] =>
    objectiveSchema
      .safeParse({ id: "a", name: "A", keyResults: [{ kpi: "a", start: 5, goal: 4 }], ...more })
      .error?.issues.map(({ path, message }) => [path.join("."), message].join(": ")) ?? [];
  const milestone = (more: object) => ({ milestones: [{ name: "A pilot", due: "2026-06-30", ...more }] });
  for (const done of [undefined, false, true, "2026-06-28"]) expect(reasons(milestone({ done }))).toEqual([]);
  expect(reasons(milestone({ done: "soon" }))).toEqual([
    "milestones.0.done: true, false or the day on which it was done, such as 2026-11-21",
  ]);
  expect(reasons(milestone({ due: "2026-06-31" }))).toEqual([
    "milestones.0.due: a date that the calendar has, such as 2026-11-21",
  ]);
  expect(
    reasons({ milestones: Array.from({ length: 21 }, () => ({ name: "A", due: "2026-06-30" })) }),
  ).toEqual(["milestones: at most 20 milestones"]);
  expect(reasons({ from: "2026-01-01", until: "2026-01-01" })).toEqual([]);
  expect(reasons({ from: "2026-01-02", until: "2026-01-01" })).toEqual([
    "until: a last day that does not lie before the first",
  ]);
});

test("[O1] an objective without key results, or with one that begins at its goal, is refused with the reason", () => {
  const reasons = (keyResults: unknown): string[] =>
    objectiveSchema
      .safeParse({ id: "a", name: "A", keyResults })
      .error?.issues.map(({ path, message }) => [path.join("."), message].join(": ")) ?? [];
  expect(reasons([])).toEqual(["keyResults: at least one key result"]);
  expect(reasons([{ kpi: "a", start: 5, goal: 5 }])).toEqual([
    "keyResults.0.goal: a goal that is not the start: there would be no way between them to measure",
  ]);
  expect(reasons([{ kpi: "a", start: 0.3, goal: 0.1 + 0.2 }])).toHaveLength(1);
  expect(reasons([{ kpi: "a", start: 5, goal: 4 }])).toEqual([]);
});
