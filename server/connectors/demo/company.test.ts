import { describe, expect, test } from "vitest";
import type { Assessment } from "../../../shared/kpi/assess.ts";
import { DAY_MS, type UnixMs, unixMs } from "../../../shared/units/time.ts";
import { createSimulator } from "./simulator.ts";
import { demoCatalogue } from "./testing/demo-catalogue.ts";
import { byKpi, demoCalendar, type FactsByKpi, outcomeOf, readCompany } from "./testing/read-company.ts";

const simulator = createSimulator(demoCalendar);
const simulated = demoCatalogue.kpis.filter((kpi) => kpi.simulated);

const INSTANTS = [
  ["a Sunday morning", "2026-11-22T07:30:00+01:00"],
  ["five minutes into a month", "2026-12-01T00:05:00+01:00"],
  ["five minutes into a quarter and a year", "2027-01-01T00:05:00+01:00"],
  ["a Sunday, the second of a month that began on a Saturday", "2026-08-02T12:00:00+02:00"],
  ["the last minutes of a month", "2026-10-31T23:55:00+01:00"],
  ["a day of 23 hours", "2027-03-28T10:00:00+02:00"],
  ["a day of 25 hours", "2026-10-25T20:00:00+01:00"],
  ["a February night", "2027-02-15T03:00:00+01:00"],
  ["two years on", "2028-11-20T15:00:00+01:00"],
] as const;

describe.each(INSTANTS)("at %s", (_, text) => {
  const now = unixMs(Date.parse(text));
  const facts: FactsByKpi = byKpi([...simulator.facts(simulator.historyStart(now), now)].flat());
  const readings = readCompany(facts, now);

  test("every KPI says something, and nothing absurd", () => {
    expect(readings.filter(({ state }) => state !== "value")).toEqual([]);
    expect(readings.filter((reading) => isAbsurd(reading, now))).toEqual([]);
  });

  test("[F1] no number is late: the catalogue promises no more than the feed keeps", () => {
    expect(readings.filter(({ freshness }) => freshness !== "live").map(({ kpi }) => kpi)).toEqual([]);
  });

  test("statuses vary: most are good, some are not, few are off", () => {
    const statuses = readings.flatMap((reading) => (reading.state === "value" ? [reading.status] : []));
    const share = (...wanted: string[]): number =>
      statuses.filter((status) => wanted.includes(status)).length / statuses.length;
    expect(share("on-track", "met", "early")).toBeGreaterThan(0.7);
    expect(share("at-risk", "off")).toBeGreaterThan(0.02);
    expect(share("off")).toBeLessThan(0.06);
    expect(new Set(statuses).size).toBeGreaterThanOrEqual(3);
  });

  test("[T5] every KPI has a value in each of the last twelve complete months", () => {
    const from = simulator.historyStart(now);
    const thisMonth = demoCalendar.periodAt("month", now);
    const months = demoCalendar.between("month", from, thisMonth.start).slice(-12);
    expect(months).toHaveLength(12);
    const gaps = simulated.flatMap((kpi) =>
      months.filter((month) => outcomeOf(facts, kpi, kpi.unit, month).kind !== "value").map(() => kpi.id),
    );
    expect(gaps).toEqual([]);
  });
});

/** Far from what is expected though the period is old enough to judge, or not a number that its measure can have. */
function isAbsurd(reading: Assessment, now: UnixMs): boolean {
  if (reading.state !== "value") return false;
  const kpi = simulated.find(({ id }) => id === reading.kpi);
  if (kpi?.measure.kind === "percent" && Math.abs(reading.value) > 1.3) return true;
  if (reading.value < 0 && kpi?.id !== "finance.profit" && kpi?.id !== "finance.budget-variance") return true;
  const { attainment = 1, status } = reading;
  // In the first two days a share of few cases, or a difference of two sums, may be anywhere.
  const young = now - Date.parse(reading.period.start) < 2 * DAY_MS;
  const jumpy = kpi?.aggregate === "ratio" || kpi?.formula !== undefined;
  return status !== "early" && !(young && jumpy) && (attainment < 0.45 || attainment > 1.6);
}
