import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aTile } from "../../shared/testing/factories.ts";
import { aNew, BOARDS, boardDoor, pathsOf, refusal } from "../testing/board-door.ts";
import { startApp, type TestApp } from "../testing/start-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const { send, put, remove, get, listed } = boardDoor(() => app);

describe("a board", () => {
  test("is saved, read, changed and deleted; each answer says what is there now", async () => {
    const board = aNew();
    const saved = await put(board);
    const view = {
      ...board,
      origin: "studio",
      version: 1,
      savedBy: "environment",
      savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*[+-]\d\d:\d\d$/) as string,
      organisation: { name: "Acme" },
      kpis: [{ id: "finance.cost", file: expect.stringContaining("catalogue.yaml") as string }],
    };
    expect(saved).toMatchObject({ status: 200, body: view });
    expect(await get(board.id)).toEqual(saved.body);
    expect(await listed(board.id)).toEqual({ id: board.id, name: "Wall", origin: "studio" });

    const changed = { ...board, name: "Hall", tiles: [aTile({ widget: "clock" })] };
    expect((await put(changed, 1)).body).toMatchObject({ name: "Hall", version: 2, kpis: [] });
    expect(await remove(board.id, 2)).toMatchObject({ status: 204, text: "" });
    expect(await app.get(`${BOARDS}/${board.id}`)).toMatchObject(refusal(404, "not-found"));
    expect(await listed(board.id)).toBeUndefined();
    expect(await remove(board.id, 2)).toMatchObject(refusal(404, "not-found"));
    // What was there before is not lost: a new one follows it.
    expect((await put(board)).body).toMatchObject({ name: "Wall", version: 4 });
  });

  test("has defaults filled in and names in their composed form", async () => {
    const { id } = aNew();
    const { body } = await put({ id, name: "Cafe\u0301", tiles: [{ widget: "clock" }] });
    expect(body).toMatchObject({ name: "Caf\u00e9", tiles: [{ widget: "clock", w: 3, h: 1, settings: {} }] });
  });

  test("of a catalogue's file is read-only and says from which; a copy of it can be saved", async () => {
    const file = join(app.folder, "catalogue.yaml");
    const main = await get("main");
    expect(main).toMatchObject({ origin: "file", file: expect.stringContaining("catalogue.yaml") as string });
    expect(main.version).toBeUndefined();
    const says = { detail: expect.stringContaining("catalogue.yaml: change it there, or copy it") as string };
    const { id, name, tiles } = main;
    expect(await put({ id, name, tiles })).toMatchObject(refusal(409, "read-only", says));
    expect(await put({ id, name, tiles }, 1)).toMatchObject(refusal(409, "read-only", says));
    expect(await remove("main", 1)).toMatchObject(refusal(409, "read-only", says));
    expect(file).toContain(main.file);
    expect((await put({ id: "main-copy", name, tiles })).body).toMatchObject({ origin: "studio", tiles });
  });

  test("takes the place of an automatic one, which comes back when it is deleted", async () => {
    expect(await listed("finance")).toMatchObject({ name: "Finance", origin: "automatic" });
    expect(await remove("finance", 1)).toMatchObject(refusal(409, "read-only"));
    expect(await put(aNew({ id: "finance" }), 1)).toMatchObject(refusal(409, "conflict"));
    expect((await put(aNew({ id: "finance", name: "Money" }))).status).toBe(200);
    expect(await listed("finance")).toMatchObject({ name: "Money", origin: "studio" });
    await remove("finance", 1);
    expect(await get("finance")).toMatchObject({ name: "Finance", origin: "automatic" });
  });
});

describe("nobody overwrites another's work unseen:", () => {
  test("who edited an older version is told the present one", async () => {
    const board = aNew();
    await put(board);
    await put({ ...board, name: "Theirs" }, 1);
    const late = await put({ ...board, name: "Mine" }, 1);
    expect(late).toMatchObject(refusal(409, "conflict", { version: 2 }));
    expect(await put(board, 7)).toMatchObject(refusal(409, "conflict", { version: 2 }));
    expect(await put(board)).toMatchObject(refusal(409, "exists", { version: 2 }));
    expect(await remove(board.id, 1)).toMatchObject(refusal(409, "conflict", { version: 2 }));
    expect((await get(board.id)).name).toBe("Theirs");
  });

  test("who edited a board that was deleted is told so, and can make it anew", async () => {
    const board = aNew();
    await put(board);
    await remove(board.id, 1);
    const late = await put(board, 1);
    expect(late).toMatchObject(
      refusal(409, "conflict", { detail: expect.stringContaining("any more") as string }),
    );
    expect((late.body as { version?: number }).version).toBeUndefined();
    expect((await put(board)).body).toMatchObject({ version: 3 });
  });

  test("of those who save the same version at once, one does", async () => {
    const board = aNew();
    const names = ["a", "b", "c", "d"];
    const first = await Promise.all(names.map((name) => put({ ...board, name })));
    expect(first.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const second = await Promise.all(names.map((name) => put({ ...board, name }, 1)));
    expect(second.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    for (const { status, body } of second) {
      expect(body).toMatchObject(
        status === 200 ? { version: 2, name: (await get(board.id)).name } : { code: "conflict", version: 2 },
      );
    }
  });
});

describe("[H09] what is no board is refused, with all that is wrong at once:", () => {
  test("fields, KPIs and units, tile by tile", async () => {
    const answer = await put({
      id: "Wrong Id",
      name: "",
      colour: "red",
      tiles: [
        { widget: "big-number", kpi: "sales.revenu" },
        { widget: "big-number", w: 13, h: 0.5 },
        { widget: "status-list", kpis: ["sales.deals", "constructor"], unit: "sales/emae" },
      ],
    });
    expect(answer).toMatchObject(refusal(422, "board-invalid"));
    expect(pathsOf(answer).sort()).toEqual([
      "colour",
      "id",
      "name",
      "tiles.0.kpi",
      "tiles.1.h",
      "tiles.1.w",
      "tiles.2.kpis.1",
      "tiles.2.unit",
    ]);
    expect((answer.body as { errors: { path: string; detail: string }[] }).errors).toContainEqual({
      path: "tiles.0.kpi",
      code: "not-found",
      detail: "there is no KPI 'sales.revenu'; did you mean 'sales.revenue'?",
    });
  });

  test("an id that is not that of the address, or is an address of its own", async () => {
    const board = aNew();
    const other = await send("PUT", `${BOARDS}/other`, { board });
    expect(other).toMatchObject(
      refusal(422, "board-invalid", { errors: [{ path: "id", code: "other-id" }] }),
    );
    for (const id of ["templates", "import"]) {
      const answer = await put(aNew({ id }));
      expect(answer).toMatchObject(
        refusal(422, "board-invalid", {
          detail: expect.stringContaining("'import' and 'templates' are addresses of their own") as string,
        }),
      );
    }
  });

  test("sixty-one tiles, long names, hidden characters; sixty tiles are taken", async () => {
    const tiles = (count: number) => Array.from({ length: count }, () => aTile({ widget: "clock" }));
    expect((await put(aNew({ tiles: tiles(60) }))).status).toBe(200);
    const wrong = aNew({ tiles: tiles(61), name: "x".repeat(201) });
    expect(pathsOf(await put(wrong)).sort()).toEqual(["name", "tiles"]);
    expect(pathsOf(await put(aNew({ tiles: [] })))).toEqual(["tiles"]);
    expect(pathsOf(await put(aNew({ name: "a\u202eb" })))).toEqual(["name"]);
    expect(pathsOf(await put(aNew({ tiles: [aTile({ title: "\ud800" })] })))).toEqual(["tiles.0.title"]);
    const unknown = aTile({ kpi: "none", unit: "none" });
    const many = await put(aNew({ tiles: Array.from({ length: 60 }, () => unknown) }));
    expect(pathsOf(many)).toHaveLength(100);
  });

  test("names that mean something to JavaScript change no prototype", async () => {
    const { id } = aNew();
    const evil = await send(
      "PUT",
      `${BOARDS}/${id}`,
      `{"board": {"id": "${id}", "name": "N", "__proto__": {"tiles": [{"widget": "clock"}]}}}`,
    );
    expect(evil).toMatchObject(refusal(422, "board-invalid"));
    expect(pathsOf(evil)).toEqual(expect.arrayContaining(["tiles"]));
    const settings = `{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}`;
    const taken = await send(
      "PUT",
      `${BOARDS}/${id}`,
      `{"board": {"id": "${id}", "name": "N", "tiles": [{"widget": "clock", "settings": ${settings}}]}}`,
    );
    expect(taken.status).toBe(200);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    for (const name of ["__proto__", "constructor", "toString"]) {
      expect((await put({ ...aNew(), id: name })).status, name).toBe(name === "constructor" ? 200 : 422);
      expect((await remove(name, 9)).status, name).toBe(name === "constructor" ? 409 : 404);
    }
  });

  test("what is no JSON, too large, endlessly deep, or has other fields", async () => {
    const { id } = aNew();
    const body = (text: string) => send("PUT", `${BOARDS}/${id}`, text);
    expect(await body("{")).toMatchObject(refusal(400, "bad-request"));
    expect(await body(JSON.stringify({ board: " ".repeat(256 * 1024) }))).toMatchObject(
      refusal(413, "body-too-large"),
    );
    const deep = "[".repeat(20_000) + "]".repeat(20_000);
    expect(await body(`{"board": ${deep}}`)).toMatchObject(refusal(400, "bad-request"));
    expect(await body(`{"board": {"id": "${id}", "name": "N", "tiles": ${deep}}}`)).toMatchObject(
      refusal(400, "bad-request"),
    );
    for (const wrong of [{ version: 0 }, { version: 1.5 }, { version: "1" }, { force: true }]) {
      expect(
        await body(JSON.stringify({ board: aNew({ id }), ...wrong })),
        JSON.stringify(wrong),
      ).toMatchObject(refusal(400, "bad-request"));
    }
    expect(await body("{}")).toMatchObject(refusal(400, "bad-request"));
    for (const nothing of [`{"board": null}`, `{"board": []}`, `{"board": "wall"}`]) {
      expect(await body(nothing), nothing).toMatchObject(refusal(422, "board-invalid"));
    }
    for (const query of ["", "?version=", "?version=x", "?version=0", "?version=1&version=2", "?all=1"]) {
      expect(await send("DELETE", `${BOARDS}/${id}${query}`), query).toMatchObject(
        refusal(400, "bad-request"),
      );
    }
    expect(await listed(id)).toBeUndefined();
  });
});
