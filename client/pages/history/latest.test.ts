import { expect, test } from "vitest";
import type { Reading } from "../../../shared/kpi/reading.ts";
import type { Series } from "../../../shared/protocol/history-views.ts";
import { withLatest } from "./latest.ts";

const series: Series = {
  kpi: "sales.revenue",
  unit: "sales",
  grain: "month",
  points: [
    { start: "2026-10-01T00:00:00+02:00", end: "2026-11-01T00:00:00+01:00", state: "value", value: 5 },
    { start: "2026-11-01T00:00:00+01:00", end: "2026-12-01T00:00:00+01:00", state: "waiting", target: 9 },
  ],
};
const reading: Reading = {
  kpi: "sales.revenue",
  unit: "sales",
  // The same instant in another zone's words is the same period.
  period: { kind: "month", start: "2026-10-31T23:00:00Z", end: "2026-11-30T23:00:00Z" },
  rev: 2,
  state: "value",
  value: 7,
  status: "met",
};

test("a history ends with the number that the headline shows", () => {
  expect(withLatest(series, reading)[1]).toEqual({ ...series.points[1], state: "value", value: 7 });
});

test("a reading that does not belong at the end changes nothing", () => {
  const week: Reading = { ...reading, period: { ...reading.period, kind: "week" } };
  const before: Reading = { ...reading, period: { ...reading.period, start: "2026-10-01T00:00:00+02:00" } };
  const team: Reading = { ...reading, unit: "sales/emea" };
  for (const other of [week, before, team, undefined]) expect(withLatest(series, other)).toBe(series.points);
});
