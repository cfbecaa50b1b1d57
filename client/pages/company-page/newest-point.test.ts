import { expect, test } from "vitest";
import type { PeriodKind } from "../../../shared/calendar/period.ts";
import type { Reading } from "../../../shared/kpi/reading.ts";
import { withNewest } from "./newest-point.ts";

const reading = (
  value: number,
  kind: PeriodKind = "month",
  start = "2026-11-01T00:00:00+01:00",
): Reading => ({
  kpi: "a",
  unit: "b",
  period: { kind, start, end: "2026-12-01T00:00:00+01:00" },
  rev: 1,
  state: "value",
  value,
  status: "no-target",
});

test("what is pushed moves the end of the line", () => {
  expect(withNewest({ reading: reading(3), points: [1, null, 3] }, reading(4))).toEqual([1, null, 4]);
});

test("the same number leaves the same line, so that nobody draws it again", () => {
  const points = [1, 2, 3];
  expect(withNewest({ reading: reading(3), points }, reading(3))).toBe(points);
});

test("a line of months ends with a month, not with a quarter's number", () => {
  const points = [1, 2, 3];
  expect(withNewest({ reading: reading(6, "quarter"), points }, reading(7, "quarter"))).toBe(points);
});

test("the number of the next period does not replace the one before", () => {
  const points = [1, 2, 3];
  const next = reading(0, "month", "2026-12-01T00:00:00+01:00");
  expect(withNewest({ reading: reading(3), points }, next)).toBe(points);
});

test("[K8] a reading without a number changes nothing", () => {
  const points = [1, 2, 3];
  const waiting: Reading = { kpi: "a", unit: "b", period: reading(1).period, rev: 2, state: "waiting" };
  expect(withNewest({ reading: reading(3), points }, waiting)).toBe(points);
});
