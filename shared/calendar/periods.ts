import { Temporal } from "temporal-polyfill";
import { type UnixMs, unixMs } from "../units/time.ts";
import { createDays, type Day } from "./days.ts";
import type { Period, PeriodKind } from "./period.ts";
import { type CalendarSettings, isoWeekday, WEEKDAYS } from "./settings.ts";

/** The organisation's calendar: the one place that knows when a period begins and ends (P1, P2). */
export interface Calendar {
  readonly settings: CalendarSettings;
  /** The period of that kind which contains the instant. */
  periodAt(kind: PeriodKind, at: UnixMs): Period;
  next(period: Period): Period;
  previous(period: Period): Period;
  /** The periods of that kind that overlap `[from, to)`, in order. */
  between(kind: PeriodKind, from: UnixMs, to: UnixMs): Period[];
  /** The local days of `[from, to)`, in order. */
  daysBetween(from: UnixMs, to: UnixMs): Day[];
  dayAt(at: UnixMs): Day;
  isBusinessDay(day: Day): boolean;
  /** First instant of a local date such as 2026-01-31. */
  startOfDate(date: string): UnixMs;
  /** ISO 8601 with the zone's offset at that instant. */
  iso(at: UnixMs): string;
}

// Days, periods and instants that are kept once computed: some years of each, at about a hundred bytes.
const MOST_REMEMBERED = 20_000;

/** Builds the calendar of an organisation. Pure but for memory of what it has computed. */
export function createCalendar(settings: CalendarSettings): Calendar {
  const days = createDays(settings.timeZone);
  const memory = new Map<string, Period>();
  const byDay = new Map<string, Period>();
  const written = new Map<UnixMs, string>();
  const starts = new Map<string, UnixMs>();
  const holidays = new Set(settings.holidays);
  const business = new Set(settings.businessDays.map((day) => WEEKDAYS.indexOf(day) + 1));

  function spanOf(kind: PeriodKind, first: Temporal.PlainDate): Period {
    const key = `${kind} ${first.toString()}`;
    const known = memory.get(key);
    if (known) return known;
    const last = first.add(LENGTH[kind]);
    const period = { kind, start: days.dayOf(first).start, end: days.dayOf(last).start };
    if (memory.size > MOST_REMEMBERED) memory.clear();
    memory.set(key, period);
    return period;
  }

  /** The period around a day; remembered by day, because finding its first date costs more than all the rest. */
  function aroundDay(kind: Exclude<PeriodKind, "hour">, day: Day): Period {
    const key = `${kind} ${day.start}`;
    const known = byDay.get(key);
    if (known) return known;
    const period = spanOf(kind, firstDate(kind, day.date, settings));
    if (byDay.size > MOST_REMEMBERED) byDay.clear();
    byDay.set(key, period);
    return period;
  }

  function iso(at: UnixMs): string {
    const known = written.get(at);
    if (known !== undefined) return known;
    const text = days.zoned(at).toString({ timeZoneName: "never" });
    if (written.size > MOST_REMEMBERED) written.clear();
    written.set(at, text);
    return text;
  }

  function startOfDate(date: string): UnixMs {
    const known = starts.get(date);
    if (known !== undefined) return known;
    const start = days.dayOf(Temporal.PlainDate.from(date)).start;
    if (starts.size > MOST_REMEMBERED) starts.clear();
    starts.set(date, start);
    return start;
  }

  function periodAt(kind: PeriodKind, at: UnixMs): Period {
    const day = days.dayAt(at);
    if (kind === "day") return { kind, start: day.start, end: day.end };
    if (kind !== "hour") return aroundDay(kind, day);
    const index = day.hours.findLastIndex((hour) => hour <= at);
    return { kind, start: day.hours[index] ?? day.start, end: day.hours[index + 1] ?? day.end };
  }

  const next = (period: Period): Period => periodAt(period.kind, period.end);

  function between(kind: PeriodKind, from: UnixMs, to: UnixMs): Period[] {
    const periods: Period[] = [];
    if (from >= to) return periods;
    for (let period = periodAt(kind, from); period.start < to; period = next(period)) periods.push(period);
    return periods;
  }

  function daysBetween(from: UnixMs, to: UnixMs): Day[] {
    const found: Day[] = [];
    for (let at = from; at < to;) {
      const day = days.dayAt(at);
      found.push(day);
      at = day.end;
    }
    return found;
  }

  return {
    settings,
    periodAt,
    next,
    previous: (period) => periodAt(period.kind, unixMs(period.start - 1)),
    between,
    daysBetween,
    dayAt: (at) => days.dayAt(at),
    isBusinessDay: (day) => business.has(day.date.dayOfWeek) && !holidays.has(day.date.toString()),
    startOfDate,
    iso,
  };
}

const LENGTH = {
  day: { days: 1 },
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
  hour: {},
} as const satisfies Record<PeriodKind, object>;

function firstDate(
  kind: PeriodKind,
  date: Temporal.PlainDate,
  settings: CalendarSettings,
): Temporal.PlainDate {
  if (kind === "week")
    return date.subtract({ days: (date.dayOfWeek - isoWeekday(settings.weekStart) + 7) % 7 });
  const monthsIntoYear = (date.month - settings.fiscalYearStart + 12) % 12;
  const months = kind === "quarter" ? monthsIntoYear % 3 : kind === "year" ? monthsIntoYear : 0;
  return date.with({ day: 1 }).subtract({ months });
}
