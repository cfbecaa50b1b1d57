import type { UnixMs } from "../units/time.ts";

/** A value that a rule judges. Two samples of one instant are the same one: the later to come corrects the earlier. */
export interface Sample {
  readonly at: UnixMs;
  readonly value: number;
}

/**
 * The samples that came for one tick as they are to be judged: by instant, each once. Of several for one instant the
 * one that came last counts, as a correction does.
 */
export function inOrder(samples: readonly Sample[]): Sample[] {
  const byInstant = new Map(samples.map((sample) => [sample.at, sample]));
  return [...byInstant.values()].sort((a, b) => a.at - b.at);
}
