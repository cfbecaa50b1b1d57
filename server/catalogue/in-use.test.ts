import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { aBoard, aKpi } from "../../shared/testing/factories.ts";
import { type CatalogueInUse, openCatalogue } from "./in-use.ts";
import { parseCatalogue } from "./parse.ts";
import { type CatalogueText, readCatalogue } from "./source.ts";

const folder = mkdtempSync(join(tmpdir(), "tierboard-catalogue-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ORGANISATION = "organisation: {name: Acme, timeZone: UTC}\n";
/** What an edit of the files does; true when it is in use then. */
function takeInto(inUse: CatalogueInUse, texts: readonly CatalogueText[]): boolean {
  const parsed = parseCatalogue(texts);
  if (parsed.ok) inUse.prepare({ files: parsed.value }).use();
  else inUse.refuse(parsed.problem);
  return parsed.ok;
}

const demo = [{ name: "demo.yaml", text: ORGANISATION }];

test("a folder is read with all its YAML files, in order of their names, and nothing else", () => {
  const place = join(folder, "several");
  mkdirSync(join(place, "more"), { recursive: true });
  for (const name of ["b.yaml", "a.yml", "notes.md", "more/c.yaml", "x.yaml.bak"]) {
    writeFileSync(join(place, name), `# ${name}`);
  }
  expect(readCatalogue(place).map(({ text }) => text)).toEqual(["# a.yml", "# b.yaml", "# more/c.yaml"]);
});

test("a catalogue that is not there is one sentence that says what to do", () => {
  const nowhere = join(folder, "nowhere.yaml");
  expect(() => readCatalogue(nowhere)).toThrow(
    `There is no catalogue at ${nowhere}: set TIERBOARD_CATALOGUE to a YAML file or a folder of them.`,
  );
  const empty = join(folder, "empty");
  mkdirSync(empty);
  expect(() => readCatalogue(empty)).toThrow(
    `The folder ${empty} holds no .yaml file: put the catalogue there.`,
  );
});

test("starting with a broken catalogue fails with all its errors, a line each", () => {
  expect(() =>
    openCatalogue(undefined, [{ name: "demo.yaml", text: "colours: red\nshapes: round\n" }]),
  ).toThrow(
    "The catalogue has 3 errors; correct and start again:\n  demo.yaml:1 colours: no such field\n  demo.yaml:1 organisation: is missing: one file must say {name, timeZone}\n  demo.yaml:2 shapes: no such field",
  );
});

test("without a path the demo is in use, with one the files there", () => {
  const file = join(folder, "own.yaml");
  writeFileSync(file, ORGANISATION.replace("Acme", "Own"));
  const [first, own] = [openCatalogue(undefined, demo), openCatalogue(file, demo)];
  expect([first.status().demo, own.status().demo]).toEqual([true, false]);
  expect([first, own].map((inUse) => inUse.loaded().catalogue.organisation.name)).toEqual(["Acme", "Own"]);
});

test("boards made in the browser stand beside the catalogue's, through its edits, and change the version", () => {
  const inUse = openCatalogue(undefined, demo);
  const { version } = inUse.status();
  inUse.prepare({ boards: [aBoard({ name: "Mine" })] }).use();
  const withOne = inUse.status().version;
  expect([inUse.model().board("wall")?.name, withOne === version]).toEqual(["Mine", false]);
  inUse.prepare({ boards: [aBoard({ name: "Ours" })] }).use();
  expect(inUse.status().version).not.toBe(withOne);
  inUse.prepare({ boards: [aBoard({ name: "Mine" })] }).use();
  expect(inUse.status().version).toBe(withOne);

  const text = `${ORGANISATION}boards: [{id: hall, name: Hall, tiles: [{widget: clock}]}]\n`;
  takeInto(inUse, [{ name: "demo.yaml", text }]);
  expect(inUse.model().boards.map(({ id }) => id)).toEqual(["hall", "wall", "company"]);
  expect(inUse.status().version).not.toBe(withOne);
  expect(inUse.aside()).toEqual([]);
  inUse.prepare({ boards: [aBoard({ id: "hall", name: "Mine" }), aBoard()] }).use();
  expect(inUse.aside()).toEqual([{ kind: "board", id: "hall", detail: "the file demo.yaml defines it" }]);
  expect(inUse.model().board("hall")?.name).toBe("Hall");
  inUse.prepare({ boards: [] }).use();
  expect(inUse.model().board("wall")).toBeUndefined();
  expect(inUse.status().version).toBe(inUse.loaded().version);
});

test("[O6] annotations made in the browser stand beside the catalogue's, through its edits, and change the version", () => {
  const inUse = openCatalogue(undefined, demo);
  const { version } = inUse.status();
  const note = { from: "2026-03-02", text: "Fair", notComparable: true };
  inUse.prepare({ annotations: [note] }).use();
  expect([inUse.model().annotations, inUse.status().version === version]).toEqual([[note], false]);
  takeInto(inUse, [
    { name: "demo.yaml", text: `${ORGANISATION}annotations: [{from: 2026-01-01, text: Own}]\n` },
  ]);
  inUse.prepare({ boards: [aBoard()] }).use();
  expect(inUse.model().annotations.map(({ text }) => text)).toEqual(["Own", "Fair"]);
  inUse.prepare({ boards: [] }).use();
  inUse.prepare({ annotations: [] }).use();
  expect(inUse.status().version).toBe(inUse.loaded().version);
});

test("KPIs made in the browser stand beside the catalogue's as far as they fit, through its edits, and change the version", () => {
  const withUnit = `${ORGANISATION}units: [{id: sales, name: Sales}]\n`;
  const inUse = openCatalogue(undefined, [{ name: "demo.yaml", text: withUnit }]);
  const { version } = inUse.status();
  const calls = aKpi({ id: "sales.calls", unit: "sales" });
  expect(inUse.prepare({ kpis: [calls] }).model.kpi("sales.calls")).toEqual(calls);
  expect([inUse.model().kpi("sales.calls"), inUse.status().version]).toEqual([undefined, version]);

  inUse.prepare({ kpis: [calls], boards: [aBoard()] }).use();
  expect(inUse.model().aggregates).toEqual({ "sales.calls": "sum" });
  expect(inUse.model().boardOrigin("sales")).toBe("automatic");
  expect([inUse.status().kpis, inUse.status().version === version]).toEqual([1, false]);

  takeInto(inUse, demo);
  expect([inUse.model().kpi("sales.calls"), inUse.model().board("wall")?.name]).toEqual([undefined, "Wall"]);
  expect(inUse.aside().map(({ kind, id }) => [kind, id])).toEqual([["kpi", "sales.calls"]]);
  expect(inUse.status().aside).toEqual(inUse.aside());
  takeInto(inUse, [{ name: "demo.yaml", text: withUnit }]);
  expect([inUse.model().kpi("sales.calls")?.name, inUse.aside()]).toEqual([calls.name, []]);
});

test("a valid edit replaces the catalogue in use; an invalid one leaves it and is told until it is corrected", () => {
  const inUse = openCatalogue(undefined, demo);
  const [first, model] = [inUse.status(), inUse.model()];
  const edit = (text: string) => takeInto(inUse, [{ name: "demo.yaml", text }]);

  expect(edit(`${ORGANISATION}colours: red\n`)).toBe(false);
  expect(inUse.status()).toEqual({
    ...first,
    errors: [{ file: "demo.yaml", line: 2, path: "colours", detail: "no such field" }],
  });
  expect(inUse.model()).toBe(model);

  expect(edit(`${ORGANISATION}units: [{id: sales, name: Sales}]\n`)).toBe(true);
  expect(inUse.status().errors).toEqual([]);
  expect(inUse.status().version).not.toBe(first.version);
  expect(inUse.model().tree.get("sales")?.name).toBe("Sales");
});
