import { expect, test } from "vitest";
import { unixMs } from "../../../shared/units/time.ts";
import { company } from "./model/company.ts";
import { createSampler, type Piece } from "./sample.ts";
import { demoCalendar } from "./testing/read-company.ts";

const DAYS = ["2026-11-20", "2026-11-22", "2027-03-28", "2026-10-25"];

/** A day cut at some instants that no other part of the simulation uses. */
function piecesOf(date: string, parts: number): Piece[] {
  const day = demoCalendar.dayAt(demoCalendar.startOfDate(date));
  const cuts = Array.from({ length: parts }, (_, index) => (index / parts) ** 1.3 * (day.end - day.start));
  return cuts.map((start, index) => ({
    day,
    start: unixMs(day.start + Math.floor(start)),
    end: unixMs(index + 1 < parts ? day.start + Math.floor(cuts[index + 1] ?? 0) : day.end),
  }));
}

test.each(DAYS)("the parts of %s add up to the day, however it is cut", (date) => {
  for (const series of company.filter(({ kind }) => kind !== "level")) {
    const sampler = createSampler(series, demoCalendar);
    const sum = (parts: number) =>
      piecesOf(date, parts)
        .flatMap((piece) => sampler(piece) ?? [])
        .reduce(
          (total, fact) => ({
            first: total.first + Math.round((fact.value ?? fact.numerator ?? 0) * 100),
            second: total.second + (fact.denominator ?? 0),
          }),
          { first: 0, second: 0 },
        );
    const whole = sum(1);
    expect(sum(7), series.kpi).toEqual(whole);
    expect(sum(1000), series.kpi).toEqual(whole);
  }
});

test("amounts and counts never go backwards", () => {
  for (const series of company.filter(({ kind }) => kind === "flow")) {
    const sampler = createSampler(series, demoCalendar);
    const facts = piecesOf("2026-11-20", 500).flatMap((piece) => sampler(piece) ?? []);
    expect(
      facts.filter(({ value = 0 }) => value < 0),
      series.kpi,
    ).toEqual([]);
  }
});
