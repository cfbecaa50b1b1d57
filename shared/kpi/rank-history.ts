import { compareText } from "../units/compare-text.ts";
import type { Outcome } from "./aggregates/aggregate.ts";
import { competitionRanks } from "./competition-ranks.ts";
import type { Kpi } from "./definition.ts";

/** A unit with what a KPI said for it in each of some periods. */
export interface Rival {
  readonly unit: string;
  readonly name: string;
  /** One per period, oldest first. */
  readonly outcomes: readonly Outcome[];
}

/** A unit's ranks over some periods. */
export interface RankRow {
  readonly unit: string;
  readonly name: string;
  /** One per period, oldest first; `null` where it had no rank (L3). */
  readonly ranks: readonly (number | null)[];
}

/**
 * The ranks of units period by period (L1, L3), each period for itself. In order of the newest rank; who has none there
 * follows, the one ranked most lately first.
 */
export function rankHistory(kpi: Kpi, rivals: readonly Rival[]): RankRow[] {
  const length = Math.max(0, ...rivals.map(({ outcomes }) => outcomes.length));
  const columns = Array.from({ length }, (_, index) => ranksIn(kpi, rivals, index));
  const rows = rivals.map(({ unit, name }) => ({
    unit,
    name,
    ranks: columns.map((ranks) => ranks.get(unit) ?? null),
  }));
  return rows.sort((a, b) => compareNewest(a.ranks, b.ranks) || compareText(a.name, b.name));
}

function ranksIn(kpi: Kpi, rivals: readonly Rival[], index: number): ReadonlyMap<string, number> {
  const competitors = rivals.map(({ unit, name, outcomes }) => ({
    unit,
    name,
    outcome: outcomes[index] ?? ({ kind: "waiting" } as const),
  }));
  return new Map(competitionRanks(kpi, competitors).map(({ unit, rank }) => [unit, rank]));
}

/** By the newest rank that each has, and how lately that was. */
function compareNewest(a: RankRow["ranks"], b: RankRow["ranks"]): number {
  const [lastOfA, lastOfB] = [a, b].map((ranks) => ranks.findLastIndex((rank) => rank !== null));
  if (lastOfA !== lastOfB) return (lastOfB ?? -1) - (lastOfA ?? -1);
  return (a[lastOfA ?? -1] ?? 0) - (b[lastOfB ?? -1] ?? 0);
}
