import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { aCalendar, at, spanText } from "../testing/factories.ts";
import { HOUR_MS, type UnixMs, unixMs } from "../units/time.ts";
import { type Period, PERIOD_KINDS, type PeriodKind, type Span } from "./period.ts";
import type { Calendar } from "./periods.ts";

/** Zones with every oddity there is: half and quarter hours, midnights that do not exist, skipped days, two-hour jumps. */
const ZONES = [
  "UTC",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Africa/Johannesburg",
  "America/Anchorage",
  "America/Argentina/Buenos_Aires",
  "America/Asuncion",
  "America/Caracas",
  "America/Havana",
  "America/Los_Angeles",
  "America/New_York",
  "America/Nuuk",
  "America/Santiago",
  "America/Sao_Paulo",
  "America/St_Johns",
  "Antarctica/Troll",
  "Asia/Amman",
  "Asia/Beirut",
  "Asia/Gaza",
  "Asia/Kathmandu",
  "Asia/Kolkata",
  "Asia/Pyongyang",
  "Asia/Shanghai",
  "Asia/Tehran",
  "Asia/Tokyo",
  "Atlantic/Azores",
  "Australia/Lord_Howe",
  "Australia/Sydney",
  "Europe/Berlin",
  "Europe/Dublin",
  "Europe/Moscow",
  "Europe/Volgograd",
  "Pacific/Apia",
  "Pacific/Auckland",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
];
const FIRST = at("1990-01-01T00:00:00Z");
const LAST = at("2060-12-31T00:00:00Z");

/** Checks that the periods of `[from, to)` meet exactly and that all of each lies in it; returns how many there are. */
function expectTiles(calendar: Calendar, kind: PeriodKind, { start: from, end: to }: Span): number {
  let count = 0;
  let period = calendar.periodAt(kind, from);
  while (period.start < to) {
    expect(period.end, describeAt(calendar, period)).toBeGreaterThan(period.start);
    expect(calendar.periodAt(kind, unixMs(period.end - 1)), describeAt(calendar, period)).toEqual(period);
    const next = calendar.next(period);
    expect(next.start, describeAt(calendar, period)).toBe(period.end);
    period = next;
    count += 1;
  }
  return count;
}

const describeAt = (calendar: Calendar, period: Period): string =>
  `${period.kind} ${spanText(calendar, period)} in ${calendar.settings.timeZone}`;

/** The instants at which a zone's clocks jump: all until 1996, later every seventh. */
function transitionsOf(timeZone: string): UnixMs[] {
  const found: UnixMs[] = [];
  let clock = Temporal.Instant.fromEpochMilliseconds(FIRST).toZonedDateTimeISO(timeZone);
  for (let count = 0; ; count += 1) {
    const next = clock.getTimeZoneTransition("next");
    if (!next || next.epochMilliseconds > LAST) return found;
    if (next.year < 1996 || count % 7 === 0) found.push(unixMs(next.epochMilliseconds));
    clock = next;
  }
}

describe("[P1] periods of every kind tile exactly from 1990 to 2060", () => {
  test.each(ZONES)("months, quarters and years in %s", (timeZone) => {
    const calendar = aCalendar({ timeZone });
    const from = calendar.startOfDate("1990-01-01");
    const span = { start: from, end: calendar.startOfDate("2061-01-01") };
    const years = calendar.between("year", span.start, span.end);
    const ends = years.map(({ end }) => end);
    expect([years[0]?.start, ...ends]).toEqual([from, ...ends.slice(0, -1), span.end]);
    const quarters = calendar.between("quarter", span.start, span.end);
    const months = calendar.between("month", span.start, span.end);
    expect([years.length, quarters.length, months.length]).toEqual([71, 284, 852]);
    // Every quarter is made of three months, every year of four quarters, and nothing lies between two months.
    expect(quarters.map(({ start }) => start)).toEqual(
      months.filter((_, index) => index % 3 === 0).map(({ start }) => start),
    );
    expect(years.map(({ start }) => start)).toEqual(
      quarters.filter((_, index) => index % 4 === 0).map(({ start }) => start),
    );
    expect(months.slice(1).map(({ start }) => start)).toEqual(months.slice(0, -1).map(({ end }) => end));
  });

  test.each(ZONES)("every kind around the instants at which clocks jump in %s", (timeZone) => {
    const calendar = aCalendar({ timeZone });
    for (const jump of transitionsOf(timeZone)) {
      const day = calendar.dayAt(jump);
      const around = { start: unixMs(day.start - 1), end: unixMs(day.end + 1) };
      for (const kind of ["hour", "day"] as const) expectTiles(calendar, kind, around);
      for (const kind of ["week", "month", "quarter", "year"] as const) {
        const period = calendar.periodAt(kind, jump);
        const inside = [period.start, unixMs(jump - 1), jump, unixMs(period.end - 1)].filter(
          (instant) => instant >= period.start,
        );
        for (const instant of inside) expect(calendar.periodAt(kind, instant)).toEqual(period);
      }
    }
  });

  test.each(["Australia/Lord_Howe", "Pacific/Apia"])("all weeks in %s", (timeZone) => {
    const calendar = aCalendar({ timeZone });
    const span = { start: calendar.startOfDate("1990-01-01"), end: calendar.startOfDate("2061-01-01") };
    expect(expectTiles(calendar, "week", span)).toBe(3705);
  });

  test.each(["Africa/Cairo", "America/St_Johns"])("all days of five years in %s", (timeZone) => {
    const span = { start: at("2007-06-01T00:00:00Z"), end: at("2012-06-01T00:00:00Z") };
    expect(expectTiles(aCalendar({ timeZone }), "day", span)).toBe(1828);
  });

  test("a period's first and last millisecond lie in it, the millisecond before and the end do not", () => {
    const calendar = aCalendar();
    for (const kind of PERIOD_KINDS) {
      const period = calendar.periodAt(kind, at("2026-11-18T10:20:30.456Z"));
      const of = (instant: number) => calendar.periodAt(kind, unixMs(instant));
      expect([of(period.start), of(period.end - 1)]).toEqual([period, period]);
      expect([of(period.start - 1), of(period.end)]).toEqual([
        calendar.previous(period),
        calendar.next(period),
      ]);
    }
  });
});

describe("[P1] days are as long as the zone makes them", () => {
  const lengthOf = (timeZone: string, date: string): number => {
    const calendar = aCalendar({ timeZone });
    const day = calendar.dayAt(calendar.startOfDate(date));
    return (day.end - day.start) / HOUR_MS;
  };

  test.each([
    ["Europe/Berlin", "2026-03-29", 23],
    ["Europe/Berlin", "2026-10-25", 25],
    ["Europe/Berlin", "2026-11-18", 24],
    ["Australia/Lord_Howe", "2026-10-04", 23.5],
    ["Australia/Lord_Howe", "2026-04-05", 24.5],
    ["Antarctica/Troll", "2026-03-29", 22],
    ["Antarctica/Troll", "2026-10-25", 26],
    ["Asia/Kathmandu", "2026-10-25", 24],
    ["America/Sao_Paulo", "2018-11-04", 23],
    ["Asia/Beirut", "2026-03-29", 23],
    ["America/St_Johns", "2010-11-07", 25],
  ])("in %s the %s has %s hours", (timeZone, date, hours) => {
    expect(lengthOf(timeZone, date)).toBe(hours);
  });

  test("a day whose midnight does not exist begins at its first instant", () => {
    const saoPaulo = aCalendar({ timeZone: "America/Sao_Paulo" });
    expect(saoPaulo.iso(saoPaulo.startOfDate("2018-11-04"))).toBe("2018-11-04T01:00:00-02:00");
    const beirut = aCalendar({ timeZone: "Asia/Beirut" });
    expect(beirut.iso(beirut.startOfDate("2026-03-29"))).toBe("2026-03-29T01:00:00+03:00");
  });

  test("a day that a zone skipped does not exist: Apia went from the 29th to the 31st", () => {
    const apia = aCalendar({ timeZone: "Pacific/Apia" });
    const days = apia.between("day", apia.startOfDate("2011-12-28"), apia.startOfDate("2012-01-02"));
    expect(days.map((day) => spanText(apia, day))).toEqual([
      "2011-12-28T00:00:00-10:00/2011-12-29T00:00:00-10:00",
      "2011-12-29T00:00:00-10:00/2011-12-31T00:00:00+14:00",
      "2011-12-31T00:00:00+14:00/2012-01-01T00:00:00+14:00",
      "2012-01-01T00:00:00+14:00/2012-01-02T00:00:00+14:00",
    ]);
  });

  test("the repeated hour of a day of 25 hours is two hours", () => {
    const berlin = aCalendar();
    const hours = berlin.between("hour", at("2026-10-25T01:00:00+02:00"), at("2026-10-25T04:00:00+01:00"));
    expect(hours.map((hour) => spanText(berlin, hour))).toEqual([
      "2026-10-25T01:00:00+02:00/2026-10-25T02:00:00+02:00",
      "2026-10-25T02:00:00+02:00/2026-10-25T02:00:00+01:00",
      "2026-10-25T02:00:00+01:00/2026-10-25T03:00:00+01:00",
      "2026-10-25T03:00:00+01:00/2026-10-25T04:00:00+01:00",
    ]);
  });

  test("hours begin at full wall-clock hours in zones at +05:45", () => {
    const kathmandu = aCalendar({ timeZone: "Asia/Kathmandu" });
    expect(spanText(kathmandu, kathmandu.periodAt("hour", at("2026-11-18T10:20:00Z")))).toBe(
      "2026-11-18T16:00:00+05:45/2026-11-18T17:00:00+05:45",
    );
  });

  test("where the clock jumps by half an hour, the hour around it has 90 minutes", () => {
    const howe = aCalendar({ timeZone: "Australia/Lord_Howe" });
    expect(spanText(howe, howe.periodAt("hour", at("2026-04-05T01:45:00+10:30")))).toBe(
      "2026-04-05T01:00:00+11:00/2026-04-05T02:00:00+10:30",
    );
  });
});

describe("[P2] the organisation's settings say where periods begin", () => {
  const now = at("2026-11-18T10:00:00+01:00");
  const period = (kind: PeriodKind, settings: Parameters<typeof aCalendar>[0]): string => {
    const calendar = aCalendar({ timeZone: "UTC", ...settings });
    return spanText(calendar, calendar.periodAt(kind, now)).replaceAll("T00:00:00+00:00", "");
  };

  test.each([
    ["monday", "2026-11-16/2026-11-23"],
    ["wednesday", "2026-11-18/2026-11-25"],
    ["thursday", "2026-11-12/2026-11-19"],
    ["sunday", "2026-11-15/2026-11-22"],
  ] as const)("a week that starts on %s", (weekStart, span) => {
    expect(period("week", { weekStart })).toBe(span);
  });

  test.each([
    [1, "2026-01-01/2027-01-01", "2026-10-01/2027-01-01"],
    [4, "2026-04-01/2027-04-01", "2026-10-01/2027-01-01"],
    [11, "2026-11-01/2027-11-01", "2026-11-01/2027-02-01"],
    [12, "2025-12-01/2026-12-01", "2026-09-01/2026-12-01"],
  ])("a fiscal year that starts in month %s", (fiscalYearStart, year, quarter) => {
    expect([period("year", { fiscalYearStart }), period("quarter", { fiscalYearStart })]).toEqual([
      year,
      quarter,
    ]);
  });

  test("business days are the weekdays named, without the holidays", () => {
    const calendar = aCalendar({ timeZone: "UTC", businessDays: ["sun", "mon"], holidays: ["2026-11-16"] });
    const week = calendar.periodAt("week", now);
    const days = calendar.daysBetween(week.start, week.end);
    expect(days.map((day) => [day.date.toString(), calendar.isBusinessDay(day)])).toEqual([
      ["2026-11-16", false],
      ["2026-11-17", false],
      ["2026-11-18", false],
      ["2026-11-19", false],
      ["2026-11-20", false],
      ["2026-11-21", false],
      ["2026-11-22", true],
    ]);
  });
});

test("[P1] the periods of an empty span are none, those of a span are all that it touches", () => {
  const calendar = aCalendar();
  const noon = at("2026-11-18T12:00:00+01:00");
  expect(calendar.between("day", noon, noon)).toEqual([]);
  const until = at("2026-11-19T00:00:00.001+01:00");
  expect(calendar.between("day", noon, until).map((day) => spanText(calendar, day))).toEqual([
    "2026-11-18T00:00:00+01:00/2026-11-19T00:00:00+01:00",
    "2026-11-19T00:00:00+01:00/2026-11-20T00:00:00+01:00",
  ]);
});
