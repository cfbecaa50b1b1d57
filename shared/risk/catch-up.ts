import { DAY_MS } from "../units/time.ts";
import { type AlertInput, stepAlert } from "./alert.ts";
import type { AlertState, AlertStep, Episode } from "./episode.ts";
import type { AlertRule } from "./rule.ts";
import type { TimelineEntry } from "./timeline.ts";

/** Ticks missed for longer than this are not made up for: only the latest counts. */
const MOST_MISSED_MS = DAY_MS;

/** What a node that was away made up for; `firedAndCleared` episodes began and ended meanwhile: one digest tells of them. */
export interface CaughtUp extends AlertStep {
  /** Each episode that changed, as it is after it: the newest last. */
  readonly episodes: readonly Episode[];
  readonly firedAndCleared: number;
}

/**
 * An alert after the ticks that were missed, in order, as if they had been evaluated in time. After more than 24 hours
 * only the latest is: the rest is a gap. All entries go to the outbox at once, where they are collapsed to what they
 * come to.
 */
export function catchUp(state: AlertState, missed: readonly AlertInput[], rule: AlertRule): CaughtUp {
  const [first, latest] = [missed[0], missed.at(-1)];
  if (!first || !latest) return { state, entries: [], episodes: [], firedAndCleared: 0 };
  const inputs = latest.tick - first.tick > MOST_MISSED_MS ? [latest] : missed;
  const entries: TimelineEntry[] = [];
  const episodes = new Map<string, Episode>();
  let caught = state;
  for (const input of inputs) {
    const step = stepAlert(caught, input, rule);
    const { episode } = step.state;
    if (episode && episode !== caught.episode) episodes.set(episode.id, episode);
    caught = step.state;
    entries.push(...step.entries);
  }
  const begun = entries.filter(({ kind }) => kind === "fired").map(({ episode }) => episode);
  const isOver = (id: string): boolean => caught.episode?.id !== id || caught.episode.end !== undefined;
  return {
    state: caught,
    entries,
    episodes: [...episodes.values()],
    firedAndCleared: begun.filter(isOver).length,
  };
}
