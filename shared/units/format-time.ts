import { DAY_MS, type UnixMs } from "./time.ts";
import { WEEKDAY_NAMES, type WeekdayName } from "./weekday.ts";

/** A span of time with the kind of calendar period that it is; instants as they travel (ISO 8601). */
export interface ShownPeriod {
  readonly kind: "hour" | "day" | "week" | "month" | "quarter" | "year";
  readonly start: string;
  readonly end: string;
}

/** Turns instants into text for one locale and one time zone: the organisation's, never the viewer's (P1). */
export interface TimeFormat {
  /** "16:59". */
  clock(at: UnixMs): string;
  /** "Sat 21 Nov". */
  day(at: UnixMs): string;
  /** "21 Nov 2026". */
  date(at: UnixMs): string;
  /** When a number was last true, as short as it is clear: "16:59" today, "21 Nov, 16:59" this week, "21 Nov 2026". */
  asOf(at: UnixMs, now: UnixMs): string;
  /** When something happened, as people say it: "today 16:59", "Tue" this week, "9 Nov", "9 Nov 2025". */
  recent(at: UnixMs, now: UnixMs): string;
  /** The name of a period: "16:00", "Sat 21 Nov", "16–22 Nov", "November 2026", "Oct–Dec 2026", "2026". */
  period(period: ShownPeriod): string;
  /** The same for an axis: "16:00", "21 Nov", "16 Nov", "Nov", "Oct 26", "2026". */
  tick(period: Pick<ShownPeriod, "kind" | "start">): string;
  /** The weekday of an instant: its name, "Sat", and its place in the organisation's week, 0 … 6 (P2). */
  weekday(at: UnixMs): { readonly name: string; readonly place: number };
}

/** The format of a locale such as "en-GB" for the clock and the week of an organisation. */
export function createTimeFormat(
  locale: string,
  timeZone: string,
  weekStart: WeekdayName = "monday",
): TimeFormat {
  const make = (options: Intl.DateTimeFormatOptions, language = locale): ((at: number) => string) => {
    let format: Intl.DateTimeFormat | undefined;
    return (at) => (format ??= new Intl.DateTimeFormat(language, { timeZone, ...options })).format(at);
  };
  // hour12 false gives "24:00" at midnight in some engines; hourCycle does not.
  const clock = make({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const weekday = make({ weekday: "short", day: "numeric", month: "short" });
  const weekdayOnly = make({ weekday: "short" });
  const date = make({ day: "numeric", month: "short" });
  const fullDate = make({ day: "numeric", month: "short", year: "numeric" });
  const month = make({ month: "short" });
  const fullMonth = make({ month: "long", year: "numeric" });
  const monthYear = make({ month: "short", year: "2-digit" });
  const year = make({ year: "numeric" });
  const dayName = make({ weekday: "short" });
  const inEnglish = make({ weekday: "long" }, "en");
  const weekdayAt = (at: number): number =>
    WEEKDAY_NAMES.findIndex((name) => name === inEnglish(at).toLowerCase());
  const dayKey = make({ year: "numeric", month: "2-digit", day: "2-digit" });

  const lastDay = (period: ShownPeriod): number => Date.parse(period.end) - 1;

  return {
    clock,
    day: (at) => weekday(at).replace(",", ""),
    date: fullDate,
    asOf(at, now) {
      if (dayKey(at) === dayKey(now)) return clock(at);
      return Math.abs(now - at) < 7 * DAY_MS ? `${date(at)}, ${clock(at)}` : fullDate(at);
    },
    recent(at, now) {
      if (dayKey(at) === dayKey(now)) return `today ${clock(at)}`;
      // Six days ago is no weekday that could be today's.
      if (Math.abs(now - at) < 6 * DAY_MS) return weekdayOnly(at);
      return year(at) === year(now) ? date(at) : fullDate(at);
    },
    period(period) {
      const start = Date.parse(period.start);
      switch (period.kind) {
        case "hour":
          return clock(start);
        case "day":
          return weekday(start).replace(",", "");
        case "week":
          return `${date(start)} – ${date(lastDay(period))}`;
        case "month":
          return fullMonth(start);
        case "quarter":
          return `${month(start)}–${month(lastDay(period))} ${year(lastDay(period))}`;
        case "year":
          // A fiscal year is named by the year in which it ends (P2).
          return year(lastDay(period));
      }
    },
    tick({ kind, start }) {
      const at = Date.parse(start);
      if (kind === "hour") return clock(at);
      if (kind === "day" || kind === "week") return date(at);
      if (kind === "month") return month(at);
      return kind === "quarter" ? monthYear(at) : year(at);
    },
    weekday(at) {
      const behind = weekdayAt(at) - WEEKDAY_NAMES.indexOf(weekStart);
      return { name: dayName(at), place: (behind + 7) % 7 };
    },
  };
}
