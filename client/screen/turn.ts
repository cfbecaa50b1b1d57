import { type PlaylistEntry, type Turn, turnAt } from "../../shared/screen/playlist.ts";
import { isDue } from "../../shared/screen/schedule.ts";
import type { ScreenSelf } from "../../shared/protocol/screens.ts";
import { SECOND_MS, type UnixMs, unixMs } from "../../shared/units/time.ts";
import type { WallTime } from "../../shared/screen/wall-time.ts";

/** A board on the screen; two with one key are the same, drawn on. */
export interface Sheet {
  readonly key: string;
  readonly entry: PlaylistEntry;
  /** When its turn is over. */
  readonly until: UnixMs;
}

/** What a screen shows: nothing, or a board and the next one, which is drawn unseen before its turn. */
export type Picture =
  | { readonly kind: "dark"; readonly why: "blank" | "off" | "nothing-due" }
  | {
      readonly kind: "boards";
      readonly current: Sheet;
      readonly next: Sheet | undefined;
      readonly dimmed: boolean;
      /** Whether a win may be celebrated over it. */
      readonly celebrates: boolean;
    };

const SHOWN_DWELL_S = 30;

/** How long before its turn the next board is prepared: a slow television needs some seconds to draw it. */
export const PREPARE_MS = 8 * SECOND_MS;

/** What is to be seen at an instant of the server's clock. */
export function pictureAt(
  { settings, show }: Pick<ScreenSelf, "settings" | "show">,
  now: UnixMs,
  wallTime: (at: UnixMs) => WallTime,
): Picture {
  const time = wallTime(now);
  if (settings.blank) return { kind: "dark", why: "blank" };
  const dimmed = settings.dim !== undefined && isDue(settings.dim, time);
  const isQuiet = settings.quiet !== undefined && isDue(settings.quiet, time);
  const light = { dimmed, celebrates: settings.moments && !dimmed && !isQuiet };
  if (show && Date.parse(show.until) > now) {
    // By the clock, so that its pages turn like those of a board that stays for half a minute.
    const entry = { board: show.board, dwellS: SHOWN_DWELL_S };
    const cycle = SHOWN_DWELL_S * SECOND_MS;
    const until = unixMs(now - (now % cycle) + cycle);
    return {
      kind: "boards",
      current: { key: `shown ${show.board}`, entry, until },
      next: undefined,
      ...light,
    };
  }
  if (settings.off && isDue(settings.off, time)) return { kind: "dark", why: "off" };
  const turn = turnAt(settings.playlist, now, wallTime);
  if (!turn) return { kind: "dark", why: "nothing-due" };
  const following =
    turn.until - now <= PREPARE_MS ? turnAt(settings.playlist, turn.until, wallTime) : undefined;
  const next = following && following.index !== turn.index ? following : undefined;
  return {
    kind: "boards",
    current: sheetOf(turn),
    next: next && sheetOf(next),
    ...light,
  };
}

const sheetOf = ({ index, entry, until }: Turn): Sheet => ({ key: `${index} ${entry.board}`, entry, until });

/** Where the picture stands a little aside of its place, so that no pixel shows the same for months: a slow circle. */
export function driftAt(now: UnixMs, radius: number): { readonly x: number; readonly y: number } {
  const step = Math.floor(now / DRIFT_EVERY_MS) % DRIFT_STEPS;
  const angle = (step / DRIFT_STEPS) * 2 * Math.PI;
  return { x: Math.round(Math.cos(angle) * radius), y: Math.round(Math.sin(angle) * radius) };
}

const DRIFT_EVERY_MS = 60 * SECOND_MS;
const DRIFT_STEPS = 16;
