import { expect, test } from "vitest";
import { samplePace } from "../../charts/sample-pace.ts";
import { SAMPLE_NOW } from "../../charts/samples.ts";
import type { Pace } from "../../../shared/protocol/history-views.ts";
import { unixMs } from "../../../shared/units/time.ts";
import { paceLines } from "./lines.ts";

/** Four days with totals of 10, none, 40, of which the last is to come. */
const day = (index: number): string => `2026-11-0${index}T00:00:00+01:00`;
const part = (index: number, expected: number, total?: number) => ({
  start: day(index),
  end: day(index + 1),
  business: true,
  expected,
  ...(total !== undefined && { total }),
});
const pace: Pace = {
  ...samplePace(),
  period: { kind: "week", start: day(1), end: day(5) },
  target: 100,
  parts: [part(1, 25, 10), part(2, 50, 10), part(3, 75, 40), part(4, 100)],
};
const at = (iso: string) => unixMs(Date.parse(iso));
const HIGHEST = 106;

test("a total holds to the end of its day, and the running day's ends now, at the newest value", () => {
  const { actual, today } = paceLines(pace, 53, at("2026-11-03T12:00:00+01:00"));
  expect(actual).toEqual([
    [
      [0, 0],
      [0.25, 10 / HIGHEST],
      [0.5, 10 / HIGHEST],
      [0.625, 53 / HIGHEST],
    ],
  ]);
  expect(today).toBe(0.625);
});

test("[T3] the pace goes on to the end of the period, where it is the target", () => {
  const { expected, target } = paceLines(pace, 53, at("2026-11-03T12:00:00+01:00"));
  expect(expected).toEqual([
    [0, 0],
    [0.25, 25 / HIGHEST],
    [0.5, 50 / HIGHEST],
    [0.75, 75 / HIGHEST],
    [1, 100 / HIGHEST],
  ]);
  expect(target).toBe(100 / HIGHEST);
});

test("[K8] days of which nothing is known are a gap, and not a line through zero", () => {
  const parts = [part(1, 25, 10), part(2, 50), part(3, 75, 40), part(4, 100, 60)];
  const { actual } = paceLines({ ...pace, parts }, 60, at("2026-11-04T12:00:00+01:00"));
  expect(actual).toEqual([
    [
      [0, 0],
      [0.25, 10 / HIGHEST],
    ],
    [
      [0.75, 40 / HIGHEST],
      [0.875, 60 / HIGHEST],
    ],
  ]);
});

test("a line begins with the first day that has a total", () => {
  const parts = [part(1, 25), part(2, 50, 30), part(3, 75), part(4, 100)];
  const { actual } = paceLines({ ...pace, parts }, 40, at("2026-11-03T12:00:00+01:00"));
  expect(actual[0]?.slice(0, 2)).toEqual([
    [0.25, 0],
    [0.5, 30 / HIGHEST],
  ]);
});

test("before the first fact there is only the pace, and behind the period no today", () => {
  expect(paceLines(samplePace({ value: undefined }), undefined, SAMPLE_NOW).actual).toEqual([]);
  const over = paceLines(pace, 90, at("2026-11-05T00:00:00+01:00"));
  expect(over.today).toBeUndefined();
});

test("without a target there is no pace; negative totals and those above the target stay on the scale", () => {
  const { target: _, ...untargeted } = pace;
  const bare = { ...untargeted, parts: pace.parts.map(({ expected: __, ...rest }) => rest) };
  expect(paceLines(bare, 53, at("2026-11-03T12:00:00+01:00"))).toMatchObject({
    expected: [],
    target: undefined,
  });
  for (const value of [-500, 0, 5000]) {
    const { actual, expected, zero } = paceLines(pace, value, at("2026-11-03T12:00:00+01:00"));
    for (const [x, y] of [...actual.flat(), ...expected, [0, zero] as const]) {
      expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
    }
  }
});
