import { useMemo } from "react";
import type { Tile as BoardTile } from "../../shared/board/board.ts";
import { layOut } from "../../shared/board/layout.ts";
import { tileReadings } from "../../shared/board/tile-readings.ts";
import { tileTitle } from "../../shared/board/tile-title.ts";
import type { BoardView } from "../../shared/protocol/board-views.ts";
import { createTimeFormat } from "../../shared/units/format-time.ts";
import { createFormat } from "../../shared/units/format.ts";
import type { TextWidth } from "../charts/text-width.ts";
import { useViewport } from "../lib/viewport.ts";
import { resolveWidget, type Widgets } from "../widgets/registry.ts";
import { layOutBoard } from "./board-layout.ts";
import { fitTiles, rectsOf, scaleFor, sheetFor, type TileText } from "./fit.ts";
import { noticeRows, useNotices } from "./notices.tsx";
import type { Stage } from "./stage.ts";
import { SIMULATED_EMS } from "./tile-view.tsx";
import { useAlerts } from "./use-alerts.ts";
import { useServerNow } from "./use-server-now.ts";

/** Ages are told in minutes: tiles need the time only so often. */
const TILE_STEP_MS = 5000;

/** What is drawn: all tiles of a board, or those of one page of it. */
export interface SheetOf {
  readonly board: BoardView;
  readonly tiles: readonly BoardTile[];
  readonly widgets: Widgets;
  readonly em: TextWidth;
  /** The whole window when absent. */
  readonly stage?: Stage | undefined;
  /** What must be known of this board before all else, the longest text first. */
  readonly notice?: readonly string[] | undefined;
}

/** Lays a board out: where each of its tiles is, and all that is the same for each. */
export function useSheet({ board, tiles: given, widgets, em, stage, notice: own }: SheetOf) {
  const window = useViewport();
  const viewport = stage?.size ?? window;
  const now = useServerNow(TILE_STEP_MS);
  const { locale, timeZone, weekStart } = board.organisation;
  const format = useMemo(() => createFormat(locale), [locale]);
  const times = useMemo(() => createTimeFormat(locale, timeZone, weekStart), [locale, timeZone, weekStart]);
  const { notices: alerts, marks } = useAlerts(board, given, { now, format, times });
  const notices = [...useNotices({ now, times, own }), ...alerts];
  const rows = noticeRows(notices);
  const scale = scaleFor(viewport);
  const least = stage?.least;
  const sheet = useMemo(() => sheetFor(scale, least), [scale, least]);

  const tiles = useMemo(
    () =>
      given.map((tile) => ({
        tile,
        resolved: resolveWidget(widgets, tile.widget, tile.settings),
        title: tileTitle(tile, board),
      })),
    [board, given, widgets],
  );
  const marked = marks.map((mark) => mark?.ems ?? 0).join(" ");
  const fits = useMemo(() => {
    const markEms = marked.split(" ");
    const { margin, gap, header, headerType, notice } = sheet;
    const top = header + rows * notice;
    const area = {
      left: margin,
      top,
      width: viewport.width - 2 * margin,
      height: viewport.height - top - margin,
    };
    const texts = tiles.map(({ tile, resolved, title }, index): TileText => {
      const kpis = shownKpis(tile, board);
      const headline = resolved.kind === "widget" && resolved.widget.headline && kpis[0];
      return {
        title,
        beside: (kpis.some(({ simulated }) => simulated) ? SIMULATED_EMS : 0) + Number(markEms[index] ?? 0),
        ...(headline && { headline: format.widest(headline.measure) }),
      };
    });
    const wishes = tiles.map(({ tile }) => tile);
    const layout = stage ? layOut(wishes, 12) : layOutBoard({ tiles: wishes }, viewport);
    return fitTiles(rectsOf(layout, area, gap), texts, { scale, em, least: headerType });
  }, [board, stage, tiles, marked, viewport, scale, sheet, rows, format, em]);

  return { board, viewport, sheet, notices, tiles, marks, fits, em, now, format, times };
}

/** A board laid out. */
export type LaidOut = ReturnType<typeof useSheet>;

function shownKpis(tile: BoardTile, board: BoardView) {
  return tileReadings(tile, board).flatMap((ref) => board.kpis.filter(({ id }) => id === ref.kpi));
}
