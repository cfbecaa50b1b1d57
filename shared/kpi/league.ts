import { compareText } from "../units/compare-text.ts";
import { tidySum } from "../units/tidy.ts";
import type { UndefinedReason, Outcome } from "./aggregates/aggregate.ts";
import { type Competitor, competitionRanks } from "./competition-ranks.ts";
import type { Kpi } from "./definition.ts";

/** One unit's part in a league table: its outcome now and in the period before. */
export interface Contender extends Competitor {
  readonly previous: Outcome;
}

/** A ranked unit (L1, L2, L4). */
export interface Standing {
  readonly rank: number;
  readonly unit: string;
  readonly name: string;
  readonly value: number;
  /** Ranks gained since the period before; negative for ranks lost. */
  readonly movement: number | "new";
  /** How far behind the next better rank, in the KPI's measure, never negative; absent for the first. */
  readonly gap?: number;
}

/** A unit that has no rank, and why (L3). */
export interface Unranked {
  readonly unit: string;
  readonly name: string;
  readonly reason: "waiting" | "below-minimum-volume" | UndefinedReason;
  readonly value?: number;
}

/** Ranks units by competition ranking, best first, with movement against the period before (L1–L3). */
export function rankLeague(
  kpi: Kpi,
  contenders: readonly Contender[],
): { rows: Standing[]; unranked: Unranked[] } {
  const past = contenders.map(({ unit, name, previous }) => ({ unit, name, outcome: previous }));
  const before = new Map(competitionRanks(kpi, past).map(({ unit, rank }) => [unit, rank]));
  const rows: Standing[] = [];
  for (const entry of competitionRanks(kpi, contenders)) {
    const better = rows.findLast((row) => row.rank < entry.rank);
    const was = before.get(entry.unit);
    rows.push({
      ...entry,
      movement: was === undefined ? "new" : was - entry.rank,
      ...(better && { gap: Math.abs(tidySum(better.value, -entry.value)) }),
    });
  }
  const inTable = new Set(rows.map((row) => row.unit));
  const unranked = contenders.filter((contender) => !inTable.has(contender.unit)).map(withReason);
  return { rows, unranked: unranked.sort((a, b) => compareText(a.name, b.name)) };
}

function withReason({ unit, name, outcome }: Contender): Unranked {
  if (outcome.kind === "value") return { unit, name, reason: "below-minimum-volume", value: outcome.value };
  return { unit, name, reason: outcome.kind === "undefined" ? outcome.reason : "waiting" };
}
