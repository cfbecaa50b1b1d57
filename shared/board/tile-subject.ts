// Apart from the schemas of board.ts: a wall needs only this, and loads no schema library for it.
import type { PeriodKind } from "../calendar/period.ts";
import type { Kpi } from "../kpi/definition.ts";
import { inUse } from "../kpi/in-use.ts";
import { objectiveReadings } from "../kpi/objective.ts";
import type { Objective } from "../kpi/objective-definition.ts";
import type { ReadingRef } from "../kpi/reading.ts";
import { scorecardReadings } from "../kpi/scorecard.ts";
import type { Scorecard } from "../kpi/scorecard-definition.ts";
import type { WatchedKri } from "../risk/watched-kri.ts";

/** What a tile watches, as in `Tile`. */
export interface Watching {
  readonly widget?: string | undefined;
  readonly kpi?: string | undefined;
  readonly kpis?: readonly string[] | undefined;
  readonly scorecard?: string | undefined;
  readonly objectives?: readonly string[] | undefined;
  readonly kris?: "all" | readonly string[] | undefined;
  readonly unit?: string | undefined;
  readonly drivers?: boolean | undefined;
  readonly period?: PeriodKind | undefined;
}

/** The part of a catalogue that tiles name; a board's own answer carries the same. */
export interface Watchable {
  readonly kpis: readonly Kpi[];
  readonly scorecards: readonly Scorecard[];
  readonly objectives: readonly Objective[];
  readonly kris: readonly WatchedKri[];
}

/**
 * What a tile is about, with the readings that it shows: of a scorecard those of its items in their order, of
 * objectives those of their key results, one objective after the other, of KRIs one for each.
 */
export type TileSubject = { readonly refs: readonly ReadingRef[] } & (
  | { readonly kind: "kpis" }
  | { readonly kind: "scorecard"; readonly scorecard: Scorecard }
  | { readonly kind: "objectives"; readonly objectives: readonly Objective[] }
  | { readonly kind: "kris"; readonly kris: readonly WatchedKri[] }
);

/** The widget that shows all objectives of its unit, or of everybody, when it names none. */
const OBJECTIVES = "objectives";

/** Finds what a tile is about; what the catalogue does not know has no readings. */
export function subjectOf(tile: Watching, catalogue: Watchable): TileSubject {
  const { kpis } = catalogue;
  if (tile.scorecard !== undefined) {
    const scorecard = catalogue.scorecards.find(({ id }) => id === tile.scorecard);
    return scorecard
      ? { kind: "scorecard", scorecard, refs: scorecardReadings(scorecard, kpis, tile) }
      : { kind: "kpis", refs: [] };
  }
  if (tile.objectives !== undefined || tile.widget === OBJECTIVES) {
    const objectives = objectivesOf(tile, catalogue.objectives);
    const refs = objectives.flatMap((objective) => objectiveReadings(objective, kpis));
    return { kind: "objectives", objectives, refs };
  }
  if (tile.kris !== undefined) {
    const kris = krisOf(tile, catalogue.kris).filter((kri) => kpis.some(({ id }) => id === kri.kpi));
    return { kind: "kris", kris, refs: kris.flatMap((kri) => kriReadings(kri, kpis)) };
  }
  return { kind: "kpis", refs: kpiReadings(tile, kpis) };
}

function krisOf({ kris: wanted, unit }: Watching, all: readonly WatchedKri[]): readonly WatchedKri[] {
  if (wanted !== undefined && wanted !== "all")
    return wanted.flatMap((id) => all.filter((kri) => kri.id === id));
  return unit === undefined ? all : all.filter(({ lineage }) => lineage.includes(unit));
}

const kriReadings = ({ kpi, unit }: WatchedKri, kpis: readonly Kpi[]): ReadingRef[] =>
  kpis.filter(({ id }) => id === kpi).map(({ period }) => ({ kpi, unit, period }));

function objectivesOf({ objectives: named, unit }: Watching, all: readonly Objective[]): Objective[] {
  if (named) return named.flatMap((id) => all.filter((objective) => objective.id === id));
  return all.filter((objective) => unit === undefined || objective.unit === unit);
}

/** Those that the tile names; else those of its unit that are in use (O2), Tier 1 before Tier 2. */
function kpiReadings(tile: Watching, kpis: readonly Kpi[]): ReadingRef[] {
  const wanted = tile.kpis ?? (tile.kpi === undefined ? undefined : [tile.kpi]);
  const tiers = tile.drivers === true ? [1, 2] : [1];
  const shown = wanted
    ? wanted.flatMap((id) => kpis.filter((kpi) => kpi.id === id))
    : tiers.flatMap((tier) => inUse(kpis).filter((kpi) => kpi.unit === tile.unit && kpi.tier === tier));
  return shown.map((kpi) => ({
    kpi: kpi.id,
    unit: wanted ? (tile.unit ?? kpi.unit) : kpi.unit,
    period: tile.period ?? kpi.period,
  }));
}
