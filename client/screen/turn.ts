import { type PlaylistEntry, type Turn, turnAt } from "../../shared/screen/playlist.ts";
import { isDue } from "../../shared/screen/schedule.ts";
import type { ScreenSelf } from "../../shared/protocol/screens.ts";
import { type Held, heldEntry, sheetKey } from "./held.ts";
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

/** What is to be seen at an instant of the server's clock; a board that is held keeps the turns of others. */
export function pictureAt(
  { settings, show }: Pick<ScreenSelf, "settings" | "show">,
  now: UnixMs,
  wallTime: (at: UnixMs) => WallTime,
  held?: Held,
): Picture {
  const time = wallTime(now);
  if (settings.blank) return { kind: "dark", why: "blank" };
  const dimmed = settings.dim !== undefined && isDue(settings.dim, time);
  const isQuiet = settings.quiet !== undefined && isDue(settings.quiet, time);
  const light = { dimmed, celebrates: settings.moments && !dimmed && !isQuiet };
  if (show && Date.parse(show.until) > now) {
    const entry = { board: show.board, dwellS: SHOWN_DWELL_S };
    const current = stayingSheet(`shown ${show.board}`, entry, now);
    return { kind: "boards", current, next: undefined, ...light };
  }
  if (settings.off && isDue(settings.off, time)) return { kind: "dark", why: "off" };
  const { playlist } = settings;
  const turn = turnAt(playlist, now, wallTime);
  if (!turn) return { kind: "dark", why: "nothing-due" };
  const stays = held && held.key !== sheetKey(turn) && heldEntry(held, { playlist, now, wallTime });
  const current = stays ? stayingSheet(held.key, stays, now) : sheetOf(turn);
  const following = turn.until - now <= PREPARE_MS ? turnAt(playlist, turn.until, wallTime) : undefined;
  const next = following && sheetOf(following);
  return { kind: "boards", current, next: next?.key === current.key ? undefined : next, ...light };
}

const sheetOf = (turn: Turn): Sheet => ({ key: sheetKey(turn), entry: turn.entry, until: turn.until });

/** A board that stays: its pages go on turning by the clock, as if it came again and again. */
function stayingSheet(key: string, entry: PlaylistEntry, now: UnixMs): Sheet {
  const cycle = entry.dwellS * SECOND_MS;
  return { key, entry, until: unixMs(now - (now % cycle) + cycle) };
}

/**
 * Where the picture stands a little aside of its place, in CSS pixels, so that no pixel shows the same for months: a slow
 * circle, well within the margin that a sheet has on a screen of that size.
 */
export function driftAt(now: UnixMs, { width, height }: Size): { readonly x: number; readonly y: number } {
  const radius = Math.min(width, height) * DRIFT;
  const step = Math.floor(now / DRIFT_EVERY_MS) % DRIFT_STEPS;
  const angle = (step / DRIFT_STEPS) * 2 * Math.PI;
  return { x: Math.round(Math.cos(angle) * radius), y: Math.round(Math.sin(angle) * radius) };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Of the shorter side. */
const DRIFT = 0.006;
const DRIFT_EVERY_MS = 60 * SECOND_MS;
const DRIFT_STEPS = 16;
