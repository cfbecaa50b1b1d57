import { describe, expect, test } from "vitest";
import { aCalendar, aKpi, at } from "../testing/factories.ts";
import { DAY_MS, HOUR_MS } from "../units/time.ts";
import type { Kpi } from "./definition.ts";
import { dueAfter, freshnessAt, freshnessLimits } from "./freshness.ts";

const berlin = aCalendar();
function limits(kpi: Partial<Kpi>, fact: string, calendar = berlin): [late: string, stale: string] {
  const { lateAfter, staleAfter } = freshnessLimits(calendar, aKpi(kpi), at(fact));
  return [calendar.iso(lateAfter), calendar.iso(staleAfter)];
}

describe("[F1] a KPI is due after what it says", () => {
  test.each([
    [{ expectedEvery: "1h" }, HOUR_MS],
    [{ expectedEvery: "1h", grace: "30m" }, 1.5 * HOUR_MS],
    [{ grace: "1h", period: "day" }, 25 * HOUR_MS],
    [{ period: "hour" }, HOUR_MS],
    [{ period: "week" }, 7 * DAY_MS],
    [{ period: "month" }, 31 * DAY_MS],
    [{ period: "quarter" }, 92 * DAY_MS],
    [{ period: "year" }, 366 * DAY_MS],
  ] as const)("%j", (kpi, ms) => {
    expect(dueAfter(aKpi(kpi))).toBe(ms);
  });
});

describe("[F1] live, late, stale", () => {
  test("late when it is past due, stale at three times that", () => {
    expect(limits({ expectedEvery: "1h", grace: "30m" }, "2026-11-18T10:00:00+01:00")).toEqual([
      "2026-11-18T11:30:00+01:00",
      "2026-11-18T14:30:00+01:00",
    ]);
  });

  test("both limits are still on the better side", () => {
    const between = freshnessLimits(berlin, aKpi({ expectedEvery: "1h" }), at("2026-11-18T10:00:00Z"));
    const ages = ["10:00:00.000", "11:00:00.000", "11:00:00.001", "13:00:00.000", "13:00:00.001"];
    expect(ages.map((time) => freshnessAt(between, at(`2026-11-18T${time}Z`)))).toEqual([
      "live",
      "live",
      "late",
      "late",
      "stale",
    ]);
  });
});

describe("[F1] a weekday KPI is not late on Sunday", () => {
  const weekday = { expectedEvery: "1d", calendar: "business-days" } as const;

  test("after Friday's fact it is due on Monday at the same time", () => {
    expect(limits(weekday, "2026-11-20T17:00:00+01:00")).toEqual([
      "2026-11-23T17:00:00+01:00",
      "2026-11-25T17:00:00+01:00",
    ]);
  });

  test("a fact of Sunday is as if it came on Monday morning", () => {
    expect(limits(weekday, "2026-11-22T15:00:00+01:00")[0]).toBe("2026-11-24T00:00:00+01:00");
  });

  test("holidays do not count either", () => {
    const calendar = aCalendar({ holidays: ["2026-12-25"] });
    expect(limits(weekday, "2026-12-24T12:00:00+01:00", calendar)[0]).toBe("2026-12-28T12:00:00+01:00");
  });

  test("without a business calendar Sunday is a day like others", () => {
    expect(limits({ expectedEvery: "1d" }, "2026-11-20T17:00:00+01:00")[0]).toBe("2026-11-21T17:00:00+01:00");
  });

  test("a calendar of holidays only still gives an answer", () => {
    const never = aCalendar({ timeZone: "UTC", businessDays: ["mon"], holidays: everyMonday(2026, 2038) });
    expect(Date.parse(limits(weekday, "2026-01-01T00:00:00Z", never)[0])).toBeGreaterThan(
      at("2036-01-01T00:00:00Z"),
    );
  });
});

function everyMonday(from: number, to: number): string[] {
  const dates: string[] = [];
  for (let day = Date.UTC(from, 0, 5); day < Date.UTC(to, 0, 1); day += 7 * DAY_MS) {
    dates.push(new Date(day).toISOString().slice(0, 10));
  }
  return dates;
}
