import { expect, test } from "vitest";
import { aKpi } from "../../testing/factories.ts";
import { rhythmOf } from "./rhythm.ts";

test("[O2] every KPI has a rhythm: its own, else monthly for Tier 1 and quarterly for Tier 2", () => {
  expect(rhythmOf(aKpi({ tier: 1 }))).toBe("monthly");
  expect(rhythmOf(aKpi({ tier: 2 }))).toBe("quarterly");
  expect(rhythmOf(aKpi({ tier: 2, review: "weekly" }))).toBe("weekly");
});
