import { tidy } from "../units/tidy.ts";
import type { Outcome } from "./aggregates/aggregate.ts";
import { attain, statusOf } from "./attainment.ts";
import type { MonthUse } from "./benchmark-months.ts";
import type { Kpi } from "./definition.ts";
import type { Level } from "./target-plan.ts";

/** Why a target is worth a second look (T6). Nothing is changed by it. */
export type RealismHint =
  /** It asks more than twice the best month: `times` is how much more. */
  | { readonly kind: "too-far"; readonly times: number; readonly best: number; readonly target: number }
  /** It was met in each of the last periods. */
  | { readonly kind: "set-too-low"; readonly periods: number };

/** How many periods in a row must have met their target before it is called too low. */
export const PERIODS_LOOKED_AT = 6;
const FAR = 2;

interface Evidence {
  /** What is to be reached in the present period of the KPI's own kind. */
  readonly target: Level | undefined;
  /** What the months before give to its trailing benchmark; none where it has no such benchmark. */
  readonly months: readonly MonthUse[];
  /** The last complete periods of that kind, each with the target that it had, in any order. */
  readonly past: readonly { readonly outcome: Outcome; readonly target: Level | undefined }[];
}

/**
 * Whether a target is realistic [benchmark] (T6). A range is judged only by how often it was met; where the best month
 * is not above zero, no multiple of it can be told.
 */
export function realismOf(kpi: Kpi, { target, months, past }: Evidence): RealismHint[] {
  return [...tooFar(kpi, target, bestMonth(kpi, months)), ...tooLow(kpi, past)];
}

/** The best of the months that a benchmark uses, by the KPI's direction; a range has none. */
export function bestMonth({ direction }: Kpi, months: readonly MonthUse[]): number | undefined {
  const means = months.flatMap((use) => (use.kind === "used" ? [tidy(use.mean)] : []));
  if (means.length === 0 || direction === "range") return undefined;
  return direction === "lower" ? Math.min(...means) : Math.max(...means);
}

function tooFar({ direction }: Kpi, target: Level | undefined, best: number | undefined): RealismHint[] {
  if (typeof target !== "number" || best === undefined || best <= 0 || target <= 0) return [];
  const times = direction === "lower" ? best / target : target / best;
  return times > FAR ? [{ kind: "too-far", times: tidy(times), best, target }] : [];
}

function tooLow(kpi: Kpi, past: Evidence["past"]): RealismHint[] {
  const met = past.every(
    ({ outcome, target }) =>
      outcome.kind === "value" &&
      target !== undefined &&
      statusOf(kpi, attain(kpi, outcome.value, target)) === "met",
  );
  return met && past.length >= PERIODS_LOOKED_AT ? [{ kind: "set-too-low", periods: past.length }] : [];
}
