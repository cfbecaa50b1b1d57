import { io, type Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { systemClock } from "../lib/clock.ts";
import { openAccessStore } from "../store/sqlite/access-store.ts";
import { ADMIN_TOKEN, startApp, type TestApp } from "../testing/start-app.ts";
import { until } from "../testing/until.ts";
import { watcherOf } from "../testing/watcher.ts";

const PUBLIC = "https://kpi.example.com";
const REVOKED_WITHIN_MS = 5000;

let app: TestApp;
const sockets: Socket[] = [];
beforeAll(async () => {
  // A public address closes the door that is open to this machine alone.
  app = await startApp({ publicUrl: new URL(PUBLIC) });
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(() => app.close());

const signIn = (token: string, headers: Record<string, string> = {}) =>
  app.ask("/api/v1/session", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ token }),
  });
const cookieOf = (headers: Readonly<Record<string, string | string[] | undefined>>): string =>
  [headers["set-cookie"]].flat()[0]?.split(";")[0] ?? "";
const kpis = async (headers: Record<string, string>) => (await app.get("/api/v1/kpis", headers)).status;

function connect(options: object) {
  const socket = io(app.url, { transports: ["websocket"], reconnection: false, forceNew: true, ...options });
  sockets.push(socket);
  return { socket, watcher: watcherOf(socket) };
}

test("[V3.3.1–V3.3.4] signing in gives a cookie that scripts, other sites and plain http do not get", async () => {
  const { text } = await app.token("read");
  const { status, headers, text: body } = await signIn(text);
  expect([status, body]).toEqual([204, ""]);
  const cookie = [headers["set-cookie"]].flat().join();
  expect(cookie).toMatch(
    /^__Host-tierboard_session=[A-Za-z0-9_-]{43}; Path=\/; Expires=.+; HttpOnly; Secure; SameSite=Lax$/,
  );
  expect(await kpis({})).toBe(401);
  expect(await kpis({ cookie: cookieOf(headers) })).toBe(200);
  expect(await kpis({ cookie: `a=b; ${cookieOf(headers)}; c=d` })).toBe(200);
  expect(await kpis({ cookie: cookieOf(headers).replace("__Host-", "") })).toBe(401);
});

test("[V7.4.1] signing out ends the session at once, whatever the browser keeps", async () => {
  const { headers } = await signIn(ADMIN_TOKEN);
  const cookie = cookieOf(headers);
  expect(await kpis({ cookie })).toBe(200);
  const out = await app.ask("/api/v1/session", { method: "DELETE", headers: { cookie } });
  expect([out.status, cookieOf(out.headers)]).toEqual([204, "__Host-tierboard_session="]);
  expect(await kpis({ cookie })).toBe(401);
});

test("a session may look, not send", async () => {
  const cookie = cookieOf((await signIn(ADMIN_TOKEN)).headers);
  const sent = await app.push({ kpi: "sales.deals" }, { authorization: "", cookie });
  expect([401, 403]).toContain(sent.status);
});

test("[V3.5.1] signing in and out from another site is refused; from our own and from programs it is not", async () => {
  const { text } = await app.token("read");
  for (const origin of [
    "https://evil.example",
    "null",
    "http://kpi.example.com",
    "https://kpi.example.com.evil.example",
    "nonsense",
  ]) {
    expect(await signIn(text, { origin }), origin).toMatchObject({
      status: 403,
      body: { code: "forbidden" },
    });
  }
  expect((await signIn(text, { origin: PUBLIC })).status).toBe(204);
  expect((await signIn(text)).status).toBe(204);
});

test("what is no sign-in, and tokens that may not read, are refused alike", async () => {
  const { text } = await app.token("ingest:*");
  for (const token of [text, "wrong", "kpi_live_000000000000_"]) {
    expect(await signIn(token)).toMatchObject({ status: 401, body: { code: "unauthenticated" } });
  }
  for (const body of [
    "",
    "{",
    "[]",
    '{"token": 1}',
    '{"token": "a", "admin": true}',
    `{"token": "${"x".repeat(5000)}"}`,
  ]) {
    const headers = { "content-type": "application/json" };
    expect(
      (await app.ask("/api/v1/session", { method: "POST", headers, body })).status,
      body.slice(0, 40),
    ).toBe(400);
  }
});

test("the socket asks who it is: a token, a session or nobody", async () => {
  const reader = await app.token("read");
  const feed = await app.token("ingest:*");
  const cookie = cookieOf((await signIn(reader.text)).headers);
  const right = [connect({ auth: { token: reader.text } }), connect({ extraHeaders: { cookie } })];
  const wrong = [
    connect({}),
    connect({ auth: { token: "wrong" } }),
    connect({ auth: { token: { $ne: 1 } } }),
    connect({ auth: { token: feed.text } }),
    connect({ extraHeaders: { cookie: `${cookie}x` } }),
    connect({ transports: ["polling"] }),
  ];
  await until("the right ones are in", () => right.every(({ socket }) => socket.connected));
  await until("the wrong ones know", () => wrong.every(({ watcher }) => watcher.failures.length > 0));
  expect(wrong.map(({ watcher }) => watcher.failures[0])).toEqual(wrong.map(() => "unauthenticated"));
});

test("[P8] a token that another process revokes loses its sockets, its session and its door within 5 s", async () => {
  const [token, other] = [await app.token("read"), await app.token("read")];
  const cookie = cookieOf((await signIn(token.text)).headers);
  const gone = [connect({ auth: { token: token.text } }), connect({ extraHeaders: { cookie } })];
  const stays = connect({ auth: { token: other.text } });
  await until("all are in", () => [...gone, stays].every(({ socket }) => socket.connected));

  const elsewhere = openAccessStore(`${app.folder}/data`);
  await elsewhere.revokeToken(token.id, systemClock());
  elsewhere.close();
  await until("the sockets are gone", () => gone.every(({ socket }) => !socket.connected), REVOKED_WITHIN_MS);
  expect(gone.map(({ watcher }) => watcher.ends)).toEqual([
    ["io server disconnect"],
    ["io server disconnect"],
  ]);
  expect(await kpis({ authorization: `Bearer ${token.text}` })).toBe(401);
  expect(await kpis({ cookie })).toBe(401);
  expect(stays.socket.connected).toBe(true);
  expect(await stays.watcher.watch({ board: "main" })).toMatchObject({ ok: true });
});

test("[V4.4.2] a foreign Origin gets no socket, neither by websocket nor by polling", async () => {
  const { text } = await app.token("read");
  for (const transports of [["websocket"], ["polling"]]) {
    const foreign = connect({
      transports,
      auth: { token: text },
      extraHeaders: { origin: "https://evil.example" },
    });
    await until("it is refused", () => foreign.watcher.failures.length > 0);
    expect(foreign.socket.connected).toBe(false);
    const own = connect({ transports, auth: { token: text }, extraHeaders: { origin: PUBLIC } });
    await until("our own comes in", () => own.socket.connected);
  }
  const raw = await app.get("/socket.io/?EIO=4&transport=polling", { origin: "https://evil.example" });
  expect(raw.status).toBe(403);
});
