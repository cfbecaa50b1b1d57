import { setTimeout as sleep } from "node:timers/promises";

/** A server with watchers that can be made to send frames. */
export interface Contender {
  readonly name: string;
  /** Begins to send; resolves with how to stop. */
  readonly begin: () => Promise<() => Promise<void>>;
  readonly delivered: () => Promise<number>;
  readonly cpuSeconds: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** What one run of a contender said. */
export interface Delivery {
  readonly framesPerSecond: number;
  /** Seconds of the processor that the server took in a second. */
  readonly cpuShare: number;
}

/** Frames that arrive for a second of the server's processor time. */
export const framesPerCpuSecond = ({ framesPerSecond, cpuShare }: Delivery): number =>
  framesPerSecond / cpuShare;

// While the others had their turn it was idle, and the engine has thrown away what it had compiled.
const WARM_UP_MS = 4000;

/** Lets a contender send for a while and counts what arrives and what that costs its process. */
export async function deliver(contender: Contender, forMs: number): Promise<Delivery> {
  const stop = await contender.begin();
  await sleep(WARM_UP_MS);
  const begun = performance.now();
  const [cpuBefore, before] = [await contender.cpuSeconds(), await contender.delivered()];
  await sleep(forMs);
  const [cpuAfter, after] = [await contender.cpuSeconds(), await contender.delivered()];
  const seconds = (performance.now() - begun) / 1000;
  await stop();
  return {
    framesPerSecond: (after - before) / seconds,
    cpuShare: (cpuAfter - cpuBefore) / seconds,
  };
}
