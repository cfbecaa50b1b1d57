import { expect, test } from "vitest";
import { aCalendar, at, spanText } from "../testing/factories.ts";
import { PERIOD_KINDS, type PeriodKind } from "./period.ts";
import { samePoint } from "./same-point.ts";
import { yearBefore } from "./year-before.ts";

const berlin = aCalendar();
const before = (kind: PeriodKind, now: string, calendar = berlin): string =>
  spanText(calendar, yearBefore(calendar, calendar.periodAt(kind, at(now))));

test.each([
  ["year", "2025-01-01T00:00:00+01:00/2026-01-01T00:00:00+01:00"],
  ["quarter", "2025-10-01T00:00:00+02:00/2026-01-01T00:00:00+01:00"],
  ["month", "2025-11-01T00:00:00+01:00/2025-12-01T00:00:00+01:00"],
  ["week", "2025-11-17T00:00:00+01:00/2025-11-24T00:00:00+01:00"],
  // Wednesday 18 November 2026, and the Wednesday 52 weeks before.
  ["day", "2025-11-19T00:00:00+01:00/2025-11-20T00:00:00+01:00"],
  ["hour", "2025-11-19T15:00:00+01:00/2025-11-19T16:00:00+01:00"],
] as const)(
  "[P3] a year before a %s is the same one of the calendar, or the same weekday",
  (kind, expected) => {
    expect(before(kind, "2026-11-18T15:20:30+01:00")).toBe(expected);
  },
);

test("[P3] a February of 29 days is compared with one of 28, and the same point is clipped to its end", () => {
  const now = at("2028-02-29T10:00:00+01:00");
  const period = berlin.periodAt("month", now);
  const earlier = yearBefore(berlin, period);
  expect(spanText(berlin, earlier)).toBe("2027-02-01T00:00:00+01:00/2027-03-01T00:00:00+01:00");
  expect(berlin.iso(samePoint(berlin, period, now, earlier))).toBe("2027-03-01T00:00:00+01:00");
  expect(berlin.iso(samePoint(berlin, period, at("2028-02-10T10:00:00+01:00"), earlier))).toBe(
    "2027-02-10T10:00:00+01:00",
  );
});

test("[P2] it follows the fiscal year", () => {
  const fiscal = aCalendar({ fiscalYearStart: 2 });
  expect(before("quarter", "2026-04-15T10:00:00+02:00", fiscal)).toBe(
    "2025-02-01T00:00:00+01:00/2025-05-01T00:00:00+02:00",
  );
});

test("[P1] it is a whole period of its kind, over the changes of the clock too", () => {
  for (const kind of PERIOD_KINDS) {
    for (const now of [
      "2026-03-29T03:30:00+02:00",
      "2026-10-25T02:30:00+01:00",
      "2026-03-28T02:30:00+01:00",
    ]) {
      const earlier = yearBefore(berlin, berlin.periodAt(kind, at(now)));
      expect(earlier).toEqual(berlin.periodAt(kind, earlier.start));
    }
  }
});
