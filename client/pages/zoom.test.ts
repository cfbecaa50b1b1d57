import fc from "fast-check";
import { expect, test } from "vitest";
import { createCalendar } from "../../shared/calendar/periods.ts";
import { seeded } from "../../shared/testing/seeded.ts";
import { DAY_MS, unixMs } from "../../shared/units/time.ts";
import { ACME } from "../testing/acme.ts";
import { SERIES_GRAINS } from "./ranges.ts";
import { grainFor, grainsFitting, grainsOf, snap, zoomed } from "./zoom.ts";

const calendar = createCalendar(ACME);
const at = (iso: string) => unixMs(Date.parse(iso));
const limit = at("2026-11-21T16:59:00+01:00");
const days = (count: number, end = limit) => ({ start: unixMs(end - count * DAY_MS), end });

test("a KPI has the grains in which its facts say something", () => {
  const grains = (expectedEvery?: string) => grainsOf(expectedEvery === undefined ? {} : { expectedEvery });
  expect([grains(), grains("15m"), grains("1d"), grains("1w"), grains("30d")]).toEqual([
    ["hour", "day", "week", "month"],
    ["hour", "day", "week", "month"],
    ["day", "week", "month"],
    ["week", "month"],
    ["month"],
  ]);
});

test("the grain follows from the span: hours, days, weeks, months, as far as the KPI has them", () => {
  expect([3, 4, 124, 125, 550, 551].map((count) => grainFor(days(count), SERIES_GRAINS))).toEqual([
    "hour",
    "day",
    "day",
    "week",
    "week",
    "month",
  ]);
  expect(grainFor(days(2), ["week", "month"])).toBe("week");
});

test("a grain is offered where it gives neither a handful of points nor thousands", () => {
  expect(grainsFitting(days(10), SERIES_GRAINS)).toEqual(["hour", "day"]);
  expect(grainsFitting(days(400), SERIES_GRAINS)).toEqual(["day", "week", "month"]);
});

test("[P1] a span is widened to whole periods, and ends with the one that runs", () => {
  const span = snap(
    calendar,
    "day",
    { start: at("2026-10-24T15:00:00+02:00"), end: at("2027-01-01T00:00:00Z") },
    limit,
  );
  expect([calendar.iso(span.start), calendar.iso(span.end)]).toEqual([
    "2026-10-24T00:00:00+02:00",
    "2026-11-22T00:00:00+01:00",
  ]);
});

test("each step has its way: the middle half, twice as much, half a span to a side", () => {
  const span = { start: unixMs(limit - 40 * DAY_MS), end: unixMs(limit - 20 * DAY_MS) };
  const told = (step: Parameters<typeof zoomed>[0], of = span) => {
    const next = zoomed(step, of, limit, SERIES_GRAINS);
    return next && [(next.start - limit) / DAY_MS, (next.end - limit) / DAY_MS];
  };
  expect([told("in"), told("out"), told("earlier"), told("later")]).toEqual([
    [-35, -25],
    [-50, -10],
    [-50, -30],
    [-30, -10],
  ]);
  expect(told("out", days(20))).toEqual([-40, 0]);
  expect(told("later", days(20))).toBeUndefined();
  expect(told("in", days(0.25))).toBeUndefined();
  expect(told("out", days(3700))).toBeUndefined();
});

test("no step goes beyond the present, whatever is shown", () => {
  const span = fc
    .tuple(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 0, max: 3000 }))
    .map(([length, back]) => days(length, unixMs(limit - back * DAY_MS)));
  fc.assert(
    fc.property(fc.constantFrom("in", "out", "earlier", "later"), span, (step, from) => {
      const next = zoomed(step, from, limit, SERIES_GRAINS);
      if (!next) return;
      expect(next.end).toBeLessThanOrEqual(limit);
      expect(next.start).toBeLessThan(next.end);
    }),
    seeded(300),
  );
});
