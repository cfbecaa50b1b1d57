import type { Period, Span } from "../../calendar/period.ts";
import type { Calendar } from "../../calendar/periods.ts";
import { NEVER, type Outcome } from "../aggregates/aggregate.ts";
import type { PastValue } from "../benchmark-months.ts";

type Valued = Extract<Outcome, { kind: "value" }>;

/** A past period that a forecast may learn from, with what it came to. */
export interface ComparablePeriod {
  readonly period: Period;
  readonly outcome: Valued;
}

/**
 * Those of the periods before a period, oldest first, that are like it (T7): with a value, touching no range that an
 * annotation marks as not comparable, and of days only working days beside a working day and free days beside a free
 * one. Where the oldest value has a period without one before it, reporting began in it, perhaps halfway: it is left out.
 */
export function comparablePast(
  calendar: Calendar,
  period: Period,
  values: readonly (PastValue & { readonly period: Period })[],
  notComparable: readonly Span[],
): ComparablePeriod[] {
  const first = values.findIndex(({ outcome }) => !isEmpty(outcome));
  if (first < 0) return [];
  const whole = values.slice(first > 0 ? first + 1 : 0);
  return whole.flatMap(({ period: past, outcome }) => {
    const like = period.kind !== "day" || works(calendar, past) === works(calendar, period);
    const spoilt = notComparable.some(({ start, end }) => start < past.end && past.start < end);
    return outcome.kind === "value" && like && !spoilt ? [{ period: past, outcome }] : [];
  });
}

/** Nothing was reported, be it that nothing counts as zero. */
const isEmpty = (outcome: Outcome): boolean =>
  outcome.kind !== "value" || (outcome.value === 0 && outcome.at === NEVER);

const works = (calendar: Calendar, { start }: Period): boolean =>
  calendar.isBusinessDay(calendar.dayAt(start));
