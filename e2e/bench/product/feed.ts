import { kpiId } from "./catalogue.ts";
import type { Door } from "./door.ts";

/** KPIs of the board that have a tile of their own, the probe aside. */
export const ON_BOARD = 21;

/** Pushes numbers to so many of the board's KPIs, others each time: one push, one frame. */
export function createFeed(door: Door, changing: number): () => Promise<void> {
  let sent = 0;
  return () => {
    sent += changing;
    return door.push(
      Array.from({ length: changing }, (_, at) => ({
        kpi: kpiId((sent + at) % ON_BOARD),
        value: 1000 + sent + at,
      })),
    );
  };
}

/** Calls the feed again and again until it is told to stop; resolves then when the last push is answered. */
export function keepFeeding(feed: () => Promise<void>, everyMs: number): () => Promise<void> {
  const running = new Set<Promise<void>>();
  let failure: unknown;
  const timer = setInterval(() => {
    const push = feed()
      .catch((error: unknown) => {
        failure = error;
      })
      .finally(() => running.delete(push));
    running.add(push);
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await Promise.all(running);
    if (failure !== undefined) throw failure instanceof Error ? failure : new Error("a push failed");
  };
}
