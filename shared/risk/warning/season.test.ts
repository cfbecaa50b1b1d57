import { describe, expect, test } from "vitest";
import { aCalendar, at, aValue } from "../../testing/factories.ts";
import { noise } from "../../testing/noise.ts";
import { workdayPoints } from "../../testing/workday-points.ts";
import { groupsDiffer } from "./groups-differ.ts";
import { type Point, pointsOf } from "./point.ts";
import { learnSeason, seasonAt, withoutSeason } from "./season.ts";

const calendar = aCalendar({ holidays: ["2026-01-01", "2026-01-06"] });
const START = at("2026-01-05T00:00:00+01:00");

const workdays = (weeks: number, valueOf: (day: number, index: number) => number): Point[] =>
  workdayPoints(calendar, weeks * 5, valueOf);

const SHAPE = [0.8, 1, 1, 1, 1.2];

describe("the season of a week", () => {
  test("is the median multiple of the week's median for each weekday, with a mean of 1, on top of any trend", () => {
    const points = workdays(6, (day, index) => (SHAPE[day - 1] ?? 1) * (100 + 20 * Math.floor(index / 5)));
    const season = learnSeason(points, calendar);
    expect(season.kind === "weekdays" && [...season.index].map(([day, by]) => [day, by.toFixed(9)])).toEqual([
      [1, "0.800000000"],
      [2, "1.000000000"],
      [3, "1.000000000"],
      [4, "1.000000000"],
      [5, "1.200000000"],
    ]);
    const flat = withoutSeason(points, season, calendar).map(({ value }) => value.toFixed(6));
    expect(flat.slice(0, 6)).toEqual([...Array<string>(5).fill("100.000000"), "120.000000"]);
    expect(seasonAt(season, calendar.periodAt("day", at("2026-01-10T12:00:00+01:00")), calendar)).toBe(1);
  });

  test("one wild week does not move it", () => {
    const points = workdays(7, (day, index) => (SHAPE[day - 1] ?? 1) * (index === 11 ? 9000 : 100));
    const season = learnSeason(points, calendar);
    expect(season.kind === "weekdays" && season.index.get(5)?.toFixed(6)).toBe("1.200000");
  });

  test("is not known before six weeks, of other periods than days, and of values that are not above zero", () => {
    const shaped = (day: number) => SHAPE[day - 1] ?? 1;
    expect(learnSeason(workdays(6, shaped).slice(1), calendar)).toEqual({
      kind: "none",
      why: "fewer-than-6-weeks",
    });
    expect(learnSeason([], calendar)).toEqual({ kind: "none", why: "fewer-than-6-weeks" });
    expect(
      learnSeason(
        workdays(6, (day) => shaped(day) - 1),
        calendar,
      ),
    ).toEqual({
      kind: "none",
      why: "not-positive",
    });
    const week = { period: calendar.periodAt("week", START), value: 1 };
    expect(learnSeason([week], calendar)).toEqual({ kind: "none", why: "not-days" });
  });

  test("is not taken out where days are alike: by chance in 3 of a hundred series at most", () => {
    expect(
      learnSeason(
        workdays(8, () => 100),
        calendar,
      ),
    ).toEqual({ kind: "none", why: "days-alike" });
    const next = noise(7);
    const found = Array.from({ length: 400 }, () =>
      learnSeason(
        workdays(8, () => 100 + 5 * next()),
        calendar,
      ),
    );
    expect(found.filter(({ kind }) => kind === "weekdays").length).toBeLessThanOrEqual(12);
  });

  test("of a tenth is found in noise of a twentieth", () => {
    const next = noise(8);
    const found = Array.from({ length: 50 }, () =>
      learnSeason(
        workdays(8, (day) => 100 * (day === 5 ? 1.1 : 1) + 5 * next()),
        calendar,
      ),
    );
    expect(found.filter(({ kind }) => kind === "weekdays").length).toBeGreaterThanOrEqual(35);
  });
});

test("groups differ by Kruskal and Wallis: H is 7.2 for 1 2 3, 4 5 6, 7 8 9, less than 9.21", () => {
  // By hand: 12 / 90 × (36 + 225 + 576) / 3 − 30 = 7.2.
  expect(
    groupsDiffer([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]),
  ).toBe(false);
  // 12 / 156 × (100 + 676 + 1764) / 4 − 39 = 9.85.
  expect(
    groupsDiffer([
      [1, 2, 3, 4],
      [5, 6, 7, 8],
      [9, 10, 11, 12],
    ]),
  ).toBe(true);
  expect(
    groupsDiffer([
      [1, 1, 1, 1],
      [1, 1, 1, 1],
    ]),
  ).toBe(false);
  expect([groupsDiffer([]), groupsDiffer([[1, 2]])]).toEqual([false, false]);
});

test("[K8] points are periods that have ended and have a value; holidays and what is not comparable are none", () => {
  const days = calendar.between("day", START, calendar.startOfDate("2026-01-12"));
  const values = days.map((period, index) => ({
    period,
    outcome: index === 2 ? ({ kind: "waiting" } as const) : aValue(index),
  }));
  const notComparable = [{ start: days[3]!.start, end: days[3]!.end }];
  const points = pointsOf({ values, notComparable }, calendar, at("2026-01-11T23:59:59+01:00"));
  // Monday; Tuesday is Epiphany, Wednesday waits, Thursday is marked, Sunday still runs.
  expect(points.map(({ value }) => value)).toEqual([0, 4, 5]);
});
