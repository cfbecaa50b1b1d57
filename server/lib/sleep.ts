import { setTimeout } from "node:timers/promises";

/** Resolves after that time; rejects as soon as the signal aborts. */
export const systemSleep = (ms: number, signal: AbortSignal): Promise<void> =>
  setTimeout(ms, undefined, { signal });
