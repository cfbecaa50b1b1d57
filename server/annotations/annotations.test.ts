import { expect, test } from "vitest";
import type { Annotation } from "../../shared/catalogue/annotation.ts";
import { at } from "../../shared/testing/factories.ts";
import type { AnnotationStore, StoredAnnotation } from "../store/store.ts";
import { createAnnotations, MOST_PER_KPI } from "./annotations.ts";

const NOW = at("2026-11-21T12:00:00Z");

/** A store in memory; what another server adds comes by `rows`. */
function aStore(rows: StoredAnnotation[] = []): AnnotationStore & { readonly rows: StoredAnnotation[] } {
  return {
    rows,
    annotations: async () => [...new Map(rows.map((row) => [row.id, row])).values()],
    addAnnotation: async (version) => {
      const taken = rows.some(({ id, version: number }) => id === version.id && number === version.version);
      if (!taken) rows.push(version);
      return !taken;
    },
  };
}

async function open(store: AnnotationStore) {
  const changes: string[] = [];
  const unreadable: string[] = [];
  let number = 0;
  const annotations = await createAnnotations({
    store,
    clock: () => NOW,
    newId: () => `a${(number += 1)}`,
    onChanged: (all) => changes.push(all.map(({ text }) => text).join()),
    onUnreadable: (id) => unreadable.push(id),
  });
  return { annotations, changes, unreadable };
}

const aNote = (overrides: Partial<Annotation> = {}): Annotation => ({
  from: "2026-03-02",
  text: "Fair",
  notComparable: true,
  ...overrides,
});

test("[O6] each change is told with all annotations that are there then, the earliest first; a refused one is not", async () => {
  const { annotations, changes } = await open(aStore());
  await annotations.add(aNote(), "ana");
  await annotations.add(aNote({ from: "2026-01-05", text: "Move" }), "ana");
  await annotations.save("a1", aNote({ text: "Trade fair" }), 1, "ben");
  await annotations.save("a1", aNote({ text: "Late" }), 1, "ana");
  await annotations.remove("a2", 2, "ana");
  await annotations.remove("a2", 1, "ana");
  expect(changes).toEqual(["Fair", "Move,Fair", "Move,Trade fair", "Trade fair"]);
  expect(annotations.list()).toEqual([
    { id: "a1", version: 2, annotation: aNote({ text: "Trade fair" }), savedAt: NOW, savedBy: "ben" },
  ]);
});

test("every version is kept, with who saved it and when, also of one that was deleted", async () => {
  const store = aStore();
  const { annotations } = await open(store);
  await annotations.add(aNote(), "ana");
  await annotations.save("a1", aNote({ text: "Trade fair" }), 1, "ben");
  await annotations.remove("a1", 2, "ana");
  expect(store.rows.map(({ version, annotation, savedBy }) => [version, annotation, savedBy])).toEqual([
    [1, aNote(), "ana"],
    [2, aNote({ text: "Trade fair" }), "ben"],
    [3, undefined, "ana"],
  ]);
  expect((await open(store)).annotations.list()).toEqual([]);
});

test("what another changed a moment ago is not overwritten, and is known from then on", async () => {
  const store = aStore();
  const { annotations } = await open(store);
  await annotations.add(aNote(), "ana");
  store.rows.push({
    id: "a1",
    version: 2,
    annotation: aNote({ text: "Theirs" }),
    savedAt: NOW,
    savedBy: "eve",
  });
  expect(await annotations.save("a1", aNote({ text: "Mine" }), 1, "ana")).toMatchObject({
    ok: false,
    problem: { code: "conflict", version: 2 },
  });
  expect(annotations.get("a1")?.annotation.text).toBe("Theirs");
});

test("one that is not there, or was deleted, can be neither changed nor deleted", async () => {
  const { annotations } = await open(aStore());
  await annotations.add(aNote(), "ana");
  await annotations.remove("a1", 1, "ana");
  const answers = [
    await annotations.save("a1", aNote(), 2, "ana"),
    await annotations.remove("a1", 2, "ana"),
    await annotations.remove("nothing", 1, "ana"),
  ];
  expect(answers.map((answer) => !answer.ok && answer.problem.code)).toEqual(Array(3).fill("not-found"));
});

test(`a KPI has at most ${MOST_PER_KPI} annotations made here; those that it has can still be changed`, async () => {
  const kpi = "sales.revenue";
  const { annotations } = await open(aStore());
  for (let count = 0; count < MOST_PER_KPI; count += 1) await annotations.add(aNote({ kpi }), "ana");
  expect(await annotations.add(aNote({ kpi }), "ana")).toMatchObject({
    ok: false,
    problem: { code: "annotation-invalid" },
  });
  expect((await annotations.save("a1", aNote({ kpi, text: "Changed" }), 1, "ana")).ok).toBe(true);
  expect((await annotations.add(aNote({ kpi: "support.csat" }), "ana")).ok).toBe(true);
});

test("one that this version cannot read is kept as it is, told of, and not shown", async () => {
  const store = aStore([
    { id: "odd", version: 1, annotation: { from: "spring" }, savedAt: NOW, savedBy: "ana" },
  ]);
  const { annotations, unreadable } = await open(store);
  expect([annotations.list(), unreadable, store.rows.length]).toEqual([[], ["odd"], 1]);
});
