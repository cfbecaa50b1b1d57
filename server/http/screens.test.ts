import { io, type Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Claim, Pairing, ScreenCommand, ScreenView } from "../../shared/protocol/screens.ts";
import { ADMIN_TOKEN, startApp, type TestApp } from "../testing/start-app.ts";
import type { Answer } from "../testing/ask.ts";
import { until } from "../testing/until.ts";
import { watcherOf } from "../testing/watcher.ts";

const SETTINGS = { name: "Lobby", playlist: [{ board: "main" }] };
const ADMIN = { authorization: `Bearer ${ADMIN_TOKEN}` };
const SCREENS = "/api/v1/screens";
const PAIRING = `${SCREENS}/pairing`;

let app: TestApp;
const sockets: Socket[] = [];
beforeAll(async () => {
  // A public address closes the door that is open to this machine alone.
  app = await startApp({ publicUrl: new URL("http://kpi.example.com") });
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(() => app.close());

type Headers = Record<string, string>;
const cookieOf = ({ headers }: Answer, name: string): string | undefined =>
  [headers["set-cookie"]]
    .flat()
    .find((cookie) => cookie?.startsWith(`${name}=`))
    ?.split(";")[0];
const send = (method: string, path: string, body: unknown, headers: Headers = ADMIN) =>
  app.ask(path, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const claimOf = async (code: string, headers: Headers = ADMIN) =>
  (await send("POST", `${PAIRING}/claims`, { code }, headers)).body as Claim;

/** Goes the whole way and gives the screen's cookie. */
async function pair(settings: object = SETTINGS, admin: Headers = ADMIN) {
  const asked = await send("POST", PAIRING, undefined, {});
  const pairing = asked.body as Pairing;
  const device = { cookie: cookieOf(asked, "tvp") ?? "" };
  const { id: claim } = await claimOf(pairing.code, admin);
  const { matchNumber } = (await app.get(PAIRING, device)).body as Pairing;
  const approved = await send(
    "POST",
    `${PAIRING}/claims/${claim}/approval`,
    { matchNumber, settings },
    admin,
  );
  const polled = await app.get(PAIRING, device);
  return { approved, polled, device, cookie: cookieOf(polled, "tv") ?? "" };
}
const idOf = ({ approved }: { approved: Answer }): string => (approved.body as { id: string }).id;

function connect(cookie: string) {
  const socket = io(app.url, {
    transports: ["websocket"],
    reconnection: false,
    forceNew: true,
    auth: { as: "screen" },
    extraHeaders: { cookie },
  });
  sockets.push(socket);
  const commands: ScreenCommand[] = [];
  socket.on("command", (command: ScreenCommand) => commands.push(command));
  return { socket, commands, watcher: watcherOf(socket) };
}

test("a screen is paired without anybody signing in on it, and then reads and watches", async () => {
  const { polled, cookie } = await pair();
  expect(polled.body).toEqual({ state: "paired" });
  expect([polled.headers["set-cookie"]].flat().join()).toMatch(
    /tv=[0-9a-f]{12}\.[\w-]{43}; Path=\/; .*HttpOnly; SameSite=Lax/,
  );
  expect((await app.get("/api/v1/boards/main", { cookie })).status).toBe(200);
  const me = await app.get(`${SCREENS}/me`, { cookie });
  expect(me.body).toMatchObject({
    settings: { name: "Lobby", playlist: [{ board: "main", dwellS: 30 }], theme: "dark" },
  });
  const { socket, watcher } = connect(cookie);
  await until("it is connected", () => socket.connected);
  expect((await watcher.watch({ board: "main" })).ok).toBe(true);
});

test("a screen whose engine cannot draw the wall gets its playlist as plain HTML", async () => {
  const playlist = [{ board: "sales", unit: "sales/emea" }];
  const { cookie } = await pair({ ...SETTINGS, playlist, theme: "light" });
  const { status, text } = await app.get("/lite/screen", { cookie });
  expect(status).toBe(200);
  expect(text).toContain("<title>Sales · Tierboard</title>");
  expect(text).toContain("Headcount, EMEA");
  expect(text).toContain('<html lang="en" class="light">');
  const { text: asked } = await app.get("/lite/screen?theme=dark", { cookie });
  expect(asked).toContain('<html lang="en" class="light">');
  expect((await app.get("/lite/screen")).status).toBe(401);
});

test("the credential is handed out once, and only to the device that asked", async () => {
  const { device } = await pair();
  expect((await app.get(PAIRING, device)).status).toBe(404);
  expect((await app.get(PAIRING, { cookie: "tvp=guess" })).status).toBe(404);
});

test("[V8.2.1] a screen may do nothing but read, and nobody but a screen may be one", async () => {
  const { cookie } = await pair();
  const asScreen = { cookie, origin: "http://kpi.example.com" };
  const refused = await Promise.all([
    app.get(SCREENS, asScreen),
    send("POST", `${PAIRING}/claims`, { code: "BBBB-BBBB" }, asScreen),
    send("DELETE", `${SCREENS}/x`, undefined, asScreen),
    send("POST", "/api/v1/observations", { kpi: "sales.deals" }, asScreen),
  ]);
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  const token = await app.token("read");
  const asReader = { authorization: `Bearer ${token.text}` };
  expect((await app.get(`${SCREENS}/me`, asReader)).status).toBe(401);
  expect((await app.get(`${SCREENS}/me`, ADMIN)).status).toBe(401);
  expect((await app.get(SCREENS, asReader)).status).toBe(403);
  expect((await send("POST", `${PAIRING}/claims`, { code: "BBBB-BBBB" }, asReader)).status).toBe(403);
});

test("[V3.5.1] a page of another site can neither pair nor command, whoever is signed in", async () => {
  const signed = await send("POST", "/api/v1/session", { token: ADMIN_TOKEN }, {});
  const cookie = cookieOf(signed, "tierboard_session") ?? "";
  const { cookie: tv } = await pair(SETTINGS, { cookie, origin: "http://kpi.example.com" });
  expect(tv).not.toBe("");
  for (const from of [{}, { origin: "https://evil.example" }, { origin: "null" }] as Headers[]) {
    const claim = await send("POST", `${PAIRING}/claims`, { code: "BBBB-BBBB" }, { cookie, ...from });
    expect(claim.status, JSON.stringify(from)).toBe(403);
  }
  expect((await send("POST", PAIRING, undefined, { origin: "https://evil.example" })).status).toBe(403);
});

test("boards, units and settings that cannot be are refused by name, before the pairing is used up", async () => {
  const asked = await send("POST", PAIRING, undefined, {});
  const { code } = asked.body as Pairing;
  const device = { cookie: cookieOf(asked, "tvp") ?? "" };
  const { id } = await claimOf(code);
  const { matchNumber } = (await app.get(PAIRING, device)).body as Pairing;
  const approve = (settings: object) =>
    send("POST", `${PAIRING}/claims/${id}/approval`, { matchNumber, settings });
  const unknown = await approve({ name: "Lobby", playlist: [{ board: "none", unit: "mars" }] });
  expect(unknown).toMatchObject({
    status: 400,
    body: { errors: [{ path: "playlist.0.board" }, { path: "playlist.0.unit" }] },
  });
  const wrong = await approve({ name: "", playlist: [], distanceM: -1, colour: "red" });
  expect((wrong.body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["settings.name", "settings.playlist", "settings.distanceM", "settings"]),
  );
  expect((await approve(SETTINGS)).status).toBe(200);
});

test("the code can be had as a QR picture that leads to the administrator's page", async () => {
  const asked = await send("POST", PAIRING, undefined, {});
  const picture = await app.get(`${PAIRING}/qr`, { cookie: cookieOf(asked, "tvp") ?? "" });
  expect(picture.headers["content-type"]).toMatch(/^image\/svg\+xml/);
  expect(picture.text).toMatch(/^<svg .*<path/s);
  expect((await app.get(`${PAIRING}/qr`)).status).toBe(404);
});

describe("[P8] what an administrator does takes effect at once:", () => {
  const listed = async (id: string) =>
    ((await app.get(SCREENS, ADMIN)).body as { items: ScreenView[] }).items.find((one) => one.id === id);

  test("the list says who is online, what each shows, and when it was last heard", async () => {
    const paired = await pair();
    const id = idOf(paired);
    expect(await listed(id)).toMatchObject({ online: false, settings: { name: "Lobby" } });
    const { socket } = connect(paired.cookie);
    await until("it is connected", () => socket.connected);
    const report = { engine: "Chromium 120", width: 1920, height: 1080, board: "main", memoryMB: 48.2 };
    const asScreen = { cookie: paired.cookie, origin: "http://kpi.example.com" };
    expect((await send("POST", `${SCREENS}/me/report`, report, asScreen)).status).toBe(204);
    expect(await listed(id)).toMatchObject({ online: true, report, lastSeen: expect.any(String) as string });
    socket.disconnect();
    await until("it is offline", async () => (await listed(id))?.online === false);
  });

  test("identify, reload, show a board, other settings", async () => {
    const paired = await pair();
    const id = idOf(paired);
    const { socket, commands } = connect(paired.cookie);
    await until("it is connected", () => socket.connected);
    const command = (body: object) => send("POST", `${SCREENS}/${id}/commands`, body);
    expect((await command({ kind: "identify" })).status).toBe(204);
    await command({ kind: "reload" });
    await command({ kind: "show", board: "main", forS: 60 });
    await send("PUT", `${SCREENS}/${id}`, { ...SETTINGS, name: "Hall", blank: true });
    await until("all four are there", () => commands.length === 4);
    expect(commands.map(({ kind }) => kind)).toEqual(["identify", "reload", "changed", "changed"]);
    const me = (await app.get(`${SCREENS}/me`, { cookie: paired.cookie })).body;
    expect(me).toMatchObject({ settings: { name: "Hall", blank: true }, show: { board: "main" } });
    expect((await command({ kind: "show", board: "none" })).status).toBe(400);
    expect((await command({ kind: "explode" })).status).toBe(400);
    expect((await send("POST", `${SCREENS}/nobody/commands`, { kind: "identify" })).status).toBe(404);
  });

  test("revoke: the connection ends, and the credential is worth nothing", async () => {
    const paired = await pair();
    const { socket, commands, watcher } = connect(paired.cookie);
    await until("it is connected", () => socket.connected);
    expect((await send("DELETE", `${SCREENS}/${idOf(paired)}`, undefined)).status).toBe(204);
    await until("it is sent away", () => watcher.ends.length > 0);
    expect(commands).toEqual([{ kind: "revoked" }]);
    expect((await app.get(`${SCREENS}/me`, { cookie: paired.cookie })).status).toBe(401);
    expect((await app.get("/api/v1/boards/main", { cookie: paired.cookie })).status).toBe(401);
    const again = connect(paired.cookie);
    await until("it is turned away", () => again.watcher.failures.length > 0);
    expect(again.watcher.failures).toEqual(["unauthenticated"]);
  });
});

test("screens are there after a restart, and nobody has to pair them again", async () => {
  const first = await startApp({ publicUrl: new URL("http://kpi.example.com") });
  const before = app;
  app = first;
  const { cookie } = await pair();
  await first.close({ keepFolder: true });
  app = await startApp({ publicUrl: new URL("http://kpi.example.com"), folder: first.folder });
  expect((await app.get(`${SCREENS}/me`, { cookie })).body).toMatchObject({ settings: { name: "Lobby" } });
  await app.close();
  app = before;
});
