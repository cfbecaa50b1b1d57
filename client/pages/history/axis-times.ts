import type { PeriodKind } from "../../../shared/calendar/period.ts";
import type { SeriesPoint } from "../../../shared/protocol/history-views.ts";
import type { TimeFormat } from "../../../shared/units/format-time.ts";
import { DAY_MS } from "../../../shared/units/time.ts";
import type { Company } from "../company.tsx";

const YEAR_MS = 366 * DAY_MS;

/** What stands under the axis: with the day where hours go over days, with the year where they go over years. */
export function axisTimes(
  { times, dates }: Pick<Company, "times" | "dates">,
  points: readonly SeriesPoint[],
  grain: PeriodKind,
): TimeFormat {
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last) return times;
  if (grain === "hour") return { ...times, tick: ({ start }) => dates.hourOfWeek(start) };
  if (Date.parse(last.start) - Date.parse(first.start) <= YEAR_MS) return times;
  // The tick of a quarter is a month with its year.
  return { ...times, tick: ({ start }) => times.tick({ kind: "quarter", start }) };
}
