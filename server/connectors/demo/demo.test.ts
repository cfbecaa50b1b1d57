import { expect, test } from "vitest";
import { aggregateNamed } from "../../../shared/kpi/aggregates/aggregates.ts";
import type { Observation } from "../../../shared/kpi/observation.ts";
import { unixMs } from "../../../shared/units/time.ts";
import { createFakeWorld, runIn, testConnector } from "../contract.ts";
import { connector } from "./index.ts";
import { FEED } from "./simulator.ts";
import { demoCatalogue } from "./testing/demo-catalogue.ts";

const simulated = demoCatalogue.kpis.filter((kpi) => kpi.simulated && kpi.aggregate).map(({ id }) => id);
const SUNDAY = unixMs(Date.parse("2026-11-22T06:30:00Z"));

testConnector({
  connector,
  settings: () => ({}),
  kpis: [...simulated, FEED.kpi],
  units: demoCatalogue.units.map(({ id }) => id),
  start: SUNDAY,
});

const prepared = connector.prepare({});
const run = prepared.ok ? prepared.value : () => Promise.reject(new Error(prepared.problem));

/** What a server keeps of facts: of two with one key the later one (K3). */
function keep(...runs: readonly (readonly Observation[])[]): Observation[] {
  return [...new Map(runs.flat().map((fact) => [`${fact.kpi} ${fact.key ?? ""}`, fact])).values()];
}

/** Totals per sum KPI and unit, up to an instant. */
function totals(facts: readonly Observation[], until: number): Record<string, unknown> {
  const sum = aggregateNamed("sum");
  const found: Record<string, ReturnType<typeof sum.add>> = {};
  const summed = demoCatalogue.kpis.filter(({ aggregate }) => aggregate === "sum").map(({ id }) => id);
  facts.forEach((fact, order) => {
    if (fact.at >= until || fact.kpi === FEED.kpi || !summed.includes(fact.kpi)) return;
    const name = `${fact.kpi} ${fact.unit}`;
    found[name] = sum.add(found[name] ?? sum.zero, { ...fact, order });
  });
  return Object.fromEntries(Object.entries(found).map(([name, summary]) => [name, sum.outcome(summary)]));
}

const values = (facts: readonly Observation[], until: number): [string, number][] =>
  Object.entries(totals(facts, until))
    .map(([name, outcome]): [string, number] => [
      name,
      Math.round((outcome as { value: number }).value * 100),
    ])
    .sort();

test("the first start pushes at most 60,000 facts of history, then a few every few seconds", async () => {
  const world = createFakeWorld({ start: SUNDAY, sleeps: 200 });
  const facts = await runIn(world, run);
  const history = facts.filter(({ at }) => at < SUNDAY);
  const live = facts.filter(({ at }) => at >= SUNDAY);
  expect(history.length).toBeLessThan(60_000);
  const marks = live.filter(({ kpi }) => kpi === FEED.kpi);
  // Sunday, half past seven in the morning, is the deadest hour there is: one tick in three still brings something.
  expect(marks.length).toBeGreaterThan(66);
  expect(live.length).toBeLessThan(200 * 10);
});

test("a start on another day fills the gap: the totals are those of a run that never stopped", async () => {
  const first = await runIn(createFakeWorld({ start: SUNDAY, sleeps: 10 }), run);
  const later = unixMs(SUNDAY + 3 * 86_400_000 + 12_345_678);
  const second = await runIn(createFakeWorld({ start: later, sleeps: 1, stored: first }), run);
  const fresh = await runIn(createFakeWorld({ start: later, sleeps: 1 }), run);
  expect(second.length).toBeLessThan(fresh.length / 4);
  expect(values(keep(first, second), later)).toEqual(values(fresh, later));
});

test("a stop in the middle of a push counts nothing twice and loses nothing", async () => {
  const whole = await runIn(createFakeWorld({ start: SUNDAY, sleeps: 1 }), run);
  const later = unixMs(SUNDAY + 40 * 86_400_000);
  const fresh = await runIn(createFakeWorld({ start: later, sleeps: 1 }), run);
  const since = fresh[0]?.at ?? 0;
  const comparable = (facts: readonly Observation[]) =>
    values(
      facts.filter(({ at }) => at >= since),
      later,
    );
  for (const taken of [777, 20_001, whole.length - 3]) {
    const stored = whole.slice(0, taken);
    const rest = await runIn(createFakeWorld({ start: later, sleeps: 1, stored }), run);
    expect(comparable(keep(stored, rest))).toEqual(comparable(fresh));
  }
});
