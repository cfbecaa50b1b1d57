import type { Item } from "../define.ts";

/** What one step is of another: a share, or the reason that there is none. */
export type Share =
  | { readonly kind: "share"; readonly of: Item; readonly value: number }
  | { readonly kind: "none"; readonly of: Item; readonly why: "zero" | "missing" | "negative" };

/** One KPI of a funnel. */
export interface Step {
  readonly item: Item;
  /** Its bar, 0 … 1 of the longest; none without a value. A negative value has no length. */
  readonly length: number | undefined;
  /** Of the step before and of the first; the first step has neither, the second not the same one twice. */
  readonly ofBefore: Share | undefined;
  readonly ofFirst: Share | undefined;
}

const valueOf = ({ reading }: Item): number | undefined =>
  reading?.state === "value" ? reading.value : undefined;

/**
 * The steps of a funnel, in the order of its KPIs. Lengths are to each other as values are; a step that is larger than
 * the one before is longer, and its share above 1. Nothing is divided by zero or by a number that is missing (K8).
 */
export function stepsOf(items: readonly Item[]): readonly Step[] {
  const values = items.map(valueOf);
  const longest = Math.max(0, ...values.filter((value) => value !== undefined));
  return items.map((item, index) => {
    const [first, before] = [items[0], items[index - 1]];
    const value = values[index];
    return {
      item,
      length: value === undefined ? undefined : longest === 0 ? 0 : Math.max(0, value) / longest,
      ofBefore: before && shareOf(item, before),
      ofFirst: index > 1 && first ? shareOf(item, first) : undefined,
    };
  });
}

function shareOf(part: Item, whole: Item): Share | undefined {
  const [value, base] = [valueOf(part), valueOf(whole)];
  if (value === undefined) return undefined;
  if (base === undefined) return { kind: "none", of: whole, why: "missing" };
  if (base === 0) return { kind: "none", of: whole, why: "zero" };
  if (base < 0 || value < 0) return { kind: "none", of: whole, why: "negative" };
  return { kind: "share", of: whole, value: value / base };
}

/** Why KPIs cannot be compared as lengths, and what would be right; `undefined` when they can. */
export function mismatch(items: readonly Item[]): string | undefined {
  const measures = [...new Set(items.map(({ kpi: { measure } }) => measure.currency ?? measure.kind))];
  if (measures.length > 1) {
    return `Counted differently (${measures.join(", ")}): give this tile KPIs of one measure`;
  }
  const periods = [...new Set(items.map(({ kpi, reading }) => reading?.period.kind ?? kpi.period))];
  if (periods.length > 1) return `Of different periods (${periods.join(", ")}): give this tile one period`;
  return undefined;
}
