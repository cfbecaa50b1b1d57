import { tidy } from "../../units/tidy.ts";
import type { Kpi } from "../definition.ts";
import type { Level } from "../target-plan.ts";
import { type Band, bandOf, FEWEST_ERRORS, type NoBand } from "./band.ts";
import { chanceOf } from "./chance.ts";
import { type Estimate, estimateEnd, type SoFar } from "./estimate.ts";
import { pastErrors } from "./past-errors.ts";
import type { PastPeriod } from "./past-period.ts";

/** Where a period will end at the present pace (T7). */
export interface Forecast extends Estimate {
  readonly band: Band | NoBand;
  /** Of meeting the target, 0 … 1 without its ends; absent without a band or a target. */
  readonly chance?: number;
}

/** What a forecast has to know of its KPI: the direction, and whether it grows over its period (T3). */
export interface Foretold extends Pick<Kpi, "direction"> {
  readonly accumulates: boolean;
}

/** The forecast of a period from what it says so far and from those before it, oldest first (T7). */
export function forecastEnd(
  kpi: Foretold,
  soFar: SoFar,
  past: readonly PastPeriod[],
  target: Level | undefined,
): Forecast {
  const estimate = estimateEnd(kpi.accumulates, soFar, past);
  const errors = pastErrors(kpi.accumulates, soFar.elapsed, past, estimate.basis);
  const none = (reason: NoBand["reason"]): Forecast => ({
    ...estimate,
    band: { reason, errors: errors.length },
  });
  if (errors.length < FEWEST_ERRORS) return none("fewer-than-6-errors");
  if (estimate.point === 0) return none("estimate-is-zero");
  const least = neverShrank(kpi, past) ? soFar.value : -Infinity;
  const ends = errors.map((error) =>
    Math.max(least, tidy(estimate.point + Math.abs(estimate.point) * error)),
  );
  return {
    ...estimate,
    band: bandOf(ends),
    ...(target !== undefined && { chance: chanceOf(kpi, ends, target) }),
  };
}

/** What has only ever grown does not end below what is there. */
const neverShrank = ({ accumulates }: Foretold, past: readonly PastPeriod[]): boolean =>
  accumulates && past.every(({ soFar = 0, final }) => final >= soFar);
