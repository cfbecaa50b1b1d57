import { setTimeout } from "node:timers/promises";

const LOOK_EVERY_MS = 10;

/**
 * Waits until something is the case and returns what was found.
 *
 * @throws naming what was waited for when it does not come within `withinMs`
 */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
  withinMs = 8000,
): Promise<Exclude<T, undefined | false | null>> {
  const end = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false && found !== null) {
      return found as Exclude<T, undefined | false | null>;
    }
    if (Date.now() > end) throw new Error(`waited ${withinMs} ms in vain: ${what}`);
    await setTimeout(LOOK_EVERY_MS);
  }
}
