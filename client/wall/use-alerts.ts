import type { Tile } from "../../shared/board/board.ts";
import type { BoardView } from "../../shared/protocol/board-views.ts";
import { ALERTS_NOT_LIVE_AFTER_MS } from "../../shared/protocol/pulse.ts";
import { isOffline } from "../live/link.ts";
import { useLive } from "../live/use-reading.ts";
import { ALERT_WORDS } from "./questions.ts";
import type { Saying } from "./say-alerts.ts";
import type { ShownAlerts } from "./shown-alerts.ts";
import { useAsked } from "./use-asked.ts";

const NOTHING: ShownAlerts = { notices: [], marks: [] };

/** What a wall shows of alerts, and that they are not live. A screen that is offline says that, and nothing more of it here. */
export function useAlerts(
  board: BoardView,
  tiles: readonly Tile[],
  saying: Omit<Saying, "notLiveSince">,
): ShownAlerts {
  const alerts = useLive((live) => live.alerts);
  const at = useLive(({ link, alertsAt }) => (isOffline(link) ? undefined : alertsAt));
  const notLiveSince = at !== undefined && saying.now - at > ALERTS_NOT_LIVE_AFTER_MS ? at : undefined;
  const { data } = useAsked(alerts.length > 0 || notLiveSince !== undefined ? ALERT_WORDS : undefined);
  return data ? data.showAlerts(alerts, board, tiles, { ...saying, notLiveSince }) : NOTHING;
}
