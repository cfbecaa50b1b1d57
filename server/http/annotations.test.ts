import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Annotation } from "../../shared/catalogue/annotation.ts";
import type { AnnotationView, CatalogueStatus } from "../../shared/protocol/catalogue-views.ts";
import type { Answer } from "../testing/ask.ts";
import { boardDoor, refusal } from "../testing/board-door.ts";
import { SMALL_CATALOGUE } from "../testing/small-catalogue.ts";
import { startApp, type TestApp } from "../testing/start-app.ts";
import { until } from "../testing/until.ts";
import { watcherOf } from "../testing/watcher.ts";

const PATH = "/api/v1/annotations";
const CATALOGUE = `${SMALL_CATALOGUE.replace("    direction: higher\n", "    direction: higher\n    benchmark: {trailing: 12 months}\n")}
annotations:
  - {from: 2019-05-01, text: Of the file, unit: sales}
`;

let app: TestApp;
const sockets: Socket[] = [];
beforeAll(async () => {
  app = await startApp({ catalogueText: CATALOGUE });
});
afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await app.close();
});

const { send } = boardDoor(() => app);
const aNote = (overrides: Partial<Annotation> = {}) => ({
  from: "2026-03-02",
  to: "2026-03-13",
  text: "Trade fair",
  kpi: "sales.revenue",
  ...overrides,
});
const add = (overrides: Partial<Annotation> = {}) => send("POST", PATH, { annotation: aNote(overrides) });
const list = async (query = "") =>
  ((await app.get(`${PATH}${query}`)).body as { items: AnnotationView[] }).items;
const idOf = ({ body }: Answer): string => (body as AnnotationView).id ?? "";

/** The fifteenth of the month so many months ago. */
function monthAgo(count: number): Date {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - count, 15));
}
const dateOf = (instant: Date): string => instant.toISOString().slice(0, 10);

describe("[O6] an annotation made in the browser", () => {
  test("is added, listed beside the file's, changed and deleted; each version names who and when", async () => {
    const added = await add();
    const id = idOf(added);
    expect(added.body).toEqual({
      ...aNote(),
      notComparable: false,
      origin: "studio",
      id,
      version: 1,
      savedAt: expect.stringMatching(/^\d{4}-.*[+-]\d\d:\d\d$/) as string,
      savedBy: expect.any(String) as string,
    });
    expect(await list()).toEqual([
      { from: "2019-05-01", text: "Of the file", unit: "sales", notComparable: false, origin: "file" },
      added.body,
    ]);
    const changed = await send("PUT", `${PATH}/${id}`, { annotation: aNote({ text: "Fair" }), version: 1 });
    expect(changed).toMatchObject({ status: 200, body: { text: "Fair", version: 2 } });
    expect(await send("DELETE", `${PATH}/${id}?version=1`)).toMatchObject(
      refusal(409, "conflict", { version: 2 }),
    );
    expect((await send("DELETE", `${PATH}/${id}?version=2`)).status).toBe(204);
    expect((await list()).length).toBe(1);
  });

  test("is listed for the KPI and the unit that it concerns", async () => {
    const ids = await Promise.all([
      add(),
      add({ kpi: "finance.cost" }),
      send("POST", PATH, { annotation: { from: "2026-01-01", text: "EMEA", unit: "sales/emea" } }),
    ]);
    const texts = async (query: string) => (await list(query)).map(({ text, kpi }) => kpi ?? text);
    expect(await texts("?kpi=sales.revenue")).toEqual(["Of the file", "EMEA", "sales.revenue"]);
    expect(await texts("?kpi=finance.cost&unit=sales/apac")).toEqual(["Of the file", "finance.cost"]);
    expect(await texts("?kpi=finance.cost&unit=sales/emea")).toEqual(["Of the file", "EMEA", "finance.cost"]);
    expect(await app.get(`${PATH}?kpi=nothing`)).toMatchObject(refusal(404, "not-found"));
    expect(await app.get(`${PATH}?unit=mars`)).toMatchObject(refusal(404, "not-found"));
    for (const answer of ids) await send("DELETE", `${PATH}/${idOf(answer)}?version=1`);
  });

  test("that is not right is refused with what would be", async () => {
    const invalid = (path: string) => refusal(422, "annotation-invalid", { errors: [{ path }] });
    expect(await add({ kpi: "sales.reveneu" })).toMatchObject(invalid("kpi"));
    expect(await add({ unit: "mars" })).toMatchObject(invalid("unit"));
    expect(await add({ to: "2026-03-01" })).toMatchObject(invalid("to"));
    for (const odd of [
      { text: "" },
      { text: "x".repeat(201) },
      { text: "a\u202eb" },
      { from: "2026-02-30" },
      { to: "soon" },
      { colour: "red" },
    ]) {
      expect(await add(odd as Partial<Annotation>), JSON.stringify(odd)).toMatchObject(
        refusal(400, "bad-request"),
      );
    }
    const gone = await send("PUT", `${PATH}/nothing`, { annotation: aNote(), version: 1 });
    expect(gone).toMatchObject(refusal(404, "not-found"));
    expect(await send("PUT", `${PATH}/nothing`, { annotation: aNote() })).toMatchObject(
      refusal(400, "bad-request"),
    );
    expect(await send("DELETE", `${PATH}/nothing`)).toMatchObject(refusal(400, "bad-request"));
  });

  test("[V8.2.1] is read by who may read and edited by who may administer, from our own pages alone", async () => {
    const statuses = async (headers: Record<string, string>) => {
      const answers = [
        await app.get(PATH, headers),
        await send("POST", PATH, { annotation: aNote({ from: "2001-01-01", to: "2001-01-01" }) }, headers),
        await send("PUT", `${PATH}/nothing`, { annotation: aNote(), version: 1 }, headers),
        await send("DELETE", `${PATH}/nothing?version=1`, undefined, headers),
      ];
      return answers.map(({ status }) => status);
    };
    const bearer = async (...scopes: string[]) => ({
      authorization: `Bearer ${(await app.token(...scopes)).text}`,
    });
    expect(await statuses(await bearer("read"))).toEqual([200, 403, 403, 403]);
    expect(await statuses(await bearer("ingest:*"))).toEqual([403, 403, 403, 403]);
    expect(await statuses({ host: "kpi.example.com" })).toEqual([401, 401, 401, 401]);
    expect(await statuses(await bearer("admin"))).toEqual([200, 200, 404, 404]);
    const signedIn = await send("POST", "/api/v1/session", { token: (await app.token("admin")).text }, {});
    const cookie = [signedIn.headers["set-cookie"]].flat()[0]?.split(";")[0] ?? "";
    expect(await statuses({ cookie, origin: app.url })).toEqual([200, 200, 404, 404]);
    expect(await statuses({ cookie, origin: "https://evil.example" })).toEqual([200, 403, 403, 403]);
    expect(await statuses({ cookie })).toEqual([200, 403, 403, 403]);
  });
});

test("[T5, O6] a range marked as not comparable changes the benchmark of whoever watches, at once, and back", async () => {
  await app.push(
    [1, 2, 3, 4, 5].map((months) => ({
      kpi: "sales.revenue",
      at: monthAgo(months).toISOString(),
      value: months === 1 ? 1000 : 10,
    })),
  );
  const socket = io(app.url, { transports: ["websocket"], forceNew: true });
  sockets.push(socket);
  const watcher = watcherOf(socket);
  await watcher.watch({ readings: [{ kpi: "sales.revenue", unit: "sales", period: "month" }] });
  const benchmark = () => watcher.reading("sales.revenue", "sales")?.benchmark;
  expect(benchmark()).toEqual({ value: 208, months: 5 });
  const status = async () => ((await app.get("/api/v1/catalogue/status")).body as CatalogueStatus).version;
  const before = await status();

  const day = dateOf(monthAgo(1));
  const { to: _, ...oneDay } = aNote({ from: day, notComparable: true });
  const id = idOf(await send("POST", PATH, { annotation: oneDay }));
  await until("a frame without the marked month", () => benchmark() && "leftOut" in benchmark()!);
  expect(benchmark()).toEqual({ value: 10, months: 4, leftOut: 1 });
  expect(await status()).not.toBe(before);
  const series = await app.get(`/api/v1/kpis/sales.revenue/series?from=${dateOf(new Date())}`);
  expect(series.body).toMatchObject({ points: [{ benchmark: 10 }] });

  await send("DELETE", `${PATH}/${id}?version=1`);
  await until("a frame with all months", () => benchmark() && !("leftOut" in benchmark()!));
  expect([benchmark(), await status()]).toEqual([{ value: 208, months: 5 }, before]);
});

test("annotations are there after a restart, and the catalogue's version is the same", async () => {
  await add({ notComparable: true });
  const state = async () => [await list(), (await app.get("/api/v1/catalogue/status")).body];
  const was = await state();
  await app.close({ keepFolder: true });
  app = await startApp({ folder: app.folder });
  expect(await state()).toEqual(was);
}, 30_000);
