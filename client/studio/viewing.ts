import type { Tile } from "../../shared/board/board.ts";
import type { ScreenView } from "../../shared/protocol/screens.ts";
import { smallestType } from "../../shared/screen/legibility.ts";
import type { Viewport } from "../lib/viewport.ts";
import { boardPages, sharingOf } from "../wall/pages.ts";
import { type Readability, readability } from "../wall/readability.ts";
import type { Stage } from "../wall/stage.ts";
import type { Widgets } from "../widgets/registry.ts";

/** A screen that a board is looked at as if on it. */
export interface Viewing {
  readonly size: Viewport;
  readonly diagonalIn: number;
  readonly distanceM: number;
  /** What the panel hides at each edge, in percent. */
  readonly safeAreaPercent: number;
}

/** Televisions as they are: an old one, the usual one, a large one, one on its side, a wide one. */
export const SIZES: readonly Viewport[] = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
  { width: 2560, height: 1080 },
];

export const saySizeOf = ({ width, height }: Viewport): string => `${width} × ${height}`;

/** What offices have, while nothing is known of theirs. */
const USUAL: Viewing = {
  size: { width: 1920, height: 1080 },
  diagonalIn: 55,
  distanceM: 4,
  safeAreaPercent: 0,
};

/** A board as a paired screen shows it; its size is the usual one until it has told its own. */
export const viewingOf = ({ settings, report }: ScreenView): Viewing => ({
  size: report ? { width: report.width, height: report.height } : USUAL.size,
  diagonalIn: settings.diagonalIn,
  distanceM: settings.distanceM,
  safeAreaPercent: settings.safeAreaPercent,
});

/** What to begin with: the first paired screen, or what offices have. */
export const firstViewing = ([screen]: readonly ScreenView[]): Viewing =>
  screen ? viewingOf(screen) : USUAL;

/** A board on a screen: how it can be read there, and what is drawn. */
export interface Staged {
  readonly readability: Readability;
  readonly stage: Stage;
  /** As wide and high as the screen draws them. */
  readonly tiles: readonly Tile[];
  /** The place of the first of these tiles on the board. */
  readonly offset: number;
}

/**
 * Puts a board on a screen: one of the pages in which the screen shows it, or without one the whole board. What is too
 * much for one page at the distance that is asked for is then drawn as for the distance from which it can be read.
 */
export function stageBoard(
  board: { readonly tiles: readonly Tile[] },
  widgets: Widgets,
  { viewing, page }: { readonly viewing: Viewing; readonly page: number | undefined },
): Staged {
  const shown = 1 - (2 * viewing.safeAreaPercent) / 100;
  const size = {
    width: Math.round(viewing.size.width * shown),
    height: Math.round(viewing.size.height * shown),
  };
  const panel = { diagonalIn: viewing.diagonalIn * shown, distanceM: viewing.distanceM };
  const result = readability(sharingOf(board.tiles, widgets), size, panel);
  const stageFor = (distanceM: number): Stage => ({
    size,
    least: smallestType({ ...panel, distanceM }, size),
  });
  const asked = stageFor(panel.distanceM);
  const pages = boardPages(board, widgets, asked);
  if (page !== undefined && pages.length > 1) {
    const at = Math.min(page, pages.length - 1);
    const offset = pages.slice(0, at).reduce((sum, { length }) => sum + length, 0);
    return { readability: result, stage: asked, tiles: pages[at] ?? [], offset };
  }
  const stage = pages.length > 1 ? stageFor(result.upToM ?? NEAREST_M) : asked;
  return { readability: result, stage, tiles: boardPages(board, widgets, stage).flat(), offset: 0 };
}

/** Nobody stands nearer. */
const NEAREST_M = 0.5;
