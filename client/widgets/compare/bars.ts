import type { LeagueRow } from "../../../shared/protocol/league-views.ts";

/** A bar on the common scale, in shares of its length, 0 … 1. */
export interface Bar {
  readonly row: LeagueRow;
  readonly from: number;
  readonly to: number;
}

/** Bars of one scale that holds zero: their lengths can be compared, and negative ones go to the left of it. */
export function barsOf(rows: readonly LeagueRow[]): { readonly zero: number; readonly bars: readonly Bar[] } {
  const values = rows.map(({ value }) => value);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low || 1;
  const zero = -low / span;
  const bars = rows.map((row) => {
    const end = (row.value - low) / span;
    return { row, from: Math.min(zero, end), to: Math.max(zero, end) };
  });
  return { zero, bars };
}
