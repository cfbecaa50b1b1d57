import { afterAll, beforeAll, expect, test } from "vitest";
import type { Answer } from "../testing/ask.ts";
import { aNew, BOARDS, boardDoor } from "../testing/board-door.ts";
import { ADMIN_TOKEN, startApp, type TestApp } from "../testing/start-app.ts";

type Headers = Record<string, string>;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const { send, put } = boardDoor(() => app);

const writes = (headers: Headers) =>
  Promise.all([
    put(aNew(), undefined, headers),
    send("DELETE", `${BOARDS}/x?version=1`, undefined, headers),
    send("POST", `${BOARDS}/import`, { yaml: "" }, headers),
    send("POST", `${BOARDS}/templates/company`, {}, headers),
  ]).then((answers) => answers.map(({ status }) => status));
const reads = (headers: Headers) =>
  Promise.all(
    ["", "/main", "/main/yaml", "/templates"].map((path) => app.get(`${BOARDS}${path}`, headers)),
  ).then((answers) => answers.map(({ status }) => status));
const own = () => ({ origin: app.url });
const cookieOf = ({ headers }: Answer, name: string): string =>
  [headers["set-cookie"]]
    .flat()
    .find((cookie) => cookie?.startsWith(`${name}=`))
    ?.split(";")[0] ?? "";
const viewer = async (token: string) =>
  cookieOf(await send("POST", "/api/v1/session", { token }, {}), "tierboard_session");

test("[V8.2.1] who may read reads boards; only who may administer edits them", async () => {
  const bearer = async (...scopes: string[]) => ({
    authorization: `Bearer ${(await app.token(...scopes)).text}`,
  });
  const reader = await bearer("read");
  expect([await reads(reader), await writes(reader)]).toEqual([
    [200, 200, 200, 200],
    [403, 403, 403, 403],
  ]);
  const sender = await bearer("ingest:*");
  expect([await reads(sender), await writes(sender)]).toEqual([
    [403, 403, 403, 403],
    [403, 403, 403, 403],
  ]);
  const nobody = { host: "kpi.example.com" };
  expect([await reads(nobody), await writes(nobody)]).toEqual([
    [401, 401, 401, 401],
    [401, 401, 401, 401],
  ]);
  expect(await writes({})).toEqual([401, 401, 401, 401]);
  expect(await writes(await bearer("admin"))).toEqual([200, 404, 422, 200]);
});

test("[V8.2.1] who asks is told whether they may edit, so that a page need not try", async () => {
  const administers = async (headers: Headers) => (await app.get("/api/v1/session", headers)).body;
  const cookie = await viewer((await app.token("read")).text);
  expect(await Promise.all([{}, { cookie }, { cookie: await viewer(ADMIN_TOKEN) }].map(administers))).toEqual(
    [{ administers: false }, { administers: false }, { administers: true }],
  );
  expect((await app.get("/api/v1/session", { host: "kpi.example.com" })).status).toBe(401);
});

test("[V8.2.1] a signed-in viewer as the token may, and from our own pages alone", async () => {
  const reader = { cookie: await viewer((await app.token("read")).text), ...own() };
  expect([await reads(reader), await writes(reader)]).toEqual([
    [200, 200, 200, 200],
    [403, 403, 403, 403],
  ]);
  const cookie = await viewer(ADMIN_TOKEN);
  expect(await writes({ cookie, ...own() })).toEqual([200, 404, 422, 200]);
  expect(await writes({ cookie, origin: "https://evil.example" })).toEqual([403, 403, 403, 403]);
  expect(await writes({ cookie })).toEqual([403, 403, 403, 403]);
});

test("[V8.2.1] a paired screen reads", async () => {
  const asked = await send("POST", "/api/v1/screens/pairing", undefined, {});
  const device = { cookie: cookieOf(asked, "tvp") };
  const { code, matchNumber } = asked.body as { code: string; matchNumber: string };
  const claim = (await send("POST", "/api/v1/screens/pairing/claims", { code })).body as { id: string };
  const settings = { name: "Lobby", playlist: [{ board: "main" }] };
  const approval = { matchNumber, settings };
  await send("POST", `/api/v1/screens/pairing/claims/${claim.id}/approval`, approval);
  const screen = { cookie: cookieOf(await app.get("/api/v1/screens/pairing", device), "tv"), ...own() };
  expect([await reads(screen), await writes(screen)]).toEqual([
    [200, 200, 200, 200],
    [403, 403, 403, 403],
  ]);
});
