import { compareText } from "../units/compare-text.ts";
import type { Outcome } from "./aggregates/aggregate.ts";
import { type Kpi, shownStep } from "./definition.ts";

/** A unit with what a KPI says for it. */
export interface Competitor {
  readonly unit: string;
  readonly name: string;
  readonly outcome: Outcome;
}

/** A unit that has a rank. */
export interface Ranked {
  readonly rank: number;
  readonly unit: string;
  readonly name: string;
  readonly value: number;
}

/**
 * Competition ranking (1, 2, 2, 4), best first by the KPI's direction, equal ranks in order of name (L1). Units without
 * a value or below the minimum volume are left out (L3).
 */
export function competitionRanks(kpi: Kpi, competitors: readonly Competitor[]): Ranked[] {
  const step = shownStep(kpi.measure);
  const sign = kpi.direction === "lower" ? 1 : -1;
  const sorted = competitors
    .flatMap(({ unit, name, outcome }) => {
      if (outcome.kind !== "value" || outcome.volume < (kpi.minimumVolume ?? 0)) return [];
      const { value } = outcome;
      // Equal to the precision shown is equal: nobody sees why one of two "42 %" stands above the other.
      return [{ unit, name, value, shown: Math.round(value / step) }];
    })
    .sort((a, b) => sign * (a.shown - b.shown) || compareText(a.name, b.name));
  let rank = 1;
  return sorted.map(({ shown, ...entry }, index) => {
    if (sorted[index - 1]?.shown !== shown) rank = index + 1;
    return { rank, ...entry };
  });
}
