import type { Period, PeriodKind, Span } from "../calendar/period.ts";
import type { Calendar } from "../calendar/periods.ts";
import { tidy } from "../units/tidy.ts";
import { unixMs } from "../units/time.ts";
import { meanOf, type MonthUse, type PastValue, sortMonths } from "./benchmark-months.ts";
import type { Kpi } from "./definition.ts";

/** Where a KPI comes from (T5): a value, or the reason that there is none. */
export type Benchmark =
  | { readonly kind: "value"; readonly value: number; readonly months?: number; readonly leftOut?: number }
  | {
      readonly kind: "none";
      readonly reason: "fewer-than-3-months";
      readonly months: number;
      readonly leftOut: number;
    };

const MONTHS = 12;
const FEWEST_MONTHS = 3;

/** The last twelve complete months before a period begins, oldest first. */
export function benchmarkMonths(calendar: Calendar, period: Period): Period[] {
  const months: Period[] = [];
  let month = calendar.periodAt("month", period.start);
  while (months.length < MONTHS) months.unshift((month = calendar.previous(month)));
  return months;
}

/**
 * The mean of a KPI's values over the last twelve complete months (T5). `values` are the outcomes of the periods of
 * the reading's kind inside those months; months that touch a range marked as not comparable are left out whole.
 */
export function trailingBenchmark(
  months: readonly Period[],
  notComparable: readonly Span[],
  values: readonly PastValue[],
): Benchmark {
  const { uses, numbers } = sortMonths(months, notComparable, values);
  const count = (kind: MonthUse["kind"]): number => uses.filter((use) => use.kind === kind).length;
  const used = { months: count("used"), leftOut: count("not-comparable") };
  if (used.months < FEWEST_MONTHS) return { kind: "none", reason: "fewer-than-3-months", ...used };
  return { kind: "value", value: tidy(meanOf(numbers)), ...used };
}

/**
 * Whether periods of a kind are compared with the trailing benchmark. Single hours only where the KPI is judged by the
 * hour: facts that come once a day would make the mean of their hours look like a usual hour.
 */
export const hasTrailingBenchmark = (kpi: Pick<Kpi, "benchmark" | "period">, kind: PeriodKind): boolean =>
  kpi.benchmark !== undefined && "trailing" in kpi.benchmark && (kind !== "hour" || kpi.period === "hour");

/** The span from the first to the last of some periods. */
export function spanOf(periods: readonly Period[]): Span {
  const first = periods[0];
  const last = periods.at(-1);
  return { start: first?.start ?? unixMs(0), end: last?.end ?? unixMs(0) };
}
