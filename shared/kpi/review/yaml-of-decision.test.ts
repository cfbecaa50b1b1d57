import { describe, expect, test } from "vitest";
import { aKpi } from "../../testing/factories.ts";
import { changedBy } from "./changed-by.ts";
import type { Decision } from "./decision.ts";
import { isCarriedOut } from "./is-carried-out.ts";
import { yamlOfDecision } from "./yaml-of-decision.ts";

const kpi = aKpi({
  target: { plan: [{ from: "2026-01-01", value: 500 }], pace: "business-days" },
  owner: "Ana",
});
const text = 'It is "settled":\n# so be it';
const DECISIONS: readonly Decision[] = [
  { kind: "change-target", text, from: "2027-01-01", value: 600 },
  { kind: "change-target", text, from: "2026-01-01", value: [0.5, 0.75] },
  { kind: "change-tier", text, tier: 2 },
  { kind: "change-definition", text, parts: { owner: "Bea: head", description: text } },
  { kind: "retire", text, on: "2026-11-30" },
  { kind: "retire", text, on: "2026-11-30", supersededBy: "2026" },
];

test("[O2] the lines to change are those of a catalogue's file, under the KPI's id", () => {
  expect(DECISIONS.slice(0, 3).map((decision) => yamlOfDecision(kpi, decision).join("\n"))).toEqual([
    "- id: sales.revenue\n  target:\n    plan:\n      - {from: 2026-01-01, value: 500}\n      - {from: 2027-01-01, value: 600}",
    "- id: sales.revenue\n  target:\n    plan:\n      - {from: 2026-01-01, value: [0.5,0.75]}",
    "- id: sales.revenue\n  tier: 2",
  ]);
  expect(yamlOfDecision(kpi, { kind: "keep", text })).toEqual([]);
});

describe.each(DECISIONS)("[O2] $kind", (decision) => {
  test("is carried out when the definition says it, and not before", () => {
    const changed = { ...kpi, ...changedBy(kpi, decision) };
    expect([isCarriedOut(kpi, decision), isCarriedOut(changed, decision)]).toEqual([false, true]);
  });
});

test("[O2] a decision to keep is carried out as it is taken, and changes nothing", () => {
  const keep = { kind: "keep", text } as const;
  expect([isCarriedOut(kpi, keep), changedBy(kpi, keep)]).toEqual([true, {}]);
});
