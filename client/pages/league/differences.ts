import { type Measure, shownStep } from "../../../shared/kpi/definition.ts";
import type { League, LeagueRow } from "../../../shared/protocol/league-views.ts";

/** A unit that stands otherwise in one of two tables; absent where it has no rank in that one. */
export interface Difference {
  readonly unit: string;
  readonly name: string;
  readonly then?: Pick<LeagueRow, "rank" | "value">;
  readonly now?: Pick<LeagueRow, "rank" | "value">;
}

/** Who has another rank or another number, as precise as it is shown, than when a table was published. */
export function differencesOf(published: League, live: League, measure: Measure): readonly Difference[] {
  const step = shownStep(measure);
  const shown = (row: LeagueRow | undefined): string =>
    row ? `${row.rank} ${Math.round(row.value / step)}` : "";
  const of = (row: LeagueRow) => ({ rank: row.rank, value: row.value });
  const before = new Map(published.rows.map((row) => [row.unit, row]));
  const changed = live.rows.flatMap((row): Difference[] => {
    const was = before.get(row.unit);
    before.delete(row.unit);
    if (shown(was) === shown(row)) return [];
    return [{ unit: row.unit, name: row.name, ...(was && { then: of(was) }), now: of(row) }];
  });
  const gone = [...before.values()].map((row) => ({ unit: row.unit, name: row.name, then: of(row) }));
  return [...changed, ...gone];
}
