import type { PeriodKind } from "../calendar/period.ts";
import { SECOND_MS, type UnixMs, unixMs } from "../units/time.ts";
import { isDue, type Schedule } from "./schedule.ts";
import type { WallTime } from "./wall-time.ts";

/** A board in a playlist: how long it stays, when it is shown at all, and what it shows in place of its own unit or period. */
export interface PlaylistEntry {
  readonly board: string;
  readonly dwellS: number;
  readonly unit?: string | undefined;
  readonly period?: PeriodKind | undefined;
  readonly schedule?: Schedule | undefined;
}

/** Whose turn it is, and until when unless schedules change it before. */
export interface Turn {
  /** The place in the playlist. */
  readonly index: number;
  readonly entry: PlaylistEntry;
  readonly until: UnixMs;
}

/**
 * The entry that a playlist shows at an instant; `undefined` when none is due. It follows from the time alone: screens
 * with the same playlist turn together, without hearing of each other, and a restart changes nothing.
 */
export function turnAt(
  playlist: readonly PlaylistEntry[],
  now: UnixMs,
  wallTime: (at: UnixMs) => WallTime,
): Turn | undefined {
  const time = wallTime(now);
  const due = playlist.flatMap((entry, index) => (isDue(entry.schedule, time) ? [{ entry, index }] : []));
  const cycle = due.reduce((sum, { entry }) => sum + entry.dwellS * SECOND_MS, 0);
  let left = cycle > 0 ? now % cycle : 0;
  for (const { entry, index } of due) {
    const dwell = entry.dwellS * SECOND_MS;
    if (left < dwell) return { index, entry, until: unixMs(now + dwell - left) };
    left -= dwell;
  }
  return undefined;
}
