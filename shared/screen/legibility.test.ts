import fc from "fast-check";
import { expect, test } from "vitest";
import { readableFrom, smallestType } from "./legibility.ts";

const HD = { width: 1920, height: 1080 };
const size = (diagonalIn: number, distanceM: number) =>
  Math.round(smallestType({ diagonalIn, distanceM }, HD));

test("type that fills 20 minutes of arc, on panels and from distances of offices", () => {
  expect([3, 4, 5, 7, 10].map((distance) => size(43, distance))).toEqual([50, 67, 84, 117, 168]);
  expect([3, 4, 5, 7, 10].map((distance) => size(55, distance))).toEqual([39, 52, 66, 92, 131]);
  expect([3, 4, 5, 7, 10].map((distance) => size(65, distance))).toEqual([33, 44, 55, 78, 111]);
  expect([3, 4, 5, 7, 10].map((distance) => size(75, distance))).toEqual([29, 38, 48, 67, 96]);
});

test("turned upright or with more pixels, the letters stay as large on the wall", () => {
  const viewing = { diagonalIn: 55, distanceM: 4 };
  expect(smallestType(viewing, { width: 1080, height: 1920 })).toBeCloseTo(smallestType(viewing, HD), 9);
  expect(smallestType(viewing, { width: 3840, height: 2160 })).toBeCloseTo(2 * smallestType(viewing, HD), 9);
});

test("type is readable from exactly the distance that it was made for", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 7, max: 300, noNaN: true }),
      fc.double({ min: 0.5, max: 50, noNaN: true }),
      (diagonalIn, distanceM) => {
        const viewing = { diagonalIn, distanceM };
        expect(readableFrom(smallestType(viewing, HD), viewing, HD)).toBeCloseTo(distanceM, 6);
      },
    ),
    { seed: 11 },
  );
});
