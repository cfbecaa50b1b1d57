import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Kpi } from "../kpi/definition.ts";
import { freshnessAt, freshnessLimits } from "../kpi/freshness.ts";
import { aCalendar, aKpi, at } from "../testing/factories.ts";
import { seeded } from "../testing/seeded.ts";
import { MINUTE_MS, unixMs } from "../units/time.ts";
import { evidenceAt } from "./evidence.ts";

const berlin = aCalendar();
const seen = (kpi: Partial<Kpi>, fact: string, now: string, error?: string) =>
  evidenceAt(berlin, aKpi(kpi), { newest: at(fact), now: at(now), error });

const HOURLY = { expectedEvery: "1h", grace: "15m" } as const;
const WEEKDAYS = { expectedEvery: "1d", calendar: "business-days" } as const;

describe("[F1] evidence", () => {
  test("is fresh until it is due, stale until three times that, and counts what is missed after it", () => {
    const after = (time: string) => seen(HOURLY, "2026-11-18T10:00:00Z", `2026-11-18T${time}Z`);
    expect(["11:15:00.000", "11:15:00.001", "13:45:00.000", "13:45:00.001"].map(after)).toEqual([
      { kind: "fresh", missed: 0 },
      { kind: "stale", missed: 0 },
      { kind: "stale", missed: 0 },
      { kind: "no-data", missed: 1 },
    ]);
    expect(["14:44:59.999", "14:45:00.000", "15:45:00.000"].map((time) => after(time).missed)).toEqual([
      1, 2, 3,
    ]);
  });

  test("of a weekday KPI stands still at the weekend", () => {
    const friday = "2026-11-20T17:00:00+01:00";
    expect(seen(WEEKDAYS, friday, "2026-11-22T23:00:00+01:00")).toEqual({ kind: "fresh", missed: 0 });
    expect(seen(WEEKDAYS, friday, "2026-11-24T12:00:00+01:00")).toEqual({ kind: "stale", missed: 0 });
    // Three business days after it is Wednesday at 17:00; from Friday at that time on two more are missed.
    expect(seen(WEEKDAYS, friday, "2026-11-27T16:59:00+01:00")).toEqual({ kind: "no-data", missed: 2 });
    expect(seen(WEEKDAYS, friday, "2026-11-29T12:00:00+01:00")).toEqual({ kind: "no-data", missed: 3 });
  });

  test("is gone after ten times its due time, but not within a week", () => {
    expect(seen(HOURLY, "2026-11-01T00:00:00Z", "2026-11-08T00:00:00Z").kind).toBe("no-data");
    expect(seen(HOURLY, "2026-11-01T00:00:00Z", "2026-11-08T00:00:01Z").kind).toBe("gone");
    expect(seen({ expectedEvery: "2d" }, "2026-11-01T00:00:00Z", "2026-11-21T00:00:00Z").kind).toBe(
      "no-data",
    );
    expect(seen({ expectedEvery: "2d" }, "2026-11-01T00:00:00Z", "2026-11-21T00:00:01Z").kind).toBe("gone");
  });

  test("[F3] says that the source fails, whatever it had given before", () => {
    const failing = (now: string) => seen(HOURLY, "2026-11-18T10:00:00Z", now, "connection refused");
    expect(failing("2026-11-18T10:30:00Z")).toEqual({
      kind: "fresh",
      missed: 0,
      error: "connection refused",
    });
    expect(failing("2026-11-18T14:00:00Z")).toEqual({
      kind: "no-data",
      missed: 1,
      error: "connection refused",
    });
  });

  test("is what the wall says of the number: live, late and stale", () => {
    const kinds = fc.constantFrom("every-day" as const, "business-days" as const);
    const start = at("2026-03-27T12:00:00Z");
    fc.assert(
      fc.property(kinds, fc.nat(7 * 24 * 60), (calendar, minutes) => {
        const kpi = aKpi({ expectedEvery: "8h", grace: "30m", calendar });
        const now = unixMs(start + minutes * MINUTE_MS);
        const said = freshnessAt(freshnessLimits(berlin, kpi, start), now);
        const { kind } = evidenceAt(berlin, kpi, { newest: start, now });
        expect(kind).toBe({ live: "fresh", late: "stale", stale: "no-data" }[said]);
      }),
      seeded(200),
    );
  });
});
