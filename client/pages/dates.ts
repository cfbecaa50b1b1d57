import { periodName } from "../../shared/calendar/name.ts";
import type { Period, PeriodKind } from "../../shared/calendar/period.ts";
import type { Calendar } from "../../shared/calendar/periods.ts";
import { unixMs } from "../../shared/units/time.ts";
import { PERIOD_WORDS } from "./words.ts";

/** A period as it goes over the wire. */
export interface SpokenPeriod {
  readonly kind: PeriodKind;
  readonly start: string;
  readonly end: string;
}

/** Says instants and periods in the organisation's zone and locale; the viewer's own zone never shows (P1). */
export interface Dates {
  /** "Sat 16:00": an hour among those of a few days. */
  readonly hourOfWeek: (iso: string) => string;
  /** "21 Nov 2026": the day of an instant. */
  readonly day: (iso: string) => string;
  /** "21 Nov 2026, 16:59". */
  readonly instant: (iso: string) => string;
  /** "November 2026", "Week 47, 2026", "Q4 2026", "Sat 21 Nov 2026", "21 Nov 2026, 16:00". */
  readonly period: (period: SpokenPeriod) => string;
  /** "Month", "Year"; where the fiscal year is another one: "Fiscal quarter", "Fiscal year (Jul – Jun)" (P2). */
  readonly kind: (kind: PeriodKind) => string;
  /** "20 Nov 2026" of a date such as 2026-11-20. */
  readonly date: (date: string) => string;
}

export function createDates(locale: string, calendar: Calendar): Dates {
  const { timeZone, fiscalYearStart } = calendar.settings;
  const inZone = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const minute = inZone({
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
  const weekday = inZone({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
  const hourOfWeek = inZone({ weekday: "short", hour: "2-digit", minute: "2-digit" });
  const month = inZone({ month: "long", year: "numeric" });
  const plainDay = inZone({ day: "numeric", month: "short", year: "numeric" });
  const shortMonth = new Intl.DateTimeFormat(locale, { timeZone: "UTC", month: "short" });
  const nameOf = (number: number): string => shortMonth.format(Date.UTC(2000, number - 1));
  const year = fiscalYearStart === 1 ? "" : "FY ";

  function sayKind(kind: PeriodKind): string {
    if (fiscalYearStart === 1 || (kind !== "year" && kind !== "quarter")) return PERIOD_WORDS[kind];
    const fiscal = `Fiscal ${kind}`;
    return kind === "quarter"
      ? fiscal
      : `${fiscal} (${nameOf(fiscalYearStart)} – ${nameOf(fiscalYearStart - 1)})`;
  }

  function period({ kind, start, end }: SpokenPeriod): string {
    const first = Date.parse(start);
    const named: Period = { kind, start: unixMs(first), end: unixMs(Date.parse(end)) };
    switch (kind) {
      case "hour":
        return minute.format(first);
      case "day":
        return weekday.format(first);
      case "month":
        return month.format(first);
      case "week": {
        const [inYear = "", week = ""] = periodName(calendar, named).split("-W");
        return `Week ${Number(week)}, ${inYear}`;
      }
      case "quarter": {
        const [inYear = "", quarter = ""] = periodName(calendar, named).split("-");
        return `${quarter} ${year}${inYear}`;
      }
      case "year":
        return `${year}${periodName(calendar, named)}`;
    }
  }

  return {
    hourOfWeek: (iso) => hourOfWeek.format(Date.parse(iso)),
    day: (iso) => plainDay.format(Date.parse(iso)),
    instant: (iso) => minute.format(Date.parse(iso)),
    period,
    kind: sayKind,
    date: (date) => plainDay.format(calendar.startOfDate(date)),
  };
}
