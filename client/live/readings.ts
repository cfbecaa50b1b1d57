import { type Reading, readingKey, refOf } from "../../shared/kpi/reading.ts";

/** The readings that a screen holds, by `readingKey`. */
export type Readings = ReadonlyMap<string, Reading>;

export const NO_READINGS: Readings = new Map();

/** The readings after a frame: of two versions the one with the higher `rev` stays. The same object when none is newer. */
export function applyFrame(held: Readings, arrived: readonly Reading[]): Readings {
  let next: Map<string, Reading> | undefined;
  for (const reading of arrived) {
    const key = readingKey(refOf(reading));
    const old = (next ?? held).get(key);
    if (old && old.rev >= reading.rev) continue;
    next ??= new Map(held);
    next.set(key, reading);
  }
  return next ?? held;
}

/**
 * The readings of a snapshot: it wins over everything held, even over higher revisions, because the server may have
 * been restored from a backup. Readings that say the same as before stay the same objects, so that nobody repaints.
 */
export function applySnapshot(held: Readings, snapshot: readonly Reading[]): Readings {
  const next = new Map<string, Reading>();
  for (const reading of snapshot) {
    const key = readingKey(refOf(reading));
    const old = held.get(key);
    next.set(key, old && saysTheSame(old, reading) ? old : reading);
  }
  const same = next.size === held.size && [...next].every(([key, reading]) => held.get(key) === reading);
  return same ? held : next;
}

const saysTheSame = (a: Reading, b: Reading): boolean =>
  a.rev === b.rev && JSON.stringify(a) === JSON.stringify(b);
