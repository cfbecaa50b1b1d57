import { expect, test } from "vitest";
import { sayBenchmark, sayMissing, sayNoAttainment } from "./words.ts";

const date = (iso: string): string => `<${iso}>`;

test("[T5] a benchmark says where it comes from", () => {
  expect(sayBenchmark({ value: 1, months: 12 }, date)).toBe("mean of the last 12 months");
  expect(sayBenchmark({ value: 1, months: 11, leftOut: 1 }, date)).toBe(
    "mean of the last 11 months, 1 left out as not comparable",
  );
  expect(sayBenchmark({ value: 1, source: "Survey", date: "2026-01-31" }, date)).toBe("Survey, <2026-01-31>");
  expect(sayBenchmark({ value: 1 }, date)).toBe("given in the catalogue");
});

test("[T5] no benchmark says why", () => {
  expect(sayBenchmark({ reason: "fewer-than-3-months", months: 1, leftOut: 2 }, date)).toBe(
    "none yet: only 1 month to compare with, 3 are needed, 2 left out as not comparable",
  );
});

test("[S1] no attainment says why", () => {
  expect(sayNoAttainment("no-target")).toBe("no target is set");
  expect(sayNoAttainment("target-not-positive")).toContain("zero or below");
});

test("[K1] what a definition lacks is one phrase", () => {
  expect(sayMissing(["owner"])).toBe("an owner");
  expect(sayMissing(["owner", "why", "target"])).toBe("an owner, a why and a target");
});
