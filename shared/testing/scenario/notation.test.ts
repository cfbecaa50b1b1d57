import { describe, expect, test } from "vitest";
import { expand, spanMs } from "./notation.ts";

const value = (number: number) => ({ kind: "value", value: number });

describe("the notation of a series", () => {
  test.each([
    ["70 -1.5", [value(70), value(-1.5)]],
    ["1+2x3", [value(1), value(3), value(5), value(7)]],
    ["1-2x1", [value(1), value(-1)]],
    ["4x2", [value(4), value(4), value(4)]],
    ["_ NaN _x2", Array(4).fill({ kind: "missing" })],
    ["err dup", [{ kind: "error" }, { kind: "duplicate" }]],
    ["late(-2h30m)=85", [{ kind: "late", byMs: 9_000_000, value: 85 }]],
    ["fix(#3)=70", [{ kind: "fix", slot: 3, value: 70 }]],
  ])("%s", (series, slots) => {
    expect(expand(series)).toEqual(slots);
  });

  test.each(["x3", "7o", "late(2h)=1", "fix(3)=1", "1+x2"])("%s means nothing", (series) => {
    expect(() => expand(series)).toThrow("means nothing");
  });

  test("spans add up, and anything else is refused", () => {
    expect(["0s", "40s", "3h30m", "1d2h"].map(spanMs)).toEqual([0, 40_000, 12_600_000, 93_600_000]);
    expect(() => spanMs("3 hours")).toThrow("no span");
  });
});
