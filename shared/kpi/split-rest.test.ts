import fc from "fast-check";
import { expect, test } from "vitest";
import type { PeriodKind } from "../calendar/period.ts";
import { aCalendar, at } from "../testing/factories.ts";
import { seeded } from "../testing/seeded.ts";
import { addDecimals, DECIMAL_ZERO, fromDecimal, toDecimal } from "../units/decimal.ts";
import { unixMs } from "../units/time.ts";
import { splitRest } from "./split-rest.ts";

const berlin = aCalendar();
const partsOf = (kind: PeriodKind, grain: PeriodKind, iso: string) => {
  const { start, end } = berlin.periodAt(kind, at(iso));
  return berlin.between(grain, start, end);
};
const rest = (more: Partial<Parameters<typeof splitRest>[2]>) => ({
  toGo: 100,
  pace: "business-days" as const,
  quantum: 1,
  now: at("2026-11-18T12:00:00+01:00"),
  ...more,
});

test("[T2, T4] the rest of a week is shared by its business days, today by the half of it that is left", () => {
  const week = partsOf("week", "day", "2026-11-18T12:00:00+01:00");
  expect(splitRest(berlin, week, rest({}))).toEqual([0, 0, 20, 40, 40, 0, 0]);
  expect(splitRest(berlin, week, rest({ pace: "time", toGo: 90 }))).toEqual([0, 0, 10, 20, 20, 20, 20]);
});

test("[T2, T4] the rest of a year by the business days left in its months", () => {
  const parts = splitRest(berlin, partsOf("year", "month", "2026-11-18T12:00:00+01:00"), rest({ toGo: 63 }));
  // Eight and a half are left in November, 23 in December: 2 of each.
  expect(parts).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 46]);
});

test("[T3] with no business day left it falls back to time, and with no time left there is nothing to share", () => {
  const week = partsOf("week", "day", "2026-11-18T12:00:00+01:00");
  expect(splitRest(berlin, week, rest({ now: at("2026-11-21T00:00:00+01:00") }))).toEqual([
    0, 0, 0, 0, 0, 50, 50,
  ]);
  expect(splitRest(berlin, week, rest({ now: at("2026-11-23T00:00:00+01:00") }))).toBeUndefined();
});

test("[P1] hours of a day that has 23 of them", () => {
  const hours = partsOf("day", "hour", "2026-03-29T12:00:00+02:00");
  const parts = splitRest(berlin, hours, rest({ toGo: 12, now: at("2026-03-29T12:00:00+02:00") }));
  expect(parts).toEqual([...Array.from({ length: 11 }, () => 0), ...Array.from({ length: 12 }, () => 1)]);
});

test("[T2] the parts sum to the whole exactly, and nothing is asked of what is over", () => {
  const kinds = fc.constantFrom<readonly [PeriodKind, PeriodKind]>(
    ["year", "month"],
    ["quarter", "day"],
    ["month", "day"],
    ["week", "day"],
    ["day", "hour"],
  );
  fc.assert(
    fc.property(
      kinds,
      fc.integer({ min: at("2024-01-01T00:00:00Z"), max: at("2028-01-01T00:00:00Z") }),
      fc.integer({ min: 1, max: 1e11 }),
      fc.constantFrom("business-days", "time"),
      fc.constantFrom(1, 0.01),
      ([kind, grain], instant, cents, pace, quantum) => {
        const now = unixMs(instant);
        const { start, end } = berlin.periodAt(kind, now);
        const periods = berlin.between(grain, start, end);
        const toGo = cents / 100;
        const parts = splitRest(berlin, periods, { toGo, pace, quantum, now }) ?? [];
        expect(parts).toHaveLength(periods.length);
        expect(fromDecimal(parts.map(toDecimal).reduce(addDecimals, DECIMAL_ZERO))).toBe(toGo);
        parts.forEach((part, index) => {
          expect(part).toBeGreaterThanOrEqual(0);
          if ((periods[index]?.end ?? 0) <= now) expect(part).toBe(0);
        });
      },
    ),
    seeded(300),
  );
});
