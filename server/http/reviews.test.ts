import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Review } from "../../shared/kpi/review/review.ts";
import type { List } from "../../shared/protocol/http.ts";
import type { ReviewStandingView, ReviewView } from "../../shared/protocol/review-views.ts";
import { aReview } from "../../shared/testing/a-review.ts";
import { boardDoor, refusal } from "../testing/board-door.ts";
import { startApp, type TestApp } from "../testing/start-app.ts";

const CATALOGUE = `
organisation: {name: Acme, timeZone: Europe/Berlin}
units:
  - {id: company, name: Acme, kind: company}
  - {id: sales, name: Sales, kind: department}
  - {id: sales/emea, name: EMEA}
  - {id: finance, name: Finance, kind: department}
kpis:
  - {id: sales.revenue, name: Revenue, owner: Ana, unit: sales, tier: 1, category: growth, measure: {kind: number}, direction: higher, aggregate: sum, period: month}
  - {id: sales.calls, name: Calls, unit: sales, tier: 2, category: growth, measure: {kind: number}, direction: higher, aggregate: count, period: month, retired: {on: 2020-06-30, reason: Calls are no outcome, supersededBy: sales.revenue}}
  - {id: finance.cost, name: Cost, owner: Bea, unit: finance, tier: 2, review: weekly, category: cost, measure: {kind: number}, direction: lower, aggregate: sum, period: month}
`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ catalogueText: CATALOGUE });
});
afterAll(() => app.close());

const { send } = boardDoor(() => app);
const pathOf = (kpi: string) => `/api/v1/kpis/${kpi}/reviews`;
const add = (kpi: string, overrides: Partial<Review> = {}) =>
  send("POST", pathOf(kpi), { review: aReview({ on: "2020-03-02", ...overrides }) });
const log = async (kpi: string, query = "") =>
  (await app.get(`${pathOf(kpi)}${query}`)).body as List<ReviewView>;
const standings = async (query = "") =>
  ((await app.get(`/api/v1/reviews${query}`)).body as List<ReviewStandingView>).items;

describe("[O2] what is due", () => {
  test("is told for every KPI: never reviewed, or by the day of the last review", async () => {
    expect(await standings("?kpi=finance.cost")).toEqual([
      {
        kpi: "finance.cost",
        unit: "finance",
        owner: "Bea",
        rhythm: "weekly",
        standing: { kind: "never-reviewed" },
      },
    ]);
    const { body } = await add("finance.cost");
    expect(await standings("?kpi=finance.cost")).toEqual([
      {
        kpi: "finance.cost",
        unit: "finance",
        owner: "Bea",
        rhythm: "weekly",
        standing: { kind: "overdue", due: "2020-03-09", days: expect.any(Number) as number },
        last: { id: (body as ReviewView).id, on: "2020-03-02", decision: aReview().decision },
      },
    ]);
  });

  test("is narrowed to a unit with those below it, to an owner, and to what is due", async () => {
    const ids = async (query: string) => (await standings(query)).map(({ kpi }) => kpi);
    expect(await ids("?unit=sales")).toEqual(["sales.revenue", "sales.calls"]);
    expect(await ids("?unit=company")).toEqual(["sales.revenue", "sales.calls", "finance.cost"]);
    expect(await ids("?unit=sales/emea")).toEqual([]);
    expect(await ids("?owner=Ana")).toEqual(["sales.revenue"]);
    expect(await ids("?due=true")).toEqual(["sales.revenue", "finance.cost"]);
    for (const query of ["?kpi=nothing", "?unit=mars"])
      expect(await app.get(`/api/v1/reviews${query}`)).toMatchObject(refusal(404, "not-found"));
    expect(await app.get("/api/v1/reviews?due=perhaps")).toMatchObject(refusal(400, "bad-request"));
  });
});

describe("[O2] a review", () => {
  test("is kept with who and when, listed newest first by pages, and never changed", async () => {
    const first = await add("sales.revenue", { on: "2020-01-02" });
    expect(first.body).toEqual({
      ...aReview({ on: "2020-01-02" }),
      kpi: "sales.revenue",
      id: expect.any(String) as string,
      savedAt: expect.stringMatching(/^\d{4}-.*[+-]\d\d:\d\d$/) as string,
      savedBy: "the administrator",
    });
    const decision = { kind: "change-tier", text: "It drives more than it tells", tier: 2 } as const;
    const second = await add("sales.revenue", { on: "2020-02-03", decision });
    expect(await log("sales.revenue")).toEqual({ items: [second.body, first.body] });
    const page = await log("sales.revenue", "?limit=1");
    expect(page).toEqual({ items: [second.body], next: (second.body as ReviewView).id });
    expect(await log("sales.revenue", `?limit=1&before=${page.next ?? ""}`)).toEqual({ items: [first.body] });
    expect(await app.get(`${pathOf("sales.revenue")}?before=nothing`)).toMatchObject(
      refusal(400, "bad-request"),
    );
    for (const method of ["PUT", "DELETE"]) {
      const { id } = first.body as ReviewView;
      expect(await send(method, `${pathOf("sales.revenue")}/${id}`, {})).toMatchObject({ status: 404 });
    }
  });

  test("of a unit's share is in the log, and no review of the KPI; one of its own unit is", async () => {
    const before = await standings("?kpi=sales.revenue");
    await add("sales.revenue", { on: "2020-06-01", unit: "sales/emea" });
    expect(await standings("?kpi=sales.revenue")).toEqual(before);
    expect((await log("sales.revenue", "?unit=sales/emea")).items.map(({ on }) => on)).toEqual([
      "2020-06-01",
    ]);
    const whole = await add("sales.revenue", { on: "2020-05-04", unit: "sales" });
    expect((whole.body as ReviewView).unit).toBeUndefined();
    expect((await standings("?kpi=sales.revenue"))[0]?.last?.on).toBe("2020-05-04");
  });

  test("that is not right is refused with what would be", async () => {
    const invalid = (path: string) => refusal(422, "review-invalid", { errors: [{ path }] });
    expect(await add("sales.revenue", { on: "2999-01-01" })).toMatchObject(invalid("on"));
    expect(await add("sales.revenue", { unit: "finance" })).toMatchObject(invalid("unit"));
    const decision = { kind: "retire", text: "Done", on: "2020-03-02", supersededBy: "sales.call" } as const;
    expect(await add("sales.revenue", { decision })).toMatchObject(invalid("decision.retired.supersededBy"));
    expect(await add("nothing")).toMatchObject(refusal(404, "not-found"));
    for (const odd of [{ evaluate: "" }, { on: "soon" }, { mood: "good" }, { decision: { kind: "shrug" } }])
      expect(await add("sales.revenue", odd as Partial<Review>), JSON.stringify(odd)).toMatchObject(
        refusal(400, "bad-request"),
      );
  });

  test("is kept only by who may edit, and not for a page of somebody else's", async () => {
    const { text } = await app.token("read");
    const review = { review: aReview({ on: "2020-03-02" }) };
    const asReader = { authorization: `Bearer ${text}` };
    expect(await send("POST", pathOf("sales.revenue"), review, asReader)).toMatchObject(
      refusal(403, "forbidden"),
    );
    expect(await send("POST", pathOf("sales.revenue"), review, {})).toMatchObject(
      refusal(401, "unauthenticated"),
    );
    expect(
      await send("POST", pathOf("sales.revenue"), review, { origin: "https://evil.example" }),
    ).toMatchObject(refusal(403, "forbidden"));
  });
});

describe("[O2] a retired KPI", () => {
  test("[K6] still takes facts, late ones as well, and its history and league can be read", async () => {
    const facts = [
      { kpi: "sales.calls", unit: "sales/emea", at: "2020-05-05T10:00:00+02:00" },
      { kpi: "sales.calls", unit: "sales/emea", at: "2020-07-05T10:00:00+02:00" },
    ];
    expect(await app.push(facts)).toMatchObject({ status: 200, body: { accepted: 2, rejected: [] } });
    const series = await app.get("/api/v1/kpis/sales.calls/series?from=2020-05-01&to=2020-08-01&grain=month");
    expect(
      (series.body as { points: { value?: number }[] }).points.map(({ value }) => value ?? null),
    ).toEqual([1, null, 1]);
    expect(await app.get("/api/v1/kpis/sales.calls/league?at=2020-05-20")).toMatchObject({
      status: 200,
      body: { rows: [{ unit: "sales/emea", value: 1 }] },
    });
    expect(await app.get("/api/v1/kpis/sales.calls")).toMatchObject({
      body: { retired: { on: "2020-06-30", supersededBy: "sales.revenue" } },
    });
  });

  test("awaits no review, and is on no board that makes itself", async () => {
    expect(await standings("?kpi=sales.calls")).toMatchObject([{ standing: { kind: "retired" } }]);
    const { body } = await app.get("/api/v1/boards/sales");
    expect(JSON.stringify((body as { tiles: unknown }).tiles)).not.toContain("sales.calls");
  });
});
