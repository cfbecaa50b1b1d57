import { afterEach, expect, test, vi } from "vitest";
import { DAY_MS, HOUR_MS } from "../../shared/units/time.ts";
import { leagueQuestion, paceQuestion, seriesQuestion } from "./questions.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const REF = { kpi: "sales.revenue", unit: "sales", period: "month" } as const;

test("a league of one kind of units is another question than that of the units directly below", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (url: string) => {
    asked.push(url);
    return Promise.resolve(new Response("{}"));
  });
  const signal = new AbortController().signal;
  const [below, people] = [leagueQuestion(REF), leagueQuestion(REF, "person")];
  await below.ask(signal);
  await people.ask(signal);
  expect(below.key).not.toBe(people.key);
  expect(asked).toEqual([
    "/api/v1/kpis/sales.revenue/league?unit=sales&period=month",
    "/api/v1/kpis/sales.revenue/league?unit=sales&period=month&kind=person",
  ]);
});

const JUNE = { start: "2026-06-01T00:00:00+02:00", end: "2026-07-01T00:00:00+02:00" };

test("what belongs to a period is kept for as long as that may take, and never for longer than a day", () => {
  const kept = (["hour", "day", "month"] as const).map((kind) => {
    const ref = { kpi: "a", unit: "u", period: kind };
    const series = seriesQuestion(ref, { kind, ...JUNE }, { periods: 13, grain: kind });
    return [series.keepMs, leagueQuestion(ref).keepMs, paceQuestion(ref, { kind, ...JUNE }).keepMs];
  });
  expect(kept).toEqual([
    [HOUR_MS, HOUR_MS, HOUR_MS],
    [DAY_MS, DAY_MS, DAY_MS],
    [DAY_MS, DAY_MS, DAY_MS],
  ]);
});

const EMEA = { ...REF, unit: "sales/emea" } as const;
const period = (start: string) => ({ kind: "month", start, end: "2026-12-01T00:00:00+01:00" }) as const;

test("[P1] the pace is asked of the reading's own period, whatever the clock here says", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (path: string) => {
    asked.push(path);
    return Promise.resolve(Response.json({}));
  });
  await paceQuestion(EMEA, period("2026-11-01T00:00:00+01:00")).ask(new AbortController().signal);
  expect(asked).toEqual([
    "/api/v1/kpis/sales.revenue/pace?unit=sales%2Femea&period=month&at=2026-11-01T00%3A00%3A00%2B01%3A00",
  ]);
});

test("a new period is another question: its pace is never drawn with the old one's", () => {
  const keys = ["2026-11-01T00:00:00+01:00", "2026-12-01T00:00:00+01:00"].map(
    (start) => paceQuestion(EMEA, period(start)).key,
  );
  expect(new Set(keys).size).toBe(2);
});
