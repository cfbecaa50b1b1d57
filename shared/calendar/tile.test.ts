import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AGGREGATE_NAMES, aggregateNamed, type Summary } from "../kpi/aggregates/aggregates.ts";
import type { Fact } from "../kpi/aggregates/aggregate.ts";
import { aCalendar, aFact, at, spanText } from "../testing/factories.ts";
import { seeded } from "../testing/seeded.ts";
import { HOUR_MS, unixMs } from "../units/time.ts";
import type { Span } from "./period.ts";
import type { Calendar } from "./periods.ts";
import { GRAINS, tile } from "./tile.ts";

const berlin = aCalendar();
const howe = aCalendar({ timeZone: "Australia/Lord_Howe" });

const pieces = (calendar: Calendar, from: string, to: string): string[] =>
  tile(calendar, { start: at(from), end: at(to) }).map(
    ({ grain, ...span }) => `${grain} ${spanText(calendar, span)}`,
  );

describe("tiles are the largest that fit", () => {
  test("a whole year is one run of months", () => {
    expect(pieces(berlin, "2026-01-01T00:00:00+01:00", "2027-01-01T00:00:00+01:00")).toEqual([
      "month 2026-01-01T00:00:00+01:00/2027-01-01T00:00:00+01:00",
    ]);
  });

  test("a ragged span begins and ends in facts, hours and days", () => {
    expect(pieces(berlin, "2026-10-30T22:59:59+01:00", "2026-12-02T03:00:00.001+01:00")).toEqual([
      "raw 2026-10-30T22:59:59+01:00/2026-10-30T23:00:00+01:00",
      "hour 2026-10-30T23:00:00+01:00/2026-10-31T00:00:00+01:00",
      "day 2026-10-31T00:00:00+01:00/2026-11-01T00:00:00+01:00",
      "month 2026-11-01T00:00:00+01:00/2026-12-01T00:00:00+01:00",
      "day 2026-12-01T00:00:00+01:00/2026-12-02T00:00:00+01:00",
      "hour 2026-12-02T00:00:00+01:00/2026-12-02T03:00:00+01:00",
      "raw 2026-12-02T03:00:00+01:00/2026-12-02T03:00:00.001+01:00",
    ]);
  });

  test("a span inside an hour is facts only, an empty one nothing", () => {
    expect(pieces(berlin, "2026-11-18T10:10:00Z", "2026-11-18T10:20:00Z")).toEqual([
      "raw 2026-11-18T11:10:00+01:00/2026-11-18T11:20:00+01:00",
    ]);
    expect(pieces(berlin, "2026-11-18T10:10:00Z", "2026-11-18T10:10:00Z")).toEqual([]);
  });
});

/** Spans of up to ten weeks around the days on which the clocks of Berlin and Lord Howe jump. */
const spans: fc.Arbitrary<{ calendar: Calendar; span: Span }> = fc
  .record({
    calendar: fc.constantFrom(berlin, howe),
    from: fc.constantFrom("2026-03-28T22:00:00Z", "2026-10-03T14:00:00Z", "2026-10-24T20:00:00Z").map(at),
    // Mostly ragged, often exactly at an hour.
    before: fc.oneof(
      fc.nat(40 * 24 * HOUR_MS),
      fc.nat(40 * 24).map((hours) => hours * HOUR_MS),
    ),
    after: fc.oneof(
      fc.nat(40 * 24 * HOUR_MS),
      fc.nat(40 * 24).map((hours) => hours * HOUR_MS),
    ),
  })
  .map(({ calendar, from, before, after }) => ({
    calendar,
    span: { start: unixMs(from - before), end: unixMs(from + after) },
  }));

test("[K4] the pieces of a span meet exactly and each is made of whole buckets", () => {
  fc.assert(
    fc.property(spans, ({ calendar, span }) => {
      const found = tile(calendar, span);
      expect([...found.map(({ start }) => start), span.end]).toEqual([
        span.start,
        ...found.map(({ end }) => end),
      ]);
      for (const { grain, start, end } of found) {
        if (grain === "raw") continue;
        expect(calendar.periodAt(grain, start).start).toBe(start);
        expect(calendar.periodAt(grain, unixMs(end - 1)).end).toBe(end);
      }
    }),
    seeded(100, [[{ calendar: berlin, span: { start: unixMs(0), end: unixMs(0) } }]]),
  );
});

test("[K4] joining the summaries of a span's pieces gives the fold over all of its facts", () => {
  const moments = fc.array(
    fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.integer()),
    {
      maxLength: 40,
      size: "max",
    },
  );
  fc.assert(
    fc.property(spans, moments, fc.constantFrom(...AGGREGATE_NAMES), ({ calendar, span }, list, name) => {
      const aggregate = aggregateNamed(name);
      const facts = list.map(([share, value], index) =>
        aFact({
          at: unixMs(Math.floor(span.start - HOUR_MS + share * (span.end - span.start + 2 * HOUR_MS))),
          order: index,
          value,
          numerator: value,
          denominator: 1,
        }),
      );
      const fold = (some: readonly Fact[]): Summary =>
        some.reduce((summary, fact) => aggregate.add(summary, fact), aggregate.zero);
      const within = ({ start, end }: Span) => facts.filter((fact) => fact.at >= start && fact.at < end);
      const buckets = GRAINS.map((grain) => [grain, bucketsOf(calendar, grain, facts, fold)] as const);
      const joined = tile(calendar, span).reduce((summary, { grain, ...piece }) => {
        if (grain === "raw") return aggregate.join(summary, fold(within(piece)));
        const own = new Map(buckets).get(grain) ?? new Map<number, Summary>();
        return [...own]
          .filter(([start]) => start >= piece.start && start < piece.end)
          .reduce((sum, [, bucket]) => aggregate.join(sum, bucket), summary);
      }, aggregate.zero);
      expect(joined).toEqual(fold(within(span)));
    }),
    seeded(150),
  );
});

/** The summary of every bucket of a grain, as a store keeps them. */
function bucketsOf(
  calendar: Calendar,
  grain: (typeof GRAINS)[number],
  facts: readonly Fact[],
  fold: (facts: readonly Fact[]) => Summary,
): Map<number, Summary> {
  const groups = new Map<number, Fact[]>();
  for (const fact of facts) {
    const { start } = calendar.periodAt(grain, fact.at);
    groups.set(start, [...(groups.get(start) ?? []), fact]);
  }
  return new Map([...groups].map(([start, group]) => [start, fold(group)]));
}
