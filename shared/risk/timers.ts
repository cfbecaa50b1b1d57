import { type UnixMs, unixMs } from "../units/time.ts";
import type { Timer, Timers } from "./condition-state.ts";
import type { Rank } from "./rank.ts";
import type { AlertRule, RuleLevel } from "./rule.ts";

/** The timers after `rank` was wanted at `tick`, by that many samples that were not counted yet. */
export function advance(timers: Timers, rank: Rank, tick: UnixMs, samples: number): Timers {
  const [amber, red] = timers;
  const nextAmber = run(amber, rank >= 1, tick, samples);
  const nextRed = run(red, rank >= 2, tick, samples);
  return nextAmber === amber && nextRed === red ? timers : [nextAmber, nextRed];
}

function run(timer: Timer | undefined, isUp: boolean, tick: UnixMs, samples: number): Timer {
  const side = isUp ? "up" : "down";
  // What turns a timer round is itself the first sample of the new side.
  if (timer?.side !== side) return { side, since: tick, samples: Math.max(1, samples) };
  return samples === 0 ? timer : { ...timer, samples: timer.samples + samples };
}

/** The timers after a gap: what is left out of it counts for neither side. */
export function skipGap(timers: Timers, ms: number, tick: UnixMs): Timers {
  const [amber, red] = timers;
  const shift = (timer: Timer): Timer => ({ ...timer, since: unixMs(Math.min(tick, timer.since + ms)) });
  return amber && red ? [shift(amber), shift(red)] : timers;
}

/** Whether a level has been wanted for as long as it must; exactly as long is long enough, and 0 is at once. */
export const isRaised = (
  timers: Timers,
  level: RuleLevel,
  dwell: AlertRule["dwell"],
  until: UnixMs,
): boolean => hasHeld(timers[level.rank - 1], "up", dwell, until, level.pending);

/** Whether a level has not been wanted for as long as it must, `slowdown` times as long while it flaps. */
export function isCleared(
  timers: Timers,
  level: RuleLevel,
  { dwell, every }: AlertRule,
  until: UnixMs,
  slowdown: number,
): boolean {
  // Twice nothing is nothing: what clears at once takes one sample, or one rhythm, as its measure.
  const once = dwell === "samples" ? 1 : every;
  const must = slowdown === 1 ? level.clearFor : Math.max(level.clearFor, once) * slowdown;
  return hasHeld(timers[level.rank - 1], "down", dwell, until, must);
}

function hasHeld(
  timer: Timer | undefined,
  side: Timer["side"],
  dwell: AlertRule["dwell"],
  until: UnixMs,
  must: number,
): boolean {
  if (timer?.side !== side) return false;
  return (dwell === "samples" ? timer.samples : Math.max(0, until - timer.since)) >= must;
}
