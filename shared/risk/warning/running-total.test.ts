import { expect, test } from "vitest";
import { aCalendar } from "../../testing/factories.ts";
import { noise } from "../../testing/noise.ts";
import { workdayPoints } from "../../testing/workday-points.ts";
import { freezeBaseline } from "./baseline.ts";
import { firstBaseline } from "./first-baseline.ts";
import type { Point } from "./point.ts";
import { runningTotalOf } from "./running-total.ts";

const calendar = aCalendar();

/** What each day's amount makes of the month, or the week, so far. */
function toDate(kind: "week" | "month", days: readonly Point[]): Point[] {
  let total = 0;
  let since = 0;
  return days.map(({ period, value }) => {
    const { start } = calendar.periodAt(kind, period.start);
    total = start === since ? total + value : value;
    since = start;
    return { period, value: total };
  });
}

const next = noise(41);
const amounts = workdayPoints(calendar, 60, () => 50 + 5 * next());

test("a month to date, or a week to date, is told from amounts", () => {
  expect(runningTotalOf(toDate("month", amounts), calendar)).toBe("month");
  expect(runningTotalOf(toDate("week", amounts), calendar)).toBe("week");
  expect(runningTotalOf(amounts, calendar)).toBeUndefined();
});

test("days without an amount leave a total as it is, and it is one all the same", () => {
  const some = amounts.map(({ period, value }, index) => ({ period, value: index % 2 ? value : 0 }));
  expect(runningTotalOf(toDate("month", some), calendar)).toBe("month");
});

test("what only rises, what never changes and what is too short is none", () => {
  const rising = workdayPoints(calendar, 60, (_, index) => index);
  expect(runningTotalOf(rising, calendar)).toBeUndefined();
  expect(
    runningTotalOf(
      workdayPoints(calendar, 60, () => 7),
      calendar,
    ),
  ).toBeUndefined();
  // The last five days of January and the first five of February: one in 5! × 5! by chance, and seven of each.
  expect(runningTotalOf(toDate("month", amounts.slice(15, 25)), calendar)).toBeUndefined();
  expect(runningTotalOf(toDate("month", amounts.slice(13, 27)), calendar)).toBe("month");
  expect(runningTotalOf([], calendar)).toBeUndefined();
});

test("it has no baseline, and so no warning", () => {
  const points = toDate("month", amounts);
  expect(freezeBaseline(points, firstBaseline(points, calendar)!, calendar)).toEqual({
    ok: false,
    problem: "running-total",
  });
});
