import type { Period, Span } from "../calendar/period.ts";
import type { Outcome } from "./aggregates/aggregate.ts";

/** A period's outcome, with the period. */
export interface PastValue {
  readonly period: Span;
  readonly outcome: Outcome;
}

/**
 * What a month gives to the trailing benchmark, or why it gives nothing (T5). `mean` is that of the values of the
 * periods that touch it. `beside-not-comparable`: all its values are of longer periods, such as its quarter, which
 * touch another month that is not comparable.
 */
export type MonthUse<R extends Span = Span> = { readonly month: Period } & (
  | { readonly kind: "used"; readonly mean: number }
  | { readonly kind: "no-data" }
  | { readonly kind: "not-comparable"; readonly range: R }
  | { readonly kind: "beside-not-comparable" }
);

/** The months of a trailing benchmark, and the numbers of which it is the mean. */
export interface SortedMonths<R extends Span> {
  /** One for each month, in their order. */
  readonly uses: readonly MonthUse<R>[];
  readonly numbers: readonly number[];
}

/**
 * Sorts what the months before a period give to its trailing benchmark (T5). `values` are the outcomes of the periods
 * of the reading's kind inside those months; a month that touches a range which is not comparable is left out whole,
 * and so is every period that touches such a month. Of several ranges the first one in the list is named.
 */
export function sortMonths<R extends Span>(
  months: readonly Period[],
  notComparable: readonly R[],
  values: readonly PastValue[],
): SortedMonths<R> {
  const marks = months.map((month) => notComparable.find((range) => overlaps(range, month)));
  const given = months.map((): number[] => []);
  const spoilt = new Set<number>();
  const numbers: number[] = [];
  for (const { period, outcome } of values) {
    if (outcome.kind !== "value") continue;
    const touched = months.flatMap((month, index) => (overlaps(period, month) ? [index] : []));
    if (touched.length === 0) continue;
    if (touched.some((index) => marks[index])) {
      for (const index of touched) spoilt.add(index);
      continue;
    }
    numbers.push(outcome.value);
    for (const index of touched) given[index]?.push(outcome.value);
  }
  const uses = months.map((month, index): MonthUse<R> => {
    const range = marks[index];
    if (range) return { month, kind: "not-comparable", range };
    const own = given[index] ?? [];
    if (own.length > 0) return { month, kind: "used", mean: meanOf(own) };
    return { month, kind: spoilt.has(index) ? "beside-not-comparable" : "no-data" };
  });
  return { uses, numbers };
}

/** The arithmetic mean of at least one number, as it falls out: to be tidied where it is told. */
export const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
