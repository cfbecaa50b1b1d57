import { tileAlert } from "../../shared/board/tile-alert.ts";
import { tileReadings } from "../../shared/board/tile-readings.ts";
import type { Tile } from "../../shared/board/board.ts";
import type { AlertView } from "../../shared/protocol/alert-views.ts";
import type { BoardView } from "../../shared/protocol/board-views.ts";
import { ALERT_MARKS, type AlertMark } from "./alert-mark.tsx";
import type { Notice } from "./notices.tsx";
import { sayAlerts, type Saying } from "./say-alerts.ts";

/** What a wall shows of alerts. */
export interface ShownAlerts {
  readonly notices: readonly Notice[];
  /** What marks each of the tiles; nothing most of them. */
  readonly marks: readonly (AlertMark | undefined)[];
}

/** All that a wall shows of alerts; loaded when there is something to show. */
export const showAlerts = (
  alerts: readonly AlertView[],
  board: BoardView,
  tiles: readonly Tile[],
  saying: Saying,
): ShownAlerts => ({
  notices: sayAlerts(alerts, board, saying),
  marks: tiles.map((tile) => {
    const level = tileAlert(tileReadings(tile, board), alerts);
    return level && ALERT_MARKS[level];
  }),
});
