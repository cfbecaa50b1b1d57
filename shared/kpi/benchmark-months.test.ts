import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PeriodKind, Span } from "../calendar/period.ts";
import { aCalendar, at, aValue } from "../testing/factories.ts";
import { seeded } from "../testing/seeded.ts";
import { benchmarkMonths, trailingBenchmark } from "./benchmark.ts";
import { type PastValue, sortMonths } from "./benchmark-months.ts";

const calendar = aCalendar();
const months = benchmarkMonths(calendar, calendar.periodAt("month", at("2026-11-18T00:00:00Z")));
const dates = (from: string, to: string) => ({
  start: calendar.startOfDate(from),
  end: calendar.startOfDate(to),
  name: from,
});
const inside = (kind: PeriodKind) =>
  calendar
    .between(kind, months[0]!.start, months[11]!.end)
    .filter(({ start, end }) => start >= months[0]!.start && end <= months[11]!.end);
const valuesOf = (kind: PeriodKind, value: (index: number) => number | undefined): PastValue[] =>
  inside(kind).map((period, index) => {
    const number = value(index);
    return { period, outcome: number === undefined ? { kind: "waiting" } : aValue(number) };
  });
/** What became of each month, as text. */
const said = (
  kind: PeriodKind,
  marks: ReturnType<typeof dates>[],
  value: (index: number) => number | undefined,
) =>
  sortMonths(months, marks, valuesOf(kind, value)).uses.map((use) => {
    if (use.kind === "used") return use.mean;
    return use.kind === "not-comparable" ? use.range.name : use.kind;
  });

describe("[T5] the months of a benchmark", () => {
  test("are used, have no data, or touch a range that is not comparable, which is named", () => {
    const fair = dates("2026-01-31", "2026-02-02");
    expect(
      said("month", [fair, dates("2026-02-01", "2026-02-05")], (index) => (index < 6 ? index : undefined)),
    ).toEqual([0, 1, "2026-01-31", "2026-01-31", 4, 5, ...Array<string>(6).fill("no-data")]);
  });

  test("have the mean of their days", () => {
    const [november] = said("day", [], (index) => (index < 30 ? index : undefined));
    expect(november).toBe(14.5);
  });

  test("of quarters are left out with the quarter that touches another month which is not comparable", () => {
    // The twelve months before November end inside a quarter: December belongs to one that begins before them.
    const answer = said("quarter", [dates("2026-02-10", "2026-02-11")], (index) => index + 1);
    expect(answer).toEqual([
      "no-data",
      "no-data",
      "beside-not-comparable",
      "2026-02-10",
      "beside-not-comparable",
      2,
      2,
      2,
      3,
      3,
      3,
      "no-data",
    ]);
  });

  test("say the same as the benchmark: as many used and left out, whatever the kind of period", () => {
    const day = fc.integer({ min: -40, max: 420 });
    const mark = fc.tuple(day, fc.integer({ min: 1, max: 40 })).map(([from, length]): Span => ({
      start: at(new Date(Date.UTC(2025, 10, 1 + from)).toISOString()),
      end: at(new Date(Date.UTC(2025, 10, 1 + from + length)).toISOString()),
    }));
    const kinds = fc.constantFrom<PeriodKind>("day", "week", "month", "quarter");
    const numbers = fc.array(fc.option(fc.integer({ min: -99, max: 99 }), { nil: undefined }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(kinds, fc.array(mark, { maxLength: 3 }), numbers, (kind, marks, list) => {
        const values = valuesOf(kind, (index) => list[index % list.length]);
        const { uses } = sortMonths(months, marks, values);
        const count = (wanted: string) => uses.filter((use) => use.kind === wanted).length;
        const benchmark = trailingBenchmark(months, marks, values);
        expect([benchmark.months, benchmark.leftOut]).toEqual([count("used"), count("not-comparable")]);
        expect(benchmark.kind === "value").toBe(count("used") >= 3);
      }),
      seeded(200),
    );
  });
});
