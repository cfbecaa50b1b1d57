import fc from "fast-check";
import { expect, test } from "vitest";
import { type Board, boardSchema, tileSchema } from "../../shared/board/board.ts";
import { checkCatalogue } from "../../shared/catalogue/checks.ts";
import { aBoard, aCatalogue, aTile } from "../../shared/testing/factories.ts";
import { parseCatalogue } from "../catalogue/parse.ts";
import { parseBoards } from "../catalogue/parse-boards.ts";
import { boardYaml } from "./board-yaml.ts";

const CATALOGUE = `organisation: {name: Acme, timeZone: UTC}
units: [{id: sales, name: Sales}]
kpis:
  - {id: sales.revenue, name: R, unit: sales, tier: 1, category: growth, measure: {kind: number}, direction: higher, aggregate: sum, period: month}
`;

test("a board is written for people: what is usual is left out, nothing is folded or referred to", () => {
  const same = { text: "word ".repeat(40).trim() };
  const tiles = [
    aTile({ kpi: "sales.revenue" }),
    aTile({ widget: "text", settings: same, w: 6 }),
    aTile({ widget: "text", settings: same, title: "Again" }),
  ];
  expect(boardYaml(aBoard({ tiles }))).toBe(`boards:
  - id: wall
    name: Wall
    tiles:
      - widget: big-number
        w: 3
        h: 1
        kpi: sales.revenue
      - widget: text
        w: 6
        h: 1
        settings:
          text: ${same.text}
      - widget: text
        w: 3
        h: 1
        title: Again
        settings:
          text: ${same.text}
`);
});

test("it stands beside the catalogue's own files", () => {
  const text = boardYaml(aBoard());
  const result = parseCatalogue([
    { name: "catalogue.yaml", text: CATALOGUE },
    { name: "wall.yaml", text },
  ]);
  expect(result.ok && result.value.catalogue.boards).toEqual([aBoard()]);
  expect(result.ok && [...result.value.boardFiles]).toEqual([["wall", "wall.yaml"]]);
});

test("whatever a board holds, reading what was written gives the same board", () => {
  const text = fc.string({ unit: "binary", minLength: 1, maxLength: 60 });
  const word = fc.oneof(
    text,
    fc.constantFrom(
      "yes",
      "null",
      "~",
      "0x1f",
      "1e3",
      "2026-01-01",
      "- a",
      "a: b",
      "#",
      "<<",
      "*a",
      "&a",
      "!t",
    ),
  );
  const tile = fc.record(
    {
      widget: fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,9}$/),
      kpi: fc.constant("sales.revenue"),
      unit: fc.constant("sales"),
      title: word,
      w: fc.integer({ min: 1, max: 12 }),
      h: fc.integer({ min: 1, max: 12 }),
      settings: fc.dictionary(word, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
    },
    { requiredKeys: ["widget"] },
  );
  const aProposal = fc.record({
    id: fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/),
    name: word,
    tiles: fc.array(tile, { minLength: 1, maxLength: 2 }),
  });
  // What travels as JSON is what can be saved: it has no negative zero.
  const boards = aProposal.map((proposal) => JSON.parse(JSON.stringify(proposal)) as unknown);
  let right = 0;
  fc.assert(
    fc.property(boards, (proposal) => {
      const read = boardSchema.safeParse(proposal);
      if (!read.success) return;
      right += 1;
      const again = parseBoards(boardYaml(read.data), aCatalogue());
      expect(again).toEqual({ ok: true, value: [read.data] });
    }),
    { numRuns: 150, seed: 20260921 },
  );
  expect(right).toBeGreaterThan(40);
});

test("the tiles of a board are judged as those of a catalogue's are", () => {
  const board: Board = aBoard({ tiles: [tileSchema.parse({ widget: "clock", kpi: "none", unit: "mars" })] });
  const read = parseBoards(boardYaml(board), aCatalogue());
  const told = read.ok ? [] : read.problem.map(({ path, detail }) => `${path}: ${detail}`);
  const inCatalogue = checkCatalogue(aCatalogue({ boards: [board] }));
  expect(told).toEqual([
    "boards[0].tiles[0].kpi: there is no KPI 'none'",
    "boards[0].tiles[0].unit: there is no unit 'mars'",
  ]);
  expect(inCatalogue.map(({ detail }) => detail)).toEqual(told.map((line) => line.split(": ")[1]));
});
