import { type Reading, readingKey, type ReadingRef } from "../../shared/kpi/reading.ts";
import type { Release } from "../lib/release.ts";
import type { Touched } from "../store/store.ts";
import type { Readings } from "./readings.ts";

/** The readings that somebody watches, kept current. */
export interface Live {
  /** Resolves with the current readings; they stay current until released. Unknown KPIs are left out. */
  watch(refs: readonly ReadingRef[]): Promise<{ readings: readonly Reading[]; release: Release }>;
  current(ref: ReadingRef): Reading | undefined;
  /** A commit touched these summaries. */
  committed(touched: readonly Touched[]): void;
  /** Time has passed, or the catalogue changed: everything watched is looked at again. */
  refresh(): void;
  close(): void;
}

interface Parts {
  readonly readings: Readings;
  /** Called after each round with what changed in it, each reading once. */
  readonly onChanged: (changed: readonly Reading[]) => void;
  readonly onError: (error: unknown) => void;
  /** Rounds begin at least this far apart. */
  readonly roundEveryMs: number;
  /** Monotonic milliseconds. */
  readonly elapsed: () => number;
}

interface Watched {
  readonly ref: ReadingRef;
  watchers: number;
  reading?: Reading;
}

/**
 * Recomputes watched readings in rounds: the first after a quiet time at once, then at most one per `roundEveryMs`
 * with all that came in between. So a burst of commits costs one computation per reading and round.
 */
export function createLive({ readings, onChanged, onError, roundEveryMs, elapsed }: Parts): Live {
  const watched = new Map<string, Watched>();
  const dirty = new Set<string>();
  let lastRound = -Infinity;
  let running = false;
  let timer: NodeJS.Timeout | undefined;

  function schedule(): void {
    if (running || timer !== undefined || dirty.size === 0) return;
    timer = setTimeout(() => void round(), Math.max(0, lastRound + roundEveryMs - elapsed()));
  }

  async function round(): Promise<void> {
    timer = undefined;
    running = true;
    lastRound = elapsed();
    const keys = [...dirty];
    dirty.clear();
    try {
      const changed = await Promise.all(keys.map((key) => recompute(key)));
      const news = changed.filter((reading) => reading !== undefined);
      if (news.length > 0) onChanged(news);
    } catch (error) {
      onError(error);
    } finally {
      running = false;
      schedule();
    }
  }

  async function recompute(key: string): Promise<Reading | undefined> {
    const entry = watched.get(key);
    if (!entry) return undefined;
    const reading = await readings.read(entry.ref);
    if (!reading || reading === entry.reading) return undefined;
    if (entry.reading && entry.reading.rev > reading.rev) return undefined;
    entry.reading = reading;
    return reading;
  }

  function release(keys: readonly string[]): void {
    for (const key of keys) {
      const entry = watched.get(key);
      if (entry && (entry.watchers -= 1) === 0) watched.delete(key);
    }
  }

  const mark = (refs: Iterable<ReadingRef>): void => {
    for (const ref of refs) dirty.add(readingKey(ref));
    schedule();
  };
  const refs = function* (): Iterable<ReadingRef> {
    for (const { ref } of watched.values()) yield ref;
  };

  return {
    async watch(wanted) {
      const keys = [...new Set(wanted.map(readingKey))];
      for (const ref of wanted) {
        const key = readingKey(ref);
        if (!watched.has(key)) watched.set(key, { ref, watchers: 0 });
      }
      const entries = keys.flatMap((key) => watched.get(key) ?? []);
      for (const entry of entries) entry.watchers += 1;
      try {
        const fresh = entries.filter((entry) => !entry.reading);
        await Promise.all(fresh.map(({ ref }) => recompute(readingKey(ref))));
      } catch (error) {
        release(keys);
        throw error;
      }
      return { readings: entries.flatMap(({ reading }) => reading ?? []), release: () => release(keys) };
    },
    current: (ref) => watched.get(readingKey(ref))?.reading,
    committed: (touched) => mark(readings.touch(touched, refs())),
    refresh: () => mark(refs()),
    close: () => {
      clearTimeout(timer);
      watched.clear();
      dirty.clear();
    },
  };
}
