import fc from "fast-check";
import { expect, test } from "vitest";
import { layOut, type Place, type Wish } from "./layout.ts";

const wish = fc.record({ w: fc.integer({ min: 1, max: 12 }), h: fc.integer({ min: 1, max: 4 }) });
const boards = fc.array(wish, { minLength: 1, maxLength: 20 });
const grids = fc.constantFrom(6, 12);
const NEARLY = 1e-9;

const overlap = (a: Place, b: Place): boolean =>
  a.x < b.x + b.w - NEARLY &&
  b.x < a.x + a.w - NEARLY &&
  a.y < b.y + b.h - NEARLY &&
  b.y < a.y + a.h - NEARLY;

test("tiles never overlap, stay on the grid and leave nothing empty", () => {
  fc.assert(
    fc.property(boards, grids, (wishes, columns) => {
      const { places, rows } = layOut(wishes, columns);
      expect(places).toHaveLength(wishes.length);
      places.forEach((place, index) => {
        expect(place.x >= 0 && place.y >= 0).toBe(true);
        expect(place.x + place.w).toBeLessThanOrEqual(columns + NEARLY);
        expect(place.y + place.h).toBeLessThanOrEqual(rows + NEARLY);
        for (const other of places.slice(index + 1)) expect(overlap(place, other)).toBe(false);
      });
      const area = places.reduce((sum, { w, h }) => sum + w * h, 0);
      expect(area).toBeCloseTo(columns * rows, 6);
    }),
    { seed: 20261121, numRuns: 500 },
  );
});

test("every tile gets a share of the screen", () => {
  fc.assert(
    fc.property(boards, grids, (wishes, columns) => {
      for (const { w, h } of layOut(wishes, columns).places) expect(Math.min(w, h)).toBeGreaterThan(0);
    }),
    { seed: 7, numRuns: 200 },
  );
});

const equal = (count: number, wish: Wish): Wish[] => Array.from({ length: count }, () => wish);
const perRow = (places: readonly Place[]): number[] => {
  const rows = new Map<number, number>();
  for (const { y } of places) rows.set(y, (rows.get(y) ?? 0) + 1);
  return [...rows.values()];
};

test("equal tiles are spread evenly over their rows", () => {
  const wish = { w: 3, h: 1 };
  expect([4, 5, 7, 8, 9, 12].map((count) => perRow(layOut(equal(count, wish), 12).places))).toEqual([
    [4],
    [3, 2],
    [4, 3],
    [4, 4],
    [3, 3, 3],
    [4, 4, 4],
  ]);
});

test("a row that is not full shares the width by what its tiles asked for", () => {
  const { places } = layOut(
    [
      { w: 6, h: 1 },
      { w: 3, h: 1 },
    ],
    12,
  );
  expect(places).toEqual([
    { x: 0, y: 0, w: 8, h: 1 },
    { x: 8, y: 0, w: 4, h: 1 },
  ]);
});

test("small tiles stand beside a tall one in reading order", () => {
  const { places } = layOut([{ w: 6, h: 2 }, ...equal(4, { w: 3, h: 1 })], 12);
  expect(places.map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [6, 0],
    [9, 0],
    [6, 1],
    [9, 1],
  ]);
});

test("a board without tiles is empty", () => {
  expect(layOut([], 12)).toEqual({ columns: 12, rows: 0, places: [] });
});
