import { expect, test } from "vitest";
import { aKpi } from "../testing/factories.ts";
import { changeFrom, judgeChange } from "./comparison.ts";
import type { Measure } from "./definition.ts";

const change = (before: number, now: number, kind: Measure["kind"] = "number") =>
  changeFrom(aKpi({ measure: { kind } }), before, now);

test("[P4] a change is an absolute and a relative figure", () => {
  expect([change(80, 100), change(100, 80), change(100, 100)]).toEqual([
    { absolute: 20, relative: 0.25 },
    { absolute: -20, relative: -0.2 },
    { absolute: 0, relative: 0 },
  ]);
});

test("[P4] from below zero upwards is a rise", () => {
  expect(change(-50, 25)).toEqual({ absolute: 75, relative: 1.5 });
});

test("[P4] a percent measure changes by percentage points only", () => {
  expect(change(0.3, 0.42, "percent")).toEqual({ absolute: 0.12 });
});

test("[P4] a zero base has no relative change", () => {
  expect(change(0, 5)).toEqual({ absolute: 5 });
});

test("[P4] the absolute change is exact where the numbers are", () => {
  expect([
    change(0.1, 0.3).absolute,
    change(100, 100.1).absolute,
    change(1e12, 1e12 + 0.01).absolute,
  ]).toEqual([0.2, 0.1, 0.01]);
});

test("[P4] good or bad follows the KPI's direction; a range knows neither", () => {
  const judged = (absolute: number) =>
    (["higher", "lower", "range"] as const).map((direction) => judgeChange({ direction }, { absolute }));
  expect([judged(1), judged(-1), judged(0)]).toEqual([
    ["better", "worse", "same"],
    ["worse", "better", "same"],
    ["same", "same", "same"],
  ]);
});
