import type { Layout, Place } from "../../shared/board/layout.ts";
import type { Part } from "../../shared/units/part.ts";
import { figureEms } from "../charts/marks/figure.tsx";
import { fitText, linesOf, type TextWidth } from "../charts/text-width.ts";
import type { TypeSizes } from "../widgets/define.ts";

/** A rectangle in CSS pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a tile has to say, as far as type sizes depend on it. */
export interface TileText {
  readonly title: string;
  /** Room beside the title, in ems of the small type, for the mark of simulated numbers. */
  readonly beside: number;
  /** The widest plausible text of its one large number. */
  readonly headline?: readonly Part[] | undefined;
}

/** Where a tile is and how large its type. */
export interface TileFit {
  readonly rect: Rect;
  readonly pad: number;
  readonly title: { readonly size: number; readonly height: number; readonly lines: number };
  readonly type: TypeSizes;
}

/** Line heights, as the style sheets have them. */
export const TITLE_LINE = 1.15;
const FACT_LINE = 1.3;
const FIGURE_LINE = 1.06;
/** Facts that stand below a large number: its status, and its change or how old it is. */
const FACTS = 2;

/** CSS pixels at 1920 × 1080: nothing is smaller than the first, labels have the second where there is room. */
const SMALLEST = 28;
const LABEL = 42;
const LARGEST_LABEL = 72;
const LARGEST_SMALL = 40;
const ONE_LINE_WORTH = 0.8;
/** The name of the board is the largest text of the header. */
const HEADER_LINES = 1.57 * 1.2;
const NOTICE_LINES = 1.8;

const between = (low: number, value: number, high: number): number => Math.max(low, Math.min(value, high));

/** How much larger everything is than on a screen of 1920 × 1080, or 1080 × 1920 upright. */
export function scaleFor({ width, height }: { width: number; height: number }): number {
  const [long, short] = [1920, 1080];
  return height > width ? Math.min(width / short, height / long) : Math.min(width / long, height / short);
}

/** The smallest type of a screen of which nothing is known but its size. */
export const leastFor = (scale: number): number => SMALLEST * scale;

/** The measures of a wall's sheet: everything around its tiles, where no type is smaller than `least`. */
export const sheetFor = (scale: number, least = leastFor(scale)) => ({
  margin: 24 * scale,
  gap: 16 * scale,
  header: Math.max(84 * scale, HEADER_LINES * least),
  headerType: least,
  notice: Math.max(64 * scale, NOTICE_LINES * least),
  noticeType: Math.max(30 * scale, least),
});

/** Cuts an area into the rectangles of a layout; edges lie on whole pixels, so that lines are sharp. */
export function rectsOf(layout: Layout, area: Rect, gap: number): Rect[] {
  const column = (area.width + gap) / layout.columns;
  const row = (area.height + gap) / Math.max(1, layout.rows);
  return layout.places.map(({ x, y, w, h }: Place) => {
    const left = Math.round(area.left + x * column);
    const top = Math.round(area.top + y * row);
    return {
      left,
      top,
      width: Math.round(area.left + (x + w) * column - gap) - left,
      height: Math.round(area.top + (y + h) * row - gap) - top,
    };
  });
}

/** Type sizes for tiles: those that begin in the same row and are equally high share theirs. */
export function fitTiles(
  rects: readonly Rect[],
  texts: readonly TileText[],
  { scale, em, least = leastFor(scale) }: { scale: number; em: TextWidth; least?: number },
): TileFit[] {
  const tiles = rects.map((rect, index) => ({ rect, text: texts[index] ?? { title: "", beside: 0 } }));
  const rows = new Map<string, typeof tiles>();
  for (const tile of tiles) {
    const key = `${tile.rect.top} ${tile.rect.height}`;
    rows.set(key, [...(rows.get(key) ?? []), tile]);
  }
  const fits = new Map<Rect, TileFit>();
  for (const row of rows.values()) {
    for (const fit of fitRow(row, { scale, em, least })) fits.set(fit.rect, fit);
  }
  return rects.flatMap((rect) => fits.get(rect) ?? []);
}

/** What type sizes depend on beside the tile. */
interface Measures {
  readonly scale: number;
  readonly em: TextWidth;
  readonly least: number;
}

function fitRow(row: readonly { rect: Rect; text: TileText }[], measures: Measures): TileFit[] {
  const { scale, em, least } = measures;
  const lowest = (of: (tile: (typeof row)[number]) => number): number => Math.min(...row.map(of));
  const pad = lowest(({ rect }) => between(12 * scale, rect.height * 0.05, 32 * scale));
  const small = lowest(({ rect }) =>
    between(least, Math.min(rect.height * 0.075, rect.width * 0.061), Math.max(least, LARGEST_SMALL * scale)),
  );

  const onOne = lowest(({ rect, text }) => titleSize(rect, text, 1, { pad, small, ...measures }));
  const onTwo = lowest(({ rect, text }) => titleSize(rect, text, 2, { pad, small, ...measures }));
  // A little smaller on one line leaves more to the numbers of the whole row.
  const lines = onOne >= onTwo * ONE_LINE_WORTH && fitOnOne(row, onOne, { pad, small, em }) ? 1 : 2;
  const label = lines === 1 ? onOne : onTwo;
  const title = { size: label, lines, height: lines * label * TITLE_LINE };
  const headline = lowest(({ rect, text }) => headlineSize(rect, text, { pad, small, title, em }));
  return row.map(({ rect, text }) => ({
    rect,
    pad,
    title: text.title === "" ? { ...title, height: 0 } : title,
    type: { label, small, least, headline },
  }));
}

function titleSize(
  rect: Rect,
  text: TileText,
  lines: 1 | 2,
  { pad, small, scale, em, least }: Measures & { pad: number; small: number },
): number {
  const width = rect.width - 2 * pad - text.beside * small;
  const wanted = Math.min(rect.height * 0.11, rect.width * 0.1);
  const most = Math.max(least, between(LABEL * scale, wanted, LARGEST_LABEL * scale));
  const room = (rect.height - 2 * pad) * 0.26;
  const tallest = Math.max(least, Math.min(most, room / lines / TITLE_LINE));
  return fitText(text.title, { width, most: tallest, least, lines, em }).size;
}

const fitOnOne = (
  row: readonly { rect: Rect; text: TileText }[],
  size: number,
  { pad, small, em }: { pad: number; small: number; em: TextWidth },
): boolean =>
  row.every(
    ({ rect, text }) => linesOf(text.title, (rect.width - 2 * pad - text.beside * small) / size, em) === 1,
  );

function headlineSize(
  rect: Rect,
  { headline }: TileText,
  { pad, small, title, em }: { pad: number; small: number; title: TileFit["title"]; em: TextWidth },
): number {
  if (!headline) return Infinity;
  const body = rect.height - 2 * pad - title.height;
  const facts = Math.min(FACTS, Math.max(1, Math.floor((body - small * 2) / (small * FACT_LINE))));
  const tall = (body - facts * small * FACT_LINE) / FIGURE_LINE;
  const wide = (rect.width - 2 * pad) / Math.max(0.1, figureEms(headline, em));
  return Math.max(small, Math.min(tall, wide, body * 0.62));
}
