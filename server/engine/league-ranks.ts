import { lastPeriods } from "../../shared/calendar/last-periods.ts";
import type { Model } from "../../shared/catalogue/model.ts";
import { rankHistory } from "../../shared/kpi/rank-history.ts";
import type { LeagueRanks } from "../../shared/protocol/league-views.ts";
import type { Reads } from "../store/store.ts";
import type { LeagueQuery } from "./history.ts";
import { leagueUnits } from "./league-units.ts";
import { outcomeTable } from "./outcomes.ts";

/** Of which league, and over how many periods up to the one that contains its instant. */
export interface LeagueRanksQuery extends LeagueQuery {
  readonly periods: number;
}

/** The ranks of a league's units over its last periods (L1, L3): of a running period those so far. */
export async function readLeagueRanks(
  model: Model,
  reads: Reads,
  { kpi, unit, period: kind, at, kind: unitKind, periods: count }: LeagueRanksQuery,
): Promise<LeagueRanks> {
  const { calendar, tree } = model;
  const periods = lastPeriods(calendar, calendar.periodAt(kind, at), count);
  const units = leagueUnits(tree, unit, unitKind);
  const ids = units.map(({ id }) => id);
  const outcomes = await outcomeTable(model, reads, kpi.id, ids, periods);
  return {
    kpi: kpi.id,
    unit,
    period: kind,
    periods: periods.map(({ start, end }) => ({ start: calendar.iso(start), end: calendar.iso(end) })),
    rows: rankHistory(
      kpi,
      units.map(({ id, name }) => ({ unit: id, name, outcomes: outcomes.get(id) ?? [] })),
    ),
  };
}
