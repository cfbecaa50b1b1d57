import fc from "fast-check";
import { expect, test } from "vitest";
import { aCalendar, at } from "../testing/factories.ts";
import { seeded } from "../testing/seeded.ts";
import { unixMs } from "../units/time.ts";
import type { Progress } from "./objective.ts";
import { objectiveOutlook } from "./objective-outlook.ts";

// Ten days: each is a tenth of the time.
const DATES = { from: "2026-06-01", until: "2026-06-10" };
const berlin = aCalendar();
const share = (value: number): Progress => ({ kind: "share", share: value });
const outlook = (progress: Progress, now: string, dates: { from?: string; until?: string } = DATES) =>
  objectiveOutlook(berlin, dates, progress, at(now));

test("what is as far as its time is on track; what is not is behind", () => {
  const middle = "2026-06-05T22:00:00Z";
  expect([0.49, 0.5, 0.99].map((one) => outlook(share(one), middle))).toEqual([
    { kind: "behind", elapsed: 0.5 },
    { kind: "on-track", elapsed: 0.5 },
    { kind: "on-track", elapsed: 0.5 },
  ]);
});

test("[S3] in the first tenth of its time nothing is judged, and before its first day it has not begun", () => {
  expect(
    ["2026-05-31T21:59:59Z", "2026-05-31T22:00:00Z", "2026-06-01T21:59:00Z", "2026-06-01T22:00:00Z"].map(
      (now) => outlook(share(0), now).kind,
    ),
  ).toEqual(["not-begun", "early", "early", "behind"]);
});

test("after the last day, which counts in full, it was reached or missed", () => {
  expect(
    ["2026-06-10T21:59:59Z", "2026-06-10T22:00:00Z"].map((now) => outlook(share(0.9), now).kind),
  ).toEqual(["behind", "missed"]);
  expect(outlook(share(1), "2026-06-10T22:00:00Z")).toEqual({ kind: "reached", elapsed: 1 });
});

test("what is reached is reached on any day, with dates or without", () => {
  expect(outlook(share(1), "2026-06-02T00:00:00Z").kind).toBe("reached");
  expect(outlook(share(1), "2026-06-02T00:00:00Z", {})).toEqual({ kind: "reached" });
});

test("without both dates there is nothing to be on track of, but a last day can be missed", () => {
  const now = "2026-06-05T22:00:00Z";
  const unjudged = { kind: "unjudged", why: "no-dates" };
  expect(
    [{}, { from: "2026-06-01" }, { until: "2026-06-10" }].map((dates) => outlook(share(0.2), now, dates)),
  ).toEqual([unjudged, unjudged, unjudged]);
  expect(outlook(share(0.2), "2026-06-11T00:00:00Z", { until: "2026-06-10" })).toEqual({ kind: "missed" });
});

test("[K8] without a value nothing is said but how much of the time is over", () => {
  expect(outlook({ kind: "none" }, "2026-06-05T22:00:00Z")).toEqual({
    kind: "unjudged",
    why: "no-value",
    elapsed: 0.5,
  });
});

test("more progress is never worse, and more time never better", () => {
  const rank = { missed: 0, behind: 1, "on-track": 3, reached: 4 } as const;
  // From the second day on: before it nothing is judged.
  const instant = fc.integer({
    min: at("2026-06-01T22:00:00Z"),
    max: at("2026-06-20T00:00:00Z"),
  });
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  const ranked = (progress: number, now: number): number => {
    const { kind } = objectiveOutlook(berlin, DATES, share(progress), unixMs(now));
    return kind in rank ? rank[kind as keyof typeof rank] : -1;
  };
  fc.assert(
    fc.property(part, part, instant, instant, (a, b, early, late) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      const [first, second] = [Math.min(early, late), Math.max(early, late)];
      expect(ranked(less, first)).toBeGreaterThanOrEqual(0);
      expect(ranked(more, first)).toBeGreaterThanOrEqual(ranked(less, first));
      expect(ranked(less, first)).toBeGreaterThanOrEqual(ranked(less, second));
    }),
    seeded(300),
  );
});
