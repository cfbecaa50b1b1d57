import { expect, test } from "vitest";
import type { DriverFinding } from "../../../shared/protocol/why-views.ts";
import { createFormat } from "../../../shared/units/format.ts";
import { inSentence } from "./in-sentence.ts";
import { sayDriver } from "./say-driver.ts";

const format = createFormat("en-GB");
const found = (overrides: Partial<Extract<DriverFinding, { kind: "correlation" }>>): DriverFinding => ({
  kind: "correlation",
  lag: 1,
  r: 0.618,
  n: 22,
  withinChance: false,
  lags: [],
  ...overrides,
});

test.each([
  [found({}), "r = 0.62, n = 22 months, one month ahead"],
  [found({ lag: 3, r: -0.5 }), "r = −0.5, n = 22 months, three months ahead"],
  [
    found({ lag: 0, withinChance: true }),
    "r = 0.62, n = 22 months, in the same month; chance alone gives as much",
  ],
  [{ kind: "none", reason: "too-few-pairs", n: 1 }, "too few months to tell (n = 1 month, 8 are needed)"],
  [{ kind: "none", reason: "never-changes", n: 23 }, "one of the two never changes (n = 23 months)"],
  [{ kind: "none", reason: "same-facts" }, "calculated from the same facts, so that it moves with it anyway"],
] as const)("a driver is said with its sample", (association, said) => {
  expect(sayDriver(association, "month", format)).toBe(said);
});

test.each([
  ["Win rate", "win rate"],
  ["NPS", "NPS"],
  ["AGI per head", "AGI per head"],
  ["Überstunden", "überstunden"],
  ["A", "a"],
])("inside a sentence %s is %s", (name, said) => {
  expect(inSentence(name)).toBe(said);
});
