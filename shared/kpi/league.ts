import { tidySum } from "../units/tidy.ts";
import type { UndefinedReason, Outcome } from "./aggregates/aggregate.ts";
import { type Kpi, shownStep } from "./definition.ts";

/** One unit's part in a league table: its outcome now and in the period before. */
export interface Contender {
  readonly unit: string;
  readonly name: string;
  readonly outcome: Outcome;
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

interface Entry {
  readonly unit: string;
  readonly name: string;
  readonly value: number;
}

/** Ranks units by competition ranking, best first, with movement against the period before (L1–L3). */
export function rankLeague(
  kpi: Kpi,
  contenders: readonly Contender[],
): { rows: Standing[]; unranked: Unranked[] } {
  const before = ranksOf(
    kpi,
    entriesOf(kpi, contenders, (contender) => contender.previous),
  );
  const rows: Standing[] = [];
  for (const { entry, rank } of ranked(
    kpi,
    entriesOf(kpi, contenders, (contender) => contender.outcome),
  )) {
    const better = rows.findLast((row) => row.rank < rank);
    const was = before.get(entry.unit);
    rows.push({
      rank,
      ...entry,
      movement: was === undefined ? "new" : was - rank,
      ...(better && { gap: Math.abs(tidySum(better.value, -entry.value)) }),
    });
  }
  const inTable = new Set(rows.map((row) => row.unit));
  const unranked = contenders.filter((contender) => !inTable.has(contender.unit)).map(withReason);
  return { rows, unranked: unranked.sort((a, b) => compareText(a.name, b.name)) };
}

function entriesOf(
  kpi: Kpi,
  contenders: readonly Contender[],
  of: (contender: Contender) => Outcome,
): Entry[] {
  return contenders.flatMap((contender) => {
    const outcome = of(contender);
    if (outcome.kind !== "value" || outcome.volume < (kpi.minimumVolume ?? 0)) return [];
    return [{ unit: contender.unit, name: contender.name, value: outcome.value }];
  });
}

function ranked(kpi: Kpi, entries: readonly Entry[]): { entry: Entry; rank: number }[] {
  const step = shownStep(kpi.measure);
  // Equal to the precision shown is equal: nobody sees why one of two "42 %" stands above the other.
  const shown = (entry: Entry): number => Math.round(entry.value / step);
  const sign = kpi.direction === "lower" ? 1 : -1;
  const sorted = [...entries].sort((a, b) => sign * (shown(a) - shown(b)) || compareText(a.name, b.name));
  return sorted.map((entry) => ({
    entry,
    rank: sorted.findIndex((other) => shown(other) === shown(entry)) + 1,
  }));
}

const ranksOf = (kpi: Kpi, entries: readonly Entry[]): Map<string, number> =>
  new Map(ranked(kpi, entries).map(({ entry, rank }) => [entry.unit, rank]));

function withReason({ unit, name, outcome }: Contender): Unranked {
  if (outcome.kind === "value") return { unit, name, reason: "below-minimum-volume", value: outcome.value };
  return { unit, name, reason: outcome.kind === "undefined" ? outcome.reason : "waiting" };
}

// By code unit: the same order on every machine, whatever its locale data.
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
