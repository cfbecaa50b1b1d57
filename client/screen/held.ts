import { type PlaylistEntry, type Turn, turnAt } from "../../shared/screen/playlist.ts";
import { isDue } from "../../shared/screen/schedule.ts";
import type { WallTime } from "../../shared/screen/wall-time.ts";
import type { UnixMs } from "../../shared/units/time.ts";

/** A board that keeps the screen for somebody else's turn, because a red alert concerns it: decided until that turn is over. */
export interface Held {
  readonly key: string;
  readonly until: UnixMs;
}

interface Rotation {
  readonly playlist: readonly PlaylistEntry[];
  readonly now: UnixMs;
  readonly wallTime: (at: UnixMs) => WallTime;
}

/** Names a place of a playlist: the same board may come twice. */
export const sheetKey = ({ index, entry }: Pick<Turn, "index" | "entry">): string =>
  `${index} ${entry.board}`;

/** The entry that is held; none when it is not in the playlist any more, or not due. */
export function heldEntry(held: Held, { playlist, now, wallTime }: Rotation): PlaylistEntry | undefined {
  const entry = playlist.find((one, index) => sheetKey({ index, entry: one }) === held.key);
  return entry && isDue(entry.schedule, wallTime(now)) ? entry : undefined;
}

/**
 * Which board is held at an instant. Once the turn of a board with an open red alert has come it stays, until it is red no more;
 * the turns of others pass unseen, except that another red board has its own: several take turns with each other.
 *
 * Whose turn it is follows from the time alone, and is decided only where one turn ends and another begins: a number that
 * trembles around its limit does not make the wall jump, the next board is drawn before it is seen, and screens that were
 * held are in step with all others from the first turn on. Nothing changes returns the same object.
 */
export function stepHeld(
  held: Held | undefined,
  red: ReadonlySet<string>,
  rotation: Rotation,
): Held | undefined {
  const turn = turnAt(rotation.playlist, rotation.now, rotation.wallTime);
  if (!turn) return undefined;
  const own = sheetKey(turn);
  if (held && held.key !== own && heldEntry(held, rotation)) {
    if (rotation.now < held.until) return held;
    if (red.has(held.key) && !red.has(own)) return { key: held.key, until: turn.until };
  }
  if (!red.has(own)) return undefined;
  return held?.key === own && held.until === turn.until ? held : { key: own, until: turn.until };
}
