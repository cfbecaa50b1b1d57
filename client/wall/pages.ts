import type { Tile } from "../../shared/board/board.ts";
import { layOut, type Wish } from "../../shared/board/layout.ts";
import type { Widgets } from "../widgets/registry.ts";
import { scaleFor, sheetFor } from "./fit.ts";
import type { Stage } from "./stage.ts";

/** Where tiles stand, in CSS pixels, and the smallest type that can be read there. */
interface Ground {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  readonly least: number;
}

/** What a tile takes at least, in ems of the smallest type: a title, a number, a status, and the margins between. */
const LEAST_WIDTH = 8.4;
const LEAST_HEIGHT = 5.4;
const COLUMNS = 12;

/** A tile that is shared out; some need more width than others to be read. */
export interface Sharing extends Wish {
  /** In ems of the smallest type. */
  readonly narrowest?: number | undefined;
}

/** What of a stage is left for tiles. */
export function groundOf({ size, least }: Stage): Ground {
  const { margin, gap, header } = sheetFor(scaleFor(size), least);
  return { width: size.width - 2 * margin, height: size.height - header - margin, gap, least };
}

/** Tiles with what their widgets need at least. */
export const sharingOf = (tiles: readonly Tile[], widgets: Widgets): (Tile & Sharing)[] =>
  tiles.map((tile) => ({ ...tile, narrowest: widgets.get(tile.widget)?.narrowest }));

/** The pages in which a screen shows a board. */
export const boardPages = (
  { tiles }: { readonly tiles: readonly Tile[] },
  widgets: Widgets,
  stage: Stage,
): readonly (readonly Tile[])[] => paginate(sharingOf(tiles, widgets), groundOf(stage));

/** The least share of the width that can be read, and how many rows there may be. */
export function legible(
  { width, height, gap, least }: Ground,
  narrowest = LEAST_WIDTH,
): { readonly w: number; readonly rows: number } {
  const beside = Math.max(1, Math.floor((width + gap) / (narrowest * least + gap)));
  const rows = Math.max(1, Math.floor((height + gap) / (LEAST_HEIGHT * least + gap)));
  return { w: Math.ceil(COLUMNS / Math.min(COLUMNS, beside)), rows };
}

/**
 * Shares tiles out to pages, in order, so that on none of them any tile is too small for its type. Pages hold about
 * equally many; a single page when all fit.
 */
export function paginate<T extends Sharing>(tiles: readonly T[], ground: Ground): readonly (readonly T[])[] {
  const first = fill(tiles, ground, tiles.length);
  if (first.length <= 1) return first;
  const even = fill(tiles, ground, Math.ceil(tiles.length / first.length));
  return even.length === first.length ? even : first;
}

function fill<T extends Sharing>(tiles: readonly T[], ground: Ground, most: number): T[][] {
  const pages: T[][] = [];
  for (const tile of tiles) {
    const { w, rows } = legible(ground, tile.narrowest);
    const fitting = { ...tile, w: Math.max(tile.w, w), h: Math.min(tile.h, rows) };
    const page = pages[pages.length - 1];
    const isFull =
      page === undefined || page.length >= most || layOut([...page, fitting], COLUMNS).rows > rows;
    if (isFull) pages.push([fitting]);
    else page.push(fitting);
  }
  return pages;
}
