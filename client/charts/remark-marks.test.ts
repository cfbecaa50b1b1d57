import { expect, test } from "vitest";
import type { SeriesPoint } from "../../shared/protocol/history-views.ts";
import { THEME_COLOURS } from "../testing/theme-css.ts";
import { type RemarkMark, withRemarks } from "./remark-marks.ts";

const { dark: palette } = THEME_COLOURS;
/** Ten days of ten milliseconds each. */
const points: readonly SeriesPoint[] = Array.from({ length: 10 }, (_, day) => ({
  start: new Date(day * 10).toISOString(),
  end: new Date(day * 10 + 10).toISOString(),
  state: "waiting",
}));
const aMark = (overrides: Partial<RemarkMark> = {}): RemarkMark => ({
  letter: "A",
  start: 20,
  end: 50,
  oneDay: false,
  notComparable: false,
  ...overrides,
});
const base = { xAxis: { type: "category" as const }, series: [{ type: "line" as const, name: "Value" }] };

function drawn(...marks: RemarkMark[]) {
  const { series, xAxis } = withRemarks(base, points, marks, { palette, fontSize: 14 });
  const [, remarks] = [series].flat();
  return { remarks, axes: [xAxis].flat() };
}
const bands = (...marks: RemarkMark[]) =>
  (drawn(...marks).remarks?.markArea?.data ?? []).map((band) => {
    const [from, to] = [band].flat();
    return [from?.name, from?.xAxis, to?.xAxis];
  });

test("[O6] a range is a band over its periods, each drawn around its middle", () => {
  expect(bands(aMark())).toEqual([["A", 1.5, 4.5]]);
  expect(bands(aMark({ start: 25, end: 30 }))).toEqual([["A", 2, 2.5]]);
});

test("[O6] a range that reaches beyond what is shown ends with it, and one outside is not drawn", () => {
  expect(bands(aMark({ start: -50, end: 15 }), aMark({ letter: "B", start: 85, end: 900 }))).toEqual([
    ["A", 0, 1],
    ["B", 8, 9],
  ]);
  expect(withRemarks(base, points, [aMark({ start: 200, end: 210 })], { palette, fontSize: 14 })).toBe(base);
  expect(withRemarks(base, points, [], { palette, fontSize: 14 })).toBe(base);
});

test("[O6] a day is a line: its edges leave nothing between them", () => {
  const { remarks } = drawn(aMark({ start: 30, end: 40, oneDay: true }));
  expect(remarks?.markArea?.data).toMatchObject([
    [{ name: "A", xAxis: 2.5, itemStyle: { borderType: "solid", borderWidth: 2 } }, { xAxis: 3.5 }],
  ]);
});

test("[S4] what is not comparable is dotted and has a sign of its own, whatever the colours", () => {
  const { remarks } = drawn(
    aMark({ notComparable: true }),
    aMark({ letter: "B", oneDay: true, notComparable: true }),
    aMark({ letter: "C" }),
  );
  expect(remarks?.markArea?.data).toMatchObject([
    [{ name: "A ≠", itemStyle: { borderType: "dotted", borderWidth: 2 } }, {}],
    [{ name: "B ≠", itemStyle: { borderType: "dotted", borderWidth: 2 } }, {}],
    [{ name: "C", itemStyle: { borderWidth: 0 } }, {}],
  ]);
});

test("remarks have an axis of their own that nobody sees, and tell nothing in the tooltip", () => {
  const { remarks, axes } = drawn(aMark());
  expect(axes).toMatchObject([{ type: "category" }, { type: "value", min: 0, max: 9, show: false }]);
  expect(remarks).toMatchObject({ xAxisIndex: 1, silent: true, tooltip: { show: false } });
});
