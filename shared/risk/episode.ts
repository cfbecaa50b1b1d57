import type { UnixMs } from "../units/time.ts";
import type { Attention } from "./attention.ts";
import type { ConditionState } from "./condition-state.ts";
import type { Rank } from "./rank.ts";
import { type Happening, isTransition, type TimelineEntry } from "./timeline.ts";

/** A stretch of trouble from its first alert to its end, and back again within the reopen window. */
export interface Episode {
  readonly id: string;
  readonly openedAt: UnixMs;
  /** As bad as it is now, 0 when it is over, and as bad as it ever was. */
  readonly rank: Rank;
  readonly peak: Rank;
  /** The number of its newest transition: who decides about it says which one he has seen. */
  readonly seq: number;
  readonly attention: Attention;
  readonly assignee?: string;
  readonly end?: { readonly at: UnixMs; readonly kind: "resolved" | "rule-changed" | "series-gone" };
}

/** Everything that is remembered of a rule's alert; plain JSON. The newest episode stays after its end. */
export interface AlertState {
  readonly condition: ConditionState;
  readonly episode?: Episode;
}

/** An alert after a step, and what its timeline gains, in order. */
export interface AlertStep {
  readonly state: AlertState;
  readonly entries: readonly TimelineEntry[];
}

/** An episode with one more happening; transitions are numbered. */
export function tell(
  episode: Episode,
  happening: Happening,
  at: UnixMs,
): { readonly episode: Episode; readonly entry: TimelineEntry } {
  const seq = isTransition(happening) ? episode.seq + 1 : episode.seq;
  const told = seq === episode.seq ? episode : { ...episode, seq };
  return { episode: told, entry: { ...happening, episode: episode.id, seq, at } };
}
