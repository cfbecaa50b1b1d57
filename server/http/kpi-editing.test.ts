import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { io } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CatalogueStatus } from "../../shared/protocol/catalogue-views.ts";
import { aBoard, aFormulaKpi, aTile } from "../../shared/testing/factories.ts";
import { pathsOf, refusal } from "../testing/board-door.ts";
import { aNewKpi, KPIS, kpiDoor } from "../testing/kpi-door.ts";
import { SMALL_CATALOGUE } from "../testing/small-catalogue.ts";
import { startApp, type TestApp } from "../testing/start-app.ts";
import { until } from "../testing/until.ts";
import { watcherOf } from "../testing/watcher.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const { send, put, remove, get, versions, reading } = kpiDoor(() => app);
const INSTANT = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*[+-]\d\d:\d\d$/) as string;
const says = (text: string) => ({ detail: expect.stringContaining(text) as string });

describe("[K1] a KPI", () => {
  test("is made of what the YAML would say, read, changed and deleted", async () => {
    const kpi = aNewKpi({ why: "To see it", drives: ["sales.revenue"] });
    const { id, ...anonymous } = kpi;
    const made = await send("PUT", `${KPIS}/${id}`, anonymous);
    const view = {
      ...kpi,
      origin: "studio",
      version: 1,
      savedAt: INSTANT,
      savedBy: "the administrator",
      incomplete: ["owner", "description", "target", "benchmark"],
      drivers: [],
      inputs: [],
    };
    expect(made).toMatchObject({ status: 201, body: view });
    expect(await get(id)).toEqual(made.body);
    expect((await get("sales.revenue")).drivers).toContain(id);

    const changed = await put({ ...kpi, tier: 2 });
    expect(changed).toMatchObject({ status: 200, body: { tier: 2, version: 2 } });
    expect(await remove(id)).toMatchObject({ status: 204, text: "" });
    expect(await app.get(`${KPIS}/${id}`)).toMatchObject(refusal(404, "not-found"));
    expect(await remove(id)).toMatchObject(refusal(404, "not-found"));
  });

  test("takes facts as soon as it is saved, and shows them again when it comes back after a deletion", async () => {
    const kpi = aNewKpi();
    expect((await app.push({ kpi: kpi.id, value: 3 })).body).toMatchObject({ accepted: 0 });
    await put(kpi);
    expect((await app.push({ kpi: kpi.id, value: 3 })).body).toMatchObject({ accepted: 1, rejected: [] });
    expect(await reading(kpi.id)).toMatchObject({ state: "value", value: 3 });
    await remove(kpi.id);
    expect((await app.push({ kpi: kpi.id, value: 4 })).body).toMatchObject({ accepted: 0 });
    expect(await put({ ...kpi, aggregate: "count" })).toMatchObject({
      status: 201,
      body: { version: 3 },
    });
    expect(await reading(kpi.id)).toMatchObject({ state: "value", value: 1 });
  });

  test("said again is no change; what was read can be sent back as it is", async () => {
    const kpi = aNewKpi();
    await put(kpi);
    expect((await put(kpi)).body).toMatchObject({ version: 1 });
    const read = await get(kpi.id);
    expect((await put(read)).body).toEqual(read);
    expect((await put({ ...read, name: "Other" })).body).toMatchObject({ name: "Other", version: 2 });
    // The version that was read goes with it.
    expect(await put({ ...read, name: "Late" })).toMatchObject(refusal(409, "conflict", { version: 2 }));
  });

  test("of a file is read-only and says from which, whatever is sent", async () => {
    const refused = refusal(409, "read-only", says("catalogue.yaml: change it there, or copy it"));
    expect(await put(await get("sales.deals"))).toMatchObject(refused);
    expect(await send("PUT", `${KPIS}/sales.deals`, { name: 1 })).toMatchObject(refused);
    expect(await remove("sales.deals")).toMatchObject(refused);
    expect(await send("POST", `${KPIS}/sales.deals/preview`, {})).toMatchObject(refused);
    expect(await get("sales.deals")).toMatchObject({ origin: "file" });
  });

  test("as YAML is what a file would say", async () => {
    const kpi = aNewKpi({ description: "Long ".repeat(40).trim() });
    await put(kpi);
    const { headers, text } = await app.get(`${KPIS}/${kpi.id}/yaml`);
    expect(headers["content-type"]).toMatch(/^text\/yaml/);
    expect(text).toContain(`kpis:\n  - id: ${kpi.id}\n    name: ${kpi.name}\n`);
    expect(await app.get(`${KPIS}/none/yaml`)).toMatchObject(refusal(404, "not-found"));
  });
});

describe("nobody overwrites another's work unseen:", () => {
  test("who names the version that was edited is told when there is another", async () => {
    const kpi = aNewKpi();
    expect(await put(kpi, 1)).toMatchObject(refusal(409, "conflict"));
    expect((await put(kpi, 0)).status).toBe(201);
    expect(await put({ ...kpi, tier: 2 }, 0)).toMatchObject(refusal(409, "exists", { version: 1 }));
    await put({ ...kpi, name: "Theirs" }, 1);
    const mine = { ...kpi, name: "Mine" };
    expect(await put(mine, 1)).toMatchObject(
      refusal(409, "conflict", { version: 2, ...says("the administrator") }),
    );
    expect(await remove(kpi.id, 1)).toMatchObject(refusal(409, "conflict", { version: 2 }));
    expect((await get(kpi.id)).name).toBe("Theirs");
  });

  test("every version stays, with who and when; one that was deleted has no content", async () => {
    const kpi = aNewKpi();
    const { text } = await app.token("admin");
    await put(kpi);
    await send("PUT", `${KPIS}/${kpi.id}`, { ...kpi, tier: 2 }, { authorization: `Bearer ${text}` });
    await remove(kpi.id);
    expect(await versions(kpi.id)).toEqual([
      { version: 3, savedAt: INSTANT, savedBy: "the administrator" },
      { version: 2, savedAt: INSTANT, savedBy: "test", content: { ...kpi, tier: 2 } },
      { version: 1, savedAt: INSTANT, savedBy: "the administrator", content: kpi },
    ]);
    expect(await versions("sales.deals")).toEqual([]);
    expect(await app.get(`${KPIS}/none/versions`)).toMatchObject(refusal(404, "not-found"));
  });

  test("every version of a board stays, too", async () => {
    const board = aBoard({ id: "kept-wall" });
    await send("PUT", "/api/v1/boards/kept-wall", { board });
    await send("DELETE", "/api/v1/boards/kept-wall?version=1");
    expect((await app.get("/api/v1/boards/kept-wall/versions")).body).toEqual({
      items: [
        { version: 2, savedAt: INSTANT, savedBy: "the administrator" },
        { version: 1, savedAt: INSTANT, savedBy: "the administrator", content: board },
      ],
    });
    expect((await app.get("/api/v1/boards/main/versions")).body).toEqual({ items: [] });
    expect(await app.get("/api/v1/boards/none/versions")).toMatchObject(refusal(404, "not-found"));
  });

  test("[K7] two that would close a circle only together cannot both be saved", async () => {
    const [one, other] = [aNewKpi(), aNewKpi()];
    await put(one);
    await put(other);
    const answers = await Promise.all([
      put(aFormulaKpi(`${other.id} * 1`, { id: one.id })),
      put(aFormulaKpi(`${one.id} * 1`, { id: other.id })),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 422]);
    expect(answers[1]).toMatchObject(refusal(422, "kpi-invalid", says("reads itself")));
  });
});

describe("a KPI that something refers to", () => {
  test("cannot be deleted, and all that refers to it is named", async () => {
    const kpi = aNewKpi();
    await put(kpi);
    const reader = aFormulaKpi(`${kpi.id} / 2`, { id: `${kpi.id}.half`, name: "Half" });
    await put(reader);
    const board = aBoard({ id: "shows-it", tiles: [aTile({ kpi: kpi.id })] });
    await send("PUT", "/api/v1/boards/shows-it", { board });
    const refused = await remove(kpi.id);
    expect(refused).toMatchObject(refusal(409, "in-use", says("the KPI 'Half'")));
    expect(pathsOf(refused)).toEqual([`kpis[${reader.id}].formula`, "boards[shows-it].tiles.0"]);
    await remove(reader.id);
    await send("DELETE", "/api/v1/boards/shows-it?version=1");
    expect((await remove(kpi.id)).status).toBe(204);
  });
});

test("an open wall hears that the catalogue is another, and gets readings of the new KPI", async () => {
  const kpi = aNewKpi();
  const socket = io(app.url, { transports: ["websocket"], forceNew: true });
  try {
    const watcher = watcherOf(socket);
    await until("it is connected", () => socket.connected);
    await put(kpi);
    const { version } = (await app.get("/api/v1/catalogue/status")).body as CatalogueStatus;
    await until("the pulse names it", () => watcher.pulses.at(-1)?.catalogue === version);
    const readings = [{ kpi: kpi.id, unit: "sales", period: "month" }];
    expect(await watcher.watch({ readings })).toMatchObject({ ok: true, snapshot: [{ state: "waiting" }] });
    await app.push({ kpi: kpi.id, unit: "sales/emea", value: 7 });
    await until("its fact is pushed", () => watcher.reading(kpi.id, "sales")?.state === "value");
  } finally {
    socket.disconnect();
  }
});

describe("[H09] what is no KPI is refused, with all that is wrong at once:", () => {
  test("fields, references and the address", async () => {
    const answer = await send("PUT", `${KPIS}/sales.wrong`, {
      ...aNewKpi(),
      unit: "slaes",
      tier: 3,
      drives: ["nothing"],
      colour: "red",
    });
    expect(answer).toMatchObject(refusal(422, "kpi-invalid"));
    expect(pathsOf(answer).sort()).toEqual(["colour", "drives.0", "id", "tier", "unit"]);
    expect((await app.get(`${KPIS}/sales.wrong`)).status).toBe(404);
  });

  test("hostile bodies and addresses", async () => {
    const kpi = aNewKpi();
    const at = `${KPIS}/${kpi.id}`;
    for (const body of ["", "{", "[]", "null", "7", '"kpi"']) {
      const { status } = await send("PUT", at, body);
      expect([400, 422], body).toContain(status);
    }
    const proto = `{"__proto__": {"tier": 1}, ${JSON.stringify(kpi).slice(1)}`;
    expect(await send("PUT", at, proto)).toMatchObject(refusal(422, "kpi-invalid"));
    expect(await send("PUT", `${KPIS}/Sales%20Made`, kpi)).toMatchObject(refusal(422, "kpi-invalid"));
    expect(await send("PUT", `${KPIS}/__proto__`, { ...kpi, id: "__proto__" })).toMatchObject({
      status: 422,
    });
    expect((await send("PUT", `${at}?version=-1`, kpi)).status).toBe(400);
    expect((await send("PUT", `${at}?version=one`, kpi)).status).toBe(400);
    expect(await put({ ...kpi, version: "x" })).toMatchObject({ status: 422 });
    expect((await send("PUT", at, { ...kpi, description: "x".repeat(300_000) })).status).toBe(413);
    expect((await send("PUT", at, { ...kpi, formula: "(".repeat(900), aggregate: undefined })).status).toBe(
      422,
    );
    expect((await app.get(at)).status).toBe(404);
  });
});

describe("[V4.1] who may change KPIs:", () => {
  test("only administrators; a token for facts or for reading, and nobody at all, may not", async () => {
    const kpi = aNewKpi();
    const asks = (headers: Record<string, string>) =>
      Promise.all([
        send("PUT", `${KPIS}/${kpi.id}`, kpi, headers),
        send("DELETE", `${KPIS}/${kpi.id}`, undefined, headers),
        send("POST", `${KPIS}/${kpi.id}/preview`, kpi, headers),
      ]);
    for (const scope of ["read", "ingest:*"]) {
      const { text } = await app.token(scope);
      for (const answer of await asks({ authorization: `Bearer ${text}` }))
        expect(answer, scope).toMatchObject(refusal(403, "forbidden"));
    }
    for (const answer of await asks({})) expect(answer).toMatchObject(refusal(401, "unauthenticated"));
    expect((await app.get(`${KPIS}/${kpi.id}`)).status).toBe(404);
  });

  test("not by a page of another site", async () => {
    const answer = await send("PUT", `${KPIS}/sales.foreign`, aNewKpi(), { origin: "https://evil.example" });
    expect(answer).toMatchObject(refusal(403, "forbidden"));
  });
});

test("a KPI whose unit is gone is kept with its versions and can be deleted; what fits is there after a restart", async () => {
  const [kept, homeless] = [aNewKpi(), aNewKpi({ unit: "sales/apac" })];
  await put(kept);
  await put(homeless);
  const was = await get(kept.id);
  await app.close({ keepFolder: true });
  const file = join(app.folder, "catalogue.yaml");
  writeFileSync(file, SMALL_CATALOGUE.replace(/^.*sales\/apac.*$/m, ""));
  app = await startApp({ folder: app.folder });
  expect(await get(kept.id)).toEqual(was);
  expect((await app.get(`${KPIS}/${homeless.id}`)).status).toBe(404);
  expect(((await app.get("/api/v1/catalogue/status")).body as CatalogueStatus).aside).toMatchObject([
    { kind: "kpi", id: homeless.id, detail: expect.stringContaining("sales/apac") as string },
  ]);
  expect(await versions(homeless.id)).toMatchObject([{ version: 1, content: homeless }]);
  expect(pathsOf(await put(homeless, 1))).toEqual(["unit"]);
  expect((await put({ ...homeless, unit: "sales/emea" }, 1)).body).toMatchObject({ version: 2 });
  expect((await remove(homeless.id)).status).toBe(204);
}, 30_000);
