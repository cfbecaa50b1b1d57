import fc from "fast-check";
import { expect, test } from "vitest";
import { seeded } from "../testing/seeded.ts";
import { spreadOf } from "./spread.ts";

test("quartiles lie between the nearest values, as spreadsheets have them", () => {
  expect(spreadOf([7, 1, 3, 5])).toEqual({
    least: 1,
    lowerQuartile: 2.5,
    median: 4,
    upperQuartile: 5.5,
    largest: 7,
  });
  expect(spreadOf([1, 2, 3])).toMatchObject({ lowerQuartile: 1.5, median: 2, upperQuartile: 2.5 });
});

test("one value is all of its spread, and none has no spread", () => {
  expect(spreadOf([4])).toEqual({ least: 4, lowerQuartile: 4, median: 4, upperQuartile: 4, largest: 4 });
  expect(spreadOf([])).toBeUndefined();
});

test("the parts of a spread rise, and half of the values lie on either side of the median", () => {
  const list = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(list, (values) => {
      const spread = spreadOf(values)!;
      const parts = [spread.least, spread.lowerQuartile, spread.median, spread.upperQuartile, spread.largest];
      expect(parts).toEqual([...parts].sort((a, b) => a - b));
      const below = values.filter((value) => value <= spread.median).length;
      const above = values.filter((value) => value >= spread.median).length;
      expect(Math.min(below, above)).toBeGreaterThanOrEqual(values.length / 2);
    }),
    seeded(200),
  );
});
