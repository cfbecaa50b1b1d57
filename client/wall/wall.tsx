import { type JSX, memo, useMemo } from "react";
import { layOut } from "../../shared/board/layout.ts";
import type { Tile as BoardTile } from "../../shared/board/board.ts";
import { tileReadings } from "../../shared/board/tile-readings.ts";
import { tileTitle } from "../../shared/board/tile-title.ts";
import type { BoardView } from "../../shared/protocol/http.ts";
import { createTimeFormat } from "../../shared/units/format-time.ts";
import { createFormat } from "../../shared/units/format.ts";
import type { UnixMs } from "../../shared/units/time.ts";
import type { TextWidth } from "../charts/text-width.ts";
import { useViewport, type Viewport } from "../lib/viewport.ts";
import { isOffline } from "../live/link.ts";
import { useLive } from "../live/use-reading.ts";
import { resolveWidget, type Widgets } from "../widgets/registry.ts";
import { layOutBoard } from "./board-layout.ts";
import { type BoardChange, changeBoard } from "../../shared/board/change-board.ts";
import { fitTiles, rectsOf, scaleFor, sheetFor, type TileText } from "./fit.ts";
import { WallHeader } from "./header.tsx";
import { Notices, useNotices } from "./notices.tsx";
import { paginate } from "./pages.ts";
import { boardQuestion, widgetsQuestion } from "./questions.ts";
import { useAsked } from "./use-asked.ts";
import { useSameCatalogue } from "./use-same-catalogue.ts";
import { SIMULATED_EMS } from "./tile-view.tsx";
import { Tile } from "./tile.tsx";
import { Trouble } from "./trouble.tsx";
import { useServerNow } from "./use-server-now.ts";
import styles from "./wall.module.css";

const PAGE_STEP_MS = 1000;
/** Ages are told in minutes: tiles need the time only so often. */
const TILE_STEP_MS = 5000;

/** Where a paired screen draws a board: a part of its window, with type that can be read from where people stand. */
export interface Stage {
  readonly size: Viewport;
  /** The smallest type, in CSS pixels. */
  readonly least: number;
}

/** How long a board is seen: what does not fit at once is shared out to pages, and these to that time. */
export interface Dwell {
  readonly until: UnixMs;
  readonly ms: number;
}

interface Props {
  readonly id: string;
  readonly em: TextWidth;
  /** Another unit or period than the board's own. */
  readonly change?: BoardChange | undefined;
  /** The whole window when absent. */
  readonly stage?: Stage | undefined;
  readonly dwell?: Dwell | undefined;
  /** What must be known of this board before all else, the longest text first. */
  readonly notice?: readonly string[] | undefined;
}

/** A board on a screen: exactly as large as the window or its stage, never scrolling. */
export function Wall({ id, em, change, stage, dwell, notice }: Props): JSX.Element {
  const { data: given, error } = useAsked(useMemo(() => boardQuestion(id), [id]));
  const data = useMemo(() => given && changeBoard(given, change), [given, change]);
  useSameCatalogue(data?.catalogue);
  const kinds = useMemo(() => [...new Set(data?.tiles.map(({ widget }) => widget))].sort(), [data]);
  const widgets = useAsked(useMemo(() => (kinds.length > 0 ? widgetsQuestion(kinds) : undefined), [kinds]));
  if (data && widgets.data) {
    const sheet = { board: data, widgets: widgets.data, em, notice };
    if (!stage || !dwell)
      return <BoardSheet {...sheet} tiles={data.tiles} stage={undefined} page={undefined} />;
    return <Pages {...sheet} stage={stage} dwell={dwell} />;
  }
  return <Trouble id={id} error={error ?? widgets.error} />;
}

interface Sheet {
  readonly board: BoardView;
  readonly widgets: Widgets;
  readonly em: TextWidth;
  readonly notice: readonly string[] | undefined;
}

/** A board whose tiles are shown in as many pages as their type needs. */
function Pages({ stage, dwell, ...sheet }: Sheet & { stage: Stage; dwell: Dwell }): JSX.Element {
  const { board, widgets } = sheet;
  const pages = useMemo(() => {
    const { size, least } = stage;
    const { margin, gap, header } = sheetFor(scaleFor(size), least);
    const ground = { width: size.width - 2 * margin, height: size.height - header - margin, gap, least };
    const tiles = board.tiles.map((tile) => ({ ...tile, narrowest: widgets.get(tile.widget)?.narrowest }));
    return paginate(tiles, ground);
  }, [board, widgets, stage]);
  const now = useServerNow(PAGE_STEP_MS);
  const gone = 1 - (dwell.until - now) / dwell.ms;
  const at = Math.max(0, Math.min(pages.length - 1, Math.floor(gone * pages.length)));
  const page = pages.length > 1 ? `${at + 1}/${pages.length}` : undefined;
  return <Drawn {...sheet} tiles={pages[at] ?? []} stage={stage} page={page} />;
}

interface SheetOfTiles extends Sheet {
  readonly tiles: readonly BoardTile[];
  readonly stage: Stage | undefined;
  /** Which page of how many. */
  readonly page: string | undefined;
}

function BoardSheet({ board, tiles: given, widgets, em, notice, stage, page }: SheetOfTiles): JSX.Element {
  const window = useViewport();
  const viewport = stage?.size ?? window;
  const offline = useLive(({ link }) => isOffline(link));
  const now = useServerNow(TILE_STEP_MS);
  const { locale, timeZone, weekStart } = board.organisation;
  const format = useMemo(() => createFormat(locale), [locale]);
  const times = useMemo(() => createTimeFormat(locale, timeZone, weekStart), [locale, timeZone, weekStart]);
  const scale = scaleFor(viewport);
  const least = stage?.least;
  const sheet = useMemo(() => sheetFor(scale, least), [scale, least]);
  const notices = useNotices({ now, times, own: notice });

  const tiles = useMemo(
    () =>
      given.map((tile) => ({
        tile,
        resolved: resolveWidget(widgets, tile.widget, tile.settings),
        title: tileTitle(tile, board),
      })),
    [board, given, widgets],
  );
  const fits = useMemo(() => {
    const { margin, gap, header, headerType, notice } = sheet;
    const top = header + notices.length * notice;
    const area = {
      left: margin,
      top,
      width: viewport.width - 2 * margin,
      height: viewport.height - top - margin,
    };
    const texts = tiles.map(({ tile, resolved, title }): TileText => {
      const kpis = shownKpis(tile, board);
      const headline = resolved.kind === "widget" && resolved.widget.headline && kpis[0];
      return {
        title,
        beside: kpis.some(({ simulated }) => simulated) ? SIMULATED_EMS : 0,
        ...(headline && { headline: format.widest(headline.measure) }),
      };
    });
    const wishes = tiles.map(({ tile }) => tile);
    const layout = stage ? layOut(wishes, 12) : layOutBoard({ tiles: wishes }, viewport);
    return fitTiles(rectsOf(layout, area, gap), texts, { scale, em, least: headerType });
  }, [board, stage, tiles, viewport, scale, sheet, notices.length, format, em]);

  return (
    <main className={styles.wall} style={{ width: viewport.width, height: viewport.height }}>
      <title>{`${board.name} · Tierboard`}</title>
      <WallHeader {...{ board, times, sheet, page }} links={!stage} />
      <Notices {...{ notices, sheet, em }} top={sheet.header} width={viewport.width} />
      {tiles.map(({ tile, resolved, title }, index) => {
        const fit = fits[index];
        return (
          fit && (
            <Tile
              key={`${page} ${index}`}
              {...{ board, tile, title, fit, em, resolved, now, offline, format, times }}
            />
          )
        );
      })}
    </main>
  );
}

// The clock of the pages ticks every second; the sheet is drawn again when there is something else on it.
const Drawn = memo(BoardSheet);

function shownKpis(tile: BoardTile, board: BoardView) {
  return tileReadings(tile, board).flatMap((ref) => board.kpis.filter(({ id }) => id === ref.kpi));
}
