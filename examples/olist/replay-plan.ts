import { type UnixMs, unixMs } from "../../shared/units/time.ts";
import type { Fact } from "./facts.ts";
import { dateOf, daysBetween } from "./local-time.ts";
import { lastFullDay, moved } from "./shift.ts";

const DAYS_TO_PLAY = 90;

/** How a replay goes: what has happened when it starts, and what then happens one by one, at the instants it carries. */
export interface ReplayPlan {
  readonly history: readonly Fact[];
  readonly played: readonly Fact[];
}

export interface ReplayOptions {
  readonly now: UnixMs;
  /** How many seconds of the data set pass in one second; above 0. */
  readonly speed: number;
  /** The date of the data set that is today; 90 days before its last full day when absent. */
  readonly from?: string | undefined;
}

/**
 * Moves the data set by whole days so that the date `from` is today. What lies before this time of that day is
 * history; the rest is played from now on, its distances divided by the speed, so that each fact is sent at the
 * instant that it carries and none lies in the future.
 */
export function planReplay(facts: readonly Fact[], { now, speed, from }: ReplayOptions): ReplayPlan {
  const days = from === undefined ? daysToToday(facts, now) : daysBetween(from, dateOf(now));
  const all = moved(facts, days);
  const first = all.findIndex(({ at }) => at > now);
  if (first < 0) return { history: all, played: [] };
  const played = all
    .slice(first)
    .map((fact) => ({ ...fact, at: unixMs(Math.round(now + (fact.at - now) / speed)) }));
  return { history: all.slice(0, first), played };
}

const daysToToday = (facts: readonly Fact[], now: UnixMs): number =>
  daysBetween(lastFullDay(facts), dateOf(now)) + DAYS_TO_PLAY;
