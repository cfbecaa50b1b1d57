import { expect, test } from "vitest";
import { MOST_IN_OVERVIEW, overviewKpis } from "./overview-kpis.ts";

const kpi = (id: string, tier: 1 | 2) => ({ id, tier });
const ids = (kpis: readonly { readonly id: string }[]) => kpis.map(({ id }) => id);

test("[O4] the one metric that matters comes first, whatever its tier, and only once", () => {
  const kpis = [kpi("a", 1), kpi("b", 2), kpi("c", 1), kpi("d", 2)];
  expect(ids(overviewKpis(kpis, "d"))).toEqual(["d", "a", "c"]);
  expect(ids(overviewKpis(kpis, "c"))).toEqual(["c", "a"]);
  expect(ids(overviewKpis(kpis, undefined))).toEqual(["a", "c"]);
});

test("an overview of very many KPIs ends, and keeps the one that matters", () => {
  const kpis = Array.from({ length: 500 }, (_, index) => kpi(`k${index}`, 1));
  const shown = ids(overviewKpis(kpis, "k499"));
  expect([shown.length, shown[0], shown.at(-1)]).toEqual([MOST_IN_OVERVIEW, "k499", "k198"]);
});

test("[O2] a retired KPI is in no overview, not even as the one that matters", () => {
  const kpis = [{ ...kpi("a", 1), retired: { on: "2026-06-30", reason: "Done" } }, kpi("b", 1)];
  expect(ids(overviewKpis(kpis, "a"))).toEqual(["b"]);
});
