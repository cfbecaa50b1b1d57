import type { PlaylistEntry } from "../../../shared/screen/playlist.ts";
import type { Schedule } from "../../../shared/screen/schedule.ts";
import type { ScreenSettings } from "../../../shared/screen/screen.ts";

/** A board that can be put into a playlist. */
export interface BoardName {
  readonly id: string;
  readonly name: string;
}

const DWELL_S = 30;

export const newEntry = (board: string): ScreenSettings["playlist"][number] => ({ board, dwellS: DWELL_S });

/** What a new screen begins with: the first board, on a panel and from a distance that offices have. */
export const newScreen = (boards: readonly BoardName[]): ScreenSettings => ({
  name: "",
  playlist: [newEntry(boards[0]?.id ?? "company")],
  diagonalIn: 55,
  distanceM: 4,
  safeAreaPercent: 0,
  theme: "dark",
  blank: false,
  moments: true,
});

/** Puts a playlist's entry one place up or down. */
export function moveEntry<T>(entries: readonly T[], from: number, by: -1 | 1): T[] {
  const moved = [...entries];
  const [entry] = moved.splice(from, 1);
  if (entry !== undefined) moved.splice(Math.max(0, from + by), 0, entry);
  return moved;
}

/** A schedule with one part changed; none at all when nothing is left of it. */
export function changeSchedule(
  schedule: Schedule | undefined,
  change: Partial<Schedule>,
): ScreenSettings["off"] {
  const { days, from, to } = { ...schedule, ...change };
  const changed = {
    ...(days && days.length > 0 && days.length < 7 && { days: [...days] }),
    ...(from !== undefined && from !== "" && { from }),
    ...(to !== undefined && to !== "" && { to }),
  };
  return Object.keys(changed).length > 0 ? changed : undefined;
}

/** A playlist as a sentence: "Sales 30 s, Support 20 s". */
export function sayPlaylist(playlist: readonly PlaylistEntry[], boards: readonly BoardName[]): string {
  return playlist
    .map(({ board, dwellS }) => `${boards.find(({ id }) => id === board)?.name ?? board} ${dwellS} s`)
    .join(", ");
}
