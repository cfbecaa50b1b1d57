import { describe, expect, test } from "vitest";
import { aCalendar, aKri } from "../../testing/factories.ts";
import { noise } from "../../testing/noise.ts";
import { workdayPoints } from "../../testing/workday-points.ts";
import { PERIOD_KINDS } from "../../calendar/period.ts";
import type { Kri } from "../kri.ts";
import { afterBusinessDays } from "./business-days.ts";
import { freezeBaseline } from "./baseline.ts";
import { firstBaseline } from "./first-baseline.ts";
import type { Point } from "./point.ts";
import { replayWarnings } from "./replay.ts";
import { stepsOf } from "./steps.ts";
import { timeToBreach } from "./time-to-breach.ts";
import { warn } from "./warn.ts";
import { warningRecord } from "./warning-record.ts";
import { nextLevel, USUAL_HORIZON_DAYS, type Watch } from "./watch.ts";

const calendar = aCalendar();
const level = (name: "amber" | "red", trip: Kri["levels"][number]["trip"]) => ({
  ...{ name, trip, clear: trip, pending: 0, clearFor: 0 },
});
const RED_95 = [level("amber", 80), level("red", 95)];

function watchOf(points: readonly Point[], more: Partial<Watch> = {}): Watch {
  const span = firstBaseline(points, calendar);
  const baseline = span && freezeBaseline(points, span, calendar);
  if (!baseline?.ok) throw new Error("too few points");
  return { direction: "above", levels: RED_95, baseline: baseline.value, horizonDays: 15, calendar, ...more };
}
/** Eight weeks of 50 ± 1, then what is given. */
const after = (values: readonly number[]): Point[] =>
  workdayPoints(calendar, 40 + values.length, (_, index) => values[index - 40] ?? 50 + (index % 2 ? -1 : 1));
const rules = (points: readonly Point[], more?: Partial<Watch>) =>
  warn(points, watchOf(points, more)).map(({ rule, level: of, side }) => [rule, of, side]);

describe("a warning", () => {
  test("is of a value outside the usual limits, foretells the next level, and says what it rests on", () => {
    const points = after([58]);
    const last = points[40]!.period;
    expect(warn(points, watchOf(points))).toEqual([
      {
        rule: "outside-limits",
        level: "amber",
        side: "high",
        madeAt: last.end,
        horizonDays: 15,
        // Monday 2 March is the 41st working day; fifteen more end with Monday 23 March.
        due: calendar.startOfDate("2026-03-24"),
        points: [last],
        value: 58,
        mean: 50,
        lower: expect.closeTo(50 - 5.32, 9) as number,
        upper: expect.closeTo(50 + 5.32, 9) as number,
      },
    ]);
  });

  test("is of seven on one side, and of a drift that matters to the way that is left", () => {
    expect(rules(after([51, 52, 51, 52, 51, 52]))).toEqual([]);
    const seven = after([51, 52, 51, 52, 51, 52, 51]);
    expect(rules(seven)).toEqual([["seven-on-one-side", "amber", "high"]]);
    // 54 is less than a limit, but its average leaves the usual by a tenth of the way from 50 to 80.
    const drifting = after([54, 54.5, 54, 54.5, 54, 54.5]);
    expect(rules(drifting)).toEqual([["drift", "amber", "high"]]);
    const [drift] = warn(drifting, watchOf(drifting));
    expect(drift?.points.map(({ start }) => start)).toEqual(
      drifting.slice(40).map(({ period }) => period.start),
    );
    expect(rules(drifting, { levels: [level("amber", 150)] })).toEqual([]);
  });

  test("is of concern alone: what goes away from the limit is good news", () => {
    expect(rules(after([42, 42, 42, 42, 42, 42, 42]))).toEqual([]);
    const below = { direction: "below" as const, levels: [level("red", 20)] };
    expect(rules(after([42]), below)).toEqual([["outside-limits", "red", "low"]]);
    expect(rules(after([58]), below)).toEqual([]);
    const outside = { direction: "outside" as const, levels: [level("red", [20, 80])] };
    expect([rules(after([42]), outside), rules(after([58]), outside)]).toEqual([
      [["outside-limits", "red", "low"]],
      [["outside-limits", "red", "high"]],
    ]);
  });

  test("is not made of the baseline itself, nor when the worst level is reached", () => {
    const points = after([]);
    expect(warn(points, watchOf(points))).toEqual([]);
    expect(warn([], watchOf(points))).toEqual([]);
    expect(rules(after([96]))).toEqual([]);
    expect(rules(after([81]))).toEqual([
      ["outside-limits", "red", "high"],
      ["drift", "red", "high"],
    ]);
  });

  test("of time is a range of business days, told when it holds for two points in a row", () => {
    // 60, 62 … 76: 80 is the second step from there, and beyond it the third.
    const points = after([60, 62, 64, 66, 68, 70, 72, 74, 76]);
    const toldOf = (count: number) =>
      warn(points.slice(0, count), watchOf(points)).some(({ rule }) => rule === "time-to-breach");
    const { samples } = stepsOf(points.slice(0, 45), calendar);
    expect(timeToBreach(samples, [-Infinity, 80], Array<number>(15).fill(1)).kind).toBe("heads-there");
    expect([44, 45, 46, 47, 48].map(toldOf)).toEqual([false, false, true, true, true]);
    const made = warn(points, watchOf(points)).find(({ rule }) => rule === "time-to-breach");
    expect(made).toMatchObject({ level: "amber", side: "high", limit: 80, businessDays: { from: 1, to: 3 } });
    if (made?.rule !== "time-to-breach") throw new Error("no time is told");
    // Twelve points: with more of the calm before the rise the line would bend.
    expect(made.points.map(({ start }) => start)).toEqual(
      points.slice(-12).map(({ period }) => period.start),
    );
    const told = (horizonDays: number) =>
      warn(points, watchOf(points, { horizonDays })).some(({ rule }) => rule === "time-to-breach");
    expect([3, 4].map(told)).toEqual([false, true]);
  });

  test("weekends and holidays are no days of that range", () => {
    const rising = (in_: typeof calendar) => workdayPoints(in_, 60, (_, index) => 40 + 0.5 * index);
    const told = (in_: typeof calendar) => {
      const points = rising(in_);
      const baseline = watchOf(points.slice(0, 30)).baseline;
      const watch = { ...watchOf(points), baseline, calendar: in_, horizonDays: 30 };
      const made = warn(points, watch).find(({ rule }) => rule === "time-to-breach");
      return made?.rule === "time-to-breach" ? [made.businessDays, in_.iso(made.due).slice(0, 10)] : made;
    };
    // The last is 69.5 on Friday 27 March: 80 is passed by the 22nd business day.
    expect(told(calendar)).toEqual([{ from: 22, to: 23 }, "2026-05-09"]);
    const easter = aCalendar({ holidays: ["2026-04-03", "2026-04-06"] });
    expect(told(easter)).toEqual([{ from: 22, to: 23 }, "2026-05-13"]);
  });

  test("is silent about a strong weekday that is always strong", () => {
    const shaped = (day: number, index: number) => (day === 5 ? 70 : 50) + (index % 2 ? 1 : -1);
    const points = workdayPoints(calendar, 120, shaped);
    const watch = watchOf(points);
    expect(watch.baseline.season.kind).toBe("weekdays");
    const made = points.flatMap((_, index) => warn(points.slice(0, index + 1), watch));
    expect(made).toEqual([]);
  });

  test("what led to one breach foretells no second one", () => {
    const back = after([60, 70, 80, 90, 96, 96, 51, 51]);
    expect(rules(back, { levels: [level("red", 95)] })).toEqual([]);
    expect(rules(back, { levels: [level("red", 97)] })).toEqual([
      ["seven-on-one-side", "red", "high"],
      ["drift", "red", "high"],
    ]);
  });

  test("is never made of a series that does not change", () => {
    const points = workdayPoints(calendar, 80, () => 50.1);
    const watch = watchOf(points);
    expect(points.flatMap((_, index) => warn(points.slice(0, index + 1), watch))).toEqual([]);
  });

  test("of values that lean on each other is by rule 1 and a wider average, not by a run on one side", () => {
    const slow = workdayPoints(calendar, 47, (_, index) =>
      index >= 40 ? 51.3 : (index % 20 < 10 ? 49 : 51) + (index % 2) / 5,
    );
    const watch = watchOf(slow);
    expect(watch.baseline.autocorrelation).toBeGreaterThan(0.5);
    expect(warn(slow, watch)).toEqual([]);
  });
});

test("the next level of a value is the mildest that it is not beyond", () => {
  const kri = aKri({ levels: RED_95 });
  expect([70, 80, 81, 96].map((value) => nextLevel(kri, value)?.name)).toEqual([
    "amber",
    "amber",
    "red",
    undefined,
  ]);
});

test("the horizon of a KRI without its own has room for two whole periods ahead, whatever their kind", () => {
  const from = calendar.startOfDate("2026-01-01");
  const room = PERIOD_KINDS.map((kind) => {
    const due = afterBusinessDays(calendar, from, USUAL_HORIZON_DAYS[kind]);
    return calendar.between(kind, from, due).filter(({ end }) => end <= due).length;
  });
  expect(Math.min(...room)).toBeGreaterThanOrEqual(2);
});

test("a range of days has two ends, and its later one is before the horizon", () => {
  const next = noise(33);
  const points = workdayPoints(calendar, 90, (_, index) => 50 + Math.max(0, index - 40) + next());
  const watch = watchOf(points);
  const told = [6, 7, 8, 9, 10, 11, 12, 13, 14].flatMap((horizonDays) =>
    points.flatMap((_, index) =>
      warn(points.slice(0, index + 1), { ...watch, horizonDays }).flatMap((warning) =>
        warning.rule === "time-to-breach" ? [{ ...warning.businessDays, horizonDays }] : [],
      ),
    ),
  );
  expect(told.length).toBeGreaterThan(20);
  expect(told.filter(({ from, to, horizonDays }) => from < 1 || to <= from || to >= horizonDays)).toEqual([]);
});

describe("a replay", () => {
  test("of a risk that grows into its limit keeps each warning once, and they are followed", () => {
    const next = noise(31);
    // Six times: eight calm weeks, then a rise by 0.9 a day to 85, and back.
    const rise = (index: number) => (index % 80 < 40 ? 0 : 0.9 * ((index % 80) - 39));
    const points = workdayPoints(calendar, 480, (_, index) => 50 + rise(index) + 1.5 * next());
    const watch = watchOf(points, { horizonDays: 20, levels: [level("red", 80)] });
    const kept = replayWarnings(points, watch);
    const times = kept.filter(({ warning }) => warning.rule === "time-to-breach");
    const record = warningRecord(times, points.at(-1)!.period.end);
    expect(record.warnings).toBeGreaterThanOrEqual(5);
    expect(record.precision).toBe(1);
    expect(record.medianLeadDays).toBeGreaterThan(5);
    for (const { warning } of times) {
      const others = times.filter(({ warning: other }) => other.madeAt > warning.madeAt);
      expect(others.every(({ warning: other }) => other.madeAt >= warning.due)).toBe(true);
    }
  });

  test("of a risk that only scatters warns rarely, and time to breach hardly ever", () => {
    const next = noise(32);
    const points = workdayPoints(calendar, 700, () => 50 + 2 * next());
    const kept = replayWarnings(points, watchOf(points, { levels: [level("red", 56.5)] }));
    const count = (rule: string) => kept.filter(({ warning }) => warning.rule === rule).length;
    expect(count("time-to-breach")).toBeLessThanOrEqual(3);
    expect(kept.length).toBeLessThanOrEqual(20);
  });
});
