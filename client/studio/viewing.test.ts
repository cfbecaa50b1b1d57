import { beforeAll, expect, test } from "vitest";
import type { Tile } from "../../shared/board/board.ts";
import { smallestType } from "../../shared/screen/legibility.ts";
import { loadWidgets, type Widgets } from "../widgets/registry.ts";
import { sayReadability } from "./say-readability.ts";
import { firstViewing, stageBoard, viewingOf } from "./viewing.ts";

let widgets: Widgets;
beforeAll(async () => {
  widgets = await loadWidgets(["bullet"]);
});

const TV = { width: 1920, height: 1080 };
const board = (count: number) => ({
  tiles: Array.from({ length: count }, (): Tile => ({ widget: "bullet", w: 3, h: 1, settings: {} })),
});
const viewing = (distanceM: number) => ({ size: TV, diagonalIn: 55, distanceM, safeAreaPercent: 0 });
const screen = {
  id: "lobby",
  pairedAt: "2026-11-01T08:00:00Z",
  online: true,
  settings: {
    name: "Lobby",
    playlist: [{ board: "company", dwellS: 30 }],
    diagonalIn: 75,
    distanceM: 6,
    safeAreaPercent: 5,
    blank: false,
    moments: true,
    theme: "dark" as const,
  },
};

test("a board is looked at as if on the first paired screen, as large as that has said it is", () => {
  const report = { engine: "Chrome/130", width: 1366, height: 768 };
  expect(firstViewing([{ ...screen, report }])).toEqual({
    size: { width: 1366, height: 768 },
    diagonalIn: 75,
    distanceM: 6,
    safeAreaPercent: 5,
  });
  expect(viewingOf(screen).size).toEqual(TV);
  expect(firstViewing([])).toEqual(viewing(4));
});

test("what is enough for one page is drawn exactly as the screen draws it", () => {
  const { stage, tiles, offset } = stageBoard(board(6), widgets, { viewing: viewing(4), page: undefined });
  expect(stage).toEqual({ size: TV, least: smallestType({ diagonalIn: 55, distanceM: 4 }, TV) });
  expect([tiles.length, offset]).toEqual([6, 0]);
});

test("what a panel hides at its edges is not part of the picture, and its letters are as large on the wall", () => {
  const safe = { ...viewing(4), safeAreaPercent: 5 };
  const { stage } = stageBoard(board(6), widgets, { viewing: safe, page: undefined });
  expect(stage.size).toEqual({ width: 1728, height: 972 });
  expect(stage.least).toBeCloseTo(smallestType({ diagonalIn: 55, distanceM: 4 }, TV), 9);
});

test("too much for one page is drawn whole as for the distance from which it can be read, or page by page", () => {
  const whole = stageBoard(board(12), widgets, { viewing: viewing(5), page: undefined });
  expect(whole.tiles).toHaveLength(12);
  const upToM = whole.readability.upToM ?? 0;
  expect(whole.stage.least).toBe(smallestType({ diagonalIn: 55, distanceM: upToM }, TV));
  const second = stageBoard(board(12), widgets, { viewing: viewing(5), page: 1 });
  expect([second.tiles.length, second.offset]).toEqual([6, 6]);
  expect(stageBoard(board(12), widgets, { viewing: viewing(5), page: 9 }).offset).toBe(6);
});

const said = (result: Parameters<typeof sayReadability>[0]) =>
  sayReadability(result, {
    distanceM: 6,
    number: String,
    titleAt: (index) => ["Revenue", "Win rate", "By person", "By person"][index] ?? "",
  });

test("how a board can be read is said in a sentence", () => {
  expect(said({ upToM: 7.5, pages: 1, move: [] })).toBe("Readable to 7.5 m; 6 m asked.");
  expect(said({ upToM: 4.2, pages: 2, move: [1, 2, 3] })).toBe(
    "Readable to 4.2 m; 6 m asked. Move to another board: Win rate, By person (2 tiles) – or it is shown in 2 pages.",
  );
  expect(said({ upToM: undefined, pages: 5, move: [3] })).toBe(
    "Too much to be read on one page from anywhere; 6 m asked. Move to another board: By person – or it is shown in 5 pages.",
  );
});
