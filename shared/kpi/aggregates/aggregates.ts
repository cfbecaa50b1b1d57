import type { Aggregate, Counted } from "./aggregate.ts";
import { count } from "./count.ts";
import { max, min } from "./extreme.ts";
import { last } from "./last.ts";
import { ratio } from "./ratio.ts";
import { mean, sum } from "./total.ts";

export const AGGREGATE_NAMES = ["sum", "count", "mean", "ratio", "last", "min", "max"] as const;
export type AggregateName = (typeof AGGREGATE_NAMES)[number];

/** A summary whose aggregate is known by name only; made and read by that aggregate alone. */
export type Summary = Counted;

const AGGREGATES: { readonly [Name in AggregateName]: Aggregate<Summary> } = {
  sum,
  count,
  mean,
  ratio,
  last,
  min,
  max,
};

/** The aggregate of that name. Its summaries are opaque: give each only what the same aggregate made. */
export const aggregateNamed = (name: AggregateName): Aggregate<Summary> => AGGREGATES[name];

/** A summary as text for storage; totals stay exact. */
export const encodeSummary = (summary: Summary): string =>
  JSON.stringify(summary, (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value));

/** Reads what `encodeSummary` wrote: in a summary only exact totals are text. */
export const decodeSummary = (text: string): Summary =>
  JSON.parse(text, (_, value: unknown) => (typeof value === "string" ? BigInt(value) : value)) as Summary;
