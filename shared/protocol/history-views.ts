import type { Basis, ComparisonKind } from "../calendar/compared.ts";
import type { PeriodKind } from "../calendar/period.ts";
import type { Annotation } from "../catalogue/annotation.ts";
import type { UndefinedReason } from "../kpi/aggregates/aggregate.ts";
import type { Change } from "../kpi/comparison.ts";
import type { Outlook } from "../kpi/forecast/outlook.ts";
import type { TrackRecord } from "../kpi/forecast/track-record.ts";
import type { Reading, ReadingBenchmark } from "../kpi/reading.ts";
import type { RealismHint } from "../kpi/realism.ts";
import type { RunRate } from "../kpi/run-rate.ts";
import type { Level } from "../kpi/target-plan.ts";

export interface SeriesPoint {
  readonly start: string;
  readonly end: string;
  readonly state: Reading["state"];
  readonly value?: number;
  readonly target?: number | readonly [low: number, high: number];
  readonly expected?: number;
  readonly benchmark?: number;
}

export interface Series {
  readonly kpi: string;
  readonly unit: string;
  readonly grain: PeriodKind;
  readonly points: readonly SeriesPoint[];
}

/** A KPI of the company's overview: what it says, and its recent values. */
export interface OverviewItem {
  readonly reading: Reading;
  /**
   * The last periods of the reading's kind, of a quarter and a year the last months, oldest first; `null` where there
   * was no value.
   */
  readonly points: readonly (number | null)[];
}

/** A part of a period on its way to the target. */
export interface PacePart {
  readonly start: string;
  readonly end: string;
  /** Whether the organisation works on any day of it (P2). */
  readonly business: boolean;
  /** What it brought; absent where nothing was reported, and while it is to come. */
  readonly value?: number;
  /** What the KPI says from the start of the period to the end of this part; absent before the first number. */
  readonly total?: number;
  /** What is to be reached by its end (T3); absent without a target that is one number. */
  readonly expected?: number;
  /** What it has to bring of what is to go (T4): all of them sum to that exactly. Absent where there is no run rate. */
  readonly needed?: number;
}

/** The way of a KPI to its target over one period, part by part (T3), and what the rest of it asks for (T4). */
export interface Pace {
  readonly kpi: string;
  readonly unit: string;
  readonly period: Reading["period"];
  /** The kind of the parts: hours of a day, days up to a quarter, months of a year. */
  readonly grain: PeriodKind;
  readonly state: Reading["state"];
  readonly value?: number;
  /** Why there is no value although there are facts. */
  readonly reason?: UndefinedReason;
  readonly target?: Level;
  readonly expected?: number;
  readonly runRate: RunRate;
  readonly parts: readonly PacePart[];
}

/** Where a period will end (T7), what the rest of it asks for (T4), and how good forecasts have been (T8). */
export interface ForecastView {
  readonly kpi: string;
  readonly unit: string;
  readonly period: Reading["period"];
  readonly value?: number;
  readonly target?: Level;
  readonly forecast: Outlook;
  /** From this instant on something is foretold. */
  readonly earliest: string;
  readonly runRate: RunRate;
  readonly record: {
    /** Forecasts that were made while their period ran, and kept. */
    readonly made: TrackRecord;
    /** The same method over past periods at this point of them, each from what was known before it. */
    readonly backtest: TrackRecord;
  };
}

/** What a month gives to a trailing benchmark, or why it is left out (T5). */
export type BenchmarkMonth = { readonly start: string; readonly end: string } & (
  | { readonly use: "used"; readonly value: number }
  | {
      readonly use: "left-out";
      readonly reason: "no-data" | "not-comparable" | "beside-not-comparable";
      /** The annotation that marks it as not comparable. */
      readonly annotation?: Annotation;
    }
);

/** Where a benchmark comes from: `months` are the twelve before the period, none where it is given (T5). */
export interface BenchmarkOrigin {
  readonly kpi: string;
  readonly unit: string;
  readonly period: Reading["period"];
  /** Absent where the KPI has none for that kind of period. */
  readonly benchmark?: ReadingBenchmark;
  readonly months: readonly BenchmarkMonth[];
}

/** What speaks against the target of a KPI's own period (T6). */
export interface Realism {
  readonly kpi: string;
  readonly unit: string;
  readonly period: Reading["period"];
  readonly hints: readonly RealismHint[];
}

/** What a period's value is compared with, and the change against it (P3, P4). */
export interface Comparison {
  readonly kpi: string;
  readonly unit: string;
  readonly period: Reading["period"];
  readonly with: ComparisonKind;
  readonly earlier: {
    readonly period: Reading["period"];
    /** The end of the part of it that is compared. */
    readonly until: string;
    readonly basis: Basis;
    /** Absent where nothing was reported, or it is undefined. */
    readonly value?: number;
  };
  /** Absent where one of the two has no value. */
  readonly change?: Change;
}
