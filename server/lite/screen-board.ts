import { type PlaylistEntry, turnAt } from "../../shared/screen/playlist.ts";
import { isDue } from "../../shared/screen/schedule.ts";
import type { WallTime } from "../../shared/screen/wall-time.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { Screen } from "../screens/screens.ts";

/** What a paired screen shows at an instant: an entry of its playlist, a board that somebody wants to be seen, or nothing. */
export function screenBoard(
  { settings, show }: Pick<Screen, "settings" | "show">,
  now: UnixMs,
  wallTime: (at: UnixMs) => WallTime,
): Pick<PlaylistEntry, "board" | "unit" | "period"> | undefined {
  if (settings.blank) return undefined;
  if (show && show.until > now) return { board: show.board };
  if (settings.off && isDue(settings.off, wallTime(now))) return undefined;
  return turnAt(settings.playlist, now, wallTime)?.entry;
}
