import { type Reading, readingKey, type ReadingRef, refOf } from "../../shared/kpi/reading.ts";

/** Connections that watch the very same readings: a frame is encoded once for all of them. */
export interface Room {
  readonly refs: readonly ReadingRef[];
  readonly keys: ReadonlySet<string>;
}

/** What names the room for a set of readings, whatever their order. */
export const roomKey = (refs: readonly ReadingRef[]): string => refs.map(readingKey).sort().join("\n");

export const createRoom = (refs: readonly ReadingRef[]): Room => ({
  refs,
  keys: new Set(refs.map(readingKey)),
});

/** What each room hears of a round of changes: only its own readings, and nothing for rooms without news. */
export function fanOut<R extends Room>(
  rooms: Iterable<R>,
  changed: readonly Reading[],
): [R, readonly Reading[]][] {
  const news: [R, readonly Reading[]][] = [];
  for (const room of rooms) {
    const own = changed.filter((reading) => room.keys.has(readingKey(refOf(reading))));
    if (own.length > 0) news.push([room, own]);
  }
  return news;
}
