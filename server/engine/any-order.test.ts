import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Observation } from "../../shared/kpi/observation.ts";
import type { Reading, ReadingRef } from "../../shared/kpi/reading.ts";
import { at } from "../../shared/testing/factories.ts";
import { seeded } from "../../shared/testing/seeded.ts";
import { HOUR_MS, unixMs } from "../../shared/units/time.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import type { Store } from "../store/store.ts";
import { createReadings } from "./readings.ts";
import { newCompany, shapeOf, UNITS } from "./testing/company.ts";
import { type Expected, NOW, slowOracle } from "./testing/slow-oracle.ts";

const folder = mkdtempSync(join(tmpdir(), "tierboard-engine-"));
let store: Store;
beforeAll(async () => {
  store = await openSqliteStore(folder);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("[K3] [K6] however facts arrive, the readings are those of a slow second opinion", () => {
  /** Instants at and around the edges of the spans that readings look at. */
  const EDGES = [
    "2025-10-31T23:59:59.999+01:00",
    "2025-11-01T00:00:00+01:00",
    "2026-01-31T23:30:00+01:00",
    "2026-03-29T03:00:00+02:00",
    "2026-06-30T22:00:00Z",
    "2026-08-18T15:20:30.455+02:00",
    "2026-10-18T15:20:30.450+02:00",
    "2026-10-25T02:30:00+02:00",
    "2026-10-25T02:30:00+01:00",
    "2026-10-31T23:00:00Z",
    "2026-11-11T15:20:30.450+01:00",
    "2026-11-15T23:59:00+01:00",
    "2026-11-17T15:00:00+01:00",
    "2026-11-17T15:20:30.450+01:00",
    "2026-11-18T00:00:00+01:00",
    "2026-11-18T15:20:00+01:00",
    "2026-11-18T15:24:00+01:00",
  ].map(at);
  const KPIS = ["revenue", "cost", "calls", "order", "win", "heads", "mood", "low", "high"];
  const amount = fc.integer({ min: -5000, max: 5000 }).map((whole) => whole / 100);

  const version = fc.record({
    unit: fc.constantFrom(...UNITS),
    edge: fc.constantFrom(...EDGES),
    shift: fc.oneof(fc.constant(0), fc.integer({ min: -40 * HOUR_MS, max: 0 })),
    value: amount,
    denominator: amount,
    /** How often it is sent again. */
    again: fc.nat(1),
  });
  /** One fact with the corrections that follow it; `when` says when each of its pushes arrives. */
  const story = fc.record({
    kpi: fc.constantFrom(...KPIS),
    keyed: fc.boolean(),
    versions: fc.array(version, { minLength: 1, maxLength: 3 }),
    when: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
  });
  type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

  /** The pushes of a story in their own order, and the fact that counts in the end. */
  function tell(company: string, { kpi, keyed, versions, when }: Story, index: number) {
    const last = kpi === "heads" || kpi === "mood";
    // Without a key only a last value can be corrected, and only where and when it was said.
    const told = keyed
      ? versions
      : last
        ? versions.map((v) => ({ ...v, ...place(versions[0]!) }))
        : [versions[0]!];
    const pushes = told.flatMap((v, number): Observation[] => {
      const observation: Observation = {
        kpi: `${company}.${kpi}`,
        unit: v.unit,
        // No two stories share an instant: which of two last values came later is a test of its own.
        at: unixMs(v.edge + v.shift + index * 4 + (keyed ? number : 0) - 400),
        ...(kpi === "win" ? { numerator: v.value, denominator: v.denominator } : { value: v.value }),
        ...(keyed && { key: `story ${index}` }),
      };
      const again = keyed || last ? v.again : 0;
      return Array.from({ length: 1 + again }, () => observation);
    });
    const moments = [...when].sort((a, b) => a - b);
    return {
      counts: pushes.at(-1)!,
      arrivals: pushes.map((observation, number) => ({ observation, moment: moments[number] ?? 1 })),
    };
  }
  const place = ({ unit, edge, shift }: { unit: string; edge: number; shift: number }) => ({
    unit,
    edge: unixMs(edge),
    shift,
  });

  const refsOf = (company: string): ReadingRef[] => [
    ...["revenue", "cost", "order", "win", "heads", "profit", "per-head"].flatMap((kpi) =>
      UNITS.map((unit) => ({ kpi: `${company}.${kpi}`, unit, period: "month" as const })),
    ),
    ...UNITS.flatMap((unit) => [
      { kpi: `${company}.calls`, unit, period: "week" as const },
      { kpi: `${company}.mood`, unit, period: "day" as const },
      { kpi: `${company}.low`, unit, period: "day" as const },
      { kpi: `${company}.high`, unit, period: "quarter" as const },
      { kpi: `${company}.profit`, unit, period: "quarter" as const },
    ]),
  ];

  test("late, twice, corrected, in any order, in any company of other facts", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(story, { minLength: 1, maxLength: 60, size: "max" }),
        fc.integer({ min: 1, max: 9 }),
        async (stories, commits) => {
          const { name, model, meanings, benchmarked } = newCompany();
          await store.reshape(shapeOf(model));
          // The clock runs while facts come in, and readings are asked for in between: what is kept must not go stale.
          let now = NOW;
          const readings = createReadings(store, model, () => now);
          const refs = refsOf(name);
          const told = stories.map((one, index) => tell(name, one, index));
          const arrivals = told.flatMap((one) => one.arrivals).sort((a, b) => a.moment - b.moment);
          const size = Math.ceil(arrivals.length / commits);
          for (let from = 0; from < arrivals.length; from += size) {
            now = unixMs(NOW - (arrivals.length - from) * 37_000);
            const asked = refs.filter((_, index) => (index + from) % 5 === 0);
            await Promise.all(asked.map((ref) => readings.read(ref)));
            const batch = arrivals.slice(from, from + size).map(({ observation }) => observation);
            const { touched } = await store.commit(
              [{ source: "tests", observations: batch, rejected: [] }],
              now,
            );
            readings.touch(touched, []);
          }
          now = NOW;
          const said = await Promise.all(refs.map((ref) => readings.read(ref)));
          const oracle = slowOracle(
            meanings,
            benchmarked,
            told.map(({ counts }) => counts),
          );
          expect(said.map((reading) => reading && essence(reading))).toEqual(
            refs.map((ref) => ({ ...ref, ...oracle(ref) })),
          );
        },
      ),
      // A counter-example is made smaller for half a minute at most.
      { ...seeded<[Story[], number]>(15), interruptAfterTimeLimit: 30_000 },
    );
  }, 60_000);
});

/** What the second opinion knows of a reading. */
function essence(reading: Reading): ReadingRef & Expected {
  return {
    kpi: reading.kpi,
    unit: reading.unit,
    period: reading.period.kind,
    state: reading.state,
    ...(reading.state === "value" && { value: reading.value }),
    ...(reading.state === "undefined" && { reason: reading.reason }),
    ...(reading.at !== undefined && { at: Date.parse(reading.at) }),
    ...(reading.previous?.basis === "same-point" && {
      previous: { value: reading.previous.value, basis: reading.previous.basis },
    }),
    ...(reading.benchmark && { benchmark: withoutZero(reading.benchmark) }),
  };
}
const withoutZero = (benchmark: object): object =>
  "value" in benchmark
    ? Object.fromEntries(
        Object.entries(benchmark).filter(([, part]) => part !== 0 || part === benchmark.value),
      )
    : benchmark;
