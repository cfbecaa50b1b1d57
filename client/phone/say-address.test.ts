import { expect, test } from "vitest";
import { SAMPLE_SCORECARD } from "../charts/sample-goals.ts";
import { ACME_KPIS, ACME_UNITS } from "../testing/acme.ts";
import { kpiPage, objectivesPage, scorecardPage } from "../wall/links.ts";
import { sayAddress } from "./say-address.ts";

const board = {
  name: "Sales floor",
  kpis: ACME_KPIS,
  units: ACME_UNITS,
  scorecards: [SAMPLE_SCORECARD],
};
const said = (path: string): string => sayAddress(path, board);

test("an address of a wall's link is said by what it shows, with the unit where it is not the KPI's own", () => {
  expect(said(kpiPage({ kpi: "sales.revenue", unit: "sales", period: "month" }))).toBe("Sales revenue");
  expect(said(kpiPage({ kpi: "sales.revenue", unit: "sales/emea", period: "month" }))).toBe(
    "Sales revenue, EMEA",
  );
  expect(said(scorecardPage(SAMPLE_SCORECARD.id, { unit: "sales/emea" }))).toBe("Account executive, EMEA");
  expect(said(objectivesPage("sales"))).toBe("Objectives, Sales");
  expect(said(objectivesPage(undefined))).toBe("Objectives");
});

test("what the board does not know is said by its id, and a board by its name", () => {
  expect(said("/kpis/no.such?unit=nowhere")).toBe("no.such, nowhere");
  expect(said("/company")).toBe("Sales floor");
  expect(sayAddress("/boards/sales", undefined)).toBe("This board");
});
