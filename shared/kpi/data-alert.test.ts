import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aKpi, aScorecard, at } from "../testing/factories.ts";
import { seeded } from "../testing/seeded.ts";
import { DAY_MS, unixMs } from "../units/time.ts";
import { dataAlert, weighedSeries } from "./data-alert.ts";
import { readsOf } from "./scorecards-of.ts";

const now = at("2026-11-21T12:00:00Z");
const series = { kpi: "sales.revenue", unit: "sales", owner: "Sales director", scorecards: ["seller"] };

describe("[S9] a data alert", () => {
  test("is raised for more than 90 days without data, not for 90", () => {
    const newest = (days: number, ms = 0) => unixMs(now - days * DAY_MS - ms);
    expect(dataAlert(series, newest(89), now)).toBeUndefined();
    expect(dataAlert(series, newest(90), now)).toBeUndefined();
    expect(dataAlert(series, newest(90, 1), now)).toEqual({ ...series, newest: newest(90, 1) });
  });

  test("is raised where there never was a fact, and names none", () => {
    expect(dataAlert(series, undefined, now)).toEqual(series);
  });

  test("that was raised stays until there is data again", () => {
    const days = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(days, days, (age, later) => {
        const newest = unixMs(now - age * DAY_MS);
        const isRaised = (at: number) => dataAlert(series, newest, unixMs(at)) !== undefined;
        expect(isRaised(now + later * DAY_MS)).toBe(age + later > 90);
      }),
      seeded(200),
    );
  });
});

describe("[S9] what is looked at", () => {
  const kpis = [aKpi({ owner: "Sales director" }), aKpi({ id: "sales.win-rate" })];

  test("is every KPI of every scorecard once, for its own unit and for each member", () => {
    const card = aScorecard({
      id: "seller",
      unit: "sales",
      owner: "Head of people",
      members: ["sales/emea/ana"],
      items: [
        { kpi: "sales.revenue", weight: 50 },
        { kpi: "sales.win-rate", unit: "sales", weight: 50 },
      ],
    });
    const lead = aScorecard({ id: "lead", unit: "sales", items: [{ kpi: "sales.revenue", weight: 100 }] });
    expect(weighedSeries([...readsOf(card), ...readsOf(lead)], kpis)).toEqual([
      { kpi: "sales.revenue", unit: "sales", owner: "Sales director", scorecards: ["seller", "lead"] },
      { kpi: "sales.win-rate", unit: "sales", owner: "Head of people", scorecards: ["seller"] },
      { kpi: "sales.revenue", unit: "sales/emea/ana", owner: "Sales director", scorecards: ["seller"] },
    ]);
  });

  test("has no owner where neither the KPI nor a scorecard names one", () => {
    expect(weighedSeries(readsOf(aScorecard()), [aKpi()])).toEqual([
      { kpi: "sales.revenue", unit: "sales", scorecards: ["account-executive"] },
    ]);
  });
});
