import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seeded } from "../../testing/seeded.ts";
import { pastErrors } from "./past-errors.ts";
import type { PastPeriod } from "./past-period.ts";

const ended = (soFar: number, final: number): PastPeriod => ({ soFar, final });

describe("[T7] the errors of past forecasts", () => {
  test("are relative to the estimate that those before a period lead to", () => {
    const past = [ended(4, 10), ended(4, 10), ended(4, 10), ended(8, 25), ended(10, 20)];
    // A share of 0.4 foretells 20, which became 25; then 20 of 55 foretell 27.5, which became 20.
    expect(pastErrors(true, 0.5, past, "typical-share")).toEqual([
      0.25,
      expect.closeTo((20 - 27.5) / 27.5, 12),
    ]);
    // The first three had too little before them, and were foretold by the elapsed share: 8 became 10.
    expect(pastErrors(true, 0.5, past, "elapsed-share")).toEqual([0.25, 0.25, 0.25]);
  });

  test("leave out an estimate of zero, and a level that had no number by then", () => {
    expect(pastErrors(false, 0.5, [ended(0, 1), { final: 1 }, ended(2, 1)], "level")).toEqual([-0.5]);
    expect(pastErrors(true, 0.5, [{ final: 1 }], "elapsed-share")).toEqual([]);
  });

  test("do not look ahead: whatever comes later, those of earlier periods stay what they were", () => {
    const periods = fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
        .map(([soFar, rest]) => ended(soFar, soFar + rest)),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(periods, periods, (earlier, later) => {
        const known = pastErrors(true, 0.5, earlier, "typical-share");
        const all = pastErrors(true, 0.5, [...earlier, ...later], "typical-share");
        expect(all.slice(0, known.length)).toEqual(known);
      }),
      seeded(200),
    );
  });
});
