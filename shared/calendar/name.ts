import type { Period } from "./period.ts";
import type { Calendar } from "./periods.ts";

/**
 * The sortable name of a period: 2026-11-21T16, 2026-11-21, 2026-W47, 2026-11, 2026-Q4, 2026. Quarters and years are
 * fiscal and carry the year in which their fiscal year ends (P2); a week carries the year of its fourth day.
 */
export function periodName(calendar: Calendar, period: Period): string {
  const { date } = calendar.dayAt(period.start);
  switch (period.kind) {
    case "hour":
      return calendar.iso(period.start).slice(0, 13);
    case "day":
      return date.toString();
    case "week": {
      const middle = date.add({ days: 3 });
      return `${year(middle.year)}-W${pad(Math.ceil(middle.dayOfYear / 7))}`;
    }
    case "month":
      return date.toPlainYearMonth().toString();
    case "quarter":
      return `${fiscalYear(calendar, period)}-Q${Math.floor(((date.month - calendar.settings.fiscalYearStart + 12) % 12) / 3) + 1}`;
    case "year":
      return fiscalYear(calendar, period);
  }
}

function fiscalYear(calendar: Calendar, period: Period): string {
  const fiscal = calendar.periodAt("year", period.start);
  return year(calendar.dayAt(fiscal.end).date.subtract({ days: 1 }).year);
}

const year = (number: number): string => String(number).padStart(4, "0");
const pad = (number: number): string => String(number).padStart(2, "0");
