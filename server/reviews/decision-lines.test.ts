import { expect, test } from "vitest";
import { parse } from "yaml";
import { changedBy } from "../../shared/kpi/review/changed-by.ts";
import type { Decision } from "../../shared/kpi/review/decision.ts";
import { yamlOfDecision } from "../../shared/kpi/review/yaml-of-decision.ts";
import { aKpi } from "../../shared/testing/factories.ts";

const kpi = aKpi({ target: { plan: [{ from: "2026-01-01", value: 500 }] } });
const text = 'It is "settled":\n# so be it';

test.each<Decision>([
  { kind: "change-target", text, from: "2027-01-01", value: 600 },
  { kind: "change-target", text, from: "2026-01-01", value: [0.5, 0.75] },
  { kind: "change-tier", text, tier: 2 },
  { kind: "change-definition", text, parts: { owner: "Bea: head", description: text } },
  { kind: "retire", text, on: "2026-11-30" },
  { kind: "retire", text, on: "2026-11-30", supersededBy: "2026" },
])("[O2] the lines of a decision to $kind are read by a catalogue as what was decided", (decision) => {
  const [read] = parse(yamlOfDecision(kpi, decision).join("\n")) as unknown[];
  expect(read).toEqual({ id: kpi.id, ...changedBy(kpi, decision) });
});
