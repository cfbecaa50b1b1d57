import { expect, test } from "vitest";
import { createTimeFormat } from "../../shared/units/format-time.ts";
import { createFormat } from "../../shared/units/format.ts";
import { THEME_COLOURS } from "../testing/theme-css.ts";
import { SAMPLE_KPI, sampleSeries } from "./samples.ts";
import { trendOptions } from "./trend-options.ts";

const base = {
  points: sampleSeries().points,
  grain: "month",
  measure: SAMPLE_KPI.measure,
  status: "met",
  format: createFormat("en-GB"),
  times: createTimeFormat("en-GB", "Europe/Berlin"),
  fontSize: 30,
  height: 300,
} as const;
const { dark, light } = THEME_COLOURS;

function seriesNamed(name: string, own: Partial<Parameters<typeof trendOptions>[0]> = {}) {
  const { series } = trendOptions({ ...base, ...own }, dark);
  return (Array.isArray(series) ? series : []).find((one) => one.name === name);
}

test("[K8] a period that waits is a gap in the line, never 0", () => {
  const line = seriesNamed("Value");
  expect(line?.connectNulls).toBe(false);
  expect(line?.data?.[5]).toBeNull();
});

test("[T3] the pace is a mark at the running period, and only where it differs from the target", () => {
  const data = seriesNamed("Expected by now")?.data;
  expect(data?.filter((cell) => cell !== null)).toEqual([733_333.33]);
  const points = base.points.map((point) => ({ ...point, expected: 700_000, target: 700_000 }));
  expect(seriesNamed("Expected by now", { points })).toBeUndefined();
});

test("[S4] the last point has the shape of its status, not its colour alone", () => {
  const symbol = (status: "met" | "off") => {
    const last = seriesNamed("Value", { status })?.data?.[12];
    return typeof last === "object" && last !== null && "symbol" in last ? last.symbol : undefined;
  };
  expect(symbol("met")).not.toBe(symbol("off"));
});

test("[S3] a status that judges nothing is an outline on the ground of its own theme", () => {
  for (const palette of [dark, light]) {
    const { series } = trendOptions({ ...base, status: "early" }, palette);
    const value = [series].flat().find((one) => one?.name === "Value");
    expect(value?.data?.at(-1)).toMatchObject({
      itemStyle: { color: palette.surface, borderColor: palette.statusNeutral },
    });
  }
});

test("[F2] a stale trend has no colour of a status", () => {
  expect(JSON.stringify(seriesNamed("Value", { stale: true }))).not.toContain(dark.statusMet);
  expect(JSON.stringify(seriesNamed("Value"))).toContain(dark.statusMet);
});

test("[P3] an earlier time is a dotted line of its own name, with its gaps, inside the chart's height", () => {
  const values = base.points.map((_, index) => (index === 2 ? undefined : 9_000_000 + index));
  const own = { compared: { name: "Year before", values } };
  const line = seriesNamed("Year before", own);
  expect(line).toMatchObject({ lineStyle: { type: "dotted", color: dark.inkStale }, connectNulls: false });
  expect(line?.data?.slice(1, 4)).toEqual([9_000_001, null, 9_000_003]);
  expect(trendOptions({ ...base, ...own }, dark).yAxis).toMatchObject({
    max: expect.closeTo(9_600_000, -6) as number,
  });
  expect(
    seriesNamed("Year before", { compared: { name: "Year before", values: [undefined] } }),
  ).toBeUndefined();
});

test("charts do not move by themselves", () => {
  expect(trendOptions(base, dark).animation).toBe(false);
});

test("every colour of a chart is one of the theme that it is drawn in", () => {
  const trend = { ...base, interactive: true };
  const coloursIn = (palette: typeof dark) =>
    JSON.stringify(trendOptions(trend, palette)).match(/#[0-9a-f]{3,8}/g);
  for (const palette of [dark, light]) {
    expect(Object.values(palette)).toEqual(expect.arrayContaining(coloursIn(palette) ?? ["none"]));
  }
});

test("with little room the first and the last period are named, each within the chart, and nothing between", () => {
  const { xAxis } = trendOptions({ ...base, endsOnly: true }, dark);
  const named = [xAxis].flat().flatMap((axis) => {
    if (axis?.type !== "category") return [];
    const { interval, alignMinLabel, alignMaxLabel, hideOverlap } = axis.axisLabel ?? {};
    if (typeof interval !== "function") return [];
    const places = base.points.flatMap((_, index) => (interval(index, "") ? [index] : []));
    return [{ places, alignMinLabel, alignMaxLabel, hideOverlap }];
  });
  expect(named).toEqual([
    {
      places: [0, base.points.length - 1],
      alignMinLabel: "left",
      alignMaxLabel: "right",
      hideOverlap: false,
    },
  ]);
});

test("[S4] the limits of a risk are lines across: amber dashed, red drawn through, and both within the axis", () => {
  const limits = [
    { level: "amber", value: 2_000_000 },
    { level: "red", value: 3_000_000 },
  ] as const;
  const { yAxis } = trendOptions({ ...base, limits }, dark);
  expect((yAxis as { max: number }).max).toBeGreaterThan(3_000_000);
  const [amber, red] = ["Amber", "Red"].map((name) => seriesNamed(name, { limits }));
  expect([amber?.data, red?.data]).toEqual([
    base.points.map(() => 2_000_000),
    base.points.map(() => 3_000_000),
  ]);
  expect([amber?.lineStyle?.type, red?.lineStyle?.type]).toEqual(["dashed", "solid"]);
  expect(seriesNamed("Amber")).toBeUndefined();
});
