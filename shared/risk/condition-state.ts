import type { UnixMs } from "../units/time.ts";
import type { Rank } from "./rank.ts";
import type { AlertRule } from "./rule.ts";
import type { Sample } from "./sample.ts";

/** For how long a level has been wanted (`up`) or not (`down`): of the two one runs. */
export interface Timer {
  readonly side: "up" | "down";
  readonly since: UnixMs;
  readonly samples: number;
}

/** The timers of amber and red, both or, until there was something to judge, none. */
export type Timers = readonly [] | readonly [amber: Timer, red: Timer];

/** What is remembered of a rule's condition; plain JSON, stored whole in one transaction with what it caused. */
export interface ConditionState {
  readonly series: string;
  readonly version: string;
  readonly confirmed: Rank;
  readonly timers: Timers;
  /** The newest sample that was seen, and the timers before it: what it counts for when it is corrected. */
  readonly last?: Sample;
  readonly before: Timers;
  /** How many missed facts of this silence have been counted. */
  readonly missed: number;
  /** When the confirmed rank has changed lately. */
  readonly changes: readonly UnixMs[];
  /** By how much clearing takes longer while it flaps; 1 while it does not. */
  readonly slowdown: 1 | 2 | 4 | 8;
}

/** The condition of a rule that has judged nothing yet. */
export const startCondition = ({
  series,
  version,
}: Pick<AlertRule, "series" | "version">): ConditionState => ({
  series,
  version,
  confirmed: 0,
  timers: [],
  before: [],
  missed: 0,
  changes: [],
  slowdown: 1,
});

/** The rank that is wanted by what was judged last, whether or not it has been wanted for long enough. */
export function wantedRank({ timers: [amber, red] }: Pick<ConditionState, "timers">): Rank {
  if (red?.side === "up") return 2;
  return amber?.side === "up" ? 1 : 0;
}
