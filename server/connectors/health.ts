import type { UnixMs } from "../../shared/units/time.ts";

/** How a connector is doing. */
export interface ConnectorHealth {
  readonly kind: string;
  /** `resting`: it has nothing more to do; `failing`: what it last tried did not work, it will try again. */
  readonly state: "running" | "failing" | "misconfigured" | "resting" | "stopped";
  readonly since: UnixMs;
  /** One sentence about a state that is not `running`. */
  readonly detail?: string;
  readonly accepted: number;
  readonly duplicates: number;
  readonly corrections: number;
  readonly refused: number;
}

/** A connector that begins to run. */
export const startingHealth = (kind: string, since: UnixMs): ConnectorHealth => ({
  kind,
  state: "running",
  since,
  accepted: 0,
  duplicates: 0,
  corrections: 0,
  refused: 0,
});

/** Enters a state; staying in it, with the same words, changes nothing. */
export function enter(
  health: ConnectorHealth,
  state: ConnectorHealth["state"],
  now: UnixMs,
  detail?: string,
): ConnectorHealth {
  if (health.state === state && health.detail === detail) return health;
  const { detail: _, ...rest } = health;
  const since = health.state === state ? health.since : now;
  return { ...rest, state, since, ...(detail !== undefined && { detail }) };
}

/** Adds what became of some facts. */
export function count(
  health: ConnectorHealth,
  answer: Pick<ConnectorHealth, "accepted" | "duplicates" | "corrections" | "refused">,
): ConnectorHealth {
  return {
    ...health,
    accepted: health.accepted + answer.accepted,
    duplicates: health.duplicates + answer.duplicates,
    corrections: health.corrections + answer.corrections,
    refused: health.refused + answer.refused,
  };
}
