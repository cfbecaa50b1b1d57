import fc from "fast-check";
import { expect, test } from "vitest";
import { seeded } from "../testing/seeded.ts";
import { lttb } from "./downsample.ts";

interface Point {
  readonly x: number;
  readonly value?: number;
}
const line = (values: readonly (number | undefined)[]): Point[] =>
  values.map((value, x) => ({ x, ...(value !== undefined && { value }) }));
const series = fc
  .array(fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: undefined }), { maxLength: 80, size: "max" })
  .map(line);

test("a line, with gaps or without, is thinned out to as many points as wanted, the first and the last among them, in order", () => {
  fc.assert(
    fc.property(series, fc.integer({ min: 2, max: 60 }), (points, wanted) => {
      const chosen = lttb(points, wanted);
      expect(chosen).toHaveLength(Math.min(points.length, wanted));
      expect([chosen[0], chosen.at(-1)]).toEqual([points[0], points.at(-1)]);
      expect(chosen.map(({ x }) => x)).toEqual([...new Set(chosen.map(({ x }) => x))].sort((a, b) => a - b));
      for (const point of chosen) expect(point).toBe(points[point.x]);
    }),
    seeded(500),
  );
});

test("a lone peak or dip is kept, wherever it stands", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 120 }), fc.nat(119), fc.boolean(), (length, place, up) => {
      const peak = place % length;
      const points = line(Array.from({ length }, (_, x) => (x === peak ? (up ? 50 : -50) : 0)));
      expect(lttb(points, 8)).toContain(points[peak]);
    }),
    seeded(300),
  );
});

test("a line that is short enough is the same object", () => {
  const points = line([1, 2, 3]);
  expect([lttb(points, 3) === points, lttb(points, 9) === points, lttb([], 3)]).toEqual([true, true, []]);
});
