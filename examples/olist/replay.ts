import { setTimeout as sleep } from "node:timers/promises";
import type { Fact } from "./facts.ts";
import { type Door, type Pushed, pushFacts } from "./push.ts";

// Facts that are due together travel together: the wall shows at most ten changes a second.
const TOGETHER_MS = 100;
// A timer of more than 24 days fires at once.
const LONGEST_SLEEP_MS = 3_600_000;

/** Sends each fact when its instant has come, until all are played or the door's signal aborts. */
export async function play(
  facts: readonly Fact[],
  door: Door,
  onPushed: (pushed: Pushed, played: number) => void,
): Promise<void> {
  for (let next = 0; next < facts.length;) {
    const wait = (facts[next]?.at ?? 0) - Date.now();
    await sleep(Math.min(Math.max(wait, TOGETHER_MS), LONGEST_SLEEP_MS), undefined, { signal: door.signal });
    const now = Date.now();
    const behind = facts.findIndex(({ at }, index) => index >= next && at > now);
    const end = behind < 0 ? facts.length : behind;
    if (end === next) continue;
    const pushed = await pushFacts(facts.slice(next, end), door);
    next = end;
    onPushed(pushed, next);
  }
}
