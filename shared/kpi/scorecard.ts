import type { PeriodKind } from "../calendar/period.ts";
import { tidy } from "../units/tidy.ts";
import type { UndefinedReason } from "./aggregates/aggregate.ts";
import type { Status } from "./attainment.ts";
import type { Kpi } from "./definition.ts";
import type { Reading, ReadingRef } from "./reading.ts";
import type { Scorecard } from "./scorecard-definition.ts";

/** What a KPI counts as that has no attainment in the period (S7). */
export const ASSUMED = 0.8;

/** Why an attainment had to be assumed: no data, no number, or nothing to judge it by. */
export type AssumedWhy = "waiting" | UndefinedReason | "no-target" | "target-not-positive";

/** How a KPI of a scorecard counts; attainments are 0 … 2, weights 0.2 … 1. */
export type WeighedItem = { readonly weight: number; readonly attainment: number } & (
  | { readonly kind: "measured"; readonly status: Status }
  | { readonly kind: "assumed"; readonly why: AssumedWhy }
);

/** What a scorecard says for one period. */
export interface ScorecardStanding {
  /** In the order of the definition. */
  readonly items: readonly WeighedItem[];
  /** Σ weight × attainment, 0 … 2 (S6). */
  readonly aggregate: number;
  /** How many items are assumed; of an aggregate of assumptions alone nothing has been measured (S7). */
  readonly assumed: number;
  /** Aggregate × scale (S8). */
  readonly rating: number;
  /** What the table that holds in the period turns the aggregate into, as a share; absent when none holds yet (S8). */
  readonly modifier?: number;
}

/** Another unit or period than the scorecard's own: one definition serves everybody in a role. */
export interface ScorecardFor {
  readonly unit?: string | undefined;
  readonly period?: PeriodKind | undefined;
}

/** The readings that a scorecard is computed from, in the order of its items; unknown KPIs have none. */
export function scorecardReadings(
  scorecard: Scorecard,
  kpis: readonly Kpi[],
  { unit, period }: ScorecardFor = {},
): ReadingRef[] {
  return scorecard.items.flatMap((item) =>
    kpis
      .filter(({ id }) => id === item.kpi)
      .map((kpi) => ({
        kpi: kpi.id,
        unit: item.unit ?? unit ?? scorecard.unit ?? kpi.unit,
        period: period ?? scorecard.period,
      })),
  );
}

/** Weighs readings, which are given in the order of the items and are of one period. */
export function readScorecard(scorecard: Scorecard, readings: readonly Reading[]): ScorecardStanding {
  const items = readings.map((reading, index) => weigh(reading, scorecard.items[index]?.weight ?? 0));
  // Sums of floating-point numbers depend on their order; those of sorted ones do not depend on who listed them.
  const parts = items.map(({ weight, attainment }) => weight * attainment).sort((a, b) => a - b);
  const aggregate = tidy(parts.reduce((sum, part) => sum + part, 0));
  const modifier = modifierAt(scorecard, aggregate, readings[0]?.period.start);
  return {
    items,
    aggregate,
    assumed: items.filter(({ kind }) => kind === "assumed").length,
    rating: tidy(aggregate * scorecard.scale),
    ...(modifier !== undefined && { modifier }),
  };
}

function weigh(reading: Reading, percents: number): WeighedItem {
  const weight = percents / 100;
  if (reading.state === "value" && reading.attainment !== undefined)
    return { weight, kind: "measured", attainment: reading.attainment, status: reading.status };
  return { weight, kind: "assumed", attainment: ASSUMED, why: whyAssumed(reading) };
}

function whyAssumed(reading: Reading): AssumedWhy {
  if (reading.state === "waiting") return "waiting";
  if (reading.state === "undefined") return reading.reason;
  return reading.attainmentReason === "target-not-positive" ? "target-not-positive" : "no-target";
}

type ModifierTable = NonNullable<Scorecard["modifiers"]>[number];

/** The table that holds in a period: the latest whose date is not behind the period's first, as with targets (T1, S8). */
export function modifierTableAt({ modifiers = [] }: Scorecard, start: string): ModifierTable | undefined {
  // An instant begins with its date by the organisation's own clock.
  const date = start.slice(0, 10);
  const begun = modifiers.filter(({ from }) => from <= date);
  const [latest] = begun.sort((a, b) => (a.from < b.from ? 1 : -1));
  return latest;
}

function modifierAt(scorecard: Scorecard, aggregate: number, start: string | undefined): number | undefined {
  if (start === undefined) return undefined;
  const percents = tidy(aggregate * 100);
  const { table = [] } = modifierTableAt(scorecard, start) ?? {};
  const reached = table.filter(({ atLeast }) => atLeast <= percents);
  const step = reached[reached.length - 1];
  return step && step.modifier / 100;
}
