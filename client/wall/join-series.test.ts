import { expect, test } from "vitest";
import { SAMPLE_READING, SAMPLE_WAITING, sampleSeries } from "../charts/samples.ts";
import { joinSeries } from "./join-series.ts";

const series = sampleSeries({ last: 1, expected: 2 });
const last = (of: ReturnType<typeof sampleSeries>) => of.points[of.points.length - 1];

test("the last point of a trend comes from the live reading at once", () => {
  const joined = joinSeries(series, SAMPLE_READING);
  expect(joined.points).toHaveLength(series.points.length);
  expect(last(joined)).toEqual({
    start: SAMPLE_READING.period.start,
    end: SAMPLE_READING.period.end,
    state: "value",
    value: 812_345.5,
    target: 1_000_000,
    expected: 733_333.33,
    benchmark: 640_000,
  });
});

test("[K8] a reading that waits is a gap, whatever the history said", () => {
  expect(last(joinSeries(series, SAMPLE_WAITING))).not.toHaveProperty("value");
});

test("a new period pushes the oldest one out", () => {
  const period = {
    kind: "month",
    start: "2026-12-01T00:00:00+01:00",
    end: "2027-01-01T00:00:00+01:00",
  } as const;
  const joined = joinSeries(series, { ...SAMPLE_READING, period });
  expect(joined.points[0]).toEqual(series.points[1]);
  expect(last(joined)?.start).toBe(period.start);
});

test("a reading of another kind of period has no place in it", () => {
  const period = {
    kind: "day",
    start: "2026-11-21T00:00:00+01:00",
    end: "2026-11-22T00:00:00+01:00",
  } as const;
  expect(joinSeries(series, { ...SAMPLE_READING, period })).toBe(series);
});
