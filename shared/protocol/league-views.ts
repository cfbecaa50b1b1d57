import type { PeriodKind } from "../calendar/period.ts";
import type { BandedScore } from "../kpi/banded-score.ts";
import type { Measure } from "../kpi/definition.ts";
import type { Standing, Unranked } from "../kpi/league.ts";
import type { RankRow } from "../kpi/rank-history.ts";
import type { Reading } from "../kpi/reading.ts";

export interface LeagueRow extends Standing {
  readonly attainment?: number;
  readonly status?: string;
  /** Where the KPI maps its values to points (S5). */
  readonly score?: BandedScore;
  /** The unit's last periods, oldest first; `null` where there was no value. */
  readonly points: readonly (number | null)[];
}

export interface League {
  readonly kpi: string;
  readonly unit: string;
  readonly period: Reading["period"];
  readonly rows: readonly LeagueRow[];
  readonly unranked: readonly Unranked[];
}

/** A published league table in the list of a KPI's. */
export interface LeagueSnapshotListing {
  readonly id: string;
  readonly publishedAt: string;
  /** The name of who published it. */
  readonly publishedBy: string;
  readonly unit: string;
  readonly unitName: string;
  /** The kind of the units that it ranks; absent for those directly below. */
  readonly kind?: string;
  readonly period: Reading["period"];
}

/** A league table as it was published, with all that it needs to be shown as it was then. */
export interface LeagueSnapshot extends LeagueSnapshotListing {
  readonly kpiName: string;
  readonly measure: Measure;
  readonly league: League;
}

/** The ranks of a league's units over several periods. */
export interface LeagueRanks {
  readonly kpi: string;
  readonly unit: string;
  readonly period: PeriodKind;
  /** Oldest first. */
  readonly periods: readonly { readonly start: string; readonly end: string }[];
  /** Best first by the newest period. */
  readonly rows: readonly RankRow[];
}
