import { expect, test } from "vitest";
import { aCalendar, aKpi, at, aValue } from "../testing/factories.ts";
import { benchmarkMonths } from "./benchmark.ts";
import type { MonthUse } from "./benchmark-months.ts";
import type { Kpi } from "./definition.ts";
import { realismOf } from "./realism.ts";
import type { Level } from "./target-plan.ts";

const calendar = aCalendar();
const twelve = benchmarkMonths(calendar, calendar.periodAt("month", at("2026-11-18T00:00:00Z")));
const monthsOf = (...means: (number | undefined)[]): MonthUse[] =>
  means.map((mean, index) => {
    const month = twelve[index]!;
    return mean === undefined ? { month, kind: "no-data" } : { month, kind: "used", mean };
  });

const far = (target: Level | undefined, means: (number | undefined)[], kpi: Partial<Kpi> = {}) =>
  realismOf(aKpi(kpi), { target, months: monthsOf(...means), past: [] });
const low = (values: (number | undefined)[], target: Level | "none" = 100, kpi: Partial<Kpi> = {}) =>
  realismOf(aKpi(kpi), {
    target: undefined,
    months: [],
    past: values.map((value) => ({
      outcome: value === undefined ? { kind: "waiting" } : aValue(value),
      target: target === "none" ? undefined : target,
    })),
  });

test("[T6] a target of more than twice the benchmark's best month is too far; of exactly twice it is not", () => {
  expect(far(240, [80, 100, undefined, 90])).toEqual([
    { kind: "too-far", times: 2.4, best: 100, target: 240 },
  ]);
  expect(far(200, [80, 100, 90])).toEqual([]);
});

test("[T6] where lower is better, the best month is the lowest, and less than half of it is too far", () => {
  expect(far(10, [30, 25, 40], { direction: "lower" })).toEqual([
    { kind: "too-far", times: 2.5, best: 25, target: 10 },
  ]);
  expect(far(12.5, [30, 25, 40], { direction: "lower" })).toEqual([]);
});

test("[T6] without a month that is used, a best month above zero or a single number, nothing is too far", () => {
  expect([
    far(240, []),
    far(240, [undefined]),
    far(240, [-5, 0]),
    far(undefined, [1]),
    far([200, 300], [1], { direction: "range" }),
    far(0, [5], { direction: "lower" }),
  ]).toEqual(Array(6).fill([]));
});

test("[T6] a target that was met in each of the last six periods is set too low; one miss, or one gap, is enough", () => {
  expect(low([100, 120, 101, 100, 300, 100])).toEqual([{ kind: "set-too-low", periods: 6 }]);
  expect([
    low([100, 120, 99, 100, 300, 100]),
    low([100, 120, undefined, 100, 300, 100]),
    low([100, 120, 101, 100, 300]),
    low([]),
    low([100, 120, 101, 100, 300, 100], "none"),
  ]).toEqual(Array(5).fill([]));
});

test("[T6, S2] what is met follows the KPI's direction, its bands and its range", () => {
  const six = (value: number) => Array<number>(6).fill(value);
  expect(low(six(90), 100, { direction: "lower" }).length).toBe(1);
  expect(low(six(110), 100, { direction: "lower" }).length).toBe(0);
  expect(low(six(90), 100, { bands: { atRisk: 0.5, onTrack: 0.7, met: 0.9 } }).length).toBe(1);
  expect(low(six(15), [10, 20], { direction: "range" }).length).toBe(1);
});
