import { expect, test } from "vitest";
import type { Kpi } from "../../kpi/definition.ts";
import { aCatalogue, aKpi, aUnit } from "../../testing/factories.ts";
import { leaguesOf } from "./leagues.ts";
import { branchOf } from "./subject.ts";

const units = [
  "company",
  "sales",
  "sales/emea",
  "sales/emea/ana",
  "sales/emea/ben",
  "sales/apac",
  "support",
].map((id) => aUnit(id));
const plan = { plan: [{ from: "2026-01-01", value: 1 }] };
const withTargets = (...of: string[]): Partial<Kpi> => ({
  target: { units: Object.fromEntries(of.map((unit) => [unit, plan])) },
});
const leagues = (kpi: Kpi, unit?: string, others: readonly Kpi[] = []): string[] =>
  leaguesOf(branchOf(aCatalogue({ units, kpis: [kpi, ...others] }), unit), { kpi }).map(
    ({ above, members }) => `${above.id}: ${members.map(({ name }) => name).join(", ")}`,
  );

const SALES = "sales: sales/emea, sales/apac";
const EMEA = "sales/emea: sales/emea/ana, sales/emea/ben";

test("all tables whose members have targets of their own, the uppermost first", () => {
  expect(leagues(aKpi(withTargets("sales/emea/ana", "sales/apac")))).toEqual([SALES, EMEA]);
  expect(leagues(aKpi(withTargets("sales/emea/ana")))).toEqual([EMEA]);
});

test("only those below the unit that the board is about, and within that of the KPI", () => {
  expect(leagues(aKpi(withTargets("sales/emea/ana", "sales/apac")), "sales/emea")).toEqual([EMEA]);
  expect(leagues(aKpi({ unit: "support" }))).toEqual([]);
  expect(leagues(aKpi({ unit: "sales/apac" }))).toEqual([]);
});

test("without such targets the likeliest alone: where another KPI has them, else below a department", () => {
  expect(leagues(aKpi())).toEqual([SALES]);
  expect(leagues(aKpi({ unit: "company" }))).toEqual([SALES]);
  const other = aKpi({ id: "other", ...withTargets("sales/emea/ben") });
  expect(leagues(aKpi(), undefined, [other])).toEqual([EMEA]);
});

test("departments are compared where nobody stands below them", () => {
  const flat = aCatalogue({
    units: units.filter(({ id }) => !id.includes("/")),
    kpis: [aKpi({ unit: "company" })],
  });
  const subject = branchOf(flat, undefined);
  expect(leaguesOf(subject, subject.kpis[0]!).map(({ above }) => above.id)).toEqual(["company"]);
});
