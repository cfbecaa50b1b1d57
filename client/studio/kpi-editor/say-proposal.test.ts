import { expect, test } from "vitest";
import { sayBenchmarkProposal, sayNothingKnown, sayTargetProposal } from "./say-proposal.ts";

const say = (value: number) => `€${value}`;

test("[T6] a proposed target is said with its reason and rule", () => {
  const ends = { kind: "value", benchmark: 90, best: 110 } as const;
  expect(sayTargetProposal({ ...ends, value: 100, by: "halfway" }, say)).toBe(
    "Proposed: €100, halfway from the benchmark, €90, to the best month, €110. Within reach, as it was nearly reached before, and not met by itself (rule T6).",
  );
  expect(sayTargetProposal({ ...ends, value: 110, by: "best-month" }, say)).toBe(
    "Proposed: €110, the best month. Halfway from the benchmark, €90, to the best month, €110 was met in each of the last 6 periods and would be set too low (rule T6).",
  );
});

test("[T5] why there is nothing to propose is said, too, each reason in its own words", () => {
  const reasons = ["fewer-than-3-months", "range", "no-better-month", "best-not-positive"] as const;
  const said = reasons.map((reason) => sayTargetProposal({ kind: "none", reason }, say));
  expect(new Set(said).size).toBe(4);
  expect(
    sayBenchmarkProposal({ kind: "none", reason: "fewer-than-3-months", months: 2, leftOut: 1 }, say),
  ).toBe(
    "The last 12 months say too little: 2 with facts, 1 left out as not comparable, and 3 are needed (rule T5).",
  );
  expect(sayBenchmarkProposal({ kind: "value", value: 5, months: 12, leftOut: 0 }, say)).toBe(
    "The last 12 months had €5 in the mean (12 months with facts).",
  );
  expect(sayNothingKnown({ state: "unseen" })).toContain("counted anew");
});
