import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BoardView } from "../../shared/protocol/board-views.ts";
import type { ObjectiveView, ScorecardView } from "../../shared/protocol/goal-views.ts";
import type { List } from "../../shared/protocol/http.ts";
import { GOALS_CATALOGUE } from "../testing/goals-catalogue.ts";
import { startApp, type TestApp } from "../testing/start-app.ts";
import { until } from "../testing/until.ts";
import { watcherOf } from "../testing/watcher.ts";

let app: TestApp;
let socket: Socket | undefined;
beforeAll(async () => {
  app = await startApp({ catalogueText: GOALS_CATALOGUE });
  const at = "2026-03-15T12:00:00Z";
  await app.push([
    { kpi: "sales.revenue", at, value: 1200 },
    { kpi: "sales.revenue", at, value: 300, unit: "sales/emea" },
    { kpi: "sales.win-rate", at, numerator: 4, denominator: 10 },
    { kpi: "support.wait", at, value: 18 },
    { kpi: "support.open", value: 150 },
  ]);
});
afterAll(async () => {
  socket?.disconnect();
  await app.close();
});

const scorecard = async (query: string): Promise<ScorecardView> => {
  const { status, body } = await app.get(`/api/v1/scorecards/account-executive?${query}`);
  expect(status).toBe(200);
  return body as ScorecardView;
};

describe("a scorecard", () => {
  test("is listed as it is defined, its scale filled in", async () => {
    const { body } = await app.get("/api/v1/scorecards");
    expect((body as List<ScorecardView>).items).toMatchObject([
      { id: "account-executive", owner: "Director of Sales", scale: 8, items: [{ weight: 50 }, {}, {}] },
    ]);
  });

  test("[S5] [S6] [S8] says for a period what each KPI attains, its aggregate, rating and modifier", async () => {
    const { readings, standing, name } = await scorecard("at=2026-03-20");
    expect(name).toBe("Account executive");
    expect(readings.map(({ kpi, unit, period }) => [kpi, unit, period.start])).toEqual([
      ["sales.revenue", "sales", "2026-03-01T00:00:00+01:00"],
      ["sales.win-rate", "sales", "2026-03-01T00:00:00+01:00"],
      ["support.wait", "support", "2026-03-01T00:00:00+01:00"],
    ]);
    expect(standing).toEqual({
      items: [
        { kind: "measured", weight: 0.5, attainment: 1.5, status: "met" },
        { kind: "measured", weight: 0.3, attainment: 0.8, status: "on-track" },
        { kind: "measured", weight: 0.2, attainment: 0.75, status: "at-risk" },
      ],
      aggregate: 1.14,
      assumed: 0,
      rating: 9.12,
      modifier: 1,
    });
  });

  test("[S7] [S8] assumes 80 % for what has no data, says so, and uses the table of that date", async () => {
    const { readings, standing } = await scorecard("at=2026-04-10");
    expect(readings.map(({ state }) => state)).toEqual(["waiting", "waiting", "waiting"]);
    expect(standing).toMatchObject({ aggregate: 0.8, assumed: 3, rating: 6.4, modifier: 0.8 });
    expect(standing.items[0]).toEqual({ kind: "assumed", weight: 0.5, attainment: 0.8, why: "waiting" });
  });

  test("is read for another unit or period, where each KPI has or lacks a target of its own", async () => {
    const { readings, standing } = await scorecard("at=2026-03-20&unit=sales/emea");
    expect(readings.map(({ unit }) => unit)).toEqual(["sales/emea", "sales/emea", "support"]);
    expect(standing.items.map(({ attainment, kind }) => [attainment, kind])).toEqual([
      [0.75, "measured"],
      [0.8, "assumed"],
      [0.75, "measured"],
    ]);
    expect((await scorecard("at=2026-03-20&period=quarter")).readings[0]?.period.kind).toBe("quarter");
  });

  test("that there is not, a unit that there is not, and a date that is none are problems that say so", async () => {
    const answers = await Promise.all(
      [
        "none",
        "account-executive?unit=mars",
        "account-executive?at=soon",
        "account-executive?period=age",
      ].map((path) => app.get(`/api/v1/scorecards/${path}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 400, 400]);
    expect(answers[0]?.body).toMatchObject({
      code: "not-found",
      detail: "There is no scorecard 'none' in the catalogue: /api/v1/scorecards lists those there are.",
    });
  });
});

describe("objectives", () => {
  const objectives = async (query = ""): Promise<readonly ObjectiveView[]> =>
    ((await app.get(`/api/v1/objectives${query}`)).body as List<ObjectiveView>).items;

  test("[O1] are listed with their progress; a key result without a value is not counted", async () => {
    const [calm, grow] = await objectives();
    expect(calm).toMatchObject({
      id: "calm",
      until: "2026-12-31",
      readings: [
        { kpi: "support.open", state: "value", value: 150 },
        { kpi: "support.wait", state: "waiting" },
      ],
      standing: {
        progress: { kind: "share", share: 0.5 },
        keyResults: [{ kind: "share", share: 0.5 }, { kind: "none" }],
        notCounted: 1,
      },
    });
    expect(grow).toMatchObject({ id: "grow", standing: { progress: { kind: "none" }, notCounted: 1 } });
  });

  test("tell which milestones are done and which are overdue, and how the objective goes by its dates", async () => {
    const [calm, grow] = await objectives();
    expect(calm?.milestones).toEqual([
      { name: "A second shift", due: "2020-03-31", done: "2020-03-20", state: "done" },
      { name: "Answers for the ten most common questions", due: "2020-06-30", state: "overdue" },
    ]);
    // Half of the way when most of the time is over, or when all of it is.
    expect(["behind", "missed"]).toContain(calm?.outlook.kind);
    expect(calm?.outlook.elapsed).toBeGreaterThan(0.8);
    expect(grow).not.toHaveProperty("milestones");
    expect(grow?.outlook).toEqual({ kind: "unjudged", why: "no-value" });
  });

  test("are those of a unit when one is named; one that there is not is a problem", async () => {
    expect((await objectives("?unit=sales")).map(({ id }) => id)).toEqual(["grow"]);
    expect((await app.get("/api/v1/objectives?unit=mars")).status).toBe(404);
  });
});

test("[V8] neither is told to who may not read", async () => {
  const open = await startApp({ catalogueText: GOALS_CATALOGUE, host: "0.0.0.0" });
  try {
    for (const path of ["scorecards", "scorecards/account-executive", "objectives"])
      expect((await open.get(`/api/v1/${path}`)).status, path).toBe(401);
  } finally {
    await open.close();
  }
});

describe("a board of them", () => {
  test("carries the definitions that its tiles name, and the KPIs behind them", async () => {
    const view = (await app.get("/api/v1/boards/goals")).body as BoardView;
    expect(view.scorecards.map(({ id }) => id)).toEqual(["account-executive"]);
    expect(view.objectives.map(({ id }) => id)).toEqual(["calm"]);
    expect(view.kpis.map(({ id }) => id)).toEqual([
      "sales.revenue",
      "sales.win-rate",
      "support.wait",
      "support.open",
    ]);
  });

  test("is pushed live: the readings of items and key results arrive when a fact does", async () => {
    socket = io(app.url, { transports: ["websocket"] });
    const watcher = watcherOf(socket);
    const answer = await watcher.watch({ board: "goals" });
    expect(answer.ok && answer.snapshot.map(({ kpi, unit }) => `${kpi} ${unit}`)).toEqual([
      "sales.revenue sales",
      "sales.win-rate sales",
      "support.wait support",
      "support.open support",
    ]);
    await app.push([{ kpi: "support.wait", value: 12 }]);
    const reading = await until("the new wait", () => {
      const known = watcher.reading("support.wait", "support");
      return known?.state === "value" && known;
    });
    expect(reading).toMatchObject({ value: 12, attainment: 1, status: "met" });
  });

  test("is told by /lite in numbers and words: what is assumed and not counted says so", async () => {
    const page = (await app.get("/lite/boards/goals")).text;
    const text = page.replace(/<[^>]*>/g, " ").replace(/[\s\u00a0]+/g, " ");
    expect(text).toMatch(/Account executive \d+ % Rating [\d.]+ of 8, modifier \d+ %, 2 of 3 assumed/);
    expect(text).toContain("Revenue weight 50 %, no facts yet 80 % assumed");
    expect(text).toContain("Wait weight 20 % 100 % ✓ Met");
    expect(text).toMatch(/A calm queue .*Open tickets 150 → 100 .*Waiting time 12 s → 20 s/);
  });
});
