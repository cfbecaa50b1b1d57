import type { Rank } from "./rank.ts";
import type { AlertRule } from "./rule.ts";
import { isBeyond } from "./safe-range.ts";

/**
 * The rank that a value asks for: the highest whose trip it lies beyond, or, up to the rank confirmed, whose clear it
 * has not come back within. So in the dead band between the two all stays as it is.
 */
export function desiredRank(levels: AlertRule["levels"], value: number, confirmed: Rank): Rank {
  let desired: Rank = 0;
  for (const { rank, trip, clear } of levels) {
    if (isBeyond(value, rank <= confirmed ? clear : trip)) desired = rank;
  }
  return desired;
}
