import type { PeriodKind } from "../calendar/period.ts";
import type { UndefinedReason } from "./aggregates/aggregate.ts";
import type { Status } from "./attainment.ts";
import type { Change } from "./comparison.ts";
import type { Freshness } from "./freshness.ts";

/** Names a reading: which KPI, for which unit, over which kind of period (the one that contains now). */
export interface ReadingRef {
  readonly kpi: string;
  readonly unit: string;
  readonly period: PeriodKind;
}

interface ReadingParts {
  readonly kpi: string;
  readonly unit: string;
  readonly period: { readonly kind: PeriodKind; readonly start: string; readonly end: string };
  /** Grows with every change of this reading; of two versions the higher one counts. */
  readonly rev: number;
  /** The instant of the newest fact behind the number. */
  readonly at?: string;
  readonly freshness?: Freshness;
  /** From these instants on the number is late and stale, so that a viewer can tell without asking again (F1). */
  readonly lateAfter?: string;
  readonly staleAfter?: string;
  readonly target?: ReadingTarget;
  readonly benchmark?: ReadingBenchmark;
  readonly previous?: { readonly value: number; readonly basis: "same-point" | "whole-period" };
}

/** What is to be reached in the whole period, and by now (T1, T3); a range has `low` and `high` instead. */
export type ReadingTarget =
  { readonly value: number; readonly expected: number } | { readonly low: number; readonly high: number };

export type ReadingBenchmark =
  | {
      readonly value: number;
      readonly months?: number;
      readonly leftOut?: number;
      readonly source?: string;
      readonly date?: string;
    }
  | { readonly reason: string; readonly months: number; readonly leftOut: number };

/** What a KPI says for a unit and a period at one moment, as it goes over the wire (K8). Instants are ISO 8601. */
export type Reading = ReadingParts &
  (
    | {
        readonly state: "value";
        readonly value: number;
        readonly change?: Change;
        /** 0 … 2. */
        readonly attainment?: number;
        readonly attainmentReason?: string;
        readonly status: Status;
      }
    | { readonly state: "waiting" }
    | { readonly state: "undefined"; readonly reason: UndefinedReason }
  );

/** The text under which a reading is kept: `sales.revenue sales month`. */
export const readingKey = (ref: ReadingRef): string => `${ref.kpi} ${ref.unit} ${ref.period}`;

/** The name of a reading that arrived. */
export const refOf = (reading: Reading): ReadingRef => ({
  kpi: reading.kpi,
  unit: reading.unit,
  period: reading.period.kind,
});
