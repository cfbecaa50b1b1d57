import fc from "fast-check";
import { expect, test } from "vitest";
import { smallestType } from "../../shared/screen/legibility.ts";
import { groundOf, paginate, type Sharing } from "./pages.ts";
import { readability } from "./readability.ts";

const TV = { width: 1920, height: 1080 };
const equal = (count: number): Sharing[] => Array.from({ length: count }, () => ({ w: 3, h: 1 }));
const at = (distanceM: number, diagonalIn = 55) => ({ diagonalIn, distanceM });

test("twelve tiles on 55 inches are readable to 4.1 m; for 5 m the last six go to another board", () => {
  expect(readability(equal(12), TV, at(3))).toEqual({ upToM: 4.1, pages: 1, move: [] });
  expect(readability(equal(12), TV, at(5))).toEqual({ upToM: 4.1, pages: 2, move: [6, 7, 8, 9, 10, 11] });
});

test("a tile that needs more width is readable from less far", () => {
  const trends = equal(4).map((tile) => ({ ...tile, narrowest: 12 }));
  expect(readability(trends, TV, at(4)).upToM).toBeLessThan(readability(equal(4), TV, at(4)).upToM ?? 0);
});

test("on a larger panel of the same pixels a board is readable from proportionally farther", () => {
  const [small, large] = [55, 110].map((inches) => readability(equal(12), TV, at(2, inches)).upToM ?? 0);
  expect(large).toBeCloseTo(2 * (small ?? 0), 0);
});

test("a board that one page cannot hold from anywhere says so", () => {
  const tall = Array.from({ length: 60 }, () => ({ w: 12, h: 1 }));
  expect(readability(tall, TV, at(4))).toMatchObject({ upToM: undefined });
});

const tiles = fc.array(
  fc.record({
    w: fc.integer({ min: 1, max: 12 }),
    h: fc.integer({ min: 1, max: 4 }),
    narrowest: fc.constantFrom(undefined, 12, 13),
  }),
  { minLength: 1, maxLength: 24 },
);
const screens = fc.constantFrom(
  TV,
  { width: 1080, height: 1920 },
  { width: 1280, height: 720 },
  { width: 3840, height: 2160 },
  { width: 2560, height: 1080 },
);
const distances = fc.integer({ min: 5, max: 120 }).map((tenths) => tenths / 10);

test("one page is enough up to that distance, and no longer a tenth of a metre farther", () => {
  fc.assert(
    fc.property(tiles, screens, distances, (given, size, distanceM) => {
      const pagesAt = (metres: number) =>
        paginate(given, groundOf({ size, least: smallestType(at(metres), size) })).length;
      const { upToM, pages } = readability(given, size, at(distanceM));
      expect(pages).toBe(pagesAt(distanceM));
      if (upToM === undefined) {
        expect(pagesAt(0.5)).toBeGreaterThan(1);
        return;
      }
      expect(pagesAt(upToM)).toBe(1);
      if (pages === 1) expect(upToM).toBeGreaterThanOrEqual(distanceM);
      else expect(upToM).toBeLessThan(distanceM);
      if (upToM < 50) expect(pagesAt(upToM + 0.1)).toBeGreaterThan(1);
    }),
    { seed: 42, numRuns: 200 },
  );
});

test("without the tiles to move, and with no fewer, one page is enough for the distance that is asked for", () => {
  fc.assert(
    fc.property(tiles, screens, distances, (given, size, distanceM) => {
      const { move, pages } = readability(given, size, at(distanceM));
      expect(move.length > 0).toBe(pages > 1);
      const kept = given.length - move.length;
      expect(move).toEqual(given.map((_, index) => index).slice(kept));
      const pagesOf = (count: number) => readability(given.slice(0, count), size, at(distanceM)).pages;
      expect(pagesOf(kept)).toBe(1);
      if (kept < given.length) expect(pagesOf(kept + 1)).toBeGreaterThan(1);
    }),
    { seed: 43, numRuns: 200 },
  );
});
