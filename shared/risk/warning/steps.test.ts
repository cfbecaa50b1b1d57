import { expect, test } from "vitest";
import { aCalendar, at } from "../../testing/factories.ts";
import { workdayPoints } from "../../testing/workday-points.ts";
import { afterBusinessDays, businessDaysUntil } from "./business-days.ts";
import { stepsOf } from "./steps.ts";

// Good Friday and Easter Monday of 2026; Berlin's clocks go forward on 29 March.
const calendar = aCalendar({ holidays: ["2026-04-03", "2026-04-06"] });

test("[P2] business days leave out weekends and holidays; the one that is running counts", () => {
  const thursday = at("2026-04-02T00:00:00+02:00");
  expect(calendar.iso(afterBusinessDays(calendar, thursday, 1))).toBe("2026-04-03T00:00:00+02:00");
  expect(calendar.iso(afterBusinessDays(calendar, thursday, 2))).toBe("2026-04-08T00:00:00+02:00");
  expect(afterBusinessDays(calendar, thursday, 0)).toBe(thursday);
  expect(businessDaysUntil(calendar, thursday, at("2026-04-08T00:00:00+02:00"))).toBe(2);
  expect(businessDaysUntil(calendar, at("2026-04-03T00:00:00+02:00"), at("2026-04-07T00:00:00+02:00"))).toBe(
    0,
  );
  expect(businessDaysUntil(calendar, at("2026-03-27T15:00:00+01:00"), at("2026-03-30T16:00:00+02:00"))).toBe(
    2,
  );
});

test("points of business days alone go on by business day: a weekend is no step", () => {
  const points = workdayPoints(calendar, 7, (_, index) => index);
  const steps = stepsOf(points, calendar);
  expect(steps.samples).toEqual([0, 1, 2, 3, 4, 5, 6].map((step) => ({ step, value: step })));
  const days = steps.ahead(at("2026-01-20T00:00:00+01:00"));
  // The seventh is Tuesday 13 January.
  expect(days.map(({ start }) => calendar.iso(start).slice(8, 10))).toEqual(["14", "15", "16", "19"]);
});

test("a day without a value is a step all the same, and where Saturdays have values all days are steps", () => {
  const days = calendar.between("day", at("2026-01-09T00:00:00+01:00"), at("2026-01-14T00:00:00+01:00"));
  const valued = (indices: number[]) => indices.map((index) => ({ period: days[index]!, value: index }));
  const numbers = (indices: number[]) => stepsOf(valued(indices), calendar).samples.map(({ step }) => step);
  // Friday 9 January, Monday, Tuesday.
  expect(numbers([0, 4])).toEqual([0, 2]);
  expect(numbers([0, 1, 4])).toEqual([0, 1, 4]);
  expect(stepsOf([], calendar).ahead(days[4]!.end)).toEqual([]);
});
