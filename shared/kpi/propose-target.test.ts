import fc from "fast-check";
import { expect, test } from "vitest";
import { aCalendar, aKpi, at, aValue } from "../testing/factories.ts";
import { seeded } from "../testing/seeded.ts";
import { benchmarkMonths, trailingBenchmark } from "./benchmark.ts";
import { sortMonths } from "./benchmark-months.ts";
import type { Kpi } from "./definition.ts";
import { proposeTarget } from "./propose-target.ts";
import { realismOf } from "./realism.ts";

const calendar = aCalendar();
const twelve = benchmarkMonths(calendar, calendar.periodAt("month", at("2026-11-18T00:00:00Z")));

/** The past of a KPI that had one value in each of the last months. */
function pastOf(values: readonly number[]) {
  const past = values.map((value, index) => ({ period: twelve[index]!, outcome: aValue(value) }));
  return {
    benchmark: trailingBenchmark(twelve, [], past),
    months: sortMonths(twelve, [], past).uses,
    outcomes: past.slice(-6).map(({ outcome }) => outcome),
  };
}
const propose = (values: readonly number[], kpi: Partial<Kpi> = {}) =>
  proposeTarget(aKpi(kpi), pastOf(values));

test("[T6] the target lies halfway from the benchmark to the best month, with no more digits than that takes", () => {
  expect(propose([70, 90, 110, 90])).toEqual({
    kind: "value",
    value: 100,
    by: "halfway",
    benchmark: 90,
    best: 110,
  });
  expect(propose([612_345, 700_001, 811_111])).toMatchObject({ value: 760_000, by: "halfway" });
});

test("[T6] where lower is better it lies below the benchmark, towards the lowest month", () => {
  expect(propose([60, 40, 50], { direction: "lower" })).toEqual({
    kind: "value",
    value: 45,
    by: "halfway",
    benchmark: 50,
    best: 40,
  });
});

test("[T6] halfway that was met in each of the last six periods would be too low: the best month is proposed", () => {
  expect(propose([10, 10, 10, 10, 10, 10, 100, 101, 100, 100, 100, 102])).toMatchObject({
    value: 102,
    by: "best-month",
  });
});

test("[T5][T6][S1] nothing is proposed where the past does not say enough, and the reason is told", () => {
  expect([
    propose([70, 90]),
    propose([]),
    propose([70, 90, 110], { direction: "range" }),
    propose([90, 90, 90, 90]),
    propose([-30, -20, -10]),
  ]).toEqual(
    ["fewer-than-3-months", "fewer-than-3-months", "range", "no-better-month", "best-not-positive"].map(
      (reason) => ({ kind: "none", reason }),
    ),
  );
});

test("[T6] whatever the past was, what is proposed lies between benchmark and best month and is never too far", () => {
  const value = fc.double({ min: 0.001, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 3, maxLength: 12 }),
      fc.constantFrom("higher" as const, "lower" as const),
      (values, direction) => {
        const kpi = aKpi({ direction });
        const past = pastOf(values);
        const proposal = proposeTarget(kpi, past);
        if (proposal.kind === "none") {
          expect(proposal.reason).toBe("no-better-month");
          return;
        }
        const { value: target, benchmark, best } = proposal;
        expect(target).toBeGreaterThanOrEqual(Math.min(benchmark, best));
        expect(target).toBeLessThanOrEqual(Math.max(benchmark, best));
        expect(realismOf(kpi, { target, months: past.months, past: [] })).toEqual([]);
      },
    ),
    seeded(300),
  );
});
