import fc from "fast-check";
import type { Calendar } from "../calendar/periods.ts";
import type { Kpi } from "../kpi/definition.ts";
import type { AlertInput } from "../risk/alert.ts";
import { evidenceAt } from "../risk/evidence.ts";
import type { AlertRule, RuleLevel } from "../risk/rule.ts";
import { DAY_MS, durationMs, HOUR_MS, type UnixMs, unixMs } from "../units/time.ts";
import { aCalendar, aKpi, at } from "./factories.ts";

/** A rule for values above 80 (amber) and 95 (red), hourly, by samples, all at once. */
export const aRule = (overrides: Partial<AlertRule> = {}): AlertRule => ({
  id: "risk.backlog",
  series: "support.backlog support current",
  version: "1",
  levels: [aLevel(1, 80, 75), aLevel(2, 95, 90)],
  dwell: "samples",
  noData: "hold",
  every: durationMs(HOUR_MS),
  maxGap: durationMs(2 * HOUR_MS),
  latch: false,
  reopenWindow: durationMs(HOUR_MS),
  flapAfter: Infinity,
  flapWindow: durationMs(DAY_MS),
  ackTimeout: durationMs(DAY_MS),
  escalateAfter: durationMs(4 * HOUR_MS),
  snoozeMax: durationMs(7 * DAY_MS),
  ...overrides,
});

/** A level of direction `above`. */
export const aLevel = (rank: 1 | 2, trip: number, clear: number, pending = 0, clearFor = 0): RuleLevel => ({
  rank,
  trip: [-Infinity, trip],
  clear: [-Infinity, clear],
  pending,
  clearFor,
});

const int = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

/** Any rule of direction `above`, with dwells of 0 to `most` samples or hours; it does not flap unless it is told to. */
export const rules = (overrides: Partial<AlertRule> = {}, least = 0, most = 3): fc.Arbitrary<AlertRule> =>
  fc
    .record({
      trips: fc.tuple(int(50, 60), int(70, 80)),
      bands: fc.tuple(int(0, 10), int(0, 10)),
      dwells: fc.tuple(int(least, most), int(least, most), int(least, most), int(least, most)),
      dwell: fc.constantFrom("samples" as const, "duration" as const),
      noData: fc.constantFrom("hold" as const, 0 as const, 1 as const, 2 as const),
      latch: fc.boolean(),
    })
    .map(({ trips, bands, dwells, ...rest }) => {
      const per = (overrides.dwell ?? rest.dwell) === "duration" ? HOUR_MS : 1;
      const [pending1, clear1, pending2, clear2] = dwells;
      const levels = [
        aLevel(1, trips[0], trips[0] - bands[0], pending1 * per, clear1 * per),
        aLevel(2, trips[1], trips[1] - bands[1], pending2 * per, clear2 * per),
      ];
      return aRule({ ...rest, levels, ...overrides });
    });

/** One hour of a trace: a value, or none. */
export type Hour = number | undefined;

/** A trace of hours, with and without values. */
export const traces = (missing = true): fc.Arbitrary<Hour[]> => {
  const value = int(30, 100);
  return fc.array(missing ? fc.oneof({ weight: 4, arbitrary: value }, fc.constant(undefined)) : value, {
    minLength: 1,
    maxLength: 30,
  });
};

const START = at("2026-11-18T06:00:00Z");
const UTC = aCalendar({ timeZone: "UTC" });
const HOURLY = aKpi({ aggregate: "last", expectedEvery: "1h", grace: "15m" });

interface Course {
  readonly start?: UnixMs;
  readonly kpi?: Kpi;
  readonly calendar?: Calendar;
}

/** A trace as the scheduler sees it, hour by hour. */
export function inputsOf(
  trace: readonly Hour[],
  { start = START, kpi = HOURLY, calendar = UTC }: Course = {},
): AlertInput[] {
  let newest = start;
  return trace.map((value, hour) => {
    const tick = unixMs(start + hour * HOUR_MS);
    if (value !== undefined) newest = tick;
    const evidence = evidenceAt(calendar, kpi, { newest, now: tick });
    const sample = value === undefined ? undefined : { at: tick, value };
    return { tick, evidence, sample, newId: `episode ${hour}` };
  });
}
