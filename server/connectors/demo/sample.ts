import type { Day } from "../../../shared/calendar/days.ts";
import type { Calendar } from "../../../shared/calendar/periods.ts";
import type { Span } from "../../../shared/calendar/period.ts";
import type { Observation } from "../../../shared/kpi/observation.ts";
import { DAY_MS, MINUTE_MS, type UnixMs, unixMs } from "../../../shared/units/time.ts";
import { levelAt, levelOf, luckOf, weightOf } from "./course.ts";
import { shareBy } from "./day-shape.ts";
import { bell, dieOf } from "./dice.ts";
import { happened, sizesBy, wholeOf } from "./events.ts";
import type { Cases, Flow, Level, Series } from "./series.ts";

/** A span inside one local day. */
export interface Piece extends Span {
  readonly day: Day;
}

/** Makes the fact of a piece of a day, or none where nothing happened in it. */
export type Sampler = (piece: Piece) => Observation | undefined;

const DAYS_PER_MONTH = 365.25 / 12;
const OPENING = 0.08;
const WORK = 0.3;

/**
 * The sampler of a series. What it makes of a day does not depend on how the day is cut: the pieces' facts add up to
 * the day's, because each is the difference of two running totals.
 */
export function createSampler(series: Series, calendar: Calendar): Sampler {
  switch (series.kind) {
    case "flow":
      return sampleFlow(series, calendar);
    case "cases":
      return sampleCases(series, calendar);
    case "level":
      return sampleLevel(series);
  }
}

const nameOf = ({ kpi, unit }: Series): string => `${kpi} ${unit}`;
const departmentOf = ({ kpi }: Series): string => kpi.split(".")[0] ?? kpi;
const faceOf = (day: Day): number => Math.round(day.start / DAY_MS);

/** The fact of a piece. Its instant is the piece's last one; its key is the piece's first, so that a longer piece from there corrects it. */
const factOf = (
  { kpi, unit }: Series,
  { start, end }: Piece,
  numbers: Partial<Observation>,
): Observation => ({
  kpi,
  unit,
  at: unixMs(end - 1),
  ...numbers,
  key: `${unit} ${new Date(start).toISOString()}`,
});

function sampleFlow(series: Flow, calendar: Calendar): Sampler {
  const name = nameOf(series);
  const { month, events, rest, opening = OPENING, work = WORK } = series;

  const plan = rememberDay((day) => {
    const amount =
      (levelOf(name, month, day) / DAYS_PER_MONTH) *
      weightOf(calendar, day, rest) *
      luckOf(departmentOf(series), calendar, day);
    const die = dieOf(`${name} ${faceOf(day)}`);
    const count = events ?? wholeOf(amount, die, -1);
    return { amount, die, count, sizes: remember(() => sizesBy(count, die)) };
  });

  return (piece) => {
    const { amount, die, count, sizes } = plan(piece.day);
    const done = (at: UnixMs): number => happened(count, shareBy({ opening, work }, piece.day, at), die);
    const [before, after] = [done(piece.start), done(piece.end)];
    if (before === after) return undefined;
    if (events === undefined) return factOf(series, piece, { value: after - before });
    const sumBy = (event: number): number => cents(amount * partBy(event, count, sizes));
    return factOf(series, piece, { value: cents(sumBy(after) - sumBy(before)) });
  };
}

function sampleCases(series: Cases, calendar: Calendar): Sampler {
  const name = nameOf(series);
  const { of, rate, perDay, rest, opening = OPENING } = series;

  const plan = rememberDay((day) => {
    const die = dieOf(`${name} ${faceOf(day)}`);
    const count = Math.max(1, wholeOf(perDay * weightOf(calendar, day, rest), die, -1));
    return { die, count, rate: levelOf(name, rate, day), sizes: remember(() => sizesBy(count, die)) };
  });

  return (piece) => {
    const { die, count, rate, sizes } = plan(piece.day);
    // One case at least is there when the day begins: the first minutes of a month have something to say, too.
    const shape = { opening: Math.max(opening, 1 / count), work: WORK };
    const done = (at: UnixMs): number => happened(count, shareBy(shape, piece.day, at), die);
    const [before, after] = [done(piece.start), done(piece.end)];
    if (before === after) return undefined;
    const result = (cases: number): number => {
      if (of === "size") return Math.round(count * rate * partBy(cases, count, sizes));
      // Good and bad cases alternate in the measure of the rate; where the day begins in that pattern is chance.
      return Math.floor(cases * Math.min(1, rate) + die(-2));
    };
    return factOf(series, piece, { numerator: result(after) - result(before), denominator: after - before });
  };
}

function sampleLevel(series: Level): Sampler {
  const name = nameOf(series);
  const { path, decimals, everyMinutes = 24 * 60 } = series;
  const die = dieOf(`${name} sample`);
  const step = everyMinutes * MINUTE_MS;

  return (piece) => {
    const { start } = piece.day;
    const latest = start + Math.floor((piece.end - 1 - start) / step) * step;
    if (latest < piece.start) return undefined;
    const noise = (path.noise ?? 0) * bell(die, Math.round(latest / MINUTE_MS));
    const value = levelAt(name, path, unixMs(latest)) * (1 + noise);
    return factOf(series, piece, { at: unixMs(latest), value: Number(value.toFixed(decimals)) });
  };
}

/** The share of the whole that so many events make; only a day that is cut needs to know each event's size. */
const partBy = (events: number, count: number, sizes: () => readonly number[]): number =>
  events === 0 ? 0 : events === count ? 1 : (sizes()[events] ?? 1);

const cents = (amount: number): number => Math.round(amount * 100) / 100;

function remember<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Remembers what it made of the last day: pieces come in order. */
function rememberDay<T>(make: (day: Day) => T): (day: Day) => T {
  let last: { readonly start: UnixMs; readonly value: T } | undefined;
  return (day) => {
    if (last?.start !== day.start) last = { start: day.start, value: make(day) };
    return last.value;
  };
}
