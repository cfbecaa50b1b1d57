import { afterEach, expect, test, vi } from "vitest";
import { leagueQuestion } from "./questions.ts";

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
