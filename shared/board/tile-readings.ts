import { readingKey, type ReadingRef } from "../kpi/reading.ts";
import { subjectOf, type Watchable, type Watching } from "./tile-subject.ts";

/** The readings that a tile shows; what the catalogue does not know has none. */
export const tileReadings = (tile: Watching, catalogue: Watchable): readonly ReadingRef[] =>
  subjectOf(tile, catalogue).refs;

/** The readings that a board shows, each once. */
export function boardReadings(
  board: { readonly tiles: readonly Watching[] },
  catalogue: Watchable,
): ReadingRef[] {
  const refs = new Map<string, ReadingRef>();
  for (const tile of board.tiles) {
    for (const ref of tileReadings(tile, catalogue)) refs.set(readingKey(ref), ref);
  }
  return [...refs.values()];
}
