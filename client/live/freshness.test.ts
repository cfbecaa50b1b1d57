import { expect, test } from "vitest";
import type { Reading } from "../../shared/kpi/reading.ts";
import { unixMs } from "../../shared/units/time.ts";
import { seenFreshness } from "./freshness.ts";

const reading: Reading = {
  kpi: "sales.revenue",
  unit: "sales",
  period: { kind: "month", start: "2026-11-01T00:00:00+01:00", end: "2026-12-01T00:00:00+01:00" },
  rev: 1,
  at: "2026-11-21T10:00:00+01:00",
  freshness: "live",
  lateAfter: "2026-11-21T11:00:00+01:00",
  staleAfter: "2026-11-21T13:00:00+01:00",
  state: "value",
  value: 1,
  status: "met",
};
const at = (time: string) => unixMs(Date.parse(`2026-11-21T${time}+01:00`));

test("[F1] a number grows late and stale while nobody says anything about it", () => {
  const seen = ["10:30:00", "11:00:00", "11:00:01", "13:00:00", "13:00:01"].map((time) =>
    seenFreshness(reading, at(time), false),
  );
  expect(seen).toEqual(["live", "live", "late", "late", "stale"]);
});

test("[F2] on a screen that is offline every number is offline, however new it was", () => {
  expect(seenFreshness(reading, at("10:30:00"), true)).toBe("offline");
});

test("a reading that never had a fact is not old", () => {
  const { kpi, unit, period, rev } = reading;
  expect(seenFreshness({ kpi, unit, period, rev, state: "waiting" }, at("13:00:01"), false)).toBe("live");
});
