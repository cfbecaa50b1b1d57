import fc from "fast-check";
import { expect, test } from "vitest";
import { layOut } from "../../shared/board/layout.ts";
import { smallestType } from "../../shared/screen/legibility.ts";
import { legible, paginate } from "./pages.ts";

const ground = (distanceM: number, { width, height } = { width: 1920, height: 1080 }) => ({
  width: width - 48,
  height: height - 120,
  gap: 16,
  least: smallestType({ diagonalIn: 55, distanceM }, { width, height }),
});
const equal = (count: number) => Array.from({ length: count }, (_, id) => ({ id, w: 3, h: 1 }));
const counts = (of: readonly (readonly unknown[])[]) => of.map(({ length }) => length);

test("on 55 inches twelve tiles can be read from three metres, six from five", () => {
  expect(counts(paginate(equal(12), ground(3)))).toEqual([12]);
  expect(counts(paginate(equal(12), ground(5)))).toEqual([6, 6]);
});

test("pages hold about equally many", () => {
  expect(counts(paginate(equal(7), ground(5)))).toEqual([4, 3]);
});

test("every tile is on one page, in order, and none is narrower or lower than its type needs", () => {
  const tiles = fc.array(
    fc.record({ w: fc.integer({ min: 1, max: 12 }), h: fc.integer({ min: 1, max: 4 }) }),
    { minLength: 1, maxLength: 30 },
  );
  const screens = fc.constantFrom(
    { width: 1920, height: 1080 },
    { width: 1080, height: 1920 },
    { width: 1280, height: 720 },
    { width: 3840, height: 2160 },
  );
  fc.assert(
    fc.property(tiles, screens, fc.double({ min: 1, max: 12, noNaN: true }), (given, screen, distance) => {
      const named = given.map((tile, id) => ({ ...tile, id }));
      const place = ground(distance, screen);
      const pages = paginate(named, place);
      expect(pages.flat().map(({ id }) => id)).toEqual(named.map(({ id }) => id));
      const { w, rows } = legible(place);
      for (const page of pages) {
        const layout = layOut(page, 12);
        expect(layout.rows <= rows || page.length === 1).toBe(true);
        expect(page.every((tile) => tile.w >= w)).toBe(true);
      }
    }),
    { seed: 5, numRuns: 200 },
  );
});
