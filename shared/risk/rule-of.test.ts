import { describe, expect, test } from "vitest";
import { aKpi, aKri } from "../testing/factories.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../units/time.ts";
import type { Kri } from "./kri.ts";
import { ruleOf } from "./rule-of.ts";

const hourly = aKpi({ aggregate: "last", expectedEvery: "1h" });
const version = (overrides: Partial<Kri>, kpi = hourly) => ruleOf(aKri(overrides), kpi).version;

describe("the rule of a KRI", () => {
  test("has its levels as ranges, from amber to red, and every default", () => {
    const [amber, red] = aKri().levels;
    expect(ruleOf(aKri({ levels: [red!, amber!] }), hourly)).toEqual({
      id: "risk.backlog",
      series: "sales.revenue sales current",
      version: version({}),
      levels: [
        { rank: 1, trip: [-Infinity, 80], clear: [-Infinity, 75], pending: 2, clearFor: 2 },
        { rank: 2, trip: [-Infinity, 95], clear: [-Infinity, 90], pending: 1, clearFor: 2 },
      ],
      dwell: "samples",
      noData: "hold",
      every: HOUR_MS,
      maxGap: 2 * HOUR_MS,
      latch: true,
      reopenWindow: HOUR_MS,
      flapAfter: 4,
      flapWindow: 24 * HOUR_MS,
      ackTimeout: DAY_MS,
      escalateAfter: 4 * HOUR_MS,
      snoozeMax: 7 * DAY_MS,
    });
  });

  test("counts dwells of time in seconds", () => {
    const { levels } = ruleOf(aKri({ dwell: "duration" }), hourly);
    expect(levels.map(({ pending, clearFor }) => [pending, clearFor])).toEqual([
      [2000, 2000],
      [1000, 2000],
    ]);
  });

  test("knows what silence means", () => {
    expect(
      (["hold", "ok", "amber", "red"] as const).map((noData) => ruleOf(aKri({ noData }), hourly).noData),
    ).toEqual(["hold", 0, 1, 2]);
  });

  test("reopens for at least a quarter of an hour", () => {
    expect(ruleOf(aKri(), aKpi({ expectedEvery: "1m" })).reopenWindow).not.toBe(MINUTE_MS);
    expect(ruleOf(aKri({ watch: "current" }), aKpi({ expectedEvery: "1m" })).reopenWindow).toBe(
      15 * MINUTE_MS,
    );
  });

  test("of whole periods has the rhythm of its periods", () => {
    const kpi = aKpi({ aggregate: "sum", period: "month", expectedEvery: "1d" });
    expect(ruleOf(aKri(), kpi)).toMatchObject({
      every: 31 * DAY_MS,
      series: "sales.revenue sales completed",
    });
  });

  test("is another version only when what is judged is another", () => {
    expect(version({ name: "New name", owner: "New owner", playbook: "Ask", review: "2027-01-01" })).toBe(
      version({}),
    );
    const [amber] = aKri().levels;
    const others = [
      version({ levels: [{ ...amber!, trip: 81 }] }),
      version({ levels: [{ ...amber!, clear: 74 }] }),
      version({ levels: [{ ...amber!, pending: 3 }] }),
      version({ levels: [{ ...amber!, clearFor: 3 }] }),
      version({ dwell: "duration" }),
      version({ noData: "ok" }),
      version({ direction: "below" }),
      version({ unit: "support" }),
      version({ watch: "completed" }),
      version({}, aKpi({ aggregate: "last", expectedEvery: "2h" })),
      version({}),
    ];
    expect(new Set(others).size).toBe(others.length);
  });
});
