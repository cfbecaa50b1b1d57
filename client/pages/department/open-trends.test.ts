import { expect, test } from "vitest";
import type { ViewSearch } from "../search.ts";
import { driverPlace, openTrends } from "./open-trends.ts";

/** What the address says after each of these KPIs was toggled in turn. */
function toggled(start: string | undefined, ...kpis: string[]): string | undefined {
  return kpis.reduce<string | undefined>((trends, kpi) => {
    let next: Pick<ViewSearch, "trends"> = {};
    openTrends(trends, (change) => (next = change)).toggle(kpi);
    return next.trends;
  }, start);
}

test("trends open one after the other, close in any order, and the address is as before when all are closed", () => {
  expect(toggled(undefined, "sales.deals")).toBe("sales.deals");
  expect(toggled(undefined, "sales.deals", "sales.leads")).toBe("sales.deals sales.leads");
  expect(toggled("sales.deals sales.leads", "sales.deals")).toBe("sales.leads");
  expect(toggled("sales.deals sales.leads", "sales.leads", "sales.deals")).toBeUndefined();
});

test("an address that was written by hand may have gaps; what is not named is closed", () => {
  const { isOpen } = openTrends("  sales.deals  sales.leads ", () => undefined);
  expect(["sales.deals", "sales.leads", "sales", ""].map(isOpen)).toEqual([true, true, false, false]);
});

test("a KPI that drives two others opens under one of them alone", () => {
  const { isOpen } = openTrends(driverPlace("sales.revenue", "sales.deals"), () => undefined);
  const places = ["sales.revenue", "sales.win-rate"].map((driven) => driverPlace(driven, "sales.deals"));
  expect(places.map(isOpen)).toEqual([true, false]);
});
