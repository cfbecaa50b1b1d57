import { setTimeout as sleep } from "node:timers/promises";

interface Plan {
  readonly perSecond: number;
  readonly seconds: number;
}

const LOOK_EVERY_MS = 1;

/** What an open loop saw, each in milliseconds after the instants of its plan, in their order. */
export interface Delays {
  /** When things were done. */
  readonly done: readonly number[];
  /** When they were begun: not the server's doing, but that of a busy machine. */
  readonly begun: readonly number[];
}

/**
 * Does something at instants that a plan names beforehand, however long the answers take, and counts from these
 * instants. A server that stalls so delays all that falls into the stall, as it would for senders who do not wait for
 * each other (no coordinated omission).
 */
export async function openLoop(
  { perSecond, seconds }: Plan,
  send: (index: number) => Promise<void>,
): Promise<Delays> {
  const total = Math.round(perSecond * seconds);
  const start = performance.now();
  const lateBy = (index: number): number => performance.now() - start - (index * 1000) / perSecond;
  const begun: number[] = [];
  const done: Promise<number>[] = [];
  while (done.length < total) {
    while (done.length < total && lateBy(done.length) >= 0) {
      const index = done.length;
      begun.push(lateBy(index));
      done.push(send(index).then(() => lateBy(index)));
    }
    await sleep(LOOK_EVERY_MS);
  }
  return { done: await Promise.all(done), begun };
}
