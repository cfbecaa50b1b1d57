import { elapsedShare, type PaceKind } from "../calendar/elapsed.ts";
import { periodName } from "../calendar/name.ts";
import type { Period, Span } from "../calendar/period.ts";
import type { Calendar } from "../calendar/periods.ts";
import { addDecimals, type Decimal, DECIMAL_ZERO, fromDecimal, toDecimal } from "../units/decimal.ts";
import { tidy } from "../units/tidy.ts";
import type { UnixMs } from "../units/time.ts";
import { accumulates, type Kpi, shownStep } from "./definition.ts";
import type { DatedPlan, Level } from "./target-plan.ts";

/**
 * What the KPI is to reach in that period for that unit (T1), or `undefined`. A level (mean, ratio, last, …) holds
 * for every kind of period; an amount (sum, count) is split over shorter periods and summed over longer ones (T2).
 */
export function targetFor(calendar: Calendar, kpi: Kpi, unit: string, period: Period): Level | undefined {
  if (!kpi.target) return undefined;
  if (unit === kpi.unit && kpi.target.sumOfUnits) return sumOfUnits(calendar, kpi, period);
  const plan = unit === kpi.unit ? kpi.target : kpi.target.units?.[unit];
  return plan && planned(calendar, kpi, plan, period);
}

function sumOfUnits(calendar: Calendar, kpi: Kpi, period: Period): number | undefined {
  const parts = Object.values(kpi.target?.units ?? {}).map((plan) => planned(calendar, kpi, plan, period));
  const numbers = parts.filter((part) => typeof part === "number");
  return numbers.length > 0 ? total(numbers) : undefined;
}

function planned(calendar: Calendar, kpi: Kpi, plan: DatedPlan, period: Period): Level | undefined {
  const named = plan.periods?.[periodName(calendar, period)];
  if (named !== undefined) return named;
  if (period.kind === kpi.period || !accumulates(kpi)) {
    const own = period.kind === kpi.period ? period : calendar.periodAt(kpi.period, period.start);
    return plan.periods?.[periodName(calendar, own)] ?? step(calendar, plan, period.start);
  }
  if (period.kind === "hour") return undefined;
  return amountOver(calendar, kpi, plan, period);
}

function step(calendar: Calendar, plan: DatedPlan, start: UnixMs): Level | undefined {
  const begun = (plan.plan ?? []).filter(({ from }) => calendar.startOfDate(from) <= start);
  return begun.reduce<(typeof begun)[number] | undefined>(
    (latest, next) => (latest && latest.from > next.from ? latest : next),
    undefined,
  )?.value;
}

/** The sum of what each day of `span` has to contribute to the target of the KPI's own period around it. */
function amountOver(calendar: Calendar, kpi: Kpi, plan: DatedPlan, span: Period): number | undefined {
  const parts: number[] = [];
  for (const own of calendar.between(kpi.period, span.start, span.end)) {
    const amount = planned(calendar, kpi, plan, own);
    if (typeof amount !== "number") return undefined;
    if (isInside(own, span)) parts.push(amount);
    else
      parts.push(
        ...dayParts(calendar, kpi, own, amount)
          .filter(({ start }) => isWithin(start, span))
          .map((d) => d.amount),
      );
  }
  return total(parts);
}

const isInside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;
const isWithin = (at: UnixMs, span: Span): boolean => at >= span.start && at < span.end;
const total = (parts: readonly number[]): number =>
  fromDecimal(parts.reduce<Decimal>((sum, part) => addDecimals(sum, toDecimal(part)), DECIMAL_ZERO));

interface DayPart {
  readonly start: UnixMs;
  readonly amount: number;
}

// Every day of a month asks for the same split of its month.
const splits = new WeakMap<Calendar, Map<string, readonly DayPart[]>>();
const MOST_SPLITS = 5000;

function dayParts(calendar: Calendar, kpi: Kpi, own: Period, amount: number): readonly DayPart[] {
  const known = splits.get(calendar) ?? new Map<string, readonly DayPart[]>();
  splits.set(calendar, known);
  const key = [own.start, own.end, amount, paceOf(kpi), shownStep(kpi.measure)].join(" ");
  const parts = known.get(key) ?? splitOverDays(calendar, kpi, own, amount);
  if (known.size >= MOST_SPLITS) known.clear();
  known.set(key, parts);
  return parts;
}

function splitOverDays(calendar: Calendar, kpi: Kpi, own: Period, amount: number): readonly DayPart[] {
  const days = calendar.daysBetween(own.start, own.end);
  const business = days.map((day) => (calendar.isBusinessDay(day) ? 1 : 0));
  const byBusinessDays = kpi.target?.pace === "business-days" && business.some((weight) => weight > 0);
  const amounts = split(amount, byBusinessDays ? business : days.map(() => 1), shownStep(kpi.measure));
  return days.map((day, index) => ({ start: day.start, amount: amounts[index] ?? 0 }));
}

/**
 * Splits an amount by weights into parts that are multiples of `quantum` and sum to it exactly (T2), by the method
 * of largest remainders (Hamilton; Balinski & Young 1982). What is finer than the quantum goes to the first part
 * with a weight. At least one weight must be above zero, none below.
 */
export function split(amount: number, weights: readonly number[], quantum: number): number[] {
  // In whole numbers throughout: the shares of a large amount are beyond what a floating-point number tells apart.
  const heavy = weights.map<bigint>(toDecimal);
  const whole = heavy.reduce((sum, weight) => sum + weight, 0n);
  const unit = toDecimal(quantum);
  const exact = toDecimal(amount);
  const quanta = exact / unit;
  const parts = heavy.map((weight) => floorQuotient(quanta * weight, whole));
  const missing = Number(quanta - parts.reduce((sum, part) => sum + part, 0n));
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: quanta * (heavy[index] ?? 0n) - part * whole }))
    .filter(({ remainder }) => remainder > 0n)
    .sort((a, b) => Number(b.remainder - a.remainder) || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) parts[index] = (parts[index] ?? 0n) + 1n;
  const first = heavy.findIndex((weight) => weight > 0n);
  return parts.map((part, index) =>
    fromDecimal((part * unit + (index === first ? exact % unit : 0n)) as Decimal),
  );
}

function floorQuotient(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend < 0n && quotient * divisor !== dividend ? quotient - 1n : quotient;
}

/**
 * What should have been reached by `now` (T3): for amounts the elapsed share of the target, by business days where
 * the plan says so; for levels the target itself.
 */
export function expectedBy(
  calendar: Calendar,
  kpi: Kpi,
  target: number,
  period: Period,
  now: UnixMs,
): number {
  if (!accumulates(kpi)) return target;
  return tidy(target * elapsedShare(calendar, period, now, paceOf(kpi)));
}

export const paceOf = (kpi: Kpi): PaceKind => kpi.target?.pace ?? "time";
