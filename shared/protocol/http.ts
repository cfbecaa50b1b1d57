import type { Board } from "../board/board.ts";
import type { BoardOrigin } from "../board/board-origin.ts";
import type { Basis, ComparisonKind } from "../calendar/compared.ts";
import type { PeriodKind } from "../calendar/period.ts";
import type { Annotation } from "../catalogue/annotation.ts";
import type { Organisation } from "../catalogue/schema.ts";
import type { UndefinedReason } from "../kpi/aggregates/aggregate.ts";
import type { Change } from "../kpi/comparison.ts";
import type { BandedScore } from "../kpi/banded-score.ts";
import type { Kpi, Measure } from "../kpi/definition.ts";
import type { Standing, Unranked } from "../kpi/league.ts";
import type { Finding, UnitHealth } from "../catalogue/health/finding.ts";
import type { RankRow } from "../kpi/rank-history.ts";
import type { WeighedSeries } from "../kpi/data-alert.ts";
import type { MilestoneState } from "../kpi/milestone.ts";
import type { Milestone, Objective } from "../kpi/objective-definition.ts";
import type { ObjectiveOutlook } from "../kpi/objective-outlook.ts";
import type { Reading, ReadingBenchmark } from "../kpi/reading.ts";
import type { RealismHint } from "../kpi/realism.ts";
import type { ObjectiveStanding } from "../kpi/objective.ts";
import type { Scorecard } from "../kpi/scorecard-definition.ts";
import type { ScorecardStanding } from "../kpi/scorecard.ts";
import type { Outlook } from "../kpi/forecast/outlook.ts";
import type { TrackRecord } from "../kpi/forecast/track-record.ts";
import type { RunRate } from "../kpi/run-rate.ts";
import type { Level } from "../kpi/target-plan.ts";
import type { Unit } from "../kpi/units-tree.ts";
import type { Association } from "../kpi/why/correlate.ts";
import type { NoSplit } from "../kpi/why/no-split.ts";
import type { InputSplit } from "../kpi/why/split-inputs.ts";
import type { UnitSplit } from "../kpi/why/split-units.ts";
import type { WatchedKri } from "../risk/watched-kri.ts";

/** One observation that was not taken, and why. */
export interface Rejection {
  readonly index: number;
  readonly code: string;
  readonly detail: string;
}

/** The answer to a push: every observation of it is in exactly one of the four. */
export interface IngestAnswer {
  readonly accepted: number;
  readonly duplicates: number;
  readonly corrections: number;
  readonly rejected: readonly Rejection[];
}

/** A page of a list. */
export interface List<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** A KPI as it is read: its definition, where it is kept, what it lacks, and how it hangs together with others. */
export type KpiView = Kpi & {
  /** The file that defines it; such a KPI is read-only in the browser. */
  readonly file?: string;
  /** Parts that are missing before the metric is a KPI (K1). */
  readonly incomplete: readonly string[];
  /** KPIs that drive this one. */
  readonly drivers: readonly string[];
  /** KPIs that a formula reads. */
  readonly inputs: readonly string[];
};

/** An annotation as it is read (O6). */
export interface AnnotationView extends Annotation {
  /** A file of the catalogue, where it is read-only in the browser, or the browser's own. */
  readonly origin: "file" | "studio";
  /** Those made in the browser have these: 1, 2, … with each time that it was saved. */
  readonly id?: string;
  readonly version?: number;
  readonly savedAt?: string;
  readonly savedBy?: string;
}

/** A board in the list of all. */
export interface BoardListing extends Pick<Board, "id" | "name"> {
  readonly origin: BoardOrigin;
}

/** A KRI as it is read. */
export interface KriView extends WatchedKri {
  /** Parts that are missing before somebody can act on it (O3). */
  readonly incomplete: readonly string[];
}

/** A board with all that its tiles need to draw themselves. */
export interface BoardView extends Board {
  readonly origin: BoardOrigin;
  /** The file that defines it; such a board is read-only in the browser, and can be copied under another id. */
  readonly file?: string;
  /** Of a board made in the browser: 1, 2, … with each time that it was saved. */
  readonly version?: number;
  readonly savedAt?: string;
  readonly savedBy?: string;
  /** The catalogue that it was read from, as the pulse names it. */
  readonly catalogue: string;
  readonly organisation: Organisation;
  readonly kpis: readonly KpiView[];
  readonly units: readonly Unit[];
  /** Those that its tiles show. */
  readonly scorecards: readonly Scorecard[];
  readonly objectives: readonly Objective[];
  readonly kris: readonly KriView[];
}

/** A scorecard's definition, and what it says for a period and a unit. */
export type ScorecardView = Scorecard & {
  /** The readings of its items, in their order; what is assumed is `waiting` or has no attainment in there. */
  readonly readings: readonly Reading[];
  readonly standing: ScorecardStanding;
  /** What of it has been without data for too long by now, whatever the period (S9). */
  readonly dataAlerts: readonly DataAlertView[];
};

/** A KPI of scorecards without data for more than 90 days (S9), and who is to look after it. */
export interface DataAlertView extends WeighedSeries {
  /** The instant of its newest fact; absent where there never was one. */
  readonly newest?: string;
}

/** An objective's definition, and how far it is now. */
export type ObjectiveView = Omit<Objective, "milestones"> & {
  readonly milestones?: readonly (Milestone & { readonly state: MilestoneState })[];
  /** The readings of its key results, in their order. */
  readonly readings: readonly Reading[];
  readonly standing: ObjectiveStanding;
  /** Whether it goes as its dates ask. */
  readonly outlook: ObjectiveOutlook;
};

/** What a board can be begun with: tiles chosen from the KPIs and units that there are. */
export interface BoardTemplateView {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** Whether it must be told a unit; every template takes one. */
  readonly needs: "none" | "unit";
}

/** A board that was made of a template, and not saved. */
export interface MadeBoard {
  readonly board: Board;
}

/** Boards that were read from YAML, and not saved. */
export interface ImportedBoards {
  readonly boards: readonly Board[];
}

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

export interface LeagueRow extends Standing {
  readonly attainment?: number;
  readonly status?: string;
  /** Where the KPI maps its values to points (S5). */
  readonly score?: BandedScore;
  /** The unit's last periods, oldest first; `null` where there was no value. */
  readonly points: readonly (number | null)[];
}

export interface League {
  readonly kpi: string;
  readonly unit: string;
  readonly period: Reading["period"];
  readonly rows: readonly LeagueRow[];
  readonly unranked: readonly Unranked[];
}

/** A published league table in the list of a KPI's. */
export interface LeagueSnapshotListing {
  readonly id: string;
  readonly publishedAt: string;
  /** The name of who published it. */
  readonly publishedBy: string;
  readonly unit: string;
  readonly unitName: string;
  /** The kind of the units that it ranks; absent for those directly below. */
  readonly kind?: string;
  readonly period: Reading["period"];
}

/** A league table as it was published, with all that it needs to be shown as it was then. */
export interface LeagueSnapshot extends LeagueSnapshotListing {
  readonly kpiName: string;
  readonly measure: Measure;
  readonly league: League;
}

/** The ranks of a league's units over several periods. */
export interface LeagueRanks {
  readonly kpi: string;
  readonly unit: string;
  readonly period: PeriodKind;
  /** Oldest first. */
  readonly periods: readonly { readonly start: string; readonly end: string }[];
  /** Best first by the newest period. */
  readonly rows: readonly RankRow[];
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

/** What a change can be measured against: the period before, or the same one a year before (P3). */
export const WHY_BASES = ["previous", "year"] as const;
export type WhyBasis = (typeof WHY_BASES)[number];

/** What a KPI said for one of the two spans that are compared. */
export interface WhySide {
  readonly start: string;
  /** Of a period that still runs, the instant of the answer; of the one before, the same point of it. */
  readonly end: string;
  readonly state: Reading["state"];
  readonly value?: number;
  readonly reason?: UndefinedReason;
}

/**
 * How closely a declared driver went ahead of a KPI: no proof that it drives it. `same-facts`: both are calculated from the
 * same ones, so that a correlation says nothing.
 */
export type DriverFinding = Association | { readonly kind: "none"; readonly reason: "same-facts" };

/** A KPI that was declared to drive another. */
export type WhyDriver = DriverFinding & {
  readonly kpi: string;
  /** The unit that it was read for. */
  readonly unit: string;
};

/** Why a KPI moved from one period to another: the change, and what it is made of. */
export interface Why {
  readonly kpi: string;
  readonly unit: string;
  readonly period: Reading["period"];
  readonly basis: WhyBasis;
  readonly comparison: "same-point" | "whole-period";
  readonly before: WhySide;
  readonly now: WhySide;
  /** Absent where one of the two has no value. */
  readonly change?: Change;
  /** Over what its formula reads; absent for a KPI that has facts. */
  readonly byFormula?: InputSplit | NoSplit;
  readonly byUnits: UnitSplit;
  /** Of the KPIs that are declared to drive it and are not calculated into it. */
  readonly drivers: readonly WhyDriver[];
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

/** The state of the catalogue: what is in use, and what is wrong with an edit that is not. */
export interface CatalogueStatus {
  readonly version: string;
  readonly demo: boolean;
  readonly kpis: number;
  readonly errors: readonly {
    readonly file: string;
    readonly line: number;
    readonly path: string;
    readonly detail: string;
  }[];
}

/** What the catalogue could do better (O3), its instants as text. */
export type FindingView =
  | Exclude<Finding, { check: "fresh" }>
  | (Omit<Extract<Finding, { check: "fresh" }>, "newest"> & { readonly newest?: string });

/** One department's share of the catalogue's checks. */
export interface UnitHealthView extends Omit<UnitHealth, "findings"> {
  readonly findings: readonly FindingView[];
}
