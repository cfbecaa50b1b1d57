import type { DurationMs, UnixMs } from "../units/time.ts";

/** What a channel was last told of a group of episodes, and when. */
export interface GroupLog {
  readonly firing: readonly string[];
  readonly sentAt: UnixMs;
}

/** Why a group is told again. */
export type GroupReason = "first" | "new-firing" | "all-resolved" | "repeat";

/**
 * Whether a group of episodes is told to a channel now, and why; `undefined` when there is nothing to say. As the
 * Alertmanager of Prometheus decides it: the first that fires, a new one beside those told, the end of all, and otherwise
 * only after the repeat interval.
 */
export function groupDecision(
  log: GroupLog | undefined,
  firing: readonly string[],
  now: UnixMs,
  repeatEvery: DurationMs,
): GroupReason | undefined {
  if (!log) return firing.length > 0 ? "first" : undefined;
  if (firing.some((id) => !log.firing.includes(id))) return "new-firing";
  if (firing.length === 0) return log.firing.length > 0 ? "all-resolved" : undefined;
  return now - log.sentAt >= repeatEvery ? "repeat" : undefined;
}
