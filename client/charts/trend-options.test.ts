import { expect, test } from "vitest";
import { createTimeFormat } from "../../shared/units/format-time.ts";
import { createFormat } from "../../shared/units/format.ts";
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

function seriesNamed(name: string, own: Partial<Parameters<typeof trendOptions>[0]> = {}) {
  const { series } = trendOptions({ ...base, ...own });
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

test("[F2] a stale trend has no colour of a status", () => {
  expect(JSON.stringify(seriesNamed("Value", { stale: true }))).not.toContain("#36d6a8");
  expect(JSON.stringify(seriesNamed("Value"))).toContain("#36d6a8");
});

test("charts do not move by themselves", () => {
  expect(trendOptions(base).animation).toBe(false);
});
