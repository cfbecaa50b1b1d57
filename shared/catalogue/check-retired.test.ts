import { expect, test } from "vitest";
import { kpiSchema } from "../kpi/definition.ts";
import { aKpi } from "../testing/factories.ts";
import { checkRetired } from "./check-retired.ts";

const retired = (id: string, supersededBy?: string) =>
  aKpi({
    id,
    retired: { on: "2026-06-30", reason: "Nobody acts on it", ...(supersededBy && { supersededBy }) },
  });
const errors = (...kpis: ReturnType<typeof aKpi>[]): string[] =>
  checkRetired({ kpis }).map(({ path, detail }) => `${path.join(".")}: ${detail}`);

test("[O2] a KPI may retire without a successor, or with one, or with one that was retired as well", () => {
  expect(errors(retired("a"), retired("b", "c"), retired("c", "d"), aKpi({ id: "d" }))).toEqual([]);
});

test("[O2] a successor is another KPI of the catalogue", () => {
  expect(errors(retired("alpha", "betta"), aKpi({ id: "beta" }))).toEqual([
    "kpis.0.retired.supersededBy: there is no KPI 'betta'; did you mean 'beta'?",
  ]);
  expect(errors(retired("alpha", "alpha"))).toEqual([
    "kpis.0.retired.supersededBy: names the KPI itself: name the one that took its place, or leave it out",
  ]);
});

test("[O2] successors do not go in a circle; one that leads into a circle is not in it", () => {
  expect(errors(retired("a", "b"), retired("b", "a"), retired("c", "a"))).toEqual([
    "kpis.0.retired.supersededBy: leads back to itself: a → b → a; the last successor is not retired",
    "kpis.1.retired.supersededBy: leads back to itself: b → a → b; the last successor is not retired",
  ]);
});

test("[O2] retiring has a day that the calendar has, and a reason", () => {
  const read = (given: object) => kpiSchema.safeParse({ ...aKpi(), retired: given }).success;
  expect(read({ on: "2026-06-30", reason: "Done" })).toBe(true);
  expect([
    read({ on: "2026-06-31", reason: "Done" }),
    read({ on: "2026-06-30", reason: "" }),
    read({ on: "2026-06-30" }),
    read({ reason: "Done" }),
  ]).toEqual([false, false, false, false]);
});
