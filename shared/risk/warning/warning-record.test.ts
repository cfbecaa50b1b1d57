import { describe, expect, test } from "vitest";
import { aCalendar, at } from "../../testing/factories.ts";
import { createFormat } from "../../units/format.ts";
import { type UnixMs, unixMs } from "../../units/time.ts";
import { type KeptWarning, newWarnings } from "./new-warnings.ts";
import { firstBreach, scoreWarning, type WarningScore } from "./score-warning.ts";
import type { Warning } from "./warning.ts";
import { warningRecord } from "./warning-record.ts";
import { recalibrateWords, recordWords, warningWords } from "./words.ts";

const calendar = aCalendar();
const MADE = at("2026-03-02T00:00:00+01:00");
const DUE = at("2026-03-21T00:00:00+01:00");
const NOW = at("2026-12-01T00:00:00+01:00");

type Of<Rule extends Warning["rule"]> = Extract<Warning, { rule: Rule }>;
const aWarning = (overrides: Partial<Of<"time-to-breach">> = {}): Of<"time-to-breach"> => ({
  ...{ rule: "time-to-breach", level: "red", madeAt: MADE, horizonDays: 15, due: DUE, side: "high" },
  ...{ points: [], limit: 95, slope: 2, businessDays: { from: 5, to: 9 } },
  ...overrides,
});
const kept = (score: WarningScore, overrides: Partial<Of<"time-to-breach">> = {}): KeptWarning => ({
  warning: aWarning(overrides),
  score,
});
const hit = (leadDays: number): WarningScore => ({ kind: "hit", leadDays });

describe("a score", () => {
  const score = (breachedAt: string | undefined, now: UnixMs = NOW) =>
    scoreWarning(aWarning(), breachedAt === undefined ? undefined : at(breachedAt), calendar, now);

  test("is a hit from the breach on until the horizon's end, with the days between", () => {
    expect(score("2026-03-03T00:00:00+01:00")).toEqual({ kind: "hit", leadDays: 1 });
    expect(score("2026-03-21T00:00:00+01:00")).toEqual({ kind: "hit", leadDays: 19 });
    expect(score("2026-03-02T17:00:00+01:00")).toEqual({ kind: "hit", leadDays: 0 });
    expect(score("2026-03-10T00:00:00+01:00", at("2026-03-10T00:00:00+01:00"))).toEqual(hit(8));
  });

  test("is open until the horizon has passed, then a miss, which may still turn out late", () => {
    expect(score(undefined, unixMs(DUE - 1))).toEqual({ kind: "open" });
    expect(score(undefined, DUE)).toEqual({ kind: "miss" });
    expect(score("2026-03-22T00:00:00+01:00")).toEqual({ kind: "late" });
    // As long again: 19 days, one of which has 23 hours.
    expect(score("2026-04-09T01:00:00+02:00")).toEqual({ kind: "late" });
    expect(score("2026-04-10T00:00:00+02:00")).toEqual({ kind: "miss" });
  });

  test("is by the first value beyond the limit after the warning", () => {
    const days = calendar.between("day", MADE, DUE).slice(0, 4);
    const points = days.map((period, index) => ({ period, value: [99, 90, 96, 97][index] ?? 0 }));
    expect(firstBreach(points, [-Infinity, 95], days[0]!.end)).toBe(days[2]!.end);
    expect(firstBreach(points, [-Infinity, 99], MADE)).toBeUndefined();
  });
});

describe("what is kept", () => {
  test("is one warning for each rule and level at a time, and none twice", () => {
    const made = [aWarning({ madeAt: unixMs(MADE + 1) })];
    expect(newWarnings(made, [])).toEqual(made);
    expect(newWarnings(made, [kept({ kind: "open" })])).toEqual([]);
    expect(newWarnings(made, [kept({ kind: "open" }, { level: "amber" })])).toEqual(made);
    for (const score of [hit(3), { kind: "miss" }, { kind: "late" }] as const)
      expect(newWarnings(made, [kept(score)])).toEqual(made);
    expect(newWarnings(made, [kept({ kind: "miss" }, { madeAt: unixMs(MADE + 1) })])).toEqual([]);
  });
});

describe("the record of a KRI", () => {
  const nine = [4, 6, 6, 2, 9, 7, 5]
    .map((days) => kept(hit(days)))
    .concat(kept({ kind: "miss" }), kept({ kind: "miss" }));

  test("is what its words say", () => {
    const record = warningRecord(nine, NOW);
    expect(record).toEqual({
      warnings: 9,
      followed: 7,
      late: 0,
      precision: 7 / 9,
      medianLeadDays: 6,
      open: 0,
      recalibrate: false,
    });
    expect(recordWords(record)).toBe("9 warnings, 7 followed by a breach, median lead 6 days");
  });

  test("counts a warning when its day has come: hits are known sooner than misses", () => {
    const early = kept(hit(1), { due: unixMs(NOW + 1) });
    expect(warningRecord([...nine, early], NOW)).toMatchObject({ warnings: 9, followed: 7, open: 1 });
    expect(recordWords(warningRecord([early], NOW))).toBe("No warning has come due yet, 1 still open");
    expect(recordWords(warningRecord([], NOW))).toBe("No warning has come due yet");
  });

  test("says what came late, what is open, and one of each", () => {
    const mixed = [kept(hit(0)), kept({ kind: "late" }), kept({ kind: "open" }, { due: unixMs(NOW + 1) })];
    expect(recordWords(warningRecord(mixed, NOW))).toBe(
      "2 warnings, 1 followed by a breach, median lead under a day, 1 followed too late, 1 still open",
    );
    expect(recordWords(warningRecord([kept(hit(1))], NOW))).toBe(
      "1 warning, 1 followed by a breach, median lead 1 day",
    );
    expect(recordWords(warningRecord([kept({ kind: "miss" })], NOW))).toBe(
      "1 warning, none followed by a breach",
    );
  });

  test("asks for another look below 30 % after ten warnings, not before", () => {
    const record = (hits: number, misses: number) =>
      warningRecord(
        [
          ...Array<KeptWarning>(hits).fill(kept(hit(1))),
          ...Array<KeptWarning>(misses).fill(kept({ kind: "miss" })),
        ],
        NOW,
      );
    const asks = [record(0, 9), record(2, 8), record(3, 7), record(3, 8)].map(
      ({ recalibrate }) => recalibrate,
    );
    expect(asks).toEqual([false, true, false, true]);
    expect([record(3, 7), record(3, 8)].map(recalibrateWords)).toEqual([
      undefined,
      "Only 3 of 11 warnings were followed by a breach: look at its levels, its baseline and its horizon again",
    ]);
  });
});

test("a warning is said in the measure of its KPI, time always as a range", () => {
  const format = createFormat("en-GB");
  const say = (warning: Warning) => warningWords(warning, { kind: "number" }, format);
  const { limit: _, slope: __, businessDays: ___, ...base } = aWarning();
  expect(say(aWarning())).toBe("reaches 95 in 5–9 business days");
  expect(say({ ...base, rule: "drift", average: 58, mean: 50 })).toBe(
    "drifts up: about 58 of late, 50 is usual",
  );
  const usual = { value: 42, mean: 50, lower: 45, upper: 55, side: "low" } as const;
  expect(say({ ...base, ...usual, rule: "outside-limits" })).toBe("42 is below the usual 45 to 55");
  expect(say({ ...base, ...usual, rule: "seven-on-one-side" })).toBe("7 in a row below the usual 50");
  expect(warningWords(aWarning({ limit: 0.05 }), { kind: "percent" }, format)).toBe(
    "reaches 5 % in 5–9 business days".replace("5 %", "5\u00a0%"),
  );
});
