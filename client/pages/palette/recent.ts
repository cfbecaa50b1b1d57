import * as z from "zod/mini";
import { readKept, writeKept } from "../../lib/kept.ts";

const NAME = "opened-lately";
const MOST = 8;

const keysSchema = z.array(z.string());

/** The keys of what was opened from the search on this device, newest first. */
export function readRecent(): string[] {
  const kept = z.safeParse(keysSchema, readKept(NAME));
  return kept.success ? kept.data : [];
}

/** Remembers that it was opened. */
export const keepRecent = (key: string): void => writeKept(NAME, withNewest(readRecent(), key));

/** The keys with that one in front, once, and as many as are of use. */
export const withNewest = (keys: readonly string[], key: string): string[] =>
  [key, ...keys.filter((other) => other !== key)].slice(0, MOST);
