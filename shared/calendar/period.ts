import type { UnixMs } from "../units/time.ts";

export const PERIOD_KINDS = ["hour", "day", "week", "month", "quarter", "year"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A half-open span `[start, end)` of the organisation's calendar (P1). */
export interface Period {
  readonly kind: PeriodKind;
  readonly start: UnixMs;
  readonly end: UnixMs;
}

/** A half-open span of instants that need not be a calendar period. */
export interface Span {
  readonly start: UnixMs;
  readonly end: UnixMs;
}
