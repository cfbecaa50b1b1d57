import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AlertDetail, AlertsPush, AlertView } from "../../shared/protocol/alert-views.ts";
import type { List } from "../../shared/protocol/http.ts";
import type { Pulse } from "../../shared/protocol/events.ts";
import { SMALL_CATALOGUE } from "../testing/small-catalogue.ts";
import { ADMIN_TOKEN, startApp, type TestApp } from "../testing/start-app.ts";
import { until } from "../testing/until.ts";
import { watcherOf } from "../testing/watcher.ts";

const KRIS = `
kris:
  - {id: short, name: Too few people, risk: Customers wait, owner: Head of Sales, kpi: sales.headcount, unit: sales, direction: below, levels: [{name: amber, trip: 10, clear: 11}, {name: red, trip: 8, clear: 9}]}
  - {id: emea-short, name: Too few people in EMEA, risk: Customers wait, kpi: sales.headcount, unit: sales/emea, direction: below, levels: [{name: red, trip: 3, clear: 4}], playbook: Call Ana}
`;
const asAdmin = { authorization: `Bearer ${ADMIN_TOKEN}`, "content-type": "application/json" };

let app: TestApp;
let socket: Socket;
const pushes: AlertsPush[] = [];
const happened: AlertView[] = [];
beforeAll(async () => {
  app = await startApp({
    catalogueText: SMALL_CATALOGUE.trimEnd() + KRIS,
    publicUrl: new URL("http://kpi.example.com"),
  });
  socket = io(app.url, { transports: ["websocket"], auth: { token: ADMIN_TOKEN } });
  socket.on("alerts", (push: AlertsPush) => pushes.push(push));
  socket.on("alert", (alert: AlertView) => happened.push(alert));
  await until("it is connected", () => socket.connected);
});
afterAll(async () => {
  socket.disconnect();
  await app.close();
});

const list = async (query = "") => (await app.get(`/api/v1/alerts${query}`, asAdmin)).body as List<AlertView>;
const kris = async (query = "") => (await list(query)).items.map(({ kri }) => kri);
const read = async (id: string) => (await app.get(`/api/v1/alerts/${id}`, asAdmin)).body as AlertDetail;
const post = (id: string, action: string, body: unknown, headers: Record<string, string> = asAdmin) =>
  app.ask(`/api/v1/alerts/${id}/${action}`, { method: "POST", headers, body: JSON.stringify(body) });
const people = (unit: string, value: number) => app.push({ kpi: "sales.headcount", unit, value });
const opened = (kri: string): Promise<AlertView> =>
  until(`${kri} is open`, async () => (await list()).items.find((alert) => alert.kri === kri));
const last = () => pushes.at(-1)?.open.map(({ kri, level, attention }) => `${kri} ${level} ${attention}`);

describe("what is open", () => {
  test("nothing at first, and whoever watches is told so; the pulse says when that was found", async () => {
    const pulses: Pulse[] = [];
    socket.on("pulse", (pulse: Pulse) => pulses.push(pulse));
    expect(await list()).toEqual({ items: [] });
    expect(await watcherOf(socket).watch({ board: "main" })).toMatchObject({ ok: true });
    await until("a push", () => pushes.length > 0);
    expect(last()).toEqual([]);
    expect(Math.abs(Date.parse(pulses.at(-1)?.alertsAt ?? "") - Date.now())).toBeLessThan(30_000);
  });

  test("a number beyond a limit opens an alert, is pushed, listed and told of with its story", async () => {
    await people("sales/emea", 2);
    const alert = await opened("emea-short");
    await until("it is pushed", () => last()?.includes("emea-short red unacked"));
    expect(alert).toMatchObject({
      ...{ name: "Too few people in EMEA", risk: "Customers wait", kpi: "sales.headcount" },
      ...{ unit: "sales/emea", lineage: ["sales/emea", "sales", "company"], measure: { kind: "number" } },
      ...{
        level: "red",
        phase: "firing",
        evidence: "fresh",
        value: 2,
        limit: 3,
        seq: 1,
        playbook: "Call Ana",
      },
    });
    const { timeline, ...view } = await read(alert.id);
    expect(view).toEqual(alert);
    expect(happened).toContainEqual(alert);
    expect(timeline).toMatchObject([
      { kind: "fired", rank: 2, seq: 1, at: alert.since, cause: { kind: "value", sample: { value: 2 } } },
    ]);
  });

  test("the list is asked by KRI, level, state, and unit with all below it, page by page", async () => {
    await opened("short");
    expect(await kris("?unit=sales/emea")).toEqual(["emea-short"]);
    expect((await kris("?unit=company")).sort()).toEqual(["emea-short", "short"]);
    expect(await kris("?unit=finance")).toEqual([]);
    expect(await kris("?kri=short&level=red")).toEqual(["short"]);
    expect(await kris("?level=amber")).toEqual([]);
    expect(await kris("?state=closed")).toEqual([]);
    const first = await list("?state=all&limit=1");
    const second = await list(`?state=all&limit=1&cursor=${first.next ?? ""}`);
    expect(second.next).toBeUndefined();
    expect([...first.items, ...second.items]).toEqual((await list("?state=all")).items);
  });
});

describe("what people do", () => {
  test("[I10] who acknowledges says what was seen; what happened since is refused with its number", async () => {
    const { id, seq } = await opened("emea-short");
    expect(await post(id, "acknowledge", { seq: seq - 1 })).toMatchObject({
      status: 409,
      body: { code: "conflict", version: seq },
    });
    const { status, body } = await post(id, "acknowledge", { seq });
    expect(status).toBe(200);
    expect(body).toMatchObject({ attention: "acked", attendedBy: "the administrator", seq: seq + 1 });
    expect(body).toEqual(await read(id));
    await until("it is pushed", () => last()?.includes("emea-short red acked"));
  });

  test("putting off, assigning and remarks are told in the story, with who it was", async () => {
    const { id, seq } = await opened("short");
    const { text: token } = await app.token("admin");
    const asTest = { ...asAdmin, authorization: `Bearer ${token}` };
    const later = new Date(Date.now() + 3_600_000).toISOString();
    expect(await post(id, "snooze", { seq, until: later }, asTest)).toMatchObject({ status: 200 });
    expect(await post(id, "assign", { to: "Ana" }, asTest)).toMatchObject({ status: 200 });
    expect(await post(id, "comment", { text: "  <b>Hiring</b> 🙂 " }, asTest)).toMatchObject({ status: 200 });
    const { timeline, attention, assignee, attendedBy } = await read(id);
    expect({ attention, assignee, attendedBy }).toEqual({
      ...{ attention: "snoozed", assignee: "Ana", attendedBy: "test" },
    });
    expect(timeline.slice(-3)).toMatchObject([
      { kind: "snoozed", by: "test", until: Date.parse(later), seq: seq + 1 },
      { kind: "assigned", by: "test", to: "Ana", seq: seq + 1 },
      { kind: "commented", by: "test", text: "<b>Hiring</b> 🙂", seq: seq + 1 },
    ]);
  });

  test("[I4] what is over is closed and stays; a restart shows all of it as it was", async () => {
    const { id } = await opened("emea-short");
    await people("sales/emea", 20);
    await until("it is closed", async () => (await kris("?state=closed")).includes("emea-short"));
    const before = (await list("?state=all")).items;
    const story = await read(id);
    await app.close({ keepFolder: true });
    app = await startApp({ folder: app.folder, publicUrl: new URL("http://kpi.example.com") });
    expect((await list("?state=all")).items).toEqual(before);
    expect(await read(id)).toEqual(story);
    expect(story).toMatchObject({ ended: { kind: "resolved" }, phase: "ok", attention: "closed" });
  });
});

describe("who may not, and what is not taken", () => {
  test("[access] reading needs a token, acting one that may administer, and no other site may do it", async () => {
    const { id, seq } = (await list("?state=all")).items[0]!;
    expect((await app.get("/api/v1/alerts")).status).toBe(401);
    expect((await app.get(`/api/v1/alerts/${id}`)).status).toBe(401);
    const { text } = await app.token("read");
    const reader = { ...asAdmin, authorization: `Bearer ${text}` };
    expect((await app.get("/api/v1/alerts", reader)).status).toBe(200);
    const bodies = {
      acknowledge: { seq },
      snooze: { seq, until: "2099-01-01" },
      assign: { to: "A" },
      comment: { text: "a" },
    };
    for (const [action, body] of Object.entries(bodies)) {
      expect(await post(id, action, body, reader)).toMatchObject({
        status: 403,
        body: { code: "forbidden" },
      });
      expect((await post(id, action, body, { "content-type": "application/json" })).status).toBe(401);
      const foreign = { "content-type": "application/json", origin: "https://evil.example" };
      expect((await post(id, action, body, foreign)).status).toBe(403);
    }
    expect(await read(id)).toMatchObject({ seq });
  });

  test("[H09] odd ids, bodies and questions are refused with a problem and change nothing", async () => {
    await people("sales/emea", 5);
    const { id, seq } = await opened("short");
    for (const odd of ["nothing", "__proto__", "constructor", "%00", "'%20OR%201=1", "%E2%80%AE"]) {
      expect((await app.get(`/api/v1/alerts/${odd}`, asAdmin)).status, odd).toBe(404);
      expect((await post(odd, "acknowledge", { seq: 1 })).status, odd).toBe(404);
    }
    const wrong: [string, unknown][] = [
      ...[{}, { seq: "1" }, { seq: -1 }, { seq: 1.5 }, { seq, more: 1 }, [], null].map(
        (body): [string, unknown] => ["acknowledge", body],
      ),
      ...["soon", "2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z", ""].map((time): [string, unknown] => [
        "snooze",
        { seq, until: time },
      ]),
      ...["", "a".repeat(201), "a\u202eb"].map((to): [string, unknown] => ["assign", { to }]),
      ...["", "  ", "a".repeat(2001)].map((text): [string, unknown] => ["comment", { text }]),
    ];
    for (const [action, body] of wrong) {
      expect((await post(id, action, body)).status, `${action} ${JSON.stringify(body)}`).toBe(400);
    }
    for (const query of [
      "state=odd",
      "level=green",
      "limit=0",
      "limit=201",
      "cursor=x",
      "more=1",
      "unit=a&unit=b",
    ])
      expect((await app.get(`/api/v1/alerts?${query}`, asAdmin)).status, query).toBe(400);
    expect((await app.get("/api/v1/alerts?unit=sales/mars", asAdmin)).status).toBe(404);
    expect(await kris("?kri=__proto__")).toEqual([]);
    expect(await read(id)).toMatchObject({ seq });
  });
});
