import { expect, test } from "vitest";
import type { Decision } from "../kpi/review/decision.ts";
import { reviewSchema } from "../kpi/review/review.ts";
import { aReview } from "../testing/a-review.ts";
import { aCatalogue, aKpi } from "../testing/factories.ts";
import { checkReview } from "./check-review.ts";
import { createModel } from "./model.ts";

const kpi = aKpi({ target: { plan: [{ from: "2026-01-01", value: 500 }] } });
const old = aKpi({
  id: "old",
  retired: { on: "2026-01-01", reason: "Done", supersededBy: "sales.revenue" },
});
const model = createModel(aCatalogue({ kpis: [kpi, old] }));
const errors = (overrides: Parameters<typeof aReview>[0]): string[] =>
  checkReview(model, kpi, aReview(overrides), "2026-11-20").map(
    ({ path, detail }) => `${path.join(".")}: ${detail}`,
  );
const deciding = (decision: Decision) => errors({ decision });
const text = "So it was said";

test("[O2] a review is of today or before, of the KPI or of a unit below it", () => {
  expect(errors({ on: "2026-11-20", unit: "sales/emea" })).toEqual([]);
  expect(errors({ on: "2026-11-21" })).toEqual(["on: lies after today, 2026-11-20"]);
  expect(errors({ unit: "sales/emae" })).toEqual([
    "unit: there is no unit 'sales/emae'; did you mean 'sales/emea'?",
  ]);
  expect(errors({ unit: "support" })).toEqual([
    "unit: 'support' does not belong to sales, whose KPI this is",
  ]);
});

test("[O2] a decision that the catalogue would take is right", () => {
  expect(deciding({ kind: "change-target", text, from: "2027-01-01", value: 600 })).toEqual([]);
  expect(deciding({ kind: "change-tier", text, tier: 2 })).toEqual([]);
  expect(deciding({ kind: "change-definition", text, parts: { owner: "Bea" } })).toEqual([]);
  expect(deciding({ kind: "retire", text, on: "2026-12-31" })).toEqual([]);
});

test("[O2] one that it would refuse is told with the catalogue's own words", () => {
  expect(deciding({ kind: "change-target", text, from: "2027-01-01", value: [5, 6] })).toEqual([
    "decision.target.plan.1.value: direction higher asks for a single number",
  ]);
  expect(deciding({ kind: "retire", text, on: "2026-12-31", supersededBy: "old" })).toEqual([
    "decision.retired.supersededBy: leads back to itself: sales.revenue → old → sales.revenue; the last successor is not retired",
  ]);
});

test("[O2] one that changes nothing is told as well", () => {
  const nothing = ["decision: changes nothing: the definition says that already"];
  expect(deciding({ kind: "change-tier", text, tier: 1 })).toEqual(nothing);
  expect(deciding({ kind: "change-target", text, from: "2026-01-01", value: 500 })).toEqual(nothing);
  expect(deciding({ kind: "change-definition", text, parts: { name: "Sales revenue" } })).toEqual(nothing);
});

test("[O2] every SMARTER question has an answer, and a decision its words", () => {
  const read = (overrides: object) => reviewSchema.safeParse({ ...aReview(), ...overrides }).success;
  expect(read({})).toBe(true);
  for (const question of ["specific", "measurable", "attainable", "relevant", "timeBound"])
    expect(read({ [question]: undefined }), question).toBe(false);
  expect(
    [{ evaluate: "  " }, { reEvaluate: "" }, { decision: { kind: "keep", text: " " } }].map(read),
  ).toEqual([false, false, false]);
  expect(read({ decision: { kind: "change-definition", text, parts: {} } })).toBe(false);
});
