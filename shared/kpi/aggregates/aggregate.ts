import type { UnixMs } from "../../units/time.ts";

/** What an aggregate takes from one observation. `order` is the order of arrival. */
export interface Fact {
  readonly at: UnixMs;
  readonly order: number;
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
}

/** What every summary knows: how many facts are in it and the instant of the latest one. */
export interface Counted {
  readonly n: number;
  readonly at: UnixMs;
}

/** Why a number is missing although there are facts or inputs (K7, K8). */
export type UndefinedReason = "zero-denominator" | "missing-input" | "not-finite";

/** A number, or the case that it is missing (K8); `n` is the volume behind it: facts, or the denominator of a ratio. */
export type Outcome =
  | { readonly kind: "value"; readonly value: number; readonly at: UnixMs; readonly volume: number }
  | { readonly kind: "waiting" }
  | { readonly kind: "undefined"; readonly reason: UndefinedReason };

export const WAITING: Outcome = { kind: "waiting" };

/**
 * One way to make a number of many facts (K4). `join` is associative with `zero` as identity, and does not depend on
 * the order of arrival but for ties of `last`; summaries are joined, never subtracted.
 */
export interface Aggregate<S extends Counted> {
  readonly zero: S;
  add(summary: S, fact: Fact): S;
  join(a: S, b: S): S;
  outcome(summary: S): Outcome;
}

export const NEVER = 0 as UnixMs;

/** Adds the count and keeps the later instant: the part that all aggregates share. */
export const counted = (a: Counted, b: Counted): Counted => ({
  n: a.n + b.n,
  at: a.n === 0 ? b.at : b.n === 0 || a.at >= b.at ? a.at : b.at,
});

/** A value outcome, or `waiting` for a summary of nothing. */
export function valueOf(summary: Counted, value: number): Outcome {
  if (summary.n === 0) return WAITING;
  return { kind: "value", value, at: summary.at, volume: summary.n };
}
