import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Board } from "../../shared/board/board.ts";
import { aTile } from "../../shared/testing/factories.ts";
import { aNew, BOARDS, boardDoor, refusal } from "../testing/board-door.ts";
import { startApp, type TestApp } from "../testing/start-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const { send, put, remove, get, listed } = boardDoor(() => app);

describe("YAML", () => {
  const exported = async (id: string) => app.get(`${BOARDS}/${id}/yaml`);
  const imported = (yaml: string) => send("POST", `${BOARDS}/import`, { yaml });

  test("of a board is a file of the catalogue; reading it gives the same board, saved by nobody", async () => {
    const board = aNew({
      name: 'Yes: "no" # 2026-01-01',
      tiles: [
        aTile({
          widget: "text",
          settings: { text: "Two\nlines: – 'é' ☃", tone: "announcement" },
          w: 12,
          h: 2,
        }),
        aTile({ kpi: "sales.revenue", unit: "sales/emea", period: "day", title: "null" }),
        aTile({ widget: "status-list", kpis: ["sales.deals", "sales.win-rate"] }),
      ],
    });
    await put(board);
    const { status, headers, text } = await exported(board.id);
    expect([status, headers["content-type"], headers["content-disposition"]]).toEqual([
      200,
      "text/yaml; charset=utf-8",
      `attachment; filename=${board.id}.yaml`,
    ]);
    expect(await imported(text)).toMatchObject({ status: 200, body: { boards: [board] } });
    expect((await imported((await exported("main")).text)).body).toMatchObject({
      boards: [{ id: "main", tiles: (await get("main")).tiles }],
    });
    expect(await exported("none")).toMatchObject(refusal(404, "not-found"));
    expect(await imported(text.replace(board.id, "fresh"))).toMatchObject({ status: 200 });
    expect(await listed("fresh")).toBeUndefined();
  });

  test("that is not right is refused with line, path and what would be right, all at once", async () => {
    const yaml = `boards:
  - id: a
    name: A
    tiles:
      - {widget: big-number, kpi: sales.revenu}
      - {widget: clock, unit: mars}
  - id: a
    name: B
    tiles: [{widgit: clock}]
  - {id: a, name: C, tiles: [{widget: clock}]}
kpis: []
`;
    const answer = await imported(yaml);
    expect(answer).toMatchObject(refusal(422, "board-invalid"));
    const { errors } = answer.body as { errors: { line: number; path: string; detail: string }[] };
    expect(errors.map(({ line, path, detail }) => `${line} ${path}: ${detail}`)).toEqual([
      "5 boards[0].tiles[0].kpi: there is no KPI 'sales.revenu'; did you mean 'sales.revenue'?",
      "6 boards[0].tiles[1].unit: there is no unit 'mars'",
      "9 boards[1].tiles[0].widget: is missing: expected text",
      "9 boards[1].tiles[0].widgit: no such field; did you mean 'widget'?",
      "10 boards[2].id: 'a' is defined twice: give one of them another id",
      "11 kpis: is not taken here: leave only the boards in",
    ]);
  });

  test("that is none, or holds no board, is refused", async () => {
    for (const [yaml, says] of [
      ["boards: [{", "not YAML"],
      ["", "boards: is missing"],
      ["boards: []", "at least one board"],
      ["hello", "does not fit"],
      ["- 1", "does not fit"],
      ["a: &a [x]\nb: *c", "not YAML"],
      ["boards: *nowhere", "not YAML"],
    ]) {
      const says_ = { detail: expect.stringContaining(says ?? "") as string };
      expect(await imported(yaml ?? ""), yaml).toMatchObject(refusal(422, "board-invalid", says_));
    }
    expect(await send("POST", `${BOARDS}/import`, { yaml: 5 })).toMatchObject(refusal(400, "bad-request"));
    expect(await send("POST", `${BOARDS}/import`, {})).toMatchObject(refusal(400, "bad-request"));
  });
});

describe("templates", () => {
  const make = (template: string, body: object = {}) => send("POST", `${BOARDS}/templates/${template}`, body);

  test("are listed with what they need, and make boards that can be saved as they are", async () => {
    const { items } = (await app.get(`${BOARDS}/templates`)).body as {
      items: { id: string; name: string; about: string; needs: string }[];
    };
    expect(items.map(({ id, needs }) => `${id} ${needs}`)).toEqual([
      "company none",
      "department unit",
      "sales-floor unit",
      "support-floor unit",
      "league-night none",
    ]);
    for (const { id, needs, ...words } of items) {
      expect(Object.keys(words)).toEqual(["name", "about"]);
      const made = await make(id, needs === "unit" ? { unit: "sales" } : {});
      expect(made.status, id).toBe(200);
      const { board } = made.body as { board: Board };
      expect(await listed(board.id), id).not.toMatchObject({ origin: "studio" });
      expect((await put(board)).status, id).toBe(200);
      const again = (await make(id, needs === "unit" ? { unit: "sales" } : {})).body as { board: Board };
      expect(again.board).toEqual({ ...board, id: `${board.id}-2` });
      await remove(board.id, 1);
    }
  });

  test("that are not there, units that are not, and a unit that is missing are refused", async () => {
    expect(await make("none")).toMatchObject(refusal(404, "not-found"));
    expect(await make("constructor")).toMatchObject(refusal(404, "not-found"));
    expect(await make("company", { unit: "mars" })).toMatchObject(refusal(404, "not-found"));
    expect(await make("department")).toMatchObject(refusal(400, "bad-request"));
    expect(await make("department", { unit: 5 })).toMatchObject(refusal(400, "bad-request"));
    expect(await make("company", { units: [] })).toMatchObject(refusal(400, "bad-request"));
  });
});
